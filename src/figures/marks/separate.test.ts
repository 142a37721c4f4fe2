import fc from "fast-check";
import { expect, test } from "vitest";
import { separate } from "./separate.ts";

const wanted = fc.array(
	fc.record({
		y: fc.double({ min: 0, max: 900, noNaN: true }),
		height: fc.integer({ min: 10, max: 60 }),
	}),
	{
		maxLength: 40,
	},
);

test("labels that do not touch stay where they want to be", () => {
	expect(
		separate(
			[
				{ y: 20, height: 10 },
				{ y: 60, height: 10 },
			],
			4,
			0,
		),
	).toEqual([20, 60]);
});

test("two labels that want the same place share the way equally", () => {
	expect(
		separate(
			[
				{ y: 50, height: 10 },
				{ y: 50, height: 10 },
			],
			0,
			0,
		),
	).toEqual([45, 55]);
});

test("nothing is placed above the top", () => {
	expect(
		separate(
			[
				{ y: 0, height: 20 },
				{ y: 0, height: 20 },
			],
			5,
			10,
		),
	).toEqual([20, 45]);
});

test("labels keep their order and their distance, whatever they want", () => {
	fc.assert(
		fc.property(wanted, (labels) => {
			const sorted = labels.toSorted((a, b) => a.y - b.y);
			const places = separate(sorted, 6, 0);
			expect(places).toHaveLength(sorted.length);
			places.forEach((y, index) => {
				const height = sorted[index]?.height ?? 0;
				expect(y - height / 2).toBeGreaterThanOrEqual(-1e-6);
				const [next, nextHeight] = [places[index + 1], sorted[index + 1]?.height ?? 0];
				if (next !== undefined) {
					expect(next - nextHeight / 2 - (y + height / 2)).toBeGreaterThanOrEqual(6 - 1e-6);
				}
			});
		}),
	);
});
