import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listAllWords, listOfferedChoices } from "./choices-offered.ts";

const { model } = makeLesson();
const shape = (ids: string[]) =>
	listOfferedChoices(model, ids).map(({ sentences }) => sentences.map(({ id }) => id));

describe("sentences are offered in runs", () => {
	test("of one paragraph, headline and the line under it apart", () => {
		expect(shape(["title", "dek", "s1", "s2", "s3", "s4"])).toEqual([
			...[["title"], ["dek"], ["s1", "s2", "s3"], ["s4"]],
		]);
	});

	test("that end where a sentence is left out", () => {
		expect(shape(["s1", "s3"])).toEqual([["s1"], ["s3"]]);
	});

	test("in article order, without those that are not there", () => {
		expect(shape(["s2", "nowhere", "s1"])).toEqual([["s1", "s2"]]);
		expect(shape([])).toEqual([]);
	});
});

test("words and what stands between them are the sentence to the letter", () => {
	for (const { sentences } of listOfferedChoices(model, ["title", "s2"])) {
		for (const { id, words, after } of sentences) {
			const { start, stop } = model.sentences.find((each) => each.id === id) ?? {};
			const drawn = words.map(({ before, text }) => before + text).join("");
			expect(drawn + after).toBe(model.text.slice(start, stop));
		}
	}
});

test("each sentence knows its first word among all", () => {
	const runs = listOfferedChoices(model, ["title", "s1", "s2", "s4"]);
	const words = listAllWords(runs);
	runs
		.flatMap(({ sentences }) => sentences)
		.forEach((sentence, index) => {
			expect(words[sentence.first]).toBe(sentence.words[0]);
			expect(sentence.words.every((word) => word.sentence === index)).toBe(true);
		});
});

test("a sentence is named by its number, and read out whole", () => {
	const [run] = listOfferedChoices(model, ["s3"]);
	expect(run?.sentences[0]).toMatchObject({ number: "3" });
	expect(run?.sentences[0]?.label).toMatch(/^Sentence 3: Sentence 5 says:/);
	expect(listOfferedChoices(model, ["title"])[0]?.sentences[0]?.label).toMatch(/^Headline: /);
});
