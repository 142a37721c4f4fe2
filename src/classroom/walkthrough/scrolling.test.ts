import fc from "fast-check";
import { expect, test } from "vitest";
import { findAnswerScreen, findNextScreen, findPreviousScreen } from "./scrolling.ts";

test("a step that fits is left at the first press", () => {
	const parts = [
		{ start: 0, end: 200 },
		{ start: 200, end: 600 },
	];
	expect(findNextScreen({ top: 0, height: 600, parts, end: 600 })).toBeNull();
	expect(findPreviousScreen({ top: 0, height: 600, parts, end: 600 })).toBeNull();
});

/** The words of a step, what it shows, and two questions; the second is longer than the screen. */
const parts = [
	{ start: 0, end: 300 },
	{ start: 300, end: 500 },
	{ start: 500, end: 900 },
	{ start: 900, end: 2000 },
];

test("a longer one is shown by what is seen together, and not beyond its end", () => {
	const turn = (top: number) => findNextScreen({ top, height: 600, parts, end: 2000 });
	expect(turn(0)).toBe(484);
	expect(turn(484)).toBe(884);
	expect(turn(884)).toBe(1400);
	expect(turn(1400)).toBeNull();
});

test("back is the way up to the top", () => {
	const turn = (top: number) => findPreviousScreen({ top, height: 600, parts, end: 2000 });
	expect(turn(1400)).toBe(884);
	expect(turn(884)).toBe(484);
	expect(turn(484)).toBe(0);
	expect(turn(0)).toBeNull();
});

test("whatever the step, presses come to its end, every line of it is seen, and none is jumped", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 200, max: 1200 }),
			fc.integer({ min: 100, max: 9000 }),
			fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 8 }),
			(height, end, places) => {
				const starts = places.filter((start) => start < end).sort((a, b) => a - b);
				const all = starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }));
				let top = 0;
				for (let press = 0; press < 200; press++) {
					const next = findNextScreen({ top, height, parts: all, end });
					if (next === null) break;
					expect(next).toBeGreaterThan(top);
					expect(next).toBeLessThanOrEqual(top + height);
					top = next;
				}
				expect(top + height).toBeGreaterThanOrEqual(end - 1);
			},
		),
	);
});

test("an answer comes into view below its question, or alone where both find no room", () => {
	const question = { start: 700, end: 1200 };
	const find = (top: number, end: number) =>
		findAnswerScreen({ top, height: 600, end: 1300 }, question, { start: 900, end });
	expect(find(684, 1200)).toBeNull();
	expect(find(650, 1200)).toBe(684);
	expect(find(400, 1200)).toBe(684);
	expect(find(400, 1500)).toBe(884);
	const near = { top: 400, height: 600, end: 1288 };
	expect(findAnswerScreen(near, question, { start: 900, end: 1200 })).toBe(688);
	const above = { start: 0, end: 90 };
	expect(findAnswerScreen({ top: 900, height: 600, end: 1500 }, above, above)).toBe(0);
});
