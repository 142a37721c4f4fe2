import { describe, expect, it } from "vitest";
import { findMedian, findMiddle, findRatio, fitGrowth } from "./statistics.ts";

describe("a median", () => {
	it("is the middle of an odd number of values, whatever their order", () => {
		expect(findMedian([9, 1, 100])).toBe(9);
	});

	it("is between the two middle ones of an even number", () => {
		expect(findMedian([4, 1, 2, 100])).toBe(3);
	});

	it("of nothing is a mistake", () => {
		expect(() => findMedian([])).toThrow("Nothing was measured");
	});
});

describe("the spread", () => {
	it("lies between the quartiles, where one run that is far off does not reach", () => {
		expect(findMiddle([1000, 110, 80, 90, 100])).toEqual({
			value: 100,
			spread: { low: 90, high: 110 },
		});
	});

	it("of one value is that value", () => {
		expect(findMiddle([5])).toEqual({ value: 5, spread: { low: 5, high: 5 } });
	});
});

describe("a ratio", () => {
	it("compares the medians, and run by run for its spread: both slow down together", () => {
		const { value, spread } = findRatio([120, 240, 360], [100, 200, 300]);
		expect(value).toBeCloseTo(1.2);
		expect(spread.high - spread.low).toBeCloseTo(0);
	});
});

describe("the exponent of growth", () => {
	const sizes = [1, 10, 100, 1000];
	it.each([
		[1, (size: number) => 3 * (size - 1)],
		[2, (size: number) => (size - 1) ** 2],
		[1, (size: number) => 5000 + size],
	])("is %d where costs grow so, whatever the smallest costs", (exponent, cost) => {
		expect(fitGrowth(sizes.map((size) => [size, cost(size)]))).toBeCloseTo(exponent);
	});

	it("leaves out what cost no more than the smallest, and of two sizes knows none", () => {
		const costs = [5, 4, 14, 104].map((cost, at) => [sizes[at] ?? 0, cost] as const);
		expect(fitGrowth(costs)).toBeCloseTo(Math.log(99 / 9) / Math.log(999 / 99));
		expect(fitGrowth(costs.slice(0, 2))).toBeNaN();
	});
});
