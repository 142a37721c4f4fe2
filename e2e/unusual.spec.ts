import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
	buildProjectCopy,
	withBundledCopy,
	writeContent,
} from "../src/tasks/bench/project-copy.ts";
import { startServer } from "../src/tasks/serve.ts";
import { expect, test as siteTest } from "./support/page.ts";
import { arabic, withoutProposals } from "./support/unusual.ts";

/** The site of articles that are unlike ours. */
const test = siteTest.extend<object, { site: string }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			await withBundledCopy(async (root) => {
				await writeContent(root, new Map(Object.entries({ arabic, quiet: withoutProposals })));
				await buildProjectCopy(root);
				const server = await startServer({ root: join(root, "dist") });
				await use(server.url);
				await server.close();
			});
		},
		{ scope: "worker", timeout: 300_000 },
	],
});

// One worker for all of them: each would build a site of its own.
test.describe.configure({ mode: "default" });

/** Where words stand in an element, in CSS px: of each its left edge and its line. */
function findWords(page: Page, selector: string, words: string[]) {
	return page
		.locator(selector)
		.first()
		.evaluate((element, wanted) => {
			const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const nodes: Text[] = [];
			while (walker.nextNode()) nodes.push(walker.currentNode as Text);
			return wanted.map((word) => {
				const node = nodes.find(({ data }) => data.includes(word));
				const range = document.createRange();
				range.setStart(node as Text, node?.data.indexOf(word) ?? 0);
				range.setEnd(node as Text, (node?.data.indexOf(word) ?? 0) + word.length);
				const { left, top } = range.getBoundingClientRect();
				return { word, left, top: Math.round(top / 8) };
			});
		}, words);
}

/** Fails unless the words follow each other from left to right, and line by line. */
async function expectInOrder(page: Page, selector: string, words: string[]) {
	const found = await findWords(page, selector, words);
	const sorted = [...found].sort((a, b) => a.top - b.top || a.left - b.left);
	expect.soft(sorted.map(({ word }) => word)).toEqual(words);
}

for (const width of [390, 1280]) {
	test.describe(`in Arabic, at ${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		test("the way from the speaker through the relay to the article reads in that order", async ({
			page,
		}) => {
			await page.goto("arabic/#statement=relayed");
			await expect(page.locator("#card")).toBeVisible();
			await expectInOrder(page, "#card .line", ["مريم لند", "→ ", "توم بيرغ", "the article"]);
			const line = '.trail a[data-statement="relayed"]';
			await page.locator(line).evaluate((row) => row.scrollIntoView({ block: "center" }));
			if (width < 960) await expectInOrder(page, line, ["مريم لند", "بيرغ", "تفضّل", "supports"]);
		});

		test("sentences of the page keep the order of their parts", async ({ page }) => {
			await page.goto("arabic/");
			const folded = page.locator(".positions:not([open]) > summary:visible");
			if ((await folded.count()) > 0) await folded.click();
			const parts = ["NATO", ": ", "مريم", "supports", "according", "توم"];
			await expectInOrder(page, '[data-sentence-of="ferry"]', parts);
			await expectInOrder(page, "#figure-matrix h2", ["الجزيرة", ": ", "supports", "rejects"]);
		});

		test("headline and the line under it stand on one edge", async ({ page }) => {
			await page.goto("arabic/");
			const edges = await page
				.locator("h1 .sentence, .dek .sentence")
				.evaluateAll((lines) =>
					lines.map((line) => Math.round(line.getClientRects()[0]?.right ?? 0)),
				);
			expect(edges).toHaveLength(2);
			expect(Math.abs((edges[0] ?? 0) - (edges[1] ?? 0))).toBeLessThanOrEqual(1);
		});
	});
}

test("an article without proposals has nothing twice, and nothing that does nothing", async ({
	page,
}) => {
	await page.goto("quiet/");
	const headings = await page.locator("h1, h2").allTextContents();
	expect(new Set(headings).size).toBe(headings.length);
	expect(await page.locator("main").textContent()).not.toMatch(
		/proposal to take|none of the proposals|Arrange rows/,
	);
	await expect(page.locator(":is(select, ul, section):empty:visible")).toHaveCount(0);
	await page.locator(".prose a.mark").first().click();
	await expect(page.locator("#card")).not.toContainText("proposals");
});
