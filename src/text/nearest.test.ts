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

	it("is the first of equals", () => {
		expect(findNearest("bat", ["cat", "hat"])).toBe("cat");
	});
});
