import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeAlpha, describeReliability } from "./reliability.ts";

/** Units from one string for each observer, a character a unit, "." where a value is missing. */
const read = (...observers: string[]): (string | null)[][] =>
	Array.from({ length: observers[0]?.length ?? 0 }, (_, unit) =>
		observers.map((values) => (values[unit] === "." ? null : (values[unit] ?? null))),
	);

/** The worked examples of Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). */
describe("Krippendorff’s alpha agrees with his worked examples", () => {
	test("A: two values, two observers, no missing values", () => {
		expect(computeAlpha(read("0100000010", "1110010000"))).toBeCloseTo(0.095, 3);
	});

	test("B: several values, two observers, no missing values", () => {
		expect(computeAlpha(read("aabbdcccedda", "babbbccceddd"))).toBeCloseTo(0.692, 3);
	});

	test("C: several values, any number of observers, missing values", () => {
		const table = read("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
		expect(computeAlpha(table)).toBeCloseTo(0.743, 3);
	});
});

const value = fc.constantFrom("a", "b", "c", null);
const table = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 12 });

describe("Krippendorff’s alpha", () => {
	test("is one for readings that never differ, and cannot be told when all say one thing", () => {
		expect(computeAlpha(read("abca", "abca", "ab.a"))).toBe(1);
		expect(computeAlpha(read("aaaa", "aaaa"))).toBeNull();
		expect(computeAlpha(read("ab.", "..a"))).toBeNull();
		expect(computeAlpha([])).toBeNull();
	});

	test("is below zero for readings that always differ", () => {
		expect(computeAlpha(read("ab", "ba"))).toBeCloseTo(-0.5, 10);
	});

	test("is what the definition gives: observed over expected pairs of different values", () => {
		fc.assert(
			fc.property(table, (units) => {
				const pairable = units
					.map((unit) => unit.filter((entry) => entry !== null))
					.filter((unit) => unit.length > 1);
				const all = pairable.flat();
				const countPairs = (values: string[]) =>
					values.flatMap((a, i) => values.filter((b, j) => i !== j && a !== b)).length;
				const observed = pairable.reduce(
					(sum, unit) => sum + countPairs(unit) / (unit.length - 1),
					0,
				);
				const expected = countPairs(all) / (all.length - 1);
				const alpha = computeAlpha(units);
				if (all.length === 0 || expected === 0) expect(alpha).toBeNull();
				else expect(alpha).toBeCloseTo(1 - observed / expected, 10);
			}),
		);
	});

	test("does not depend on the order of units or observers, or on what the values are called", () => {
		fc.assert(
			fc.property(table, (units) => {
				const other = units
					.toReversed()
					.map((unit) => unit.toReversed().map((entry) => entry && `value ${entry}`));
				const alpha = computeAlpha(units);
				if (alpha === null) expect(computeAlpha(other)).toBeNull();
				else expect(computeAlpha(other)).toBeCloseTo(alpha, 10);
			}),
		);
	});
});

describe("an alpha in words", () => {
	test.each([
		[1, "alpha 1, from ten statements"],
		[0.8, "alpha 0.8, from ten statements"],
		[0.7999999999999, "alpha 0.8, from ten statements"],
		[0.7996, "alpha 0.799, from ten statements"],
		[-0.25, "alpha −0.25, from ten statements"],
		[null, "no alpha from ten statements, since all were read as one and the same"],
	])("of %d says %s", (alpha, written) => {
		expect(describeReliability({ compared: 10, alpha })).toBe(written);
	});

	test("of fewer than ten statements is not told: one of four differs, and alpha is 0", () => {
		const alpha = computeAlpha(read("aaab", "aaaa"));
		expect(alpha).toBeCloseTo(0, 10);
		for (const compared of [0, 4, 9])
			for (const one of [alpha, 1, null])
				expect(describeReliability({ compared, alpha: one })).toBeNull();
	});

	test("never shows more than was reached, nor much less", () => {
		fc.assert(
			fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (alpha) => {
				const told = describeReliability({ compared: 14, alpha }) ?? "";
				const shown = Number(/^alpha (.*), from 14/.exec(told)?.[1]?.replace("−", "-"));
				expect(shown).toBeLessThanOrEqual(alpha + 1e-8);
				expect(shown).toBeGreaterThan(alpha - 0.001);
			}),
		);
	});
});
