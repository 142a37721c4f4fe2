import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryAnswers, arbitraryLesson } from "../../testing/arbitrary/lesson.ts";
import { completeLesson, makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { Answers, ChoiceQuestion, Lesson, OptionId } from "../lesson/types.ts";
import { versionAlphabet } from "../lesson/version.ts";
import { formatPollCode, parsePoll, tallyPoll } from "./poll.ts";

const lesson = makeLesson();
const [stance] = listQuestions(lesson.walkthrough).filter(isChoice) as [ChoiceQuestion];
const items = listItems(lesson.model, stance);

/** The code of these choices, by the places of their options; -1 for none. */
function code(...choices: number[]): string {
	const answers = createAnswers();
	items.forEach(({ key, options }, at) => {
		const option = options[choices[at] ?? -1];
		if (option !== undefined) answers.choices[key] = option.id;
	});
	return formatPollCode(lesson, stance, answers);
}

const someCode = fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 6, maxLength: 6 });
const replace = (text: string, at: number, put: string) =>
	text.slice(0, at) + put + text.slice(at + 1);
const explain = (text: string) =>
	parsePoll(lesson, stance, text).refused.map(({ reason }) => reason);

const someLesson: fc.Arbitrary<[Lesson, Answers]> = arbitraryLesson().chain((any) =>
	fc.tuple(fc.constant(any), arbitraryAnswers(any)),
);

describe("a poll code", () => {
	test("gives every choice back, of any question of any lesson", () => {
		fc.assert(
			fc.property(someLesson, ([any, answers]) => {
				for (const question of listQuestions(any.walkthrough).filter(isChoice)) {
					const written = formatPollCode(any, question, answers);
					const chosen = listItems(any.model, question).map(({ key }) => answers.choices[key]);
					expect(parsePoll(any, question, written)).toEqual({
						counted: [{ line: 1, code: written, choices: chosen.map((id) => id ?? null) }],
						refused: [],
						repeated: [],
					});
				}
			}),
		);
	});

	test("holds nothing but the choices: equal choices give equal codes", () => {
		const more = { texts: { q5: "Anna" }, words: { q3: [] }, codings: [] };
		const choices: Answers["choices"] = { "q1/a1": "opposes", "q1/a2": "open" };
		const one = formatPollCode(lesson, stance, { ...more, choices });
		const two = formatPollCode(lesson, stance, { ...createAnswers(), choices });
		expect(one).toBe(two);
		expect(one).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
	});

	test("of version 0.2 is counted, and equal to the one that is written today", () => {
		const made = completeLesson(lesson.model, [stance]);
		// Written by that version for these choices, and for version 4 of the lesson.
		const old = { ...made, walkthrough: { ...made.walkthrough, version: "000004" } };
		const choices = { "q1/a1": "opposes", "q1/a2": "open" } as const;
		const today = formatPollCode(old, stance, { ...createAnswers(), choices });
		const { counted, refused } = parsePoll(old, stance, `045G-00S1 ${today}`);
		expect(refused).toEqual([]);
		expect(counted.map((each) => each.code)).toEqual([today, today]);
	});

	test("is there for 32 questions and no more", () => {
		const many = completeLesson(
			lesson.model,
			Array.from({ length: 33 }, (_, at) => ({ ...stance, id: `q${at + 1}` })),
		);
		const questions = listQuestions(many.walkthrough).filter(isChoice);
		const codes = questions.map((question) => formatPollCode(many, question, createAnswers()));
		expect(codes[31]).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
		// Equal choices, and yet no two questions have one code.
		expect(new Set(codes.slice(0, 32)).size).toBe(32);
		expect(codes[32]).toBe("");
		const last = questions[32] ?? stance;
		expect(parsePoll(many, last, codes[0] ?? "").refused[0]?.reason).toContain(
			"first 32 questions",
		);
		expect(formatPollCode(lesson, { ...stance, id: "q9" }, createAnswers())).toBe("");
	});
});

describe("a code with a mistake is refused", () => {
	test("with any one or two characters changed, and the right one is named for one", () => {
		const letter = fc.constantFrom(...versionAlphabet);
		const places = fc.uniqueArray(fc.constantFrom(0, 1, 2, 4, 5, 6), {
			...{ minLength: 2, maxLength: 2 },
		});
		fc.assert(
			fc.property(someCode, places, letter, letter, (choices, [one = 0, two = 0], put, other) => {
				const written = code(...choices);
				fc.pre(written[one] !== put && written[two] !== other);
				const once = replace(written, one, put);
				expect(parsePoll(lesson, stance, once).counted).toEqual([]);
				expect(explain(once)[0]).toContain(`with ${written[one]} in its place`);
				expect(parsePoll(lesson, stance, replace(once, two, other)).counted).toEqual([]);
				expect(explain(replace(once, two, other))).toHaveLength(1);
			}),
			{ numRuns: 300 },
		);
	});

	test("with any two neighbours swapped", () => {
		fc.assert(
			fc.property(someCode, fc.nat(4), (choices, at) => {
				const plain = code(...choices).replace("-", "");
				fc.pre(plain[at] !== plain[at + 1]);
				const swapped = replace(replace(plain, at, plain[at + 1] ?? ""), at + 1, plain[at] ?? "");
				expect(parsePoll(lesson, stance, swapped).counted).toEqual([]);
				expect(explain(swapped)).toHaveLength(1);
			}),
		);
	});

	test("with a character too few or too many, anywhere", () => {
		fc.assert(
			fc.property(someCode, fc.nat(5), fc.constantFrom(...versionAlphabet), (choices, at, put) => {
				const plain = code(...choices).replace("-", "");
				const short = plain.slice(0, at) + plain.slice(at + 1);
				const long = plain.slice(0, at) + put + plain.slice(at);
				for (const text of [short, long]) {
					expect(parsePoll(lesson, stance, text).counted).toEqual([]);
					expect(explain(text)).toHaveLength(1);
				}
			}),
		);
	});
});

describe("a class", () => {
	const codes = Array.from({ length: 30 }, (_, at) =>
		code(at % 7, (at * 3) % 7, -1, Math.floor(at / 7), 5, 6),
	);

	test("of thirty with two typos gives 28 counted and two explained", () => {
		const typed = codes.map((each, at) => {
			if (at === 4) return replace(each, 6, each[6] === "7" ? "8" : "7");
			return at === 17 ? each.slice(0, -1) : each.toLowerCase().replace("-", " ");
		});
		const { counted, refused, repeated } = parsePoll(lesson, stance, typed.join("\n"));
		expect(counted).toHaveLength(28);
		expect(counted.map(({ code: each }) => each)).toEqual(
			codes.filter((_, at) => at !== 4 && at !== 17),
		);
		expect(refused.map(({ line }) => line)).toEqual([5, 18]);
		expect(refused[0]?.reason).toContain("The 6th character");
		expect(refused[1]?.reason).toContain("one is missing");
		expect(repeated).toEqual([]);
	});

	test("may have two equal codes: they are listed, and counted twice or once", () => {
		const [one = "", two = ""] = codes;
		const poll = parsePoll(lesson, stance, `${one}\n${two}\r\n\n${one.toLowerCase()}, ${one}`);
		expect(poll.repeated).toEqual([{ code: one, lines: [1, 4, 4] }]);
		const count = (once: boolean) =>
			tallyPoll(items, poll, once)[0]?.counts.map((entry) => entry.count);
		expect(count(false)).toEqual([3, 1, 0, 0, 0, 0, 0]);
		expect(count(true)).toEqual([1, 1, 0, 0, 0, 0, 0]);
	});

	test("is counted item by item, with those who did not answer", () => {
		const tally = tallyPoll(items, parsePoll(lesson, stance, codes.join(" ")), false);
		expect(tally.map(({ unanswered }) => unanswered)).toEqual([0, 0, 30, 0, 0, 0]);
		for (const { item, counts, unanswered } of tally) {
			expect(counts.map(({ option }) => option)).toEqual([...item.options]);
			expect(counts.reduce((sum, { count }) => sum + count, unanswered)).toBe(30);
		}
		const last = tally.at(-1)?.counts.find(({ count }) => count > 0)?.option.id;
		expect(last).toBe<OptionId>("not-said");
	});
});
