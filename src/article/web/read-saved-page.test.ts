import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parsePage } from "../../tasks/new/parse-page.ts";
import { draftArticle } from "../draft/new-article.ts";
import { parseArticle } from "../parse/article.ts";

import { describeLeft } from "./describe-left.ts";
import { type PageText, readSavedPage } from "./read-saved-page.ts";

const folder = `${import.meta.dirname}/cases`;

function format({ text: { body, ...facts }, left, calledLang }: PageText): string {
	return [
		JSON.stringify({ ...facts, calledLang }, null, "\t"),
		...body.map(({ lead, text }) => lead + text),
		"",
		...describeLeft(left),
		"",
	].join("\n");
}

describe("the text of a page", () => {
	it.each(readdirSync(folder))("is what cases/%s expects", (name) => {
		const path = `${folder}/${name}/expected.txt`;
		const found = format(
			readSavedPage(parsePage(readFileSync(`${folder}/${name}/page.html`, "utf8"))),
		);
		if (process.env.UPDATE) writeFileSync(path, found);
		expect(found).toBe(readFileSync(path, "utf8"));
	});

	it.each(readdirSync(folder))("of cases/%s becomes a draft that shows just that", (name) => {
		const page = readSavedPage(parsePage(readFileSync(`${folder}/${name}/page.html`, "utf8")));
		const { article, published } = draftArticle(page.text);
		const { problems } = parseArticle({ slug: "new", file: "a.md", source: article, published });
		expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
	});
});

test("no page of any shape stops its reading, and no words are added", () => {
	const tag = fc.constantFrom(
		..."p div ul ol li blockquote h1 h2 table tr td br span a b article main".split(" "),
	);
	const piece = fc.oneof(
		tag.map((name) => `<${name}>`),
		tag.map((name) => `</${name}>`),
		fc.constantFrom("One two.", " ", "&amp;", "<!-- c -->", "<script>x</script>", "“No,” he said."),
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const { text } = readSavedPage(parsePage(pieces.join("")));
			const words = [text.title, text.dek, ...text.body.map((block) => block.text)].join(" ");
			for (const word of words.match(/\p{L}+/gu) ?? [])
				expect(["One", "two", "No", "he", "said"].join(" ")).toContain(word);
		}),
		{ numRuns: 60 },
	);
});
