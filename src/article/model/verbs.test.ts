import { describe, expect, test } from "vitest";
import { stances } from "./stances.ts";
import { findVerb, verbs } from "./verbs.ts";

describe("the closed list of verbs", () => {
	test.each([
		["proposes", ["proposes"]],
		["supports", ["supports", "backs", "welcomes", "urges", "accepts"]],
		["open", ["open-to", "would-consider", "accepts-if"]],
		["mixed", ["divided-on", "mixed-on"]],
		["opposes", ["rejects", "opposes", "condemns", "criticises", "warns-against"]],
		[null, ["says", "asks", "denies", "claims", "questions", "hopes", "declines-to-comment"]],
	])("gives the stance %s to these words and no others", (stance, words) => {
		expect(verbs.filter((verb) => verb.stance === stance).map(({ word }) => word)).toEqual(words);
	});

	test("has one refusal to speak", () => {
		expect(verbs.filter(({ silence }) => silence).map(({ word }) => word)).toEqual([
			"declines-to-comment",
		]);
	});

	test("finds a verb by its exact word alone", () => {
		expect(findVerb("rejects")?.plural).toBe("reject");
		expect(findVerb("Rejects")).toBeUndefined();
		expect(findVerb("__proto__")).toBeUndefined();
	});

	test("holds every word once", () => {
		expect(new Set(verbs.map(({ word }) => word)).size).toBe(verbs.length);
	});

	test("has short words that end by themselves, and that agree with several", () => {
		for (const { cell, cells } of verbs) {
			expect(cell).not.toMatch(/ (on|about)$/);
			expect(cells).not.toMatch(/^(is|has) /);
		}
	});

	test("uses every stance", () => {
		expect(new Set(verbs.flatMap(({ stance }) => stance ?? []))).toEqual(
			new Set(stances.map(({ id }) => id)),
		);
	});
});
