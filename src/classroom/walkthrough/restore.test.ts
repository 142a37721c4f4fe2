import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import { createAnswers } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import { formatOption } from "../lesson/items.ts";
import type { Answers } from "../lesson/types.ts";
import { listPublished } from "../marking/compare.ts";
import { hearOtherTab, takeBoth } from "./merging.ts";
import { restoreAnswers, restoreKept } from "./restore.ts";
import { WalkthroughState } from "./walkthrough-state.svelte.ts";

const lesson = makeLesson();
/** @param shelf what the device keeps: of this version, and apart of others */
const open = (shelf: { kept: string | null; apart: string | null } = { kept: null, apart: null }) =>
	new WalkthroughState(lesson, {
		scanQr: null,
		readPhotograph: null,
		keep: (text) => {
			shelf.kept = text;
			return true;
		},
		readKept: () => shelf.kept,
		keepApart: (text) => {
			shelf.apart = text;
			return true;
		},
		readApart: () => shelf.apart,
	});
/** Presses a button of the first notice. */
const press = (state: WalkthroughState, label: string) => {
	const choice = state.notice?.choices.find((one) => one.label === label);
	state.closeNotice();
	choice?.choose();
	return choice !== undefined;
};
const makeOther = (carried: string) => carried.replace(/\.\w+\./, ".ABCDEF.");
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
	["Take both", "mine\n\ntheirs"],
	["Show those from this link", "theirs"],
	["Keep mine", "mine"],
])("own answers go only when asked: %s leaves %j", (choice, left) => {
	const state = open();
	state.answers = say("mine");
	expect(restoreAnswers(state, formatAnswers(lesson, say("theirs")), "this link")).toBe(false);
	expect(state.answers).toEqual(say("mine"));
	expect(state.notice?.text).toContain("from this link");
	expect(press(state, choice)).toBe(true);
	expect(state.answers).toEqual(say(left));
});

test("what is kept of another version is kept apart, told once, and shown when asked", () => {
	const kept = makeOther(formatAnswers(lesson, say("old")));
	const shelf: { kept: string | null; apart: string | null } = { kept, apart: "1.OLDEST.e30" };
	const state = open(shelf);
	expect(restoreKept(state, kept)).toBe(false);
	expect(shelf).toEqual({ kept: null, apart: `1.OLDEST.e30\n${kept}` });
	expect(open(shelf).apart).toEqual(state.apart);
	expect(state.notice?.text).toContain("kept apart");
	state.answers = say("new");
	expect(press(state, "Show those that fit")).toBe(true);
	expect(state.answers).toEqual(say("new\n\nold"));
	expect(state.kept).toBe(true);
	state.keepApart(null);
	expect(shelf.apart).toBeNull();
});

test("what is kept and cannot be read is kept apart as it is, and stays where nothing else can", () => {
	const shelf: { kept: string | null; apart: string | null } = { kept: "2.new", apart: null };
	const state = open(shelf);
	expect(restoreKept(state, "2.new")).toBe(false);
	expect([shelf.apart, state.notice?.choices]).toEqual(["2.new", []]);
	const refused = open({ kept: "2.new", apart: null });
	refused.ports.keepApart = () => false;
	expect(restoreKept(refused, "2.new")).toBe(false);
	expect(refused.ports.readKept()).toBe("2.new");
	expect(restoreKept(state, makeOther(formatAnswers(lesson, createAnswers())))).toBe(true);
});

test("tabs stay together as long as none has what the other has not", () => {
	const state = open();
	Object.assign(state, { kept: true, answers: say("Ann") });
	hearOtherTab(state, formatAnswers(lesson, say("Ann says")));
	expect([state.answers, state.kept, state.notice]).toEqual([say("Ann says"), true, null]);
});

test("another tab’s other answers are told, and both can be taken", () => {
	const shelf = { kept: formatAnswers(lesson, say("theirs")), apart: null };
	const state = open(shelf);
	Object.assign(state, { kept: true, answers: say("mine") });
	hearOtherTab(state, shelf.kept);
	expect([state.answers, state.kept]).toEqual([say("mine"), false]);
	expect(press(state, "Take both")).toBe(true);
	expect([state.answers, state.kept]).toEqual([say("mine\n\ntheirs"), true]);
	hearOtherTab(state, null);
	expect(state.kept).toBe(false);
	press(state, "");
	expect(state.notice?.text).toContain("taken the answers off");
});

test("where answers differ it is asked which stand, all at once or one by one", () => {
	const mine: Answers = { ...createAnswers(), choices: { "q1/a1": "mixed", "q1/a2": "open" } };
	const others: Answers = {
		...createAnswers(),
		choices: { "q1/a1": "opposes", "q1/a2": "supports", "q1/a3": "mixed" },
	};
	const merge = () => {
		const state = open();
		state.answers = structuredClone(mine);
		takeBoth(state, others);
		return state;
	};
	const all = { ...others.choices, ...mine.choices };
	const whole = merge();
	expect(whole.answers.choices).toEqual(all);
	expect(press(whole, "Take the others there")).toBe(true);
	expect(whole.answers.choices).toEqual(others.choices);
	const each = merge();
	expect(press(each, "Ask me one by one")).toBe(true);
	expect(each.notice?.text).toMatch(/^1 of 2\. .*Ann$/);
	expect(press(each, `The other: ${formatOption("opposes", "stance")}`)).toBe(true);
	expect(each.notice?.text).toMatch(/^2 of 2\. .*Bob$/);
	each.notice?.choices[0]?.choose();
	expect(each.answers.choices).toEqual({ ...all, "q1/a1": "opposes" });
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
