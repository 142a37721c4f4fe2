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
		expect(findVerb("rejects")?.by).toBe("rejected by");
		expect(findVerb("Rejects")).toBeUndefined();
		expect(findVerb("__proto__")).toBeUndefined();
	});

	test("holds every word once", () => {
		expect(new Set(verbs.map(({ word }) => word)).size).toBe(verbs.length);
	});

	test("ends every passive with by, so that a name can follow", () => {
		for (const { by } of verbs) expect(by ?? "by").toMatch(/(^| )by$/);
	});

	test("uses every stance", () => {
		expect(new Set(verbs.flatMap(({ stance }) => stance ?? []))).toEqual(
			new Set(stances.map(({ id }) => id)),
		);
	});
});
