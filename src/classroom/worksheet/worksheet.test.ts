import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { formatPlaces, listTasks, namePlace } from "./worksheet.ts";

const lesson = makeLesson();
const tasks = listTasks(lesson);

describe("questions on paper", () => {
	test("are those of the walkthrough under numbers, what is underlined in the article first", () => {
		expect(tasks.slice(0, 5).map(({ number, kind, text }) => [number, kind, text])).toEqual([
			[1, "underline", "Which words show that Flo rejects it?"],
			[2, "choices", "Where do they stand on Plan A?"],
			[3, "choices", "How is it reported?"],
			[4, "lines", "What is left out?"],
			[5, "lines", expect.stringMatching(/^Who is spoken about/)],
		]);
		expect(tasks).toHaveLength(5);
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

	test("name the sentences to underline in, and print none of their words again", () => {
		const [task] = tasks;
		expect(task).toEqual({
			...{ number: 1, kind: "underline", text: "Which words show that Flo rejects it?" },
			places: [{ name: "3", numbered: true }],
		});
	});

	test("hold nothing that tells an answer", () => {
		const told = JSON.stringify(tasks);
		expect(told).not.toMatch(/"(?:right|answer|told|proofs|statements)":/);
		expect(told).not.toContain("Look at the words.");
	});

	test("are made from the model when there is no walkthrough", () => {
		const statements = [planStatement(0, "rejects", 0), planStatement(1, "backs", 1)];
		const made = listTasks({ model: assembleSmall(statements), prose: lesson.prose });
		expect(made.map(({ kind }) => kind)).toEqual(["grid", "choices", "lines", "lines"]);
		expect(made.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
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
