import { describe, expect, it } from "vitest";
import {
	addTallies,
	formatEngines,
	formatTally,
	readEngines,
	readPlaywright,
	readVitest,
} from "./tally.ts";

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

describe("the engines", () => {
	const spec = (title: string, ...statuses: string[]) => ({
		title,
		tests: statuses.map((status) => ({ status })),
	});
	const report = {
		suites: [
			{
				specs: [
					spec("a page opens", "expected", "expected"),
					spec("Firefox, pym: it fits", "flaky"),
				],
				suites: [
					{ specs: [spec("WebKitGTK: it prints", "skipped"), spec("Firefox: x", "expected")] },
				],
			},
			{ specs: [spec("Firefox alone is no name of one", "unexpected")] },
		],
	};

	it("are counted by what titles begin with, Chromium first", () => {
		expect(formatEngines(readEngines(report))).toBe(
			"Chromium 2 passed, 1 failed; Firefox 1 passed, 1 failed; WebKitGTK 0 passed, 0 failed, 1 skipped",
		);
	});

	it("that had no test are not in it", () => {
		expect([...readEngines({ suites: [] }).keys()]).toEqual([]);
		expect([...readEngines(null).keys()]).toEqual([]);
	});
});
