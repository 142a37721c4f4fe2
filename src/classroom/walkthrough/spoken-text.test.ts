import fc from "fast-check";
import { expect, test } from "vitest";
import { collapseText, findSpokenWord } from "./spoken-text.ts";

test("each character of a spoken text is the one at its place", () => {
	const parts = fc.array(fc.string({ unit: fc.constantFrom("a", "é", "😀", " ", "\n", "\u00a0") }));
	fc.assert(
		fc.property(parts, (given) => {
			const { text, places } = collapseText(given);
			expect(text).toBe(given.join("").replace(/\s+/g, " ").trim());
			const found = places.map(({ part, offset }) => given[part]?.[offset] ?? "");
			expect(found.join("").replace(/\s/g, " ")).toBe(text);
		}),
	);
});

test.each([
	[0, 3, "Ann"],
	[4, undefined, "said"],
	[4, 0, "said"],
	[9, undefined, "no."],
	[9, 99, "no."],
	[99, undefined, ""],
])("the word heard at %i of length %j is %j", (index, length, word) => {
	const text = "Ann said no.";
	const { start, stop } = findSpokenWord(text, index, length);
	expect(text.slice(start, stop)).toBe(word);
});
