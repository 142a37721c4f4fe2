import { describe, expect, it } from "vitest";
import { addTallies, formatTally, readPlaywright, readVitest } from "./tally.ts";

const vitest = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
const playwright = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } };

describe("a tally", () => {
	it("counts what Vitest reports", () => {
		expect(readVitest(vitest)).toEqual({ passed: 7, failed: 2, skipped: 2 });
	});

	it("counts what Playwright reports, a second try as a failure", () => {
		expect(readPlaywright(playwright)).toEqual({ passed: 5, failed: 2, skipped: 0 });
	});

	it("adds up to one line, with the skipped ones only if there are any", () => {
		const both = [readVitest(vitest), readPlaywright(playwright)];
		expect(formatTally(addTallies(both))).toBe("12 passed, 4 failed, 2 skipped");
		expect(formatTally(readPlaywright(playwright))).toBe("5 passed, 2 failed");
	});

	it.each([{}, null, [], { stats: {} }, { numPassedTests: "7" }])(
		"is never guessed from %j",
		(report) => {
			expect(() => readVitest(report)).toThrow("has no count");
			expect(() => readPlaywright(report)).toThrow("has no count");
		},
	);
});
