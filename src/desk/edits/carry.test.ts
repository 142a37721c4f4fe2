import fc from "fast-check";
import { expect, it } from "vitest";
import { carryStretch } from "./carry.ts";

const letters = fc.string({
	unit: fc.constantFrom("a", "b", " ", "\u{1f600}", "é"),
	maxLength: 12,
});

it("words are found again where they are after any edit before, behind or around them", () => {
	fc.assert(
		fc.property(letters, letters, letters, letters, letters, (before, words, after, one, other) => {
			const text = before + words + after;
			const stretch = { start: before.length, stop: before.length + words.length };
			for (const now of [one + words + after, before + words + other, text]) {
				const found = carryStretch(text, now, stretch);
				if (found === null) throw new Error("lost");
				expect(now.slice(found.start, found.stop)).toBe(words);
			}
			const both = carryStretch(text, one + words + other, stretch);
			if (both) expect((one + words + other).slice(both.start, both.stop)).toBe(words);
		}),
	);
});

it("words that were changed are nowhere, unless they stand once elsewhere", () => {
	const words = { start: 4, stop: 7 };
	expect(carryStretch("the sea is wet", "the lake is wet", words)).toBeNull();
	expect(carryStretch("the sea is wet", "a wet, wet sea", words)).toEqual({ start: 11, stop: 14 });
	expect(carryStretch("the sea is wet", "the lake, sea or sea", words)).toBeNull();
});
