import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArticle } from "../src/article/parse/article.ts";
import { formatModelJson } from "../src/export/json.ts";
import { openExample, press } from "./support/desk.ts";
import { expect, test } from "./support/page.ts";

const slug = "riyadh-talks";

/** What the second reader sees otherwise, each in a sentence of its own, in article order. */
const planted: [label: string, take: string, from: string, to: string][] = [
	[
		"Marked there only",
		"Mark it",
		"after engaging in four hours of talks with",
		"after [engaging in four hours of talks]{lavrov says cue=after} with",
	],
	[
		"Which words",
		"Take theirs",
		"characterized [the Riyadh meeting as the initial step in",
		"characterized the Riyadh meeting as [the initial step in",
	],
	["Stance", "Take theirs", "{zelenskyy urges inclusion", "{zelenskyy accepts-if inclusion"],
];

/** The article as the second reader marked it. */
function plant(source: string): string {
	return planted.reduce((text, [label, , from, to]) => {
		if (!text.includes(from)) throw new Error(`The article has no place for: ${label}`);
		return text.replace(from, to);
	}, source);
}

test("three planted differences are shown as these three, and adjudicated into the file", async ({
	page,
}) => {
	const theirs = plant(readFileSync(`content/${slug}/article.md`, "utf8"));
	const { article } = parseArticle({ slug, file: "article.md", source: theirs });
	if (!article) throw new Error("The planted article cannot be read");
	await page.goto("desk/");
	await openExample(page);
	await press(page, "Second reader");
	const file = { name: "article.md", mimeType: "text/markdown", buffer: Buffer.from(theirs) };
	await page.getByLabel("Their file").setInputFiles(file);
	const differences = page.locator(".difference");
	const heads = differences.locator("h4 button");
	await expect(heads).toHaveText(planted.map(([label]) => new RegExp(`^${label}`)));
	await expect(page.locator(".agreement-told")).toContainText("here are the three");
	for (const [index, [, take]] of planted.entries()) {
		await differences.nth(index).getByRole("button", { name: take, exact: true }).click();
		await expect(page.locator(".progress")).toContainText(`${index + 1} of 3`);
	}
	await press(page, "Take it away");
	const downloading = page.waitForEvent("download");
	await press(page, "data.json");
	const path = await (await downloading).path();
	expect(await readFile(path, "utf8")).toBe(formatModelJson(article.model));
});
