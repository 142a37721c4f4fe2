import { describe, expect, it } from "vitest";
import { findMedian, findScatter } from "./statistics.ts";

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

describe("the scatter", () => {
	it("is half the distance between the quartiles, of the median", () => {
		expect(findScatter([80, 90, 100, 110, 1000])).toBeCloseTo(0.1);
	});

	it("of values that are all nothing is nothing", () => {
		expect(findScatter([0, 0, 0])).toBe(0);
	});
});
