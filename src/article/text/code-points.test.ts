import fc from "fast-check";
import { expect, test } from "vitest";
import { indexCodePoints } from "./code-points.ts";

test("an offset in code points is the number of characters before it, and leads back", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const { toCodePoint, toUnit } = indexCodePoints(text);
			const characters = Array.from(text);
			let offset = 0;
			const units = characters.map(({ length }) => {
				offset += length;
				return offset - length;
			});
			const points = characters.map((_, index) => index);
			expect([units.map(toCodePoint), points.map(toUnit)]).toEqual([points, units]);
			expect(toUnit(toCodePoint(text.length))).toBe(text.length);
		}),
	);
});
