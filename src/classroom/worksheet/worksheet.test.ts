import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { formatPlaces, listTaskGroups, namePlace } from "./worksheet.ts";

const lesson = makeLesson();
const tasks = listTaskGroups(lesson).flatMap((group) => group.tasks);

/** An article that nobody wrote a walkthrough for. */
const plain = {
	model: assembleSmall([planStatement(0, "rejects", 0), planStatement(1, "backs", 1)]),
	prose: lesson.prose,
};

describe("questions on paper", () => {
	test("are those of the walkthrough, in order, under the titles of their steps", () => {
		expect(tasks.map(({ number, text }) => [number, text])).toEqual([
			[1, "Where do they stand on Plan A?"],
			[2, "How is it reported?"],
			[3, "Which words show that Bob backs it?"],
			[4, "Which words show that Flo rejects it?"],
			[5, "What is left out?"],
		]);
		expect(listTaskGroups(lesson).map(({ title }) => title)).toEqual(
			[1, 2, 3, 4, 5].map((number) => `Step ${number}`),
		);
	});

	test("offer for each actor or statement that the article does not say", () => {
		const choices = tasks.flatMap((task) => (task.kind === "choices" ? [task] : []));
		expect(choices).toHaveLength(2);
		for (const { options } of choices)
			expect(options.at(-1)?.label).toBe("The article does not say");
	});

	test("name the sentence of words, none of an actor", () => {
		const [actors, words] = tasks.flatMap((task) => (task.kind === "choices" ? [task.rows] : []));
		expect(actors?.map(({ label, place }) => [label, place]).at(0)).toEqual(["Ann", null]);
		expect(words?.every(({ place }) => place !== null)).toBe(true);
	});

	test("print the sentences that are offered for underlining, to the letter", () => {
		const task = tasks.find(({ kind }) => kind === "underline");
		const sentence = lesson.model.sentences.find(({ id }) => id === "s1");
		expect(task?.kind === "underline" && task.sentences[0]).toEqual({
			place: { name: "1", numbered: true },
			text: lesson.model.text.slice(sentence?.start, sentence?.stop),
		});
	});

	test("hold nothing that tells an answer", () => {
		const told = JSON.stringify(tasks);
		expect(told).not.toMatch(/"(?:right|answer|told|proofs|statements)":/);
		expect(told).not.toContain("Look at the words.");
	});

	test("are made from the model when there is no walkthrough", () => {
		const [group] = listTaskGroups(plain);
		expect(group?.title).toBeNull();
		expect(group?.tasks.map(({ kind }) => kind)).toEqual(["grid", "choices", "lines", "lines"]);
		expect(group?.tasks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
	});
});

describe("places", () => {
	test.each([
		[["s7"], "sentence 7"],
		[["s1", "s2", "s12"], "sentences 1, 2 and 12"],
		[["title"], "the headline"],
		[["title", "s1", "s3"], "the headline, and sentences 1 and 3"],
		[["title", "dek", "s3"], "the headline, the line under the headline and sentence 3"],
	])("%j are %s", (ids, said) => {
		expect(formatPlaces(ids.map(namePlace))).toBe(said);
	});
});
