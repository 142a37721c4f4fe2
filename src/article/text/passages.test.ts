import { describe, expect, it } from "vitest";
import { findParts, findSimilarPassage, hasWords, listPassages } from "./passages.ts";

describe("Passages", () => {
	it("are found as whole words alone", () => {
		expect([...listPassages("state, stated, the state", "state")]).toEqual([0, 19]);
		expect([...listPassages("a b a", "")]).toEqual([]);
		expect([...listPassages("“if so”", "if so")]).toEqual([1]);
	});
});

describe("A passage of any length", () => {
	it("is found where a plain search with whole words alone finds it", () => {
		const unit = "ab. ";
		const text = `${unit.repeat(120)}abc. ${unit.repeat(80)}`;
		for (const words of ["ab", "b. a", unit.repeat(60), `${unit.repeat(60)}ab`, "c", "zz"]) {
			const expected: number[] = [];
			for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
				const before = /[a-z]{2}/.test(text.slice(Math.max(0, at - 1), at + 1));
				const end = at + words.length;
				const after = /[a-z]{2}/.test(text.slice(end - 1, end + 1));
				if (!(at > 0 && before) && !after) expected.push(at);
			}
			expect([...listPassages(text, words)]).toEqual(expected);
			expect([...listPassages(text, words, 99)]).toEqual(expected.filter((at) => at >= 99));
			expect(hasWords(text, words)).toBe(text.includes(words));
		}
		expect([...listPassages("aaaa aa aaa", "aa")]).toEqual([5]);
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

describe("findParts", () => {
	const text = "Lind wies das zurück. Er wies den Plan gestern zurück.";
	const words = (found: { start: number; stop: number }[] | null) =>
		found?.map(({ start, stop }) => text.slice(start, stop));

	it("finds words as they are, or their parts in order with others between", () => {
		expect(words(findParts(text, "das zurück"))).toEqual(["das zurück"]);
		expect(words(findParts(text, "wies … zurück"))).toEqual(["wies", "zurück"]);
		expect(words(findParts(text, "wies ... gestern"))).toEqual(["wies", "gestern"]);
	});

	it("takes the ones nearest to a place, and none that stand the other way round", () => {
		expect(findParts(text, "wies … zurück", 40)?.[0]?.start).toBe(text.lastIndexOf("wies"));
		expect(findParts(text, "zurück … Lind")).toBeNull();
		expect(findParts(text, "wie … zurück")).toBeNull();
		expect(findParts(text, "…")).toBeNull();
	});
});
