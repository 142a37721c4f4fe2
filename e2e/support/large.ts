import { expect, type Page } from "@playwright/test";
import { writeLarge } from "../../src/tasks/bench/library.ts";
import { runAxe } from "./axe.ts";
import { listFaint } from "./colours.ts";
import { compareLarge, loadModel, readPage } from "./equality.ts";

/** What the article of the bench has none of: silences, conditions, relays, claims and the article’s own words. */
const special = `
Amsel Ba [gave no answer]{a1 declines-to-comment p2}, and Eibe Gu [spoke of road 9]{a5 says p9}.
Buche Ce [would accept road 3]{a2 accepts-if p3 if="tolls end"}, provided that tolls end.
According to Amsel Ba, Carlin Di [wants road 5]{a3 supports p5 via=a1 cue="According to"}, and [likes it]{a3 backs p5}.
Delmar Fo, said Amsel Ba, [once wanted road 7]{a4 backs p7 claimed-by=a1}.
Fink Ha [is torn]{a6 divided-on p4 voice=article}.
`;

/** An article that is told as a large one: more places than are drawn one by one, and more statements. */
export function writeLargeArticle(): string {
	const article = writeLarge({ actors: 31, proposals: 20, statements: 200 });
	// With a day, so that it does not stand last in a library.
	return `${article.replace("\nactors:", "\npublished: 2025-03-03\nactors:")}${special}`;
}

/** Everything that is asked of a large page: the same in all its forms, nothing that axe finds, no faint colour. */
export async function expectLargePage(
	page: Page,
	site: { url: string; folder: string },
	slug: string,
): Promise<void> {
	await page.goto(`${site.url}${slug}/`);
	await page.locator("#along .overview").waitFor({ state: "attached" });
	const differences = compareLarge(loadModel(slug, site.folder), await readPage(page));
	expect.soft(differences, "a large page").toEqual([]);
	await page.locator(".prose a.mark").first().click();
	expect.soft(await runAxe(page), "a large page").toEqual([]);
	expect.soft(await page.evaluate(listFaint), "a large page").toEqual([]);
}
