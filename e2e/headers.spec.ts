import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import { listFiles, readPolicy } from "./support/policy.ts";

const [slug = ""] = listExplainers();
const asset = `assets/${listFiles("dist/assets")[0]}`;

/** What every kind of file is sent with; null where a header must not be. */
const kinds: [path: string, headers: Record<string, string | null>][] = [
	["", { "cache-control": "public, max-age=0, must-revalidate" }],
	[`${slug}/`, { "cache-control": "public, max-age=0, must-revalidate", ...shareable(null) }],
	[
		`embed/${slug}/matrix/`,
		{
			"cache-control": "public, max-age=3600",
			"cross-origin-resource-policy": "cross-origin",
			"x-frame-options": null,
		},
	],
	[`embed/${slug}/matrix/oembed.json`, shareable("*")],
	["embed.js", { "cache-control": "public, max-age=3600", ...shareable("*") }],
	[asset, { "cache-control": "public, max-age=31536000, immutable" }],
	[`${slug}/data.json`, shareable("*")],
	[`${slug}/article.txt`, shareable("*")],
	[`${slug}/statements.csv`, shareable("*")],
	[`${slug}/annotations.jsonld`, shareable("*")],
	["schema/data.schema.json", shareable("*")],
];

function shareable(origin: "*" | null): Record<string, string | null> {
	return {
		"access-control-allow-origin": origin,
		"cross-origin-resource-policy": "cross-origin",
	};
}

for (const [path, expected] of kinds) {
	test(`/${path} is sent with the headers of its kind`, async ({ request }) => {
		const answer = await request.get(path);
		expect(answer.status()).toBe(200);
		const sent = answer.headers();
		for (const [name, value] of Object.entries(expected))
			expect([name, sent[name] ?? null]).toEqual([name, value]);
		expect(sent["x-content-type-options"]).toBe("nosniff");
		expect(sent["permissions-policy"]).not.toContain("clipboard-write");
	});
}

for (const path of listFiles("dist", ".html")) {
	test(`/${path} is sent with one policy, which says who may frame it`, async ({ request }) => {
		const address = path.replace(/(^|\/)index\.html$/, "$1");
		const sent = (await request.get(address)).headers()["content-security-policy"] ?? "";
		// Two policies would come as one header, joined by a comma.
		expect(sent).not.toContain(",");
		const { sources } = readPolicy(sent);
		expect(sources["default-src"]).toEqual(["'none'"]);
		expect(sources["frame-ancestors"]).toEqual([path.startsWith("embed/") ? "*" : "'self'"]);
	});
}

test.describe("a page on another origin", () => {
	// The frame that does not show is what is wanted; requests go to the other origin.
	test.use({ expects: /^request elsewhere: http:\/\/localhost|frame-ancestors|ERR_BLOCKED_BY/ });

	test("can frame an embed, and no reader's page", async ({ page, site }) => {
		await withHost({}, async (host) => {
			await openHost(page, host, `${site}embed/${slug}/matrix/`);
			await expect(page.frameLocator("iframe").locator("figure").first()).toBeVisible();
			await openHost(page, host, `${site}${slug}/`);
			await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
		});
	});

	test("can frame an embed though it is isolated from other origins", async ({ page, site }) => {
		const isolated = { "cross-origin-embedder-policy": "require-corp" };
		await withHost(isolated, async (host) => {
			await openHost(page, host, `${site}embed/${slug}/matrix/`);
			await expect(page.frameLocator("iframe").locator("figure").first()).toBeVisible();
		});
	});

	test("can read what is offered for reuse", async ({ page, site }) => {
		await withHost({}, async (host) => {
			await page.goto(host);
			const read = (path: string) =>
				page.evaluate(
					(url) =>
						fetch(url).then(
							({ status }) => status,
							() => 0,
						),
					site + path,
				);
			expect(await read(`${slug}/data.json`)).toBe(200);
			expect(await read(`embed/${slug}/matrix/oembed.json`)).toBe(200);
			expect(await read("schema/data.schema.json")).toBe(200);
		});
	});
});

/** Runs with an empty page at `http://localhost:…/`; the site itself is at 127.0.0.1. */
async function withHost(
	headers: Record<string, string>,
	run: (host: string) => Promise<void>,
): Promise<void> {
	const server: Server = createServer((request, response) => {
		const address = new URL(request.url ?? "/", "http://localhost").searchParams.get("frame");
		const frame = address ? `<iframe src="${address}" width="800" height="600"></iframe>` : "";
		response.writeHead(200, { "content-type": "text/html", ...headers });
		response.end(`<!doctype html><link rel="icon" href="data:,"><title>Host</title>${frame}`);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	await run(`http://localhost:${(server.address() as AddressInfo).port}/`).finally(() => {
		server.close();
		server.closeAllConnections();
	});
}

async function openHost(page: Page, host: string, frame: string): Promise<void> {
	await page.goto(`${host}?frame=${encodeURIComponent(frame)}`);
}
