import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText, arbitraryAnswers, arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { completeLesson, makeLesson } from "../../testing/samples/lesson.ts";
import { listPublished } from "../marking/compare.ts";
import { createAnswers, normalizeAnswers } from "./answers.ts";
import { formatAnswers, parseAnswers } from "./answers-link.ts";
import { listQuestions } from "./items.ts";
import { packText } from "./packing.ts";
import { listSentenceWords } from "./spans.ts";
import type { Answers, Lesson, Question } from "./types.ts";
import { formatFingerprint } from "./version.ts";

const lesson = makeLesson();
const { model } = lesson;
const questions = listQuestions(lesson.walkthrough);
const [first, second] = listSentenceWords(model, "s2");
const full: Answers = {
	choices: { "q1/a1": "opposes", "q1/a2": "not-said", "q1/a6": "not-said", "q2/a1-p1-2": "mixed" },
	words: { q3: [{ start: first?.start ?? 0, stop: second?.stop ?? 0 }], q4: [] },
	texts: { q5: "“What others say”: nothing.\nНичего 👋 \ud800" },
	codings: listPublished(model),
};

/** The same lesson with other questions, numbered anew. */
const reask = (list: readonly Question[], text = model.text): Lesson =>
	completeLesson(
		{ ...model, text },
		list.map((question, at) => ({ ...question, id: `q${at + 1}` })),
	);

describe("a link", () => {
	test("restores a student’s answers exactly, in any lesson", () => {
		fc.assert(
			fc.property(
				arbitraryLesson().chain((any) => fc.tuple(fc.constant(any), arbitraryAnswers(any))),
				([any, answers]) => {
					const written = formatAnswers(any, answers);
					expect(parseAnswers(any, written)).toEqual({ answers, dropped: 0, otherVersion: false });
					expect(written).toMatch(/^[A-Za-z0-9._-]+$/);
					expect(written).toContain(any.walkthrough.version);
				},
			),
		);
	});

	test("restores half a character, several languages and quotation marks", () => {
		expect(parseAnswers(lesson, formatAnswers(lesson, full))?.answers).toEqual(full);
	});

	test("is found when a mail program made the full stop a part of it", () => {
		expect(parseAnswers(lesson, ` ${formatAnswers(lesson, full)}).\n`)?.answers).toEqual(full);
	});

	test("of before a stance could stand alone is read as its verbs", () => {
		const [coding] = listPublished(model);
		if (!coding) throw new Error("The sample has no statement.");
		const { spans, actor, verb, proposal, attribution } = coding;
		const places = spans.flatMap(({ start, stop }) => [start, stop]);
		const marks = [[...[places, actor, verb, proposal, attribution]]];
		const packed = packText(JSON.stringify({ m: [formatFingerprint(model.text), ...marks] }));
		const written = `1.${lesson.walkthrough.version}.${packed}`;
		expect(parseAnswers(lesson, written)?.answers.codings).toEqual([coding]);
		const alone = { ...createAnswers(), codings: [{ ...coding, isStanceAlone: true as const }] };
		expect(parseAnswers(lesson, formatAnswers(lesson, alone))?.answers).toEqual(alone);
	});

	test("stays short", () => {
		expect(formatAnswers(lesson, createAnswers()).length).toBeLessThan(20);
		expect(formatAnswers(lesson, full).length).toBeLessThan(900);
	});

	test("that was cut off is none, wherever it was cut", () => {
		const written = formatAnswers(lesson, full);
		fc.assert(
			fc.property(fc.nat(written.length - 1), (length) => {
				expect(parseAnswers(lesson, written.slice(0, length))).toBeNull();
			}),
		);
	});
});

describe("other text", () => {
	test("is no link", () => {
		for (const text of ["", "1", "1.K7QF2M", "1.K7QF2M.", "2.K7QF2M.e30", "1.K7QF2M.W10", "null"])
			expect(parseAnswers(lesson, text)).toBeNull();
		expect(parseAnswers(lesson, "1.K7QF2M.e30")?.otherVersion).toBe(true);
	});

	test("never throws, and gives nothing that the gate would not let through", () => {
		const keys = fc.constantFrom("c", "t", "w", "m", "__proto__", "toString");
		const json = fc.dictionary(keys, fc.jsonValue());
		const name = Object.keys(readPacked("c"))[0] ?? "";
		const near = fc.jsonValue().map((value) => ({ c: { [name]: { opposes: [value, "a1"] } } }));
		const packed = fc
			.oneof(json, near)
			.map((value) => `1.K7QF2M.${packText(JSON.stringify(value))}`);
		fc.assert(
			fc.property(fc.oneof(anyText, packed), (text) => {
				const parsed = parseAnswers(lesson, text);
				if (parsed === null) return;
				expect(normalizeAnswers(lesson, parsed.answers)).toEqual({
					...{ answers: parsed.answers, dropped: 0 },
				});
			}),
		);
	});

	test("with an object where a name should be is counted, not an error", () => {
		const name = Object.keys(readPacked("c"))[0] ?? "";
		const value = { c: { [name]: { opposes: [{ toString: 1 }, "a1", "__proto__"] } } };
		const parsed = parseAnswers(lesson, `1.K7QF2M.${packText(JSON.stringify(value))}`);
		expect(parsed?.answers.choices).toEqual({ "q1/a1": "opposes" });
		expect(parsed?.dropped).toBe(2);
	});
});

describe("a link from another version", () => {
	const written = formatAnswers(lesson, full);
	const marks = full.codings.length;

	test("keeps every answer under its question when questions moved", () => {
		const other = reask(questions.toReversed());
		expect(parseAnswers(other, written)).toEqual({
			answers: {
				choices: {
					...{ "q5/a1": "opposes", "q5/a2": "not-said", "q5/a6": "not-said" },
					"q4/a1-p1-2": "mixed",
				},
				words: { q3: full.words.q3, q2: [] },
				texts: { q1: full.texts.q5 },
				codings: full.codings,
			},
			dropped: 0,
			otherVersion: true,
		});
	});

	test("counts answers to questions and about actors that are gone", () => {
		const [stance, ...rest] = questions;
		if (stance?.kind !== "stance") throw new Error("The first question has changed.");
		expect(parseAnswers(reask(rest), written)?.dropped).toBe(3);
		const fewer = reask([{ ...stance, actors: ["a1", "a6"] }, ...rest]);
		expect(parseAnswers(fewer, written)?.dropped).toBe(1);
	});

	test("puts no answer under a question that asks something else", () => {
		const changed = questions.map((question) => ({
			...question,
			text: `${question.text} Really?`,
		}));
		const parsed = parseAnswers(reask(changed), written);
		expect(parsed?.answers).toEqual({ ...createAnswers(), codings: full.codings });
		expect(parsed?.dropped).toBe(7);
	});

	test("drops marks when the text changed, since they would stand on other words", () => {
		const parsed = parseAnswers(reask(questions, `${model.text} More.`), written);
		expect(parsed?.answers).toEqual({ ...full, codings: [] });
		expect(parsed?.dropped).toBe(marks);
	});

	test("tells two equal questions apart by their order", () => {
		const [stance] = questions.slice(0, 1);
		if (stance === undefined) throw new Error("There is no question.");
		const twice = reask([stance, stance]);
		const answers: Answers = { ...createAnswers(), choices: { "q2/a1": "open" } };
		expect(parseAnswers(twice, formatAnswers(twice, answers))?.answers).toEqual(answers);
	});
});

/** What stands under a key in the packed form of the full answers. */
function readPacked(key: string): Record<string, unknown> {
	const packed = formatAnswers(lesson, full).split(".")[2] ?? "";
	const bytes = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
	const text = new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
	return JSON.parse(text)[key];
}
