import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listAllWords, listOfferedChoices } from "./choices-offered.ts";
import { findNextWord } from "./roving.ts";

const { model } = makeLesson();
const runs = listOfferedChoices(model, ["s1", "s2", "s3"]);
const words = listAllWords(runs);
const firsts = runs.flatMap(({ sentences }) => sentences.map(({ first }) => first));
const [, second = 0, third = 0] = firsts;
const last = words.length - 1;

test.each([
	["right goes on by a word", "ArrowRight", second, second + 1],
	["right goes on into the next sentence", "ArrowRight", second - 1, second],
	["right stays on the last word", "ArrowRight", last, last],
	["left goes back by a word", "ArrowLeft", second + 1, second],
	["left goes back into the sentence before", "ArrowLeft", second, second - 1],
	["left stays on the first word", "ArrowLeft", 0, 0],
	["Home goes to the beginning of the sentence", "Home", second + 3, second],
	["End goes to the end of the sentence", "End", second, third - 1],
	["down goes to the stop of the sentence after", "ArrowDown", 1, second + 2],
	["down stays in the last sentence", "ArrowDown", last, last],
	["up goes to the stop of the sentence before", "ArrowUp", third, second + 2],
	["up stays in the first sentence", "ArrowUp", 3, 3],
])("%s", (_, key, from, to) => {
	expect(findNextWord(words, [0, second + 2, third], from, key, false)).toBe(to);
});

test("in a text from right to left the left arrow goes on", () => {
	expect(findNextWord(words, firsts, 1, "ArrowLeft", true)).toBe(2);
	expect(findNextWord(words, firsts, 1, "ArrowRight", true)).toBe(0);
});

test("other keys move nothing", () => {
	for (const key of ["Tab", "PageDown", "a", "Enter"]) {
		expect(findNextWord(words, firsts, 1, key, false)).toBeNull();
	}
});
