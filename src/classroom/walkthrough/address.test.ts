import fc from "fast-check";
import { expect, test } from "vitest";
import {
	findCarried,
	formatClassQuery,
	formatStepPlace,
	isOfClass,
	parseStepPlace,
} from "./address.ts";

test.each([
	["", null],
	["?step=4", 4],
	["?step=0", 0],
	["?step=99", 99],
	["?step=-1", null],
	["?step=1e9", null],
	["?step=two", null],
	["?step=", null],
	["?step=1234567", null],
])("%j leads to step %j", (search, step) => {
	expect(parseStepPlace(search)).toMatchObject({ step, pace: "student", presenter: false });
});

test("one link is for students unless it says that it is the teacher’s", () => {
	expect(parseStepPlace("?pace=teacher").pace).toBe("teacher");
	expect(parseStepPlace("?pace=x").pace).toBe("student");
	expect(parseStepPlace("?presenter").presenter).toBe(true);
});

test("a place is read as it was written, and what else is in the query stays", () => {
	const place = fc.record({
		step: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 999_999 })),
		pace: fc.constantFrom("student" as const, "teacher" as const),
		presenter: fc.boolean(),
	});
	fc.assert(
		fc.property(place, fc.constantFrom("", "?part=walkthrough", "?step=3&x=1"), (given, search) => {
			const written = formatStepPlace(search, given);
			expect(parseStepPlace(written)).toMatchObject(given);
			const kept = new URLSearchParams(search);
			for (const name of ["part", "x"]) {
				expect(new URLSearchParams(written).get(name)).toBe(kept.get(name));
			}
		}),
	);
	expect(formatStepPlace("", { step: 0, pace: "student", presenter: false })).toBe("");
});

test("answers stand behind the hash, among other things or alone", () => {
	expect(findCarried("#answers=abc")).toBe("abc");
	expect(findCarried("#statement=x&answers=abc")).toBe("abc");
	expect(findCarried("#statement=x")).toBeNull();
	expect(findCarried("")).toBeNull();
});

test("the link of a class begins at the start, keeps what else is there, and is known", () => {
	expect(formatClassQuery("")).toBe("?class");
	expect(formatClassQuery("?step=5&pace=teacher")).toBe("?class");
	expect(formatClassQuery("?lang=de&step=5")).toBe("?lang=de&class");
	for (const query of ["?class", "?step=3&class=", "?lang=de&class"]) {
		expect(isOfClass(query)).toBe(true);
		expect(isOfClass(formatClassQuery(query))).toBe(true);
	}
	expect(isOfClass("?step=3&pace=student")).toBe(false);
});
