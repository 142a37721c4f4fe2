/** How many tests ran, and how they ended. */
export interface TestTally {
	passed: number;
	failed: number;
	skipped: number;
}

/** Counts of Vitest's JSON report. Throws when it is not one: a guess would be a lie. */
export function readVitest(report: unknown): TestTally {
	return {
		passed: readCount(report, "numPassedTests"),
		failed: readCount(report, "numFailedTests"),
		skipped: readCount(report, "numPendingTests") + readCount(report, "numTodoTests"),
	};
}

/** Counts of Playwright's JSON report; a test that passed at a second try has failed. */
export function readPlaywright(report: unknown): TestTally {
	const stats = isRecord(report) ? report.stats : undefined;
	return {
		passed: readCount(stats, "expected"),
		failed: readCount(stats, "unexpected") + readCount(stats, "flaky"),
		skipped: readCount(stats, "skipped"),
	};
}

export function addTallies(tallies: TestTally[]): TestTally {
	const sum = (key: keyof TestTally) => tallies.reduce((total, tally) => total + tally[key], 0);
	return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** `12 passed, 0 failed`, and the skipped ones if there are any. */
export function formatTally({ passed, failed, skipped }: TestTally): string {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function readCount(record: unknown, key: string): number {
	const count = isRecord(record) ? record[key] : undefined;
	if (typeof count !== "number") throw new Error(`The report has no count "${key}".`);
	return count;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
