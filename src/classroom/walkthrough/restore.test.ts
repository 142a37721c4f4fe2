import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import type { Answers } from "../lesson/types.ts";
import { listPublished } from "../marking/compare.ts";
import { restoreAnswers } from "./restore.ts";
import { WalkthroughState } from "./walkthrough-state.svelte.ts";

const lesson = makeLesson();
const open = () =>
	new WalkthroughState(lesson, {
		scanQr: null,
		readPhotograph: null,
		keep: () => false,
		readKept: () => null,
	});
const question = lesson.walkthrough.steps
	.flatMap(({ parts }) => parts)
	.flatMap((part) =>
		part.type === "question" && part.question.kind === "open" ? part.question.id : [],
	)[0];
if (question === undefined) throw new Error("The lesson asks an open question.");
const say = (text: string): Answers => ({ ...createAnswers(), texts: { [question]: text } });

test.each(["this device", "the learning platform"] as const)(
	"with nothing of one’s own, answers from %s are taken over without a word",
	(origin) => {
		const state = open();
		expect(restoreAnswers(state, formatAnswers(lesson, say("mine")), origin)).toBe(true);
		expect(state.answers).toEqual(say("mine"));
		expect(state.notice).toBeNull();
	},
);

test.each([
	["Keep them here", say("theirs")],
	["Take them away", createAnswers()],
])("answers that a link brings are told: %s", (label, left) => {
	const state = open();
	expect(restoreAnswers(state, formatAnswers(lesson, say("theirs")), "this link")).toBe(true);
	expect(state.answers).toEqual(say("theirs"));
	expect(state.notice?.text).toBe("These answers came with the link.");
	state.notice?.choices.find((choice) => choice.label === label)?.choose();
	expect(state.answers).toEqual(left);
});

test("answers of one’s own stay when those of a link are taken away", () => {
	const state = open();
	const [coding] = listPublished(lesson.model);
	if (coding === undefined) throw new Error("The lesson has statements.");
	const came: Answers = {
		...{ choices: { "q1/a1": "mixed", "q1/a2": "open" }, words: { q4: [] } },
		...{ texts: {}, codings: [coding] },
	};
	restoreAnswers(state, formatAnswers(lesson, came), "this link");
	state.answers.choices["q1/a1"] = "opposes";
	state.answers.texts[question] = "mine";
	state.answers.codings.push({ ...coding, verb: "supports" });
	state.notice?.choices[1]?.choose();
	expect(state.answers).toEqual({
		...{ choices: { "q1/a1": "opposes" }, words: {}, texts: { [question]: "mine" } },
		codings: [{ ...coding, verb: "supports" }],
	});
});

test("a link without answers is nothing to tell", () => {
	const state = open();
	expect(restoreAnswers(state, formatAnswers(lesson, createAnswers()), "this link")).toBe(true);
	expect(state.notice).toBeNull();
});

test.each([
	[0, "theirs"],
	[1, "mine"],
])("own answers go only when asked: choice %i leaves %j", (choice, left) => {
	const state = open();
	state.answers = say("mine");
	expect(restoreAnswers(state, formatAnswers(lesson, say("theirs")), "this link")).toBe(false);
	expect(state.answers).toEqual(say("mine"));
	expect(state.notice?.text).toContain("from this link");
	state.notice?.choices[choice]?.choose();
	expect(state.answers).toEqual(say(left));
});

test("what cannot be read is told, and changes nothing", () => {
	const state = open();
	expect(restoreAnswers(state, "cut sh", "this device")).toBe(false);
	expect(state.notice?.text).toContain("cannot be read");
	expect(state.answers).toEqual(createAnswers());
});

test("no notice hides another, and none is told twice at a time", () => {
	const state = open();
	state.tell("One");
	state.tell("Two");
	state.tell("One");
	expect(state.notice?.text).toBe("One");
	state.closeNotice();
	expect(state.notice?.text).toBe("Two");
	state.closeNotice();
	expect(state.notice).toBeNull();
});

test("a walkthrough goes only to steps that there are", () => {
	const state = open();
	const seen: number[] = [];
	state.onStep(() => seen.push(state.step));
	state.previous();
	for (let press = 0; press < state.count + 3; press++) state.next();
	expect(state.step).toBe(state.count);
	state.go(99);
	expect(state.step).toBe(0);
	expect(seen).toEqual([...Array.from({ length: state.count }, (_, at) => at + 1), 0]);
});
