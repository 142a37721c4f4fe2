import { expect, test } from "vitest";
import type { Block, Inline } from "./prose.ts";
import { keepMarks, keepSentences } from "./prose-part.ts";

const text = (start: number, words: string): Inline => ({ type: "text", start, text: words });
const mark = (statements: string[], children: Inline[], note?: string): Inline => ({
	...{ type: "mark", statements, continues: [], children },
	...(note === undefined ? {} : { note }),
});
const block = (sentence: string, ...inlines: Inline[]): Block => ({
	type: "paragraph",
	lines: [{ sentence, inlines }],
});

const inner = mark(["b"], [text(4, "two")]);
const blocks = [block("s1", mark(["a"], [text(0, "one "), inner], "doubt")), block("s2")];

test("without marks the words are there, and no note is called", () => {
	expect(keepMarks(blocks, new Set())[0]).toEqual(block("s1", text(0, "one "), text(4, "two")));
});

test("a mark inside one that goes stays", () => {
	expect(keepMarks(blocks, new Set(["b"]))[0]).toEqual(block("s1", text(0, "one "), inner));
});

test("marks in lists, quotes and tables go as well", () => {
	const lines = [{ sentence: "s3", inlines: [mark(["a"], [text(0, "x")])] }];
	const bare = [{ sentence: "s3", inlines: [text(0, "x")] }];
	const make = (of: typeof lines): Block[] => [
		{ type: "quote", blocks: [{ type: "heading", depth: 2, lines: of }] },
		{
			...{ type: "list", ordered: false, start: 1 },
			items: [{ checked: null, blocks: [{ type: "paragraph", lines: of }] }],
		},
		{ type: "table", align: [null], head: [of], rows: [[of]] },
		{ type: "rule" },
	];
	expect(keepMarks(make(lines), new Set())).toEqual(make(bare as typeof lines));
	expect(keepSentences(make(lines), ["s3"])).toHaveLength(3);
});

test("of named sentences their blocks are kept, of none all", () => {
	expect(keepSentences(blocks, ["s2"])).toEqual([blocks[1]]);
	expect(keepSentences(blocks, [])).toEqual(blocks);
});
