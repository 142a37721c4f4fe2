import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { parseArticle } from "../src/parse/article.ts";
import { hostileCases } from "../src/parse/hostile/all.ts";
import { formatPolicy } from "../src/site/document.ts";
import { listImages } from "../src/site/images/check.ts";
import { buildWorkshop, withWorkshop, writeContent } from "../src/site/tasks/bench/workshop.ts";
import { startServer } from "../src/site/tasks/serve.ts";
import { countGlobals, listStrange } from "./support/engines/harmless.ts";
import { listPages } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

const hashes = / 'sha256-[A-Za-z0-9+/]{43}='/g;

/** A page of every kind that nobody else may frame. */
const kinds = [
	"",
	...["", "walkthrough/", "worksheet/", "plan/", "offline.html"].map(
		(page) => `riyadh-talks/${page}`,
	),
];

/** The policy that a page carries itself. */
async function readPolicy(page: Page): Promise<string> {
	return (
		(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")) ?? ""
	);
}

test("every page carries the contract's policy and allows nothing more than its own hashes", async ({
	page,
}) => {
	for (const path of listPages()) {
		await page.goto(path);
		const policy = await readPolicy(page);
		expect(policy.replace(hashes, ""), path).toBe(formatPolicy([], [], path !== ""));
		expect(policy.match(hashes), path).toHaveLength(2);
	}
});

test("the headers hold the same policy, with the hashes of every page, and keep other sites from framing them", async ({
	page,
}) => {
	for (const path of kinds) {
		await page.goto(path);
		const own = await readPolicy(page);
		const answer = await page.request.get(path);
		const sent = answer.headers()["content-security-policy"] ?? "";
		expect(readFileSync("dist/_headers", "utf8")).toContain(`Content-Security-Policy: ${sent}\n`);
		expect(sent.replace(hashes, ""), path).toBe(
			`${formatPolicy([], [], true)}; frame-ancestors 'self'`,
		);
		for (const hash of own.match(hashes) ?? []) expect(sent, path).toContain(hash);
		expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
	}
});

test("reading, selecting, filtering and arranging break no rule and store nothing", async ({
	page,
	context,
}) => {
	await page.goto("riyadh-talks/");
	await page.locator("a.mark").first().click();
	await page.locator('[data-do="next"]').click();
	await page.keyboard.press("Escape");
	await page.locator('[data-do="theme"]').click();
	await page.locator('[data-switch="plain"]').click();
	await page.locator('[data-switch="quoted"]').click();
	await expect(page.locator(".matrix tbody tr")).toHaveCount(1);
	await page.locator('[data-switch="quoted"]').click();
	await page.locator('[data-control="order"]').selectOption("similar");
	await expect(page.locator(".stated")).toContainText("similar");
	await page.locator(".wants-list").first().check();
	expect(await context.cookies()).toEqual([]);
	const stored = await page.evaluate(async () => [
		localStorage.length,
		sessionStorage.length,
		(await indexedDB.databases()).length,
		(await caches.keys()).length,
	]);
	expect(stored).toEqual([0, 0, 0, 0]);
	// What the browser complains of, policy and other hosts included, fails the test by itself.
});

test.describe("hostile content", () => {
	// Some two hundred pages, the largest with thousands of marks: minutes on a busy machine.
	test.setTimeout(600_000);

	/** Cases that a build lets through: as text, which is what has to be harmless. */
	const published = hostileCases.flatMap(({ name, source }, index) => {
		const slug = `case-${index}`;
		const { article, problems } = parseArticle({ slug, file: "article.md", source });
		// An image that is not there is refused too, by the loader that knows the folder.
		const refused =
			article === null ||
			problems.some(({ severity }) => severity === "error") ||
			listImages(article.prose).length > 0;
		return refused ? [] : [{ slug, name, source }];
	});

	test("runs nothing, asks for nothing and breaks no rule in the built pages", async ({
		browser,
	}) => {
		expect(hostileCases.length).toBeGreaterThanOrEqual(100);
		expect(published.length).toBeGreaterThan(10);
		await withWorkshop(async (root) => {
			await writeContent(root, new Map(published.map(({ slug, source }) => [slug, source])));
			await buildWorkshop(root);
			const server = await startServer({ root: join(root, "dist") });
			const context = await browser.newContext();
			const heard: string[] = [];
			await context.addInitScript(() => {
				document.addEventListener("securitypolicyviolation", (event) => {
					// biome-ignore lint/suspicious/noConsole: the listener below hears it.
					console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
				});
			});
			context.on("dialog", (dialog) => heard.push(`dialog: ${dialog.message()}`));
			context.on("console", (message) => heard.push(`console: ${message.text()}`));
			context.on("weberror", (error) => heard.push(`error: ${error.error().message}`));
			context.on("request", (request) => {
				const url = request.url();
				if (
					!url.startsWith("data:") &&
					!/\/(?:case-\d+\/)?(?:index\.html)?$/.test(new URL(url).pathname)
				)
					heard.push(`request: ${url}`);
			});
			const usual = await openUsual(context, server.url);
			const walk = async (cases: typeof published) => {
				const page = await context.newPage();
				for (const { slug, name } of cases) {
					const found = await visit(page, `${server.url}${slug}/`);
					heard.push(...found.map((each) => `${name}: ${each}`));
					expect(await page.evaluate(countGlobals), name).toBe(usual);
				}
			};
			const half = Math.ceil(published.length / 2);
			await Promise.all([walk(published.slice(0, half)), walk(published.slice(half))]);
			expect(heard).toEqual([]);
			await context.close();
			await server.close();
		});
	});
});

/** How many names a page of ours has on its window. */
async function openUsual(context: BrowserContext, url: string): Promise<number> {
	const page = await context.newPage();
	await page.goto(url);
	return page.evaluate(countGlobals);
}

/** Opens a page, tries its first mark, and lists elements that no page of ours may hold. */
async function visit(page: Page, url: string): Promise<string[]> {
	await page.goto(url, { waitUntil: "domcontentloaded" });
	const mark = page.locator("a.mark").first();
	if ((await mark.count()) > 0) await mark.dispatchEvent("click");
	return page.evaluate(listStrange);
}
