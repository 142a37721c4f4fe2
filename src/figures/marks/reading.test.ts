import { describe, expect, test } from "vitest";
import type { Article, Inline } from "../../article/model/prose.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { findReading, formatHash, readLooks } from "./reading.ts";

const model = assembleSmall([
	plan(0, "rejects", 0, { manner: "direct" }),
	plan(1, "says", 0),
	plan(2, "open-to", 0, { via: [3], manner: "direct" }),
	plan(3, "backs", 0, { voice: "article" }),
	plan(4, "divided-on", 0, { manner: "mixed" }),
]);
const call: Inline = { type: "mark", statements: [], continues: [], note: "n1", children: [] };
const article: Article = {
	model,
	prose: {
		title: { sentence: "title", inlines: [] },
		dek: null,
		body: [{ type: "paragraph", lines: [{ sentence: "s1", inlines: [call] }] }],
		notes: {},
	},
};

describe("readLooks", () => {
	const reading = readLooks(article);

	test.each([
		["a1-p1-1", "opposes by-direct verbatim"],
		["a2-p1-1", "none by-indirect"],
		// A relayed quotation is relayed first, and still word for word.
		["a3-p1-1", "open by-relayed verbatim"],
		["a4-p1-1", "supports by-article"],
		["a5-p1-1", "mixed by-mixed"],
		["gone", ""],
		[undefined, ""],
	])("words of %s look like “%s”", (statement, look) => {
		expect(findReading(reading, statement)).toBe(look);
	});

	test("knows every statement, the number of every note and where it is called first", () => {
		expect([...reading.looks.keys()]).toEqual(model.statements.map(({ id }) => id));
		expect([...reading.notes]).toEqual([["n1", 1]]);
		expect([...reading.calls]).toEqual([["n1", "s1"]]);
	});
});

test.each([
	[{ statement: "a1-p1-1" }, "#statement=a1-p1-1"],
	[{ actor: "a1", proposal: "p1" }, "#actor=a1&proposal=p1"],
	[{ actor: undefined, proposal: "p1" }, "#proposal=p1"],
	[{}, "#"],
])("the selection %j has the address %s", (selection, hash) => {
	expect(formatHash(selection)).toBe(hash);
});
