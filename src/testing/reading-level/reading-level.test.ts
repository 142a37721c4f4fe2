import { describe, expect, test } from "vitest";
import { measureReadingLevel } from "./reading-level.ts";
import { countSyllables } from "./syllables.ts";

describe("the syllables of a word", () => {
	// As dictionaries divide them.
	test.each([
		["word", 1],
		["named", 1],
		["quoted", 2],
		["takes", 1],
		["changes", 2],
		["headline", 2],
		["table", 2],
		["said", 1],
		["article", 3],
		["idea", 3],
		["media", 3],
		["question", 2],
		["quotation", 3],
		["silence", 2],
		["somebody", 3],
		["people", 2],
		["actual", 3],
		["opinion", 3],
		["reading", 2],
		["being", 2],
		["written", 2],
		["paraphrase", 3],
		["negotiate", 4],
		["proposal", 3],
		["opposes", 3],
		["minister", 3],
		["government", 3],
		["editors", 3],
		["easier", 3],
		["who", 1],
	])("%s: %d", (word, syllables) => {
		expect(countSyllables(word)).toBe(syllables);
	});
});

describe("the reading level", () => {
	test("is the grade of Flesch and Kincaid", () => {
		// 0.39 × 6 / 1 + 11.8 × 6 / 6 − 15.59
		expect(measureReadingLevel("The cat sat on the mat.")).toEqual({
			...{ sentences: 1, words: 6 },
			grade: expect.closeTo(-1.45, 5),
		});
	});

	test("rises with the length of words and of sentences", () => {
		const grades = [
			"Who said it? The one who was there.",
			"Who said it, and in whose words, is what the one who was there can tell.",
			"Determining attribution necessitates considerable familiarity with terminology.",
		].map((text) => measureReadingLevel(text).grade);
		expect(grades).toEqual(grades.toSorted((a, b) => a - b));
	});

	test("leaves quotations and names out, and keeps the first word of a sentence", () => {
		const { words } = measureReadingLevel(
			"Keir Starmer spoke in Riyadh. He said “that is fundamentally unacceptable” twice.",
			["Keir Starmer"],
		);
		// spoke in; He said twice
		expect(words).toBe(5);
	});

	test("of nothing is nothing", () => {
		expect(measureReadingLevel("“Quoted.”")).toEqual({ sentences: 0, words: 0, grade: 0 });
	});
});
