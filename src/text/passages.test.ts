import { describe, expect, it } from "vitest";
import { findSimilarPassage, listPassages } from "./passages.ts";

describe("Passages", () => {
	it("are found as whole words alone", () => {
		expect([...listPassages("state, stated, the state", "state")]).toEqual([0, 19]);
		expect([...listPassages("a b a", "")]).toEqual([]);
		expect([...listPassages("“if so”", "if so")]).toEqual([1]);
	});
});

describe("A similar passage", () => {
	const text =
		"He said that talks would need to address broader security issues first. Then it’s done.";

	it.each([
		[
			"talks would need to adress broader security issues first",
			"talks would need to address broader security issues first",
		],
		["Talks Would need", "talks would need"],
		["it's done", "it’s done"],
		["need to broader security", "need to address broader security"],
		["would really need to address", "would need to address"],
		["saiid", "said"],
		["addre", "address"],
	])("to “%s” is “%s”", (typed, similar) => {
		expect(findSimilarPassage(text, typed)).toBe(similar);
	});

	it.each(["peace for our time", "", "…", "x"])("to “%s” is none", (typed) => {
		expect(findSimilarPassage(text, typed)).toBeUndefined();
	});

	it("never reaches over the end of a paragraph", () => {
		expect(findSimilarPassage("one two\n\nthree four", "two three")).toBeUndefined();
	});
});
