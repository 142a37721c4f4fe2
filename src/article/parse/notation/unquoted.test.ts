import { describe, expect, it, test } from "vitest";
import { listQuoted } from "../../../export/structured-quotes.ts";
import { parseBody, sampleFrontMatter } from "../../../testing/samples/parsed.ts";
import { subtract } from "./unquoted.ts";

/** Manners of the statements, and the codes of what is told of quotations. */
function read(body: string): string {
	const { article, problems } = parseBody(`\n${body}\n`);
	const manners = article?.model.statements.map(({ manner }) => manner) ?? [];
	const codes = problems
		.map(({ code }) => code)
		.filter((code) => /quotation|-no$|value/.test(code));
	return [...manners, ...codes].join(" ");
}

describe("Words in quotation marks that are said to be none are", () => {
	it.each([
		["nobody’s to be asked for", "The [“Aurora”]{no=quotation} sank.", ""],
		["none also with the marks outside", "The “[Aurora]{no=quotation}” sank.", ""],
		["none in a longer stretch", "The [ship “Aurora” and the “Sun”]{no=quotation} sank.", ""],
		[
			"reworded in what somebody says",
			"Anna [wants the [“Aurora”]{no=quotation} sold]{anna backs bridge}.",
			"indirect",
		],
		[
			"apart from what is quoted beside them",
			"Anna [calls the [“Aurora”]{no=quotation} “a wreck”]{anna opposes bridge}.",
			"mixed",
		],
		[
			"quoted in a quotation around them",
			"“[We sell the [‘Aurora’]{no=quotation} now]{anna backs bridge},” said Anna.",
			"direct",
		],
		[
			"none beside other marks",
			"“[[‘Aurora’]{no=quotation} sank]{anna says},” said Anna.",
			"direct",
		],
		[
			"none where two of them touch",
			"Anna [saw [“A”]{no=quotation}[“B”]{no=quotation}]{anna says}.",
			"indirect",
		],
		[
			"none in the eyes of the next reader, where marks are read in two ways",
			'The ["Aurora]{no=quotation} sank.',
			"",
		],
		["none in a block quotation", "> [The [sea]{no=quotation}]{anna says}", "mixed"],
		["kept with a note", "The [“Aurora”]{no=quotation note=why} sank.", ""],
	])("%s", (_kind, body, expected) => {
		expect(read(body)).toBe(expected);
	});

	it.each([
		["where there are no marks", "The [Aurora]{no=quotation} sank.", "idle-no"],
		["in what somebody says", "The [“Aurora”]{anna says no=quotation}.", "direct misplaced-no"],
		["of another kind", "The [“Aurora”]{no=name} sank.", "bad-value"],
	])("told of %s", (_place, body, expected) => {
		expect(read(body)).toBe(expected);
	});
});

test("they are no statement, and stand in the model with their marks", () => {
	const { article } = parseBody("\nThe “[Aurora]{no=quotation}” and [‘it’]{no=quotation} sank.\n");
	const { model, prose } = article ?? {};
	expect(model?.statements).toEqual([]);
	expect(model?.unquoted?.map(({ start, stop }) => model.text.slice(start, stop))).toEqual([
		"“Aurora”",
		"‘it’",
	]);
	expect(JSON.stringify(prose?.body)).not.toContain('"mark"');
});

test("an article without them has no list of them", () => {
	expect(parseBody("\n“No,” she said.\n").article?.model).not.toHaveProperty("unquoted");
});

test("structured data quotes nobody with them", () => {
	const body = "Anna [calls the [“Aurora”]{no=quotation} “a wreck”]{anna opposes bridge}.";
	const model = parseBody(`\n${body}\n`, sampleFrontMatter).article?.model;
	expect(model && listQuoted(model).map(({ words }) => words)).toEqual([["a wreck"]]);
});

test("stretches are cut by others", () => {
	const cut = (...others: [number, number][]) =>
		subtract(
			[{ start: 0, stop: 10 }],
			others.map(([start, stop]) => ({ start, stop })),
		).map(({ start, stop }) => [start, stop]);
	expect(cut()).toEqual([[0, 10]]);
	expect(cut([2, 4], [6, 12])).toEqual([
		[0, 2],
		[4, 6],
	]);
	expect(cut([0, 10])).toEqual([]);
	expect(cut([10, 12])).toEqual([[0, 10]]);
});
