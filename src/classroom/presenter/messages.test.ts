import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type ChannelMessage,
	claims,
	type PresenterWords,
	readMessage,
	turns,
} from "./messages.ts";

const name = "standpoint:talks:/walkthrough/";
const id = fc.string({ minLength: 1, maxLength: 40 });
const count = fc.nat();
const order = fc.oneof(
	fc.record({ turn: fc.constantFrom(...turns) }),
	fc.record({ step: count }),
	fc.record({ questions: fc.array(id), shown: fc.boolean() }),
);
const words: fc.Arbitrary<PresenterWords> = fc.oneof(
	fc.record({
		kind: fc.constant("state" as const),
		shown: fc.record({
			step: count,
			black: fc.boolean(),
			revealed: fc.array(id),
			more: fc.boolean(),
			unanswered: fc.boolean(),
		}),
		presenter: fc.option(id),
	}),
	fc.record({
		kind: fc.constant("hello" as const),
		to: fc.option(id),
		claim: fc.constantFrom(...claims),
	}),
	fc.record({ kind: fc.constant("order" as const), to: id, order }),
	fc.record({ kind: fc.constant("bye" as const), ended: fc.boolean() }),
);
const message: fc.Arbitrary<ChannelMessage> = fc
	.record({ words, from: id })
	.map(({ words: said, from }) => ({ ...said, name, from }));

test("every message is read as it was sent", () => {
	fc.assert(
		fc.property(message, (sent) => {
			expect(readMessage(name, structuredClone(sent))).toEqual(sent);
		}),
	);
});

test("fields that nobody knows are left behind, at every depth", () => {
	const sent = { name, from: "p", kind: "state", presenter: null, extra: "x" };
	const shown = { step: 2, black: false, revealed: ["q1"], more: true, unanswered: false };
	expect(readMessage(name, { ...sent, shown: { ...shown, extra: "x" } })).toEqual({
		...{ name, from: "p", kind: "state", presenter: null },
		shown,
	});
});

test("a message of another walkthrough is none", () => {
	fc.assert(
		fc.property(message, (sent) => {
			expect(readMessage(`${name}x`, sent)).toBeNull();
		}),
	);
});

test("nothing that is sent makes the reader throw", () => {
	fc.assert(
		fc.property(fc.anything(), (given) => {
			expect(readMessage(name, given)).toBeNull();
		}),
	);
});

const good = { name, from: "p" };
const shown = { step: 2, black: false, revealed: ["q1"], more: true, unanswered: false };
const bad: [what: string, given: object][] = [
	["no sender", { ...good, from: undefined, kind: "bye", ended: true }],
	["an endless sender", { ...good, from: "x".repeat(201), kind: "bye", ended: true }],
	["half a step", { ...good, kind: "order", to: "p", order: { step: 0.5 } }],
	["an unknown kind", { ...good, kind: "shout", ended: true }],
	["a step before the start", { ...good, kind: "order", to: "p", order: { step: -1 } }],
	["a turn that is a text", { ...good, kind: "order", to: "p", order: { turn: "<b>" } }],
	["an order to nobody", { ...good, kind: "order", to: null, order: { step: 1 } }],
	["an empty order", { ...good, kind: "order", to: "p", order: {} }],
	["a claim to everything", { ...good, kind: "hello", to: "p", claim: "all" }],
	["a state without a screen", { ...good, kind: "state", presenter: null }],
	[
		"answers that are no list",
		{ ...good, kind: "state", presenter: null, shown: { ...shown, revealed: "q1" } },
	],
	[
		"more answers than there can be",
		{
			...good,
			kind: "state",
			presenter: null,
			shown: { ...shown, revealed: Array(501).fill("q") },
		},
	],
	[
		"a screen that may ask or not",
		{ ...good, kind: "state", presenter: null, shown: { ...shown, unanswered: 1 } },
	],
	[
		"a screen that may go on or not",
		{ ...good, kind: "state", presenter: null, shown: { ...shown, more: undefined } },
	],
	["a presenter that is a number", { ...good, kind: "state", presenter: 3, shown }],
];
for (const [what, given] of bad) {
	test(`a message with ${what} is none`, () => {
		expect(readMessage(name, given)).toBeNull();
	});
}
