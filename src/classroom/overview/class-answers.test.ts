import { describe, expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import { listItems, listQuestions } from "../lesson/items.ts";
import { listSentenceWords } from "../lesson/spans.ts";
import type { Answers } from "../lesson/types.ts";
import { listPublished } from "../marking/compare.ts";
import { tallyPoll } from "../poll/poll.ts";
import {
	countAnswered,
	listChosenWords,
	listMarkedWords,
	listOpenAnswers,
	listReadings,
	pollStudents,
} from "./class-answers.ts";
import { readStudentLinks } from "./student-links.ts";
import { describeChosenWords, describeStudents, formatAnswered } from "./telling.ts";

const lesson = makeLesson();
const { model } = lesson;
const questions = listQuestions(lesson.walkthrough);
const [stance, , words, , open] = questions;
const [word] = listSentenceWords(model, "s1");
const [published, another] = listPublished(model);
if (stance?.kind !== "stance" || words?.kind !== "words" || open?.kind !== "open" || !word)
	throw new Error("The sample lesson has other questions");
if (!published || !another) throw new Error("The sample lesson has other statements");

/** Ann has answered all kinds, Ben says that nothing says it, Cy has marked up alone. */
const given: Answers[] = [
	{
		choices: { "q1/a1": "opposes", "q1/a2": "supports" },
		words: { q3: [{ start: word.start, stop: word.stop }] },
		texts: { q5: " Much\nis. " },
		codings: [published],
	},
	{ ...createAnswers(), choices: { "q1/a1": "supports" }, words: { q3: [] }, texts: { q5: " " } },
	{ ...createAnswers(), codings: [published, another] },
];
const pasted = given.map((answers) => `#answers=${formatAnswers(lesson, answers)}`).join("\n");
const found = readStudentLinks(lesson, pasted);
const { students } = found;

test("how much each has answered of each question", () => {
	const signs = students.map(({ answers }) =>
		questions.map((question) => formatAnswered(countAnswered(model, question, answers)).sign),
	);
	expect(signs).toEqual([
		["2/6", "–", "✓", "–", "✓"],
		["1/6", "–", "✓", "–", "–"],
		["–", "–", "–", "–", "–"],
	]);
	expect(describeStudents(found)).toBe("3 students.");
	expect(describeStudents(readStudentLinks(lesson, "hello"))).toContain("no link with answers");
});

describe("what they answered", () => {
	test("choices are counted as a poll counts codes; every student stands in every row", () => {
		const items = listItems(model, stance);
		const rows = tallyPoll(items, pollStudents(items, students), false);
		expect(rows[0]?.counts.filter(({ count }) => count > 0)).toMatchObject([
			{ option: { id: "opposes" }, count: 1 },
			{ option: { id: "supports" }, count: 1 },
		]);
		expect(rows.map(({ unanswered }) => unanswered)).toEqual([1, 2, 3, 3, 3, 3]);
	});

	test("words, and that the article does not say, are answers; nothing is none", () => {
		const chosen = listChosenWords(words, students);
		expect(chosen.map(({ student, spans }) => [student.number, spans.length])).toEqual([
			[1, 1],
			[2, 0],
		]);
		expect(describeChosenWords(chosen, students.length)).toBe(
			"2 of 3 answered. 1 of them chose “The article does not say”.",
		);
	});

	test("texts that say something", () => {
		const texts = listOpenAnswers(open, students);
		expect(texts.map(({ student, text }) => [student.number, text])).toEqual([[1, "Much\nis."]]);
	});

	test("own marks, and who reads a sentence how; what more share comes first", () => {
		expect(listMarkedWords(students).map(({ student }) => student.number)).toEqual([1, 3]);
		const readings = listReadings(model, students);
		const shared = readings.flatMap((sentence) =>
			sentence.readings.map((one) => one.students.length),
		);
		expect(shared.toSorted()).toEqual([1, 2]);
		expect(new Set(readings.map(({ sentence }) => sentence)).size).toBe(readings.length);
	});
});
