import { describe, expect, it } from "vitest";
import { countEdits, findNearest } from "./nearest.ts";

describe("Edits", () => {
	it.each([
		["same", "same", 0],
		["", "abc", 3],
		["abc", "", 3],
		["lavrow", "lavrov", 1],
		["peskvo", "peskov", 1],
		["kitten", "sitting", 3],
		["ca", "abc", 3],
	])("from “%s” to “%s” there are %i", (one, other, edits) => {
		expect(countEdits(one, other)).toBe(edits);
		expect(countEdits(other, one)).toBe(edits);
	});

	it("within a limit are the same as without", () => {
		const words = ["lavrov", "lavrow", "avrolv", "kitten", "sitting", "aaaa", "abab", "baba", ""];
		for (const one of words)
			for (const other of words)
				for (const limit of [0, 1, 2, 3])
					expect(countEdits(one, other, limit)).toBe(Math.min(countEdits(one, other), limit + 1));
	});

	it("are counted no further than a limit", () => {
		expect(countEdits("abcdefgh", "ijklmnop", 2)).toBe(3);
		expect(countEdits("a", "abcdefgh", 2)).toBe(3);
	});
});

describe("The nearest name", () => {
	const names = ["lavrov", "putin", "us-officials", "zelenskyy", "un"];

	it.each([
		["lavrow", "lavrov"],
		["LAVROV", "lavrov"],
		["zelensky", "zelenskyy"],
		["officials", "us-officials"],
		["zel", "zelenskyy"],
		["ut", "un"],
		["trump", undefined],
		["xy", undefined],
		["", undefined],
		["l".repeat(1000), undefined],
	])("to “%s” is %s", (typed, nearest) => {
		expect(findNearest(typed, names)).toBe(nearest);
	});

	it("is not looked for any more when the effort is used up", () => {
		const effort = { left: 30 };
		expect(findNearest("lavrow", names, effort)).toBe("lavrov");
		expect(findNearest("lavrow", names, effort)).toBe("lavrov");
		expect(findNearest("lavrow", names, effort)).toBeUndefined();
	});

	it("is the first of equals", () => {
		expect(findNearest("bat", ["cat", "hat"])).toBe("cat");
	});
});
