import { expect, test } from "vitest";
import type { Inline, Line } from "../../article/model/prose.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import { type Aside, layoutLine, listAsides, listWords } from "./stretches.ts";

const text = (start: number, words: string): Inline => ({ type: "text", start, text: words });
const mark = (statements: string[], children: Inline[], note?: string): Inline => ({
	type: "mark",
	statements,
	continues: [],
	children,
	...(note ? { note } : {}),
});
const line = (...inlines: Inline[]): Line => ({ sentence: "s1", inlines });

test("nested stretches become a row of pieces, each naming every statement it belongs to", () => {
	const pieces = layoutLine(
		line(
			text(0, "He "),
			mark(["a"], [text(3, "said no to "), mark(["b"], [text(14, "all")]), text(17, " of it")]),
		),
		[],
	);
	expect(listWords(pieces).map(({ text, statements }) => [text, statements.join(" ")])).toEqual([
		["He ", ""],
		["said no to ", "a"],
		["all", "a b"],
		[" of it", "a"],
	]);
});

test("words are cut where a condition or a cue begins and ends", () => {
	const asides: Aside[] = [
		{ kind: "cue", statement: "a", start: 0, stop: 4 },
		{ kind: "condition", statement: "a", start: 8, stop: 20 },
	];
	const words = listWords(
		layoutLine(line(text(0, "says yes if it "), mark(["b"], [text(15, "rains again")])), asides),
	);
	expect(words.map(({ text, conditions, cues }) => [text, conditions.join(), cues.join()])).toEqual(
		[
			["says", "", "a"],
			[" yes", "", ""],
			[" if it ", "a", ""],
			["rains", "a", ""],
			[" again", "", ""],
		],
	);
});

test("a note is called after its stretch, and words in an author's link are no link themselves", () => {
	const pieces = layoutLine(
		line(
			mark(
				["a"],
				[{ type: "link", href: "https://example.org", children: [text(0, "here")] }],
				"why",
			),
		),
		[],
	);
	expect(pieces.map((piece) => piece.type)).toEqual(["link", "call"]);
	expect(listWords(pieces)).toMatchObject([{ text: "here", statements: ["a"], linked: true }]);
});

test("formatting stays around the pieces and no word is lost or doubled", () => {
	const inlines: Inline[] = [
		{
			type: "strong",
			children: [text(0, "One "), mark(["a"], [{ type: "emphasis", children: [text(4, "two")] }])],
		},
		{ type: "code", start: 7, text: "three" },
	];
	const pieces = layoutLine(line(...inlines), [{ kind: "cue", statement: "a", start: 2, stop: 9 }]);
	expect(
		listWords(pieces)
			.map((words) => words.text)
			.join(""),
	).toBe("One twothree");
	expect(pieces.map((piece) => piece.type === "wrap" && piece.tag)).toEqual(["strong", "code"]);
});

test("of a cue that stands twice in its sentence the one nearest to the words is meant", () => {
	const statement = { id: "a", sentence: "s1", cue: "said", quote: { start: 20 } } as Statement;
	const model = {
		text: "He said so, she said no.",
		sentences: [{ id: "s1", start: 0, stop: 24, paragraph: 1 }],
		statements: [statement],
	} as Model;
	expect(listAsides(model)).toMatchObject([{ kind: "cue", start: 16, stop: 20 }]);
});

test("a cue outside the statement's sentence is not looked for", () => {
	const statement = { id: "a", sentence: "s1", cue: "said", quote: { start: 0 } } as Statement;
	const model = {
		text: "Nothing here. He said so.",
		sentences: [{ id: "s1", start: 0, stop: 13, paragraph: 1 }],
		statements: [statement],
	} as Model;
	expect(listAsides(model)).toEqual([]);
});
