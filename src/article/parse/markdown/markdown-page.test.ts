import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePage } from "../../../tasks/new/parse-page.ts";
import { draftArticle } from "../../draft/new-article.ts";
import { readSavedPage } from "../../web/read-saved-page.ts";
import { parseArticle } from "../article.ts";
import { renderMarkdownPage } from "./markdown-page.ts";

const render = (text: string) => renderMarkdownPage(text)?.html ?? "";
const read = (text: string) => readSavedPage(parsePage(render(text))).text;

test("the signs of Markdown are none of the article’s words", () => {
	const { title, body } = read(
		"# ‘In our beds’: a village split\n\n*Ann Reid, reporter*\n\n“No,” said [Mott](https://a.example).\n\n## A hearing\n\nThe *fell* is steep.\n",
	);
	expect(title).toBe("‘In our beds’: a village split");
	const words = body.map(({ lead, text }) => lead + text).join("\n");
	expect(words).toContain("“No,” said Mott.");
	expect(words).toContain("The fell is steep.");
	expect(words).not.toMatch(/[*[\]]|\\/u);
});

test("of front matter the title is the headline, and no other line is text", () => {
	const page = '---\ntitle: "Bridge & <b>toll</b>"\nlayout: post\n---\n\nIt opens in May.\n';
	expect(renderMarkdownPage(page)?.hasFrontMatter).toBe(true);
	const { title, body } = read(page);
	expect(title).toBe("Bridge & <b>toll</b>");
	expect(body.map(({ text }) => text)).toEqual(["It opens in May."]);
	for (const odd of ["---\ntitle: [a\n---\nx", "---\n- a\n---\nx", "---\n---\nx", "---\n7\n---\n"])
		expect(render(odd)).not.toContain("title");
});

test("without a heading of its own the first paragraph is the headline", () => {
	expect(read("Bridge opens\n\nIt was **time**.\n")).toMatchObject({ title: "Bridge opens" });
	expect(read("## Bridge opens\n\nIt was time.\n").title).toBe("Bridge opens");
	expect(read("A day\n\n# Bridge opens\n\nIt was time.\n").title).toBe("Bridge opens");
});

test("any text in Markdown becomes a draft that can be read", () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(..."ab #*_[](){}<>`~-|\\\n”“:.1") }), (text) => {
			const draft = draftArticle(read(`# Head\n\n${text}\n\nWords.`));
			const input = { slug: "new", file: "a.md", source: draft.article };
			const { problems } = parseArticle({ ...input, published: draft.published });
			expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
		}),
	);
});

test("what would take the library too long, or too deep, is none", () => {
	const deepList = Array.from({ length: 3000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join(
		"\n",
	);
	for (const text of [">".repeat(20_000), deepList, "[".repeat(5000), "*a ".repeat(60_000)])
		expect(renderMarkdownPage(text)).toBeNull();
});
