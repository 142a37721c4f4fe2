import { describe, expect, test } from "vitest";
import type { Block, Inline, Line, Prose } from "../../article/model/prose.ts";
import { listLines } from "../../article/model/prose-lines.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listCalls, listFirstCalls, listSpoken } from "./margin.ts";

const text = (words: string): Inline => ({ type: "text", start: 0, text: words });
function mark(statements: string[], rest: Partial<Extract<Inline, { type: "mark" }>> = {}): Inline {
	return { type: "mark", statements, continues: [], children: [text("words")], ...rest };
}
const line = (sentence: string, ...inlines: Inline[]): Line => ({ sentence, inlines });
const paragraph = (...lines: Line[]): Block => ({ type: "paragraph", lines });

describe("listSpoken", () => {
	const model = assembleSmall([
		plan(0, "rejects", 0, { manner: "direct" }),
		plan(0, "rejects", 0),
		plan(0, "rejects", 0),
		plan(1, "open-to", 0, { via: [2], condition: true }),
		plan(3, "declines-to-comment", 1),
	]);

	test("names who speaks, what and how, in article order", () => {
		const spoken = listSpoken(model, [
			line("s1", mark(["a1-p1-1"]), text(" and "), mark(["a2-p1-1"])),
			line("s2", mark(["a4-p2-1"])),
		]);
		expect(spoken).toEqual([
			{
				...{ statements: ["a1-p1-1"], who: "Ann", what: "rejects", how: "quoted" },
				...{ kind: "opposes", attribution: "direct", conditions: [] },
			},
			{
				...{ statements: ["a2-p1-1"], who: "Bob", what: "is open to it", how: "via Cy" },
				...{ kind: "open", attribution: "relayed", conditions: ["terms 3 are met"] },
			},
			{
				...{ statements: ["a4-p2-1"], who: "Dee", what: "declined", how: "reworded" },
				...{ kind: "declined", attribution: "indirect", conditions: [] },
			},
		]);
	});

	test("says once what one actor says in the same way, and apart what is said in another", () => {
		const spoken = listSpoken(model, [
			line("s1", mark(["a1-p1-2"]), mark(["a1-p1-1"])),
			line("s2", mark(["a1-p1-3"])),
		]);
		expect(spoken.map(({ statements, how }) => [how, statements])).toEqual([
			["reworded", ["a1-p1-2", "a1-p1-3"]],
			["quoted", ["a1-p1-1"]],
		]);
	});

	test("keeps what holds on a condition apart from what holds without one", () => {
		const twice = assembleSmall([
			plan(0, "open-to", 0),
			plan(0, "open-to", 0, { condition: true }),
			plan(0, "open-to", 0, { condition: true }),
		]);
		const marks = twice.statements.map(({ id }) => mark([id]));
		expect(listSpoken(twice, [line("s1", ...marks)]).map((each) => each.conditions)).toEqual([
			[],
			["terms 1 are met"],
			["terms 2 are met"],
		]);
	});

	test("finds marks inside other marks and formatting, the outer one first", () => {
		const inner: Inline = { type: "emphasis", children: [mark(["a2-p1-1"])] };
		const nested = mark(["a1-p1-1"], { children: [text("He "), inner] });
		const who = listSpoken(model, [line("s1", nested)]).map((each) => each.who);
		expect(who).toEqual(["Ann", "Bob"]);
	});

	test("names a statement where it begins, not where it goes on, and no unknown one", () => {
		const goesOn = mark(["a1-p1-1"], { continues: ["a1-p1-1"] });
		expect(listSpoken(model, [line("s1", goesOn, mark(["gone"]))])).toEqual([]);
	});
});

describe("listCalls", () => {
	test("gives each note once, in the order of the calls, an inner one before its outer one", () => {
		const outer = mark([], { note: "b", children: [mark([], { note: "a" })] });
		expect(listCalls([line("s1", outer), line("s2", mark(["x"], { note: "a" }))])).toEqual([
			"a",
			"b",
		]);
	});
});

const table: Block = {
	type: "table",
	align: [null],
	head: [[line("s4")]],
	rows: [[[line("s5")], [line("s6"), line("s7")]]],
};

test("listLines finds the sentences of every kind of block, in article order", () => {
	const item = { checked: null, blocks: [paragraph(line("s3"))] };
	const blocks: Block[] = [
		{ type: "heading", depth: 2, lines: [line("s1")] },
		{ type: "quote", blocks: [paragraph(line("s2"))] },
		{ type: "list", ordered: false, start: 1, items: [item] },
		table,
		{ type: "rule" },
		// Shown verbatim: it holds no inlines, so nothing can be marked in it.
		{ type: "code", sentence: "s8", start: 0, text: "x" },
	];
	expect(listLines(blocks).map(({ sentence }) => sentence)).toEqual(
		[1, 2, 3, 4, 5, 6, 7].map((number) => `s${number}`),
	);
});

test("a note is written beside the first sentence that calls it, headline before body", () => {
	const prose: Prose = {
		title: line("title", mark([], { note: "a" })),
		dek: null,
		body: [
			paragraph(line("s1", mark([], { note: "b" }))),
			paragraph(line("s2", mark([], { note: "a" })), line("s3", mark([], { note: "b" }))),
		],
		notes: {},
	};
	expect([...listFirstCalls(prose)]).toEqual([
		["a", "title"],
		["b", "s1"],
	]);
	const dek = line("dek", mark([], { note: "b" }));
	expect(listFirstCalls({ ...prose, dek }).get("b")).toBe("dek");
});
