import fc from "fast-check";
import { expect, test } from "vitest";
import { formatTimespan } from "./timespan.ts";

test("a time is hours, minutes and seconds with hundredths", () => {
	expect(formatTimespan(0)).toBe("0000:00:00.00");
	expect(formatTimespan(61_234)).toBe("0000:01:01.23");
	expect(formatTimespan(45 * 60_000)).toBe("0000:45:00.00");
	expect(formatTimespan(25 * 3_600_000 + 90)).toBe("0025:00:00.09");
});

test("rounding makes the next minute, not sixty seconds", () => {
	expect(formatTimespan(59_999)).toBe("0000:01:00.00");
	expect(formatTimespan(3_599_999)).toBe("0001:00:00.00");
});

test("what is no time is none, and what is too long is the longest", () => {
	expect(formatTimespan(Number.NaN)).toBe("0000:00:00.00");
	expect(formatTimespan(-5)).toBe("0000:00:00.00");
	expect(formatTimespan(Number.POSITIVE_INFINITY)).toBe("9999:59:59.99");
});

test("every time is of the standard's form", () => {
	fc.assert(
		fc.property(fc.double(), (time) => {
			expect(formatTimespan(time)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d{2}$/);
		}),
	);
});
