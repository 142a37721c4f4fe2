import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryAnswers, arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { listPublished } from "../marking/compare.ts";
import { createAnswers } from "./answers.ts";
import { formatAnswers } from "./answers-link.ts";
import { formatAnswersText, formatApartText } from "./answers-text.ts";
import { listQuestions } from "./items.ts";
import { packText, unpackText } from "./packing.ts";
import type { Answers } from "./types.ts";

const lesson = makeLesson();
const { model } = lesson;
const words = model.statements.find(({ id }) => id === "a2-p1-1")?.quote ?? { start: 0, stop: 1 };
const answers: Answers = {
	choices: { "q1/a1": "opposes", "q1/a5": "mixed", "q2/a2-p1-1": "mixed" },
	words: { q3: [{ start: words.start, stop: words.stop }], q4: [] },
	texts: { q5: "Others.\r\nAnd Flo." },
	codings: listPublished(model).slice(0, 1),
};
const text = formatAnswersText(lesson, answers);

/** What stands from a line on to the next empty one. */
const read = (from: string, whole = text) => {
	const start = whole.indexOf(from);
	return start < 0 ? "" : whole.slice(start, whole.indexOf("\n\n", start));
};

describe("answers as text", () => {
	test("begin with the walkthrough, the article and the version", () => {
		expect(text.split("\n").slice(0, 4)).toEqual([
			"Who said what about Plan A",
			"Article: Sentence 1 says: Ann said words 0, it ends.",
			"Text: Nobody",
			`Version ${lesson.walkthrough.version}`,
		]);
	});

	test("show each choice beside the article’s, with the sentences that decide it", () => {
		expect(read("  Ann\n")).toBe(
			[
				"  Ann",
				"  Your answer: Rejects or opposes",
				"  The article: Rejects or opposes",
				"    Headline: Sentence 1 says: Ann said words 0, it ends.",
				"    Sentence 1: Sentence 3 says: Ann said “words 1”, it ends.",
			].join("\n"),
		);
	});

	test("show the sentence of who declined, and nothing of whom the student left out", () => {
		expect(read("  Eve\n")).toContain(
			"Your answer: Mixed\n  The article: The article does not say",
		);
		expect(read("  Eve\n")).toContain("    Sentence 4: ");
		expect(read("  Flo\n")).toBe("  Flo\n  Not answered");
	});

	test("give no answer of the article to what is not answered", () => {
		const empty = formatAnswersText(lesson, { ...createAnswers(), texts: { q5: " \n" } });
		expect(empty).not.toMatch(/The article:|One possible answer:|Sentence \d:|Headline:/);
		for (const { text: asked } of listQuestions(lesson.walkthrough)) {
			expect(read(`Question: ${asked}`, empty)).toBe(`Question: ${asked}\n  Not answered`);
		}
	});

	test("name a manner as a manner", () => {
		expect(read("  words 2 … more\n")).toContain(
			"Your answer: Partly quoted\n  The article: Reworded",
		);
	});

	test("show the words, or that there are none", () => {
		expect(read("Question: Which words show that Bob")).toContain(
			"  Your answer: words 2\n  The article: words 2 … more\n    Sentence 2: ",
		);
		expect(read("Question: Which words show that Flo")).toContain(
			"  Your answer: The article does not say\n  The article: The article does not say",
		);
	});

	test("show an open answer line by line, with a possible one and its sentences", () => {
		expect(read("Question: What is left out?")).toBe(
			[
				"Question: What is left out?",
				"  Your answer: Others.",
				"    And Flo.",
				"  One possible answer: Look at the words.",
				"    Headline: Sentence 1 says: Ann said words 0, it ends.",
				"    Sentence 2: Sentence 4 says: Bob said words 2 and more, it ends.",
			].join("\n"),
		);
	});

	test("end with the student’s own marks", () => {
		expect(text).toContain("\n\nYour own marks: one statement\n\n  Words: words 0\n");
		expect(formatAnswersText(lesson, createAnswers())).toMatch(/\nYour own marks: none\n$/);
	});

	test("hold every question and never an undefined, in any lesson", () => {
		fc.assert(
			fc.property(
				arbitraryLesson().chain((any) => fc.tuple(fc.constant(any), arbitraryAnswers(any))),
				([any, given]) => {
					const written = formatAnswersText(any, given);
					const asked = [...written.matchAll(/^Question: /gm)].length;
					expect(asked).toBeGreaterThanOrEqual(listQuestions(any.walkthrough).length);
					expect(written).not.toMatch(/undefined|\[object|NaN/);
					const answered = Object.keys(given.choices).length + Object.keys(given.words).length;
					expect([...written.matchAll(/^ {2}The article: /gm)]).toHaveLength(answered);
				},
			),
		);
	});
});

test("answers to other versions are saved whole, in words what has a place, and in words what has none", () => {
	const carried = formatAnswers(lesson, answers);
	const [, , packed = ""] = carried.split(".");
	const other = `1.ABCDEF.${packed}`;
	const content = JSON.parse(unpackText(packed) ?? "") as { t: Record<string, string> };
	const [own = ""] = Object.values(content.t);
	const gone = `1.ABCDEF.${packText(JSON.stringify({ t: { NOBODY: own } }))}`;
	const saved = formatApartText(lesson, [other, gone, "2.new"]);
	for (const kept of [other, gone, "2.new"]) expect(saved).toContain(`#answers=${kept}\n`);
	expect(saved).toContain("Answers given to version ABCDEF");
	expect(saved).toContain(text);
	expect(read("Open answers to what is not asked any more:", saved)).not.toBe("");
	expect(saved.match(/Others\.\n {4}And Flo\./g)).toHaveLength(2);
	expect(saved).toContain("Answers that this version cannot read");
});
