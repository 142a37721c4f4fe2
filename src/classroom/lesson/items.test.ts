import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepQuoted } from "../../article/model/quoted.ts";
import { arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import {
	findRightSpans,
	formatOption,
	isChoice,
	listItems,
	listProofSentences,
	listQuestions,
	mannerOptions,
	notSaid,
	stanceOptions,
} from "./items.ts";
import { formatSpans } from "./spans.ts";
import type { ChoiceQuestion, Question } from "./types.ts";

const { model, walkthrough } = makeLesson();
const questions = listQuestions(walkthrough);

function getQuestion<K extends Question["kind"]>(id: string, kind: K): Question & { kind: K } {
	const found = questions.find((question) => question.id === id);
	if (found?.kind !== kind) throw new Error(`No such question: ${id}`);
	return found as Question & { kind: K };
}

const stance: ChoiceQuestion = getQuestion("q1", "stance");
const manner: ChoiceQuestion = getQuestion("q2", "manner");

describe("options", () => {
	test("end with the one that is always possible", () => {
		expect(stanceOptions.at(-1)).toEqual({ id: notSaid, label: "The article does not say" });
		expect(mannerOptions.at(-1)).toEqual(stanceOptions.at(-1));
	});

	test("fit three bits with one left for no answer", () => {
		expect(stanceOptions).toHaveLength(7);
		expect(mannerOptions).toHaveLength(6);
	});

	test("are named by what is asked: mixed is two different things", () => {
		expect(formatOption("mixed", "stance")).toBe("Mixed");
		expect(formatOption("mixed", "manner")).toBe("Partly quoted");
		expect(formatOption("no-side", "stance")).toBe("Spoke about it, took no side");
	});
});

describe("items", () => {
	test("of stances have the article’s position; silence is the article not saying", () => {
		const items = listItems(model, stance);
		expect(items.map(({ label, right }) => [label, right])).toEqual([
			...[
				["Ann", "opposes"],
				["Bob", "supports"],
				["Cy", "open"],
			],
			...[
				["Dee", "no-side"],
				["Eve", notSaid],
				["Flo", notSaid],
			],
		]);
		expect(items[0]?.key).toBe("q1/a1");
		expect(items[0]?.statements).toEqual(["a1-p1-1", "a1-p1-2"]);
	});

	test("cite the sentence of who declined to comment, and nothing of who is not mentioned", () => {
		const [, , , , declined, silent] = listItems(model, stance);
		expect(declined?.statements).toEqual(["a5-p1-1"]);
		expect(silent?.statements).toEqual([]);
	});

	test("of manners have the attribution, and labels that do not tell it", () => {
		const items = listItems(model, manner);
		expect(items.map(({ label, right }) => [label, right])).toEqual([
			["words 1", "direct"],
			["words 2 … more", "indirect"],
			["the “words 3”", "relayed"],
		]);
	});

	test("of ids that are not declared do not throw", () => {
		const [ghost] = listItems(model, { ...stance, kind: "stance", proposal: "x", actors: ["y"] });
		expect(ghost?.right).toBe(notSaid);
		const [gone] = listItems(model, { ...manner, kind: "manner", statements: ["y"] });
		expect(gone).toMatchObject({ label: "y", right: notSaid, statements: [] });
	});

	test("have different keys and a right answer among their options, in any lesson", () => {
		fc.assert(
			fc.property(arbitraryLesson(), (lesson) => {
				const items = listQuestions(lesson.walkthrough)
					.filter(isChoice)
					.flatMap((question) => listItems(lesson.model, question));
				expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
				for (const { right, options } of items)
					expect(options.map(({ id }) => id)).toContain(right);
			}),
		);
	});

	test("follow the model that is asked", () => {
		const [ann, bob] = listItems(keepQuoted(model), stance);
		expect([ann?.right, bob?.right]).toEqual(["opposes", notSaid]);
	});
});

describe("right answers", () => {
	test("of words are the statement’s stretches, or none when the article does not say", () => {
		const words = findRightSpans(model, getQuestion("q3", "words"));
		expect(formatSpans(model, words)).toBe("words 2 … more");
		expect(findRightSpans(model, getQuestion("q4", "words"))).toEqual([]);
	});

	test("rest on sentences, in article order", () => {
		expect(listProofSentences(model, stance)).toEqual(["title", "s1", "s2", "s3", "s4"]);
		expect(listProofSentences(model, manner)).toEqual(["s1", "s2", "s3"]);
		expect(listProofSentences(model, getQuestion("q3", "words"))).toEqual(["s2"]);
		expect(listProofSentences(model, getQuestion("q4", "words"))).toEqual([]);
		expect(listProofSentences(model, getQuestion("q5", "open"))).toEqual(["title", "s2"]);
	});
});
