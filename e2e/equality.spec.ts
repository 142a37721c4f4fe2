import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { listAlterations } from "./support/alter-data.ts";
import { agreementMutations, pageMutations } from "./support/alter-page.ts";
import { compare, differs, loadModel, readPage, readShelf } from "./support/equality.ts";
import { expectLibrary } from "./support/expect/findings.ts";
import { openSource } from "./support/expect/source.ts";
import { listExplainers } from "./support/explainers.ts";
import { findDifferences, indexFacts } from "./support/facts.ts";
import { mutatePage } from "./support/mutate.ts";
import { expect, test } from "./support/page.ts";

const slugs = listExplainers();

/** Opens an explainer, with what its script draws beside the article. */
async function openAll(page: Page, slug: string): Promise<void> {
	await page.goto(`${slug}/index.html`);
	await page.locator("#along table").waitFor({ state: "attached" });
}

/** Every alteration is a comparison of the whole page: a second or two, longer on a busy machine. */
test.describe.configure({ timeout: 90_000 });

for (const slug of slugs) {
	test(`in ${slug}, pictures, tables, lists, sentences, prose marks and data.json say the same`, async ({
		page,
	}) => {
		await openAll(page, slug);
		expect(compare(loadModel(slug), await readPage(page))).toEqual([]);
	});

	test(`in ${slug}, whatever is altered in data.json is told of`, async ({ page }) => {
		await openAll(page, slug);
		const found = indexFacts(await readPage(page));
		const alterations = listAlterations(loadModel(slug));
		const untold = alterations.filter(([, altered]) => !differs(altered, found));
		expect(untold.map(([what]) => what)).toEqual([]);
	});
}

const altered = { "riyadh-talks": pageMutations, "what-is-a-planet": agreementMutations };

for (const [slug, mutations] of Object.entries(altered)) {
	test(`in ${slug}, whatever is altered in the page is told of`, async ({ page }) => {
		await openAll(page, slug);
		const model = loadModel(slug);
		const mutated = await mutatePage(page, mutations, await readPage(page));
		const untold = mutated.filter(({ done, facts }) => !done || !differs(model, indexFacts(facts)));
		expect(mutated).toHaveLength(mutations.length);
		expect(untold.map(({ mutation: [what, selector] }) => `${selector} ${what}`)).toEqual([]);
	});
}

test("in riyadh-talks, the page and data.json hold the text as it was published", async ({
	page,
}) => {
	await page.goto("riyadh-talks/index.html");
	const published = readFileSync("content/riyadh-talks/published.txt", "utf8");
	const blocks = published.split(/\n+/).filter(Boolean);
	expect(loadModel("riyadh-talks").text.split("\n\n")).toEqual(blocks);
	const shown = page.locator("h1, .dek, .prose > .block > p");
	const read = await shown.evaluateAll((paragraphs) =>
		paragraphs.map((paragraph) => {
			for (const added of paragraph.querySelectorAll(".number, .call")) added.remove();
			return paragraph.textContent?.replace(/\s+/g, " ").trim();
		}),
	);
	expect(read).toEqual(blocks);
});

test("the library's previews show the stances of data.json", async ({ page }) => {
	await page.goto("index.html");
	const expected = slugs.flatMap((slug) => expectLibrary(openSource(loadModel(slug))));
	expect(expected.length).toBeGreaterThan(0);
	const found = indexFacts(await readShelf(page));
	expect([...findDifferences(expected, found)]).toEqual([]);
});
