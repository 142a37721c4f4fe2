import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBudget, ranks } from "./budget.ts";

/** A budget in a time of its own, and what went out. */
function createWorld() {
	const sent: { time: number; message: unknown }[] = [];
	let time = 0;
	const budget = createBudget({
		now: () => time,
		later: () => {},
		post: (message) => void sent.push({ time, message }),
	});
	const pass = (milliseconds: number) => {
		time += milliseconds;
	};
	return { sent, budget, pass };
}

const say = (message: string) => () => message;

describe("a budget", () => {
	it("posts what it lets through, and makes nothing else", () => {
		const { budget, sent } = createWorld();
		let made = 0;
		const make = () => ++made;
		for (let time = 0; time < 100; time++) budget.send(make);
		expect(sent.map(({ message }) => message)).toEqual(
			Array.from({ length: 17 }, (_, at) => at + 1),
		);
		expect(made).toBe(17);
	});

	it("has room for heights and for a press in a flood of wishes to be told", () => {
		const { budget } = createWorld();
		for (let time = 0; time < 2000; time++) budget.send(say("shown"), ranks.told);
		expect(budget.send(say("shown"), ranks.told)).toBe(false);
		expect(budget.send(say("height"))).toBe(true);
		expect(budget.send(say("link"), ranks.pressed)).toBe(true);
	});

	it("has room for a press in a flood of everything else", () => {
		const { budget } = createWorld();
		for (let time = 0; time < 2000; time++) {
			budget.send(say("height"));
			budget.send(say("shown"), ranks.told);
		}
		expect(budget.send(say("height"))).toBe(false);
		expect(budget.send(say("link"), ranks.pressed)).toBe(true);
	});

	it("of any kinds at any times lets fewer than 20 through in any 10 s", () => {
		const wish = fc.record({
			rest: fc.nat(900),
			rank: fc.constantFrom(ranks.told, ranks.height, ranks.pressed),
			times: fc.nat(30),
		});
		fc.assert(
			fc.property(fc.array(wish, { maxLength: 120 }), (wishes) => {
				const { budget, sent, pass } = createWorld();
				for (const { rest, rank, times } of wishes) {
					pass(rest);
					for (let time = 0; time < times; time++) budget.send(say("x"), rank);
				}
				const counts = sent.map(
					({ time: from }) =>
						sent.filter(({ time }) => time >= from && time < from + 10_000).length,
				);
				expect(Math.max(0, ...counts)).toBeLessThan(20);
			}),
		);
	});
});
