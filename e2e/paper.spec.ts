import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Model } from "../src/article/model/types.ts";
import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";
import { readPdf } from "./support/pdf.ts";

/** Letters and digits alone: lines, hyphens and columns are the sheet's, not the article's. */
function squeeze(text: string): string {
	// A note's number stands inside a sentence that does not have it.
	return text.replace(/\[\d+\]/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

/** What is shown of the page's words, not what is in its markup. */
async function readShown(page: Page): Promise<string> {
	return (await page.locator("main").allInnerTexts()).join("\n");
}

/** The words of the printed page, from its PDF. */
async function readPaper(page: Page): Promise<string> {
	const sheets = await readPdf(await page.pdf({ format: "A4", preferCSSPageSize: true }));
	return sheets.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
}

for (const slug of listExplainers()) {
	test(`${slug} has every sentence, every statement's words and every note on paper`, async ({
		page,
	}) => {
		await page.goto(`${slug}/`);
		const paper = squeeze(await readPaper(page));
		const model: Model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
		const sentences = model.sentences.map(({ start, stop }) => model.text.slice(start, stop));
		const words = model.statements.map(({ quote }) => quote.exact);
		const notes = await page.locator(".note .block").allTextContents();
		const missing = [...sentences, ...words, ...notes].filter(
			(text) => !paper.includes(squeeze(text)),
		);
		expect(missing).toEqual([]);
		// In the article and in the endnotes, and a few more times in lists.
		for (const text of words)
			expect(paper.split(squeeze(text)).length - 1, text).toBeGreaterThan(1);
	});

	test(`${slug} is printed the same after it was used`, async ({ page }) => {
		await page.goto(`${slug}/`);
		await page.emulateMedia({ media: "print" });
		const before = await readShown(page);
		await page.emulateMedia({ media: "screen" });
		await page.locator(".prose a.mark").first().click();
		await expect(page.locator("#card")).toBeVisible();
		await page.emulateMedia({ media: "print" });
		await expect(page.locator("#card")).toBeHidden();
		expect(await readShown(page)).toBe(before);
	});
}
