import { describe, expect, test } from "vitest";
import type { Span } from "../../article/model/types.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listAllWords, listOfferedChoices, type OfferedWord } from "./choices-offered.ts";
import { listLabels, listLooks, type Marked } from "./mark-appearance.ts";

const { model } = makeLesson();
const words = listAllWords(listOfferedChoices(model, ["s1", "s2", "s4"]));
const word = (at: number): OfferedWord => {
	const found = words[at];
	if (found === undefined) throw new Error("The sample has fewer words.");
	return found;
};
const cover = (from: number, to: number): Span => ({
	start: word(from).start,
	stop: word(to).stop,
});

describe("the look of words", () => {
	test("is plain where nothing is marked", () => {
		expect(listLooks(words, [], [], null).every((look) => !look.word && !look.gap)).toBe(true);
	});

	test("covers a stretch and the spaces inside it, not the one before", () => {
		const looks = listLooks(words, [cover(2, 4)], [], null).slice(1, 6);
		expect(looks.map((look) => look.word)).toEqual(["", "chosen", "chosen", "chosen", ""]);
		expect(looks.map((look) => look.gap)).toEqual(["", "", "chosen", "chosen", ""]);
	});

	test("leaves the space between two stretches plain", () => {
		const looks = listLooks(words, [cover(2, 2), cover(3, 3)], [], null);
		expect(looks[3]).toEqual({ word: "chosen", gap: "" });
	});

	test("names every kind of stretch that a word is in, each once", () => {
		const marked: Marked[] = [
			{ span: cover(1, 3), label: "one", look: "mine" },
			{ span: cover(3, 4), label: "two", look: "mine" },
			{ span: cover(3, 3), label: "three", look: "published" },
		];
		expect(listLooks(words, [cover(3, 3)], marked, null)[3]?.word).toBe("mine published chosen");
		expect(listLabels(word(3), marked)).toEqual(["one", "two", "three"]);
		expect(listLabels(word(0), marked)).toEqual([]);
	});

	test("of a word marked in part is that of the stretch", () => {
		const { start } = word(2);
		expect(listLooks(words, [{ start, stop: start + 1 }], [], null)[2]?.word).toBe("chosen");
	});
});

describe("a begun stretch", () => {
	const looks = (from: number, to: number) =>
		listLooks(words, [], [], { from, to }).map((look) => look.word);

	test("reaches to the word that the pointer or the focus is on, in either direction", () => {
		expect(looks(2, 4).slice(1, 6)).toEqual(["", "toward begun", "toward", "toward", ""]);
		expect(looks(4, 2).slice(1, 6)).toEqual(["", "toward", "toward", "toward begun", ""]);
	});

	test("stays at its first word while the pointer is in another paragraph", () => {
		expect(looks(2, words.length - 1).filter(Boolean)).toEqual(["toward begun"]);
	});

	test("of a word that is not there is not drawn", () => {
		expect(looks(words.length, 0).filter(Boolean)).toEqual([]);
	});
});
