import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countInversions, uncross } from "./crossings.ts";

describe("countInversions", () => {
	test.each([
		[[], 0],
		[[1, 2, 3], 0],
		[[3, 2, 1], 3],
		[[2, 1, 3, 1], 3],
		[[1, 1], 0],
	])("of %j is %i", (values, count) => {
		expect(countInversions(values)).toBe(count);
	});

	test("counts what comparing every two values counts", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
				const slow = values.flatMap((a, index) => values.slice(index + 1).filter((b) => a > b));
				expect(countInversions(values)).toBe(slow.length);
			}),
		);
	});
});

describe("uncross", () => {
	const ends = (node: number[]) => node;

	test("exchanges neighbours until none crosses less the other way round", () => {
		expect(uncross([[[5], [3], [1]]], ends)).toEqual([[1], [3], [5]]);
	});

	test("keeps the first of two orders that cross as little", () => {
		const [a, b] = [
			[1, 4],
			[2, 3],
		];
		expect(uncross([[a, b] as number[][], [b, a] as number[][]], ends)).toEqual([a, b]);
	});

	test("takes the order that crosses less where exchanging neighbours cannot lead there", () => {
		fc.assert(
			fc.property(fc.array(fc.uniqueArray(fc.nat(40), { maxLength: 5 })), (raw) => {
				const nodes = raw.map((node) => node.sort((a, b) => a - b));
				const back = nodes.toReversed();
				const found = uncross([nodes, back], ends);
				expect(found.toSorted()).toEqual(nodes.toSorted());
				const count = countInversions(found.flat());
				expect(count).toBeLessThanOrEqual(countInversions(nodes.flat()));
				expect(count).toBeLessThanOrEqual(countInversions(back.flat()));
			}),
		);
	});

	test("gives nothing for nothing", () => {
		expect(uncross([[], []], ends)).toEqual([]);
	});
});
