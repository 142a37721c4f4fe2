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

/** Titles begin with the browser that a test is about; the others are Chromium's. */
const engineNames = ["Chromium", "Firefox", "WebKitGTK"];
const named = new RegExp(`^(${engineNames.join("|")})[:,]`);

/** Counts of Playwright's JSON report by engine, those without a test left out. */
export function readEngines(report: unknown): Map<string, TestTally> {
	const tallies = new Map<string, TestTally>();
	for (const { title, status } of listTests(report)) {
		const engine = named.exec(title)?.[1] ?? "Chromium";
		const tally = tallies.get(engine) ?? { passed: 0, failed: 0, skipped: 0 };
		tally[outcomes[status] ?? "failed"] += 1;
		tallies.set(engine, tally);
	}
	return new Map([...tallies].sort(([a], [b]) => engineNames.indexOf(a) - engineNames.indexOf(b)));
}

const outcomes: Record<string, keyof TestTally> = { expected: "passed", skipped: "skipped" };

/** Every test of a suite and of those in it; what has another shape has none. */
function* listTests(suite: unknown): Generator<{ title: string; status: string }> {
	if (!isRecord(suite)) return;
	for (const inner of readList(suite.suites)) yield* listTests(inner);
	for (const spec of readList(suite.specs).filter(isRecord))
		for (const test of readList(spec.tests).filter(isRecord))
			yield { title: String(spec.title), status: String(test.status) };
}

const readList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** "Firefox 12 passed, 0 failed; …" */
export function formatEngines(tallies: ReadonlyMap<string, TestTally>): string {
	return [...tallies].map(([name, tally]) => `${name} ${formatTally(tally)}`).join("; ");
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
