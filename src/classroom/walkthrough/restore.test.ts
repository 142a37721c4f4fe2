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
		encodeQr: () => null,
		scanQr: null,
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
		const room = open();
		expect(restoreAnswers(room, formatAnswers(lesson, say("mine")), origin)).toBe(true);
		expect(room.answers).toEqual(say("mine"));
		expect(room.notice).toBeNull();
	},
);

test.each([
	["Keep them here", say("theirs")],
	["Take them away", createAnswers()],
])("answers that a link brings are told: %s", (label, left) => {
	const room = open();
	expect(restoreAnswers(room, formatAnswers(lesson, say("theirs")), "this link")).toBe(true);
	expect(room.answers).toEqual(say("theirs"));
	expect(room.notice?.text).toBe("These answers came with the link.");
	room.notice?.choices.find((choice) => choice.label === label)?.choose();
	expect(room.answers).toEqual(left);
});

test("answers of one’s own stay when those of a link are taken away", () => {
	const room = open();
	const [coding] = listPublished(lesson.model);
	if (coding === undefined) throw new Error("The lesson has statements.");
	const came: Answers = {
		...{ choices: { "q1/a1": "mixed", "q1/a2": "open" }, words: { q4: [] } },
		...{ texts: {}, codings: [coding] },
	};
	restoreAnswers(room, formatAnswers(lesson, came), "this link");
	room.answers.choices["q1/a1"] = "opposes";
	room.answers.texts[question] = "mine";
	room.answers.codings.push({ ...coding, verb: "supports" });
	room.notice?.choices[1]?.choose();
	expect(room.answers).toEqual({
		...{ choices: { "q1/a1": "opposes" }, words: {}, texts: { [question]: "mine" } },
		codings: [{ ...coding, verb: "supports" }],
	});
});

test("a link without answers is nothing to tell", () => {
	const room = open();
	expect(restoreAnswers(room, formatAnswers(lesson, createAnswers()), "this link")).toBe(true);
	expect(room.notice).toBeNull();
});

test.each([
	[0, "theirs"],
	[1, "mine"],
])("own answers go only when asked: choice %i leaves %j", (choice, left) => {
	const room = open();
	room.answers = say("mine");
	expect(restoreAnswers(room, formatAnswers(lesson, say("theirs")), "this link")).toBe(false);
	expect(room.answers).toEqual(say("mine"));
	expect(room.notice?.text).toContain("from this link");
	room.notice?.choices[choice]?.choose();
	expect(room.answers).toEqual(say(left));
});

test("what cannot be read is told, and changes nothing", () => {
	const room = open();
	expect(restoreAnswers(room, "cut sh", "this device")).toBe(false);
	expect(room.notice?.text).toContain("cannot be read");
	expect(room.answers).toEqual(createAnswers());
});

test("no notice hides another, and none is told twice at a time", () => {
	const room = open();
	room.tell("One");
	room.tell("Two");
	room.tell("One");
	expect(room.notice?.text).toBe("One");
	room.closeNotice();
	expect(room.notice?.text).toBe("Two");
	room.closeNotice();
	expect(room.notice).toBeNull();
});

test("a room goes only to steps that there are", () => {
	const room = open();
	const seen: number[] = [];
	room.onStep(() => seen.push(room.step));
	room.previous();
	for (let press = 0; press < room.count + 3; press++) room.next();
	expect(room.step).toBe(room.count);
	room.go(99);
	expect(room.step).toBe(0);
	expect(seen).toEqual([...Array.from({ length: room.count }, (_, at) => at + 1), 0]);
});
