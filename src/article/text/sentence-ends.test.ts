import { describe, expect, it } from "vitest";
import { findSecondSentence } from "./sentence-ends.ts";

describe("A second sentence", () => {
	it.each([
		["One. Two.", "Two."],
		["Is it? Yes.", "Yes."],
		["“One.” “Two.”", "“Two.”"],
		["He left.) Then he came.", "Then he came."],
		["It grew by 5. In May it fell.", "In May it fell."],
		["Un. Été.", "Été."],
	])("begins in %s", (line, second) => {
		expect(line.slice(findSecondSentence(line))).toBe(second);
	});

	it.each([
		"One.",
		"U.S. President Trump met J. R. R. Smith of St. Louis, Dr. Jones and Gen. Lee.",
		"He came, e.g. On Monday, at No. 10, on Jan. 5.",
		"“Stop!” Anna said.",
		"“Why?” Anna asked.",
		"“completely unacceptable.” he said",
		"It cost 3.5 million … and more.",
		"Visit example.org Today",
	])("is not in %s", (line) => {
		expect(findSecondSentence(line)).toBeUndefined();
	});
});
