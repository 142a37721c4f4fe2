import fc from "fast-check";
import { expect, test } from "vitest";
import { findNextScreen, findPreviousScreen } from "./scrolling.ts";

test("a step that fits is left at the first press", () => {
	expect(findNextScreen({ top: 0, height: 600, stops: [200], end: 600 })).toBeNull();
	expect(findPreviousScreen({ top: 0, height: 600, stops: [200], end: 600 })).toBeNull();
});

test("a longer one is shown part by part, and not beyond its end", () => {
	const stops = [300, 900];
	expect(findNextScreen({ top: 0, height: 600, stops, end: 1400 })).toBe(284);
	expect(findNextScreen({ top: 284, height: 600, stops, end: 1400 })).toBe(284 + 510);
	expect(findNextScreen({ top: 794, height: 600, stops, end: 1400 })).toBe(800);
	expect(findNextScreen({ top: 800, height: 600, stops, end: 1400 })).toBeNull();
});

test("back is the way up to the top", () => {
	const stops = [300, 900];
	expect(findPreviousScreen({ top: 800, height: 600, stops, end: 1400 })).toBe(290);
	expect(findPreviousScreen({ top: 290, height: 600, stops, end: 1400 })).toBe(284);
	expect(findPreviousScreen({ top: 284, height: 600, stops, end: 1400 })).toBe(0);
});

test("whatever the step, presses come to its end, every line of it is seen, and none is jumped", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 200, max: 1200 }),
			fc.integer({ min: 100, max: 9000 }),
			fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 8 }),
			(height, end, places) => {
				const stops = places.filter((stop) => stop < end).sort((a, b) => a - b);
				let top = 0;
				for (let press = 0; press < 200; press++) {
					const next = findNextScreen({ top, height, stops, end });
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
