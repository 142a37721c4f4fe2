import { expect, test } from "vitest";
import type { ChannelMessage, Claim, Order, PresenterWords } from "./messages.ts";
import { hearPresenter } from "./projector-session.ts";

const next: Order = { turn: "next" };
const say = (from: string, words: PresenterWords): ChannelMessage => ({
	...words,
	name: "n",
	from,
});
const hello = (from: string, to: string | null, claim: Claim) =>
	say(from, { kind: "hello", to, claim });
const order = (from: string, to = "page") => say(from, { kind: "order", to, order: next });
const hear = (presenter: string | null, message: ChannelMessage) =>
	hearPresenter("page", presenter, message);
const after = (...messages: ChannelMessage[]): string | null =>
	messages.reduce((presenter: string | null, message) => hear(presenter, message).presenter, null);

test("the first window that asks is in charge, and the second is not", () => {
	const presenter = after(hello("one", "page", "free"), hello("two", "page", "free"));
	expect(presenter).toBe("one");
});

test("a window that insists takes over", () => {
	const presenter = after(hello("one", "page", "free"), hello("two", "page", "any"));
	expect(presenter).toBe("two");
});

test("who only looks on, or follows another page, is not in charge", () => {
	expect(after(hello("one", "page", "none"))).toBeNull();
	expect(after(hello("one", null, "free"))).toBeNull();
	expect(after(hello("one", "other", "any"))).toBeNull();
});

test("a presenter that goes over to another page leaves its place free", () => {
	const presenter = after(hello("one", "page", "free"), hello("one", "other", "free"));
	expect(presenter).toBeNull();
});

test("a presenter that closes leaves its place free; another that closes does not", () => {
	const seated = hello("one", "page", "free");
	expect(after(seated, say("one", { kind: "bye", ended: false }))).toBeNull();
	expect(after(seated, say("two", { kind: "bye", ended: false }))).toBe("one");
});

test("everyone who says hello hears what is shown", () => {
	expect(hear(null, hello("one", null, "none")).answer).toBe(true);
	expect(hear(null, hello("one", "other", "none")).answer).toBe(true);
});

test("every order of the window in charge is carried out", () => {
	const presenter = after(hello("one", "page", "free"));
	expect(hear(presenter, order("one"))).toEqual({ presenter, order: next, answer: false });
	expect(hear(presenter, order("one")).order).toEqual(next);
});

test("orders of a window that is not in charge, or to another page, are not carried out", () => {
	const presenter = after(hello("one", "page", "free"));
	expect(hear(presenter, order("two")).order).toBeNull();
	expect(hear(presenter, order("one", "other")).order).toBeNull();
	expect(hear(null, order("one")).order).toBeNull();
});
