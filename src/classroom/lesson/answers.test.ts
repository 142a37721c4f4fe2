import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryAnswers, arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers, isEmpty, longestText, mostCodings, normalizeAnswers } from "./answers.ts";
import type { Coding } from "./types.ts";

const lesson = makeLesson();
const coding: Coding = {
	spans: [{ start: 0, stop: 8 }],
	...{ actor: "a1", verb: "rejects", proposal: "p1", attribution: "direct" },
};

/** What is kept of one coding with something else in it. */
const keep = (change: object) =>
	normalizeAnswers(lesson, { codings: [{ ...coding, ...change }] }).answers.codings;

describe("answers", () => {
	test("are empty at first, and still with a text of nothing but spaces", () => {
		expect(isEmpty(createAnswers())).toBe(true);
		expect(isEmpty({ ...createAnswers(), texts: { q5: " \n" } })).toBe(true);
	});

	test("are not empty with a choice, a text, a mark or words, be it none", () => {
		expect(isEmpty({ ...createAnswers(), choices: { "q1/a1": "opposes" } })).toBe(false);
		expect(isEmpty({ ...createAnswers(), texts: { q5: "Much." } })).toBe(false);
		expect(isEmpty({ ...createAnswers(), words: { q3: [] } })).toBe(false);
		expect(isEmpty({ ...createAnswers(), codings: [coding] })).toBe(false);
	});
});

describe("the gate", () => {
	test("lets through what can be answered, whatever the lesson", () => {
		fc.assert(
			fc.property(
				arbitraryLesson().chain((any) => fc.tuple(fc.constant(any), arbitraryAnswers(any))),
				([any, answers]) => {
					expect(normalizeAnswers(any, answers)).toEqual({ answers, dropped: 0 });
				},
			),
		);
	});

	test("never throws, and what it lets through passes again", () => {
		const keys = fc.constantFrom("choices", "words", "texts", "codings", "__proto__");
		const some = fc.dictionary(fc.constantFrom("q1/a1", "q3", "q5", "__proto__"), fc.anything());
		const given = fc.oneof(fc.anything(), fc.dictionary(keys, fc.oneof(some, fc.anything())));
		fc.assert(
			fc.property(given, (value) => {
				const { answers } = normalizeAnswers(lesson, value);
				expect(normalizeAnswers(lesson, answers)).toEqual({ answers, dropped: 0 });
			}),
		);
	});

	test("counts choices of unknown items and of options that are not offered", () => {
		const choices = { "q1/a1": "mixed", "q2/a2-p1-1": "supports", "q1/a9": "open", q1: "open" };
		const { answers, dropped } = normalizeAnswers(lesson, { choices });
		expect(answers.choices).toEqual({ "q1/a1": "mixed" });
		expect(dropped).toBe(3);
	});

	test("keeps an answer to the kind of question that was asked", () => {
		const given = { words: { q5: [], q4: [] }, texts: { q3: "x", q5: "y", q1: 3 } };
		const { answers, dropped } = normalizeAnswers(lesson, given);
		expect(answers.words).toEqual({ q4: [] });
		expect(answers.texts).toEqual({ q5: "y" });
		expect(dropped).toBe(3);
	});

	test.each([
		["beyond the text", { start: 0, stop: lesson.model.text.length + 1 }],
		["before the text", { start: -1, stop: 4 }],
		["with nothing in them", { start: 4, stop: 4 }],
		["the wrong way round", { start: 8, stop: 4 }],
		["of a space", { start: 8, stop: 9 }],
		["between units", { start: 0.5, stop: 4 }],
		["without a number", { start: "0", stop: 4 }],
	])("never turns words %s into an answer that the article does not say it", (_, span) => {
		const { answers, dropped } = normalizeAnswers(lesson, { words: { q3: [span] } });
		expect(answers.words).toEqual({});
		expect(dropped).toBe(1);
		expect(keep({ spans: [span] })).toEqual([]);
	});

	test("joins stretches that overlap and puts them in order", () => {
		const spans = [
			{ start: 20, stop: 24 },
			{ start: 4, stop: 8 },
			{ start: 0, stop: 5 },
		];
		expect(keep({ spans })[0]?.spans).toEqual([
			{ start: 0, stop: 8 },
			{ start: 20, stop: 24 },
		]);
	});

	test("knows the lesson’s actors and proposals, the closed list of verbs, five manners", () => {
		expect(keep({})).toEqual([coding]);
		expect(keep({ proposal: null })).toEqual([{ ...coding, proposal: null }]);
		expect(keep({ actor: "__proto__" })).toEqual([]);
		expect(keep({ proposal: "constructor" })).toEqual([]);
		expect(keep({ proposal: undefined })).toEqual([]);
		expect(keep({ verb: "hates" })).toEqual([]);
		expect(keep({ attribution: "not-said" })).toEqual([]);
		expect(keep({ spans: [] })).toEqual([]);
	});

	test("does no more than hold ids that are words of the language", () => {
		const given: unknown = JSON.parse(
			'{"__proto__":{"choices":{"q1/a1":"open"}},"choices":{"__proto__":"open","constructor":"open"}}',
		);
		const { answers, dropped } = normalizeAnswers(lesson, given);
		expect(isEmpty(answers)).toBe(true);
		expect(dropped).toBe(2);
		expect(Object.getPrototypeOf(answers.choices)).toBe(Object.prototype);
	});

	test("cuts what is too much, and counts it", () => {
		const texts = { q5: "a".repeat(longestText + 1) };
		const codings = Array.from({ length: mostCodings + 2 }, () => coding);
		const { answers, dropped } = normalizeAnswers(lesson, { texts, codings });
		expect(answers.texts.q5).toHaveLength(longestText);
		expect(answers.codings).toHaveLength(mostCodings);
		expect(dropped).toBe(3);
	});
});
