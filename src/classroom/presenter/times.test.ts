import fc from "fast-check";
import { expect, test } from "vitest";
import {
	createTimes,
	enterStep,
	normalizeTimes,
	pauseTimes,
	placeTimes,
	readStepTimes,
	readTotal,
	startTimes,
	type Times,
} from "./times.ts";

const minute = 60_000;

test("the clock begins with the first change of the step", () => {
	const waiting = createTimes(0);
	expect(readTotal(waiting, 5 * minute)).toBe(0);
	const begun = enterStep(waiting, 1, 5 * minute);
	expect(readTotal(begun, 7 * minute)).toBe(2 * minute);
	expect(readStepTimes(begun, 1, 7 * minute)).toBe(2 * minute);
	expect(readStepTimes(begun, 0, 7 * minute)).toBe(0);
});

test("being found at a step is no change of it", () => {
	expect(placeTimes(createTimes(0), 3, minute)).toEqual({ ...createTimes(3), spent: { 0: 0 } });
});

test("a step that is entered again goes on from what was spent in it", () => {
	let times = enterStep(createTimes(0), 1, 0);
	times = enterStep(times, 2, 2 * minute);
	times = enterStep(times, 1, 3 * minute);
	expect(readStepTimes(times, 1, 4 * minute)).toBe(3 * minute);
	expect(readStepTimes(times, 2, 4 * minute)).toBe(minute);
	expect(readTotal(times, 4 * minute)).toBe(4 * minute);
});

test("a break counts for nothing, and turning to another step does not end it", () => {
	const paused = pauseTimes(enterStep(createTimes(0), 1, 0), minute);
	const turned = enterStep(paused, 2, 10 * minute);
	expect(readTotal(turned, 20 * minute)).toBe(minute);
	const on = startTimes(turned, 20 * minute);
	expect(readTotal(on, 21 * minute)).toBe(2 * minute);
	expect(readStepTimes(on, 2, 21 * minute)).toBe(minute);
});

test("starting a clock that runs changes nothing", () => {
	const running = startTimes(createTimes(0), 1);
	expect(startTimes(running, 500)).toBe(running);
});

test("a clock that is set back takes nothing away", () => {
	const running = enterStep(createTimes(0), 1, 10 * minute);
	expect(readTotal(running, minute)).toBe(0);
	expect(readTotal(enterStep(running, 2, minute), 2 * minute)).toBe(minute);
});

const acts = {
	enter: (times: Times, step: number, now: number) => enterStep(times, step, now),
	place: (times: Times, step: number, now: number) => placeTimes(times, step, now),
	start: (times: Times, _step: number, now: number) => startTimes(times, now),
	pause: (times: Times, _step: number, now: number) => pauseTimes(times, now),
};
const act = fc.record({
	what: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])),
	step: fc.integer({ min: 0, max: 4 }),
	after: fc.nat({ max: 10 * minute }),
});

test("the whole is the sum of the steps, never shrinks, and outlives being stored", () => {
	fc.assert(
		fc.property(fc.array(act, { maxLength: 30 }), (done) => {
			let times = createTimes(0);
			let now = 0;
			for (const { what, step, after } of done) {
				const before = readTotal(times, now);
				now += after;
				times = acts[what](times, step, now);
				const total = readTotal(times, now);
				const sum = [0, 1, 2, 3, 4].reduce((all, one) => all + readStepTimes(times, one, now), 0);
				expect(total).toBe(sum);
				expect(total).toBeGreaterThanOrEqual(before);
				expect(normalizeTimes(structuredClone(times))).toEqual(times);
			}
		}),
	);
});

test("what is no record of times is none", () => {
	const good = { step: 1, spent: { 1: 5 }, since: null, begun: true };
	expect(normalizeTimes(good)).toEqual(good);
	const changes = [{ step: -1 }, { step: 1.5 }, { spent: { a: 1 } }, { spent: { 1: -1 } }];
	const more = [{ spent: null }, { since: "now" }, { since: Number.NaN }, { begun: 1 }];
	for (const change of [...changes, ...more])
		expect(normalizeTimes({ ...good, ...change })).toBeNull();
	fc.assert(
		fc.property(fc.anything(), (given) => {
			expect(normalizeTimes(given)).toBeNull();
		}),
	);
});
