import { expect, it } from "vitest";
import { isMissed } from "./report.ts";
import { describeStatements } from "./statements.ts";

it("tells the exponent of growth, and misses the bar where work grows with the square", () => {
	const { measures } = describeStatements(
		[10, 100, 1000].map((statements) => ({
			statements,
			read: 50 + statements / 10,
			draw: 50 + (statements - 10) ** 2 / 1000,
		})),
	);
	const exponents = measures.filter(({ what }) => what.endsWith("exponent of growth"));
	expect(exponents.map(({ value }) => Math.round(value * 100) / 100)).toEqual([1, 2]);
	expect(exponents.map(isMissed)).toEqual([false, true]);
});
