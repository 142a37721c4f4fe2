import { expect, test } from "vitest";
import { formatDate } from "./dates.ts";
import { capitalize, endSentence, formatCount, formatList, formatNumber } from "./numbers.ts";

test.each([
	[0, "no"],
	[1, "one"],
	[12, "twelve"],
	[13, "13"],
	[2000, "2,000"],
	[1234567, "1,234,567"],
])("%d in running text is %s", (count, text) => {
	expect(formatNumber(count)).toBe(text);
});

test("a count agrees with its noun", () => {
	expect(formatCount(1, "statement")).toBe("one statement");
	expect(formatCount(17, "statement")).toBe("17 statements");
	expect(formatCount(2, "body", "bodies")).toBe("two bodies");
});

test.each([
	[[], ""],
	[["a"], "a"],
	[["a", "b"], "a and b"],
	[["a", "b", "c"], "a, b and c"],
	[["a and b", "c"], "a and b, and c"],
	[["a", "b and c", "d"], "a, b and c, and d"],
	[["a", "b and c"], "a, and b and c"],
	[["a, if b", "c"], "a, if b, and c"],
	[["a", "b, if c"], "a and b, if c"],
])("%j is listed as “%s”", (items, text) => {
	expect(formatList(items)).toBe(text);
});

test("only the first letter is put in upper case, whatever it is made of", () => {
	expect(capitalize("none of NATO")).toBe("None of NATO");
	expect(capitalize("𐐨x")).toBe("𐐀x");
	expect(capitalize("")).toBe("");
});

test("a sentence has one full stop, also behind an abbreviation", () => {
	expect(endSentence("Ann rejects it")).toBe("Ann rejects it.");
	expect(endSentence("Rejected by Acme Inc.")).toBe("Rejected by Acme Inc.");
});

test.each([
	["2025-02-18", "18 February 2025"],
	["2025-12-01", "1 December 2025"],
	["2025-13-01", "2025-13-01"],
	["spring", "spring"],
])("the date %s is written %s", (iso, text) => {
	expect(formatDate(iso)).toBe(text);
});
