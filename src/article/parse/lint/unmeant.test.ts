import { describe, expect, it, test } from "vitest";
import { parseBody, sampleFrontMatter, toSource } from "../../../testing/samples/parsed.ts";

const codes = /^(?:unmeant-.*|stray-asterisks|notation-in-code)$/;

/** Codes and underlined words of the warnings about what is unmeant in a body. */
function read(body: string, lang = "en"): string[] {
	const front = `lang: ${lang}\n${sampleFrontMatter}`;
	const lines = toSource(`\n${body}\n`, front).split("\n");
	return parseBody(`\n${body}\n`, front)
		.problems.filter(({ code }) => codes.test(code))
		.map(({ code, line, column, length }) => {
			return `${code} ${lines[line - 1]?.slice(column - 1, column - 1 + length)}`;
		});
}

describe("A line that was not meant as Markdown is told at what is lost:", () => {
	it.each([
		["de", "24. Februar 2022, kurz nach fünf.\n\n28. August 2024 war es.", "24.", "28."],
		["de", "1. Mai 2024 war es warm.\n\n2. Mai 2024 war es kalt.", "1.", "2."],
		["de", "2. Liga: Holm gewinnt.", "2."],
		["en", "1986. A great year.", "1986."],
		["en", "1986.", "1986."],
		["en", "He said:\n1) it is late.", "1)"],
		["en", "> 3. March was cold.", "3."],
		["en", "1. One\n2. Two\n4. Four", "4."],
		["en", "1. One\n1. Two", "1."],
		["fr", "- Oui, dit-il.\n- Non.", "-", "-"],
		["es", "- ¿No?\n\n- No, dijo.", "-", "-"],
		["en", "- Yes, she said.", "-"],
		["en", "* Name changed.", "*"],
		["en", "+ 5 percent", "+"],
	])("in %s the list %j", (lang, body, ...places) => {
		expect(read(body, lang)).toEqual(places.map((place) => `unmeant-list ${place}`));
	});

	it.each([
		["# 1", "#"],
		["# 1 in the polls is Lind", "#"],
		["#", "#"],
		["# MeToo was what they all wrote.", "#"],
		["### She left the hall in May.", "###"],
		["She left.\n---", "---"],
		["She left\nthe hall\n===", "==="],
		["She\n-", "-"],
	])("the heading %j", (body, place) => {
		expect(read(body)).toEqual([`unmeant-heading ${place}`]);
	});

	it.each([
		["> 50 percent of them", "unmeant-quote >"],
		[">90 % voted.\nIt rained.", "unmeant-quote >"],
		[">> More on this", "unmeant-quote >"],
		["______", "unmeant-rule ______"],
		["[date]: today", "unmeant-link [date]: today"],
		["[1]: Reuters", "unmeant-link [1]: Reuters"],
		["[1]: https://example.org/a", "unmeant-link [1]: https://example.org/a"],
		["    It rained.", "unmeant-code It rained."],
		["\tIt rained.\n\tIt poured.", "unmeant-code It rained."],
		["    [It rained]{anna says}.", "notation-in-code {anna says}"],
		["- One\n\n      [no]{anna says}.\n- Two", "notation-in-code {anna says}"],
		["**「反対だ」**と述べた。", "stray-asterisks **「反対だ」**"],
		["Lind**(no)**is", "stray-asterisks **(no)**"],
		["He said *“no”*and left.", "stray-asterisks *“no”*"],
		["That f*cking old sh*t was it.", "unmeant-emphasis *cking old sh*"],
		["It is 5*3*2 m.", "unmeant-emphasis *3*"],
	])("%j", (body, ...told) => {
		expect(read(body)).toEqual(told);
	});

	it("a footnote, at its call and where it stands", () => {
		expect(read("Lind said so.[^1]\n\n[^1]: Gazette")).toEqual([
			"unmeant-link [^1]",
			"unmeant-link [^1]: Gazette",
		]);
	});
});

test.each([
	["en", "1. One\n2. Two\n\nText\n\n3. Three"],
	["en", "1. The economy\n\nText\n\n2. Health"],
	["en", "0. Zero\n1. One"],
	["en", "- One.\n- Two."],
	["fr", "* Oui.\n* Non."],
	["fr", "- le pont\n- le bac"],
	["en", "## What happened\n\n# Who is it?\n\n## 2024\n\n## Life in the U.S."],
	["en", "The results\n==========="],
	["en", "> It was late.\n> She left."],
	["en", "Text\n\n---\n\n* * *\n\nText"],
	["en", "A [word][1] and [it].\n\n[1]: https://example.org\n[it]: plan.html"],
	["en", "```\n24. x\n```"],
	["en", "> - Lind opposes it.\n\n- One\n  - a\n- Two"],
	["en", "Un*believ*able, *new* and **“so”** f*** and s***. 5 * 3 * 2 = 30. \\*no\\*."],
	["en", "**Lind:** no. Berg* said.\n\nThey said **[no]{anna says}** and **so on**."],
	["en", "24\\. March was cold.\n\n\\- Yes.\n\n\\# 1\n\n\\> 50 percent"],
])("what is meant in %s is not warned of: %j", (lang, body) => {
	expect(read(body, lang)).toEqual([]);
});

describe("The numbers of a list", () => {
	const parse = (body: string, published?: string) =>
		parseBody(`\n${body}\n`, sampleFrontMatter, published);
	const textOf = (body: string) => parse(body).article?.model.text.replace("A Title\n\n", "");

	it.each([
		["24. Feb [it]{anna says}\n\n28. Aug\n    so", "24. Feb it\n\n28. Aug so"],
		["1) One\n2) Two", "1) One\n\n2) Two"],
		["07. One", "07. One"],
		["1. - a\n   - b", "1. a\n\nb"],
		["3. 4. a", "3. 4. a"],
		["1986.\n\nText", "1986.\n\nText"],
		["> 1. > a\n>    > b", "1. a b"],
		["1. # Head\n   text", "1. Head\n\ntext"],
		["- a\n- b", "a\n\nb"],
	])("are in the text as they are written: %j", (body, text) => {
		expect(textOf(body)).toBe(text);
		const { article } = parse(body);
		for (const { quote } of article?.model.statements ?? []) {
			expect(article?.model.text.slice(quote.start, quote.stop)).toBe(quote.exact);
		}
	});

	it("stand before the sentence, which begins with its first word", () => {
		const model = parse("24. Feb").article?.model;
		const [, sentence] = model?.sentences ?? [];
		expect(model?.text.slice(sentence?.start, sentence?.stop)).toBe("Feb");
	});

	it.each([
		["A Title\n\n1. One\n2. Two", []],
		["A Title\n\nOne\nTwo", []],
		["A Title\n\n1. One\n3. Two", ["text-changed"]],
	])("may stand in published.txt or not, but are no others: %j", (published, expected) => {
		const told = parse("1. One\n2. Two", published).problems.map(({ code }) => code);
		expect(told.filter((code) => code === "text-changed")).toEqual(expected);
	});
});
