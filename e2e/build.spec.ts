import { existsSync, readFileSync } from "node:fs";
import { cp, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "@playwright/test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { formatSlug, varyArticle } from "../src/tasks/bench/library.ts";
import {
	buildProjectCopy,
	withProjectCopy,
	writeContent,
} from "../src/tasks/bench/project-copy.ts";
import { startServer } from "../src/tasks/serve.ts";
import { expectAccessible } from "./support/axe.ts";
import { hashFiles } from "./support/built.ts";
import { listExplainers } from "./support/explainers.ts";
import { expectLargePage, writeLargeArticle } from "./support/large.ts";
import { expectOEmbed } from "./support/oembed.ts";
import { expect, test } from "./support/page.ts";

const riyadh = "content/riyadh-talks/article.md";

test.describe("a build", () => {
	// Two builds of a copy of the project, each of which starts a process of its own.
	test.setTimeout(600_000);

	test("adds an explainer for a folder, a large one too, pages the library, offers oEmbed where it knows its address, and refuses a broken article without touching dist/", async ({
		browser,
	}) => {
		await withProjectCopy(async (root) => {
			const article = await readFile(riyadh, "utf8");
			const copies = Array.from({ length: 29 }, (_, at) => {
				return [formatSlug(at), varyArticle(article, at)] as const;
			});
			const large = ["a-large-one", writeLargeArticle()] as const;
			await writeContent(root, new Map([["a-new-folder", article], large, ...copies]));
			await cp("content/what-is-a-planet", join(root, "content/what-is-a-planet"), {
				recursive: true,
			});
			const site = "https://paper.example/explainers/";
			process.env.STANDPOINT_URL = site.slice(0, -1);
			await buildProjectCopy(root);
			expectOEmbed(join(root, "dist"), site);
			const before = hashFiles(join(root, "dist"));
			expect(Object.keys(before)).toContain("a-new-folder/index.html");
			expect(await readFile(join(root, "dist/page/2/index.html"), "utf8")).toContain(
				'href="../../what-is-a-planet/index.html"',
			);
			await expectPaged(browser, join(root, "dist"));

			await writeFile(
				join(root, "content/a-new-folder/article.md"),
				article.replace("{lavrov opposes nato", "{lavrow opposes nato"),
			);
			const failure = await buildProjectCopy(root).catch((error: Error) => error);
			delete process.env.STANDPOINT_URL;
			expect(failure).toBeInstanceOf(Error);
			const line =
				article.split("\n").findIndex((text) => text.includes("{lavrov opposes nato")) + 1;
			expect(String(failure)).toContain(`content/a-new-folder/article.md:${line}:`);
			expect(String(failure)).toMatch(/error {2}unknown-actor {2}no actor "lavrow" is declared/);
			expect(String(failure)).toContain("^^^^^^");
			expect(String(failure)).toContain('did you mean "lavrov"?');
			expect(hashFiles(join(root, "dist"))).toEqual(before);
		});
	});
});

/** A library of 32, one of them large: that, its second page, how large both are, and what tells others of them. */
async function expectPaged(browser: Browser, dist: string): Promise<void> {
	for (const path of ["index.html", "page/2/index.html"])
		expect((await stat(join(dist, path))).size, path).toBeLessThanOrEqual(40 * 1024);
	for (const path of ["feed.xml", "sitemap.xml", "robots.txt", "page/2/index.html"])
		expect(existsSync(join(dist, path)), path).toBe(true);
	expect(existsSync(join(dist, "page/3"))).toBe(false);
	const server = await startServer({ root: dist });
	// Axe is not of the page.
	const page = await browser.newPage({ bypassCSP: true });
	await expectLargePage(page, { url: server.url, folder: dist }, "a-large-one");
	await page.goto(`${server.url}page/2/`);
	await expect(page.locator(".explainer")).toHaveCount(2);
	await expectAccessible(page);
	await expect(page.locator('.paging [aria-current="page"]')).toHaveText("2");
	await page.getByRole("link", { name: "Previous page" }).click();
	await expect(page.locator(".explainer")).toHaveCount(30);
	await page.getByRole("link", { name: "Page 2", exact: true }).click();
	await page.locator(".explainer a").last().click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Planet");
	await page.close();
	await server.close();
}

test("every link of every page is relative and leads to something", () => {
	const dead: string[] = [];
	const built = new Set(Object.keys(hashFiles("dist")));
	for (const path of [...built].filter((file) => file.endsWith(".html"))) {
		const html = readFileSync(join("dist", path), "utf8");
		// The file that holds everything writes what it can without quotation marks.
		const ids = new Set(
			[...html.matchAll(/ id=(?:"([^"]*)"|([^\s">]+))/g)].map(([, id, bare]) => id ?? bare),
		);
		const addresses = html.matchAll(
			/(canonical")? (?:href|data-islands|data-model|data-panel|data-scan)=(?:"([^"]*)"|([^\s">]+))/g,
		);
		for (const [, canonical, quoted, bare] of addresses) {
			const address = quoted ?? bare ?? "";
			// Nobody follows a canonical link: it names the folder, as the address bar does.
			const raw = canonical ? `${address}index.html` : address;
			if (/^(?:https?:|data:|#g-)/.test(raw)) continue;
			const [file = "", hash] = raw.replace(/\?[^#]*/, "").split("#");
			const there = file === "" || path.startsWith("/") ? path : posix.join(dirname(path), file);
			const ok =
				file === ""
					? // A query alone leads to the page itself: a step.
						(hash === undefined && raw.startsWith("?")) || hash === "" || ids.has(hash)
					: !raw.startsWith("/") && built.has(there);
			if (!ok) dead.push(`${path}: ${raw}`);
		}
	}
	expect(dead).toEqual([]);
});

test("data.json keeps the schema that is published beside it", () => {
	const ajv = new Ajv({ strict: true, allErrors: true });
	addFormats(ajv);
	const validate = ajv.compile(JSON.parse(readFileSync("dist/schema/data.schema.json", "utf8")));
	for (const slug of listExplainers()) {
		const told = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
		expect(validate(told), `${slug}: ${ajv.errorsText(validate.errors)}`).toBe(true);
		expect(validate({ ...told, schemaVersion: 2 })).toBe(false);
	}
});

test("the site works under any path of a host", async ({ browser }) => {
	await withProjectCopy(async (root) => {
		await cp("dist", join(root, "served/some/where"), { recursive: true });
		const server = await startServer({ root: join(root, "served") });
		const page = await browser.newPage();
		await page.goto(`${server.url}some/where/`);
		await page.getByRole("link", { name: /Russia Rejects/ }).click();
		await page.locator('[data-switch="quoted"]').first().click();
		// One statement is quoted: the figures' code and data were found beside the page.
		await expect(page.locator('[data-island="counts"]')).toContainText("in quotation marks");
		await page.close();
		await server.close();
	});
});

test.describe("opened from a file", () => {
	// The browser refuses modules and data there, which the page says.
	test.use({ expects: /file:/ });

	test("the page shows everything and its marks answer", async ({ browser }) => {
		const page = await browser.newPage();
		await page.goto(pathToFileURL("dist/riyadh-talks/index.html").href);
		await page.locator('.stands a[data-actor="trump"]').first().click();
		await expect(page.locator("#card .how")).toHaveText("via peace envoy");
		await expect(page.locator(".matrix tbody tr")).not.toHaveCount(0);
		await page.close();
	});
});
