import fc from "fast-check";
import { expect, test } from "vitest";
import { findLastDate, formatDate } from "./dates.ts";

test("the date that a text ends with is the one that was written there", () => {
	const days = fc.date({
		min: new Date("1000-01-01"),
		max: new Date("2999-12-31"),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(days, fc.constantFrom("", "Riyadh, ", "On 3 May 2020 and "), (day, before) => {
			const iso = day.toISOString().slice(0, 10);
			expect(findLastDate(before + formatDate(iso))).toBe(iso);
		}),
	);
});

test.each(["", "Riyadh", "30 February 2025", "118 May 2025", "3 Mai 2025", "3 May 2025, Riyadh"])(
	"“%s” ends with none",
	(text) => {
		expect(findLastDate(text)).toBeNull();
	},
);
