import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../../testing/arbitrary/lesson.ts";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { Answers, ChoiceQuestion } from "../lesson/types.ts";
import { formatPollCode, parsePoll } from "./poll.ts";

const lesson = makeLesson();
const [stance, manner] = listQuestions(lesson.walkthrough).filter(isChoice) as [
	ChoiceQuestion,
	ChoiceQuestion,
];
const items = listItems(lesson.model, stance);
const choices: Answers["choices"] = Object.fromEntries(
	items.map(({ key, options }, at) => [key, options[at]?.id ?? "open"]),
);
const written = formatPollCode(lesson, stance, { ...createAnswers(), choices });

const replace = (text: string, at: number, put: string) =>
	text.slice(0, at) + put + text.slice(at + 1);
const explain = (text: string) =>
	parsePoll(lesson, stance, text).refused.map(({ reason }) => reason);

describe("the teacher is told", () => {
	test("which character is probably mistyped, and what it probably was", () => {
		const typed = replace(written, 2, written[2] === "7" ? "8" : "7");
		expect(explain(typed)).toEqual([
			`The 3rd character, “${typed[2]}”, is probably mistyped: with ${written[2]} in its place the code would be right. Ask whose code it is.`,
		]);
	});

	test("which characters are probably swapped", () => {
		const swapped = replace(replace(written, 0, written[1] ?? ""), 1, written[0] ?? "");
		expect(swapped).not.toBe(written);
		expect(explain(swapped)).toEqual([
			"The 1st and 2nd characters are probably swapped: the other way round the code would be right. Ask whose code it is.",
		]);
	});

	test("which character is in no code", () => {
		expect(explain(replace(written, 1, "U"))).toEqual([
			`The 2nd character, “U”, is in no code: with ${written[1]} in its place this one would be right. Ask whose code it is.`,
		]);
		expect(explain(replace(replace(written, 1, "u"), 2, "!"))).toEqual([
			"The 2nd character, “u”, is in no code: codes have digits and letters, and never a U. Ask whose code it is.",
		]);
	});

	test("how many characters are missing or too many", () => {
		expect(explain(written.slice(1))).toEqual([
			"This code has five characters and should have six: one is missing. Ask whose code it is.",
		]);
		expect(explain(`${written}77`)).toEqual([
			"This code has eight characters and should have six: two are too many. Ask whose code it is.",
		]);
	});

	test("that a code is of another question, and where", () => {
		expect(explain(formatPollCode(lesson, manner, createAnswers()))).toEqual([
			"This code answers the question “How is it reported?” of step 2. Enter it there.",
		]);
	});

	test("that a code is of another version", () => {
		const last = lesson.walkthrough.version.at(-1) === "0" ? "1" : "0";
		const walkthrough = { ...lesson.walkthrough, version: `00000${last}` };
		expect(explain(formatPollCode({ ...lesson, walkthrough }, stance, createAnswers()))).toEqual([
			"This code probably comes from a page of another version than this one. Reload this page and the student’s, and ask for the new code.",
		]);
	});

	test("when more than one character is mistyped", () => {
		const fixed = "is probably mistyped";
		const typed = ["77", "7Z", "Z7", "ZZ", "AB"].map((put) => put + written.slice(2));
		const [reason] = typed.flatMap(explain).filter((each) => !each.includes(fixed));
		expect(reason).toBe("More than one character of this code is mistyped. Ask whose code it is.");
	});

	test("something whatever is typed, in whole sentences, and never a name before a colon", () => {
		const bits = fc.constantFrom(
			written,
			" ",
			"-",
			",",
			":",
			"\n",
			"Zoë",
			"K7Q",
			"\ud800",
			"__proto__",
		);
		const text = fc.oneof(
			anyText,
			fc.array(bits).map((all) => all.join("")),
		);
		fc.assert(
			fc.property(text, (typed) => {
				const { counted, refused } = parsePoll(lesson, stance, `Zoë: ${written}\n${typed}`);
				expect(counted[0]?.code).toBe(written);
				for (const { line, reason, text: read } of refused) {
					expect(line).toBeGreaterThan(1);
					expect(reason).toMatch(/^[A-Z].*\.$/su);
					expect([...read].length).toBeLessThanOrEqual(41);
				}
			}),
		);
	});

	test("nothing else about whose a code is", () => {
		const poll = parsePoll(lesson, stance, `Zoë Maximilian: ${written}\nMaximilian: ${written}9`);
		expect(JSON.stringify(poll)).not.toMatch(/Zo|Max/);
		expect(poll.refused[0]).toMatchObject({ line: 2, text: `${written}9` });
	});
});
