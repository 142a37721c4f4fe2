import fc from "fast-check";
import { expect, test } from "vitest";
import { countSameEnd, countSameStart } from "./same-ends.ts";

/** Short ones, and such as are longer than what is compared at once. */
const texts = fc.tuple(
	fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 }),
	fc.constantFrom(0, 1, 4095, 4096, 4097, 9000),
);
const write = ([letters, times]: [string, number], isEnd: boolean) =>
	isEnd ? letters + "c".repeat(times) : "c".repeat(times) + letters;

test("what two texts begin and end with is the same, and the unit beside it is not", () => {
	fc.assert(
		fc.property(texts, texts, (first, second) => {
			const [one, other] = [write(first, false), write(second, false)];
			const start = countSameStart(one, other);
			expect(one.slice(0, start) === other.slice(0, start)).toBe(true);
			const isWhole = start === Math.min(one.length, other.length);
			expect(isWhole || one[start] !== other[start]).toBe(true);
		}),
	);
	fc.assert(
		fc.property(texts, texts, fc.nat(9010), (first, second, bound) => {
			const [one, other] = [write(first, true), write(second, true)];
			const most = Math.min(one.length, other.length, bound);
			const end = countSameEnd(one, other, most);
			const ends = (text: string) => text.slice(text.length - end);
			expect(end).toBeLessThanOrEqual(most);
			expect(ends(one) === ends(other)).toBe(true);
			expect(end === most || one.at(-1 - end) !== other.at(-1 - end)).toBe(true);
		}),
	);
});
