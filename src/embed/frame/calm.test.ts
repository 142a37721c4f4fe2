import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCalm } from "./calm.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const later = (run: () => void, milliseconds: number) => void setTimeout(run, milliseconds);

it("what is asked for once is done at once", () => {
	const act = vi.fn();
	createCalm({ later }, act)("a");
	expect(act.mock.calls).toEqual([["a"]]);
});

it("of a flood the first and the last are done, and the last is never lost", () => {
	const act = vi.fn();
	const ask = createCalm({ later }, act);
	for (let time = 0; time < 20_000; time++) ask(time);
	expect(act.mock.calls).toEqual([[0]]);
	vi.advanceTimersByTime(1000);
	expect(act.mock.calls).toEqual([[0], [19_999]]);
});

it("a flood that goes on costs ten deeds a second, whatever is asked for", () => {
	const act = vi.fn();
	const ask = createCalm<number | null>({ later }, act);
	for (let time = 0; time < 10_000; time += 2) {
		ask(time % 3 ? time : null);
		vi.advanceTimersByTime(2);
	}
	expect(act.mock.calls.length).toBeLessThanOrEqual(101);
	expect(act.mock.calls.length).toBeGreaterThan(50);
});

it("what goes wrong keeps nothing from being asked for again", () => {
	const act = vi.fn(() => {
		throw new Error("of the page");
	});
	const ask = createCalm({ later }, act);
	expect(() => ask("a")).toThrow();
	vi.advanceTimersByTime(200);
	expect(() => ask("b")).toThrow();
	expect(act).toHaveBeenCalledTimes(2);
});
