import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { findPassagesBehind, listHeadlineStatements } from "../model/headline.ts";
import { describeHeadline, describePassages } from "./passages-sentence.ts";

const quoted = { manner: "direct" } as const;
const own = { voice: "article" } as const;

describe("what a claim of the headline rests on", () => {
	const claim = plan(0, "rejects", 0, { sentence: 0 });
	test.each<[string, RecipeStatement[]]>([
		["the text has no passage for this", []],
		["backed by one passage in the text, quoted", [plan(0, "rejects", 0, quoted)]],
		["backed by one passage in the text, not quoted", [plan(0, "rejects", 0)]],
		[
			"backed by one passage in the text, partly quoted",
			[plan(0, "rejects", 0, { manner: "mixed" })],
		],
		["backed by one passage in the text, in the article’s own words", [plan(0, "rejects", 0, own)]],
		["backed by one passage in the text, by Bob, quoted", [plan(1, "rejects", 0, quoted)]],
		[
			"backed by two passages in the text, both of them quoted",
			[plan(0, "rejects", 0, quoted), plan(0, "rejects", 0, quoted)],
		],
		[
			"backed by two passages in the text, neither of them quoted",
			[plan(0, "rejects", 0), plan(0, "rejects", 0, own)],
		],
		[
			"backed by two passages in the text, in the article’s own words",
			[plan(0, "rejects", 0, own), plan(0, "rejects", 0, own)],
		],
		[
			"backed by three passages in the text, two of them by Bob and Cy, one of them quoted",
			[plan(0, "rejects", 0), plan(1, "rejects", 0, quoted), plan(2, "rejects", 0)],
		],
		[
			"backed by two passages in the text, both by Bob, neither of them quoted",
			[plan(1, "rejects", 0), plan(1, "rejects", 0)],
		],
	])("reads “%s”", (text, passages) => {
		const { statements, ...model } = assembleSmall([claim, ...passages]);
		const [headline, ...behind] = statements;
		if (!headline) throw new Error("The model has no headline.");
		expect(describePassages({ ...model, statements }, headline, behind)).toBe(text);
	});

	test("never says that something is quoted where nothing is", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				for (const statement of listHeadlineStatements(model)) {
					const passages = findPassagesBehind(model, statement);
					const names = passages.map(({ actor }) => actor);
					const text = describePassages(model, statement, passages);
					if (passages.some(({ manner }) => manner === "direct")) continue;
					// Names may hold anything, so only the ending is looked at.
					expect(text).not.toMatch(/, quoted$|, (?!none|neither)\w+ of them quoted$/);
					expect(names.length === 0).toBe(text === "the text has no passage for this");
				}
			}),
		);
	});
});

test.each<[string, number[]]>([
	["its claim is backed by the text", [2]],
	["the text has no passage for its claim", [0]],
	["both claims are backed by passages in the text", [1, 4]],
	["all three claims are backed by passages in the text", [1, 1, 1]],
	["the text has no passage for any of its claims", [0, 0]],
	["the text has no passage for one of its three claims", [1, 0, 2]],
])("a headline is summed up as “%s”", (text, counts) => {
	expect(describeHeadline(counts)).toBe(text);
});

test("what nothing backs is left to the reader where there is something to compare", () => {
	const { statements, ...model } = assembleSmall([
		plan(0, "rejects", 0, { sentence: 0 }),
		plan(0, "supports", 0),
	]);
	const [claim, passage] = statements;
	if (!claim || !passage) throw new Error("The model has two statements.");
	expect(describePassages({ ...model, statements }, claim, [], [passage])).toBe(
		"no passage in the text surely says the same: compare for yourself",
	);
});

test.each<[string, number[], number]>([
	["its claim is for you to compare with the text", [0], 1],
	["both claims are for you to compare with the text", [0, 0], 2],
	["all three claims are for you to compare with the text", [0, 0, 0], 3],
	["one of its two claims is for you to compare with the text", [0, 1], 1],
	[
		"two of its four claims are for you to compare with the text, which has no passage for one",
		[0, 0, 0, 1],
		2,
	],
])("a headline with claims to compare is summed up as “%s”", (text, counts, compared) => {
	expect(describeHeadline(counts, compared)).toBe(text);
});
