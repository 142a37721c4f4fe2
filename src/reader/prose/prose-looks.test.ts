import { describe, expect, test } from "vitest";
import type { Article, Inline } from "../../article/model/prose.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { findLook, readLooks } from "./prose-looks.ts";

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
	const looks = readLooks(article);

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
		expect(findLook(looks, statement)).toBe(look);
	});

	test("knows every statement, the number of every note and where it is called first", () => {
		expect([...looks.classes.keys()]).toEqual(model.statements.map(({ id }) => id));
		expect([...looks.notes]).toEqual([["n1", 1]]);
		expect([...looks.calls]).toEqual([["n1", "s1"]]);
	});
});
