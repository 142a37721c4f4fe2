import { expect, test } from "vitest";
import type { ChannelMessage, Claim, Order, PresenterWords } from "./messages.ts";
import { createDesk, type Desk, hearAtDesk } from "./projector-session.ts";

const next: Order = { turn: "next" };
const say = (from: string, words: PresenterWords, count = 1): ChannelMessage => ({
	...words,
	name: "n",
	from,
	count,
});
const hello = (from: string, to: string | null, claim: Claim) =>
	say(from, { kind: "hello", to, claim });
const order = (from: string, count: number, to = "page") =>
	say(from, { kind: "order", to, order: next }, count);
const after = (...messages: ChannelMessage[]): Desk =>
	messages.reduce((desk, message) => hearAtDesk(desk, message).desk, createDesk("page"));

test("the first window that asks is in charge, and the second is not", () => {
	const desk = after(hello("one", "page", "free"), hello("two", "page", "free"));
	expect(desk.presenter).toBe("one");
});

test("a window that insists takes over", () => {
	const desk = after(hello("one", "page", "free"), hello("two", "page", "any"));
	expect(desk.presenter).toBe("two");
});

test("who only looks on, or follows another page, is not in charge", () => {
	expect(after(hello("one", "page", "none")).presenter).toBeNull();
	expect(after(hello("one", null, "free")).presenter).toBeNull();
	expect(after(hello("one", "other", "any")).presenter).toBeNull();
});

test("a presenter that goes over to another page leaves its place free", () => {
	const desk = after(hello("one", "page", "free"), hello("one", "other", "free"));
	expect(desk.presenter).toBeNull();
});

test("a presenter that closes leaves its place free; another that closes does not", () => {
	const seated = hello("one", "page", "free");
	expect(after(seated, say("one", { kind: "bye", ended: false })).presenter).toBeNull();
	expect(after(seated, say("two", { kind: "bye", ended: false })).presenter).toBe("one");
});

test("everyone who says hello hears what is shown", () => {
	expect(hearAtDesk(createDesk("page"), hello("one", null, "none")).answer).toBe(true);
	expect(hearAtDesk(createDesk("page"), hello("one", "other", "none")).answer).toBe(true);
});

test("an order is carried out once, however often it arrives", () => {
	const desk = after(hello("one", "page", "free"));
	const heard = hearAtDesk(desk, order("one", 5));
	expect(heard.order).toEqual(next);
	expect(hearAtDesk(heard.desk, order("one", 5)).order).toBeNull();
	expect(hearAtDesk(heard.desk, order("one", 4)).order).toBeNull();
	expect(hearAtDesk(heard.desk, order("one", 6)).order).toEqual(next);
});

test("orders of a window that is not in charge, or to another page, are not carried out", () => {
	const desk = after(hello("one", "page", "free"));
	expect(hearAtDesk(desk, order("two", 9)).order).toBeNull();
	expect(hearAtDesk(desk, order("one", 9, "other")).order).toBeNull();
	expect(hearAtDesk(createDesk("page"), order("one", 9)).order).toBeNull();
});

test("a new presenter counts from its own beginning", () => {
	const desk = after(hello("one", "page", "free"), order("one", 50), hello("two", "page", "any"));
	expect(hearAtDesk(desk, order("two", 2)).order).toEqual(next);
});
