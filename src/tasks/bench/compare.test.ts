import { describe, expect, it } from "vitest";
import { type BenchRun, describeChange, formatComparison, parseBenchRun } from "./compare.ts";
import { type Measure, row, type Topic } from "./report.ts";

const machine = { node: "v22", platform: "linux", processor: "A", processors: 2 };
const run = (topics: Topic[], change = {}): BenchRun => ({
	time: "2026-01-02T03:04:05Z",
	machine: { ...machine, ...change },
	topics,
});
const time = (value: number, low: number, high: number): Measure =>
	row("paint", value, "ms", { spread: { low, high } });
const topic = (measures: Measure[], rest = {}): Topic => ({
	...{ title: "Page: it", notes: [], measures },
	...rest,
});

describe("a change", () => {
	it.each([
		[
			"of times whose halves meet is none",
			time(110, 95, 120),
			time(100, 90, 105),
			"as before (was 100 ms)",
		],
		[
			"of times whose halves are apart is one",
			time(50, 48, 52),
			time(100, 90, 105),
			"−50 %, better (was 100 ms)",
		],
		[
			"of bytes is one, however small",
			row("w", 30.1, "KiB"),
			row("w", 30, "KiB"),
			"+0.3 %, WORSE (was 30.0 KiB)",
		],
		[
			"of a time that was measured once needs a tenth",
			row("b", 21, "s"),
			row("b", 20, "s"),
			"as before (was 20.0 s)",
		],
		[
			"of more than a tenth is told",
			row("b", 25, "s"),
			row("b", 20, "s"),
			"+25 %, WORSE (was 20.0 s)",
		],
		["from nothing has no share", row("r", 1, ""), row("r", 0, ""), "WORSE (was 0)"],
	])("%s", (_, now, before, told) => {
		expect(describeChange(now, before)).toBe(told);
	});
});

describe("a comparison", () => {
	const earlier = run([topic([time(100, 90, 110)]), topic([], { title: "Gone" })]);

	it("tells of each measure, of what is new and of what was not measured", () => {
		const now = run([topic([time(50, 45, 55), row("size", 3, "KiB")])]);
		expect(formatComparison(now, earlier)).toBe(
			[
				"Compared with the run of 2026-01-02T03:04:05Z:",
				"Page: it",
				"  paint: 50 ms, 45–55; −50 %, better (was 100 ms)",
				"  size: 3.0 KiB, new",
				"Gone: not measured now",
				"",
			].join("\n"),
		);
	});

	it("does not judge times of a busy machine", () => {
		const now = run([topic([time(500, 450, 550)], { others: { before: 0.1, after: 0.6 } })]);
		expect(formatComparison(now, earlier)).toContain("not judged, the machine was busy");
	});

	it("says when the machine is another one", () => {
		const now = run([topic([time(100, 90, 110)])], { processor: "B" });
		expect(formatComparison(now, earlier)).toContain("On another machine (processor B, was A)");
	});
});

describe("a file of numbers", () => {
	it("is read as it was kept", () => {
		const kept = run([topic([time(1, 1, 1)])]);
		expect(parseBenchRun(JSON.stringify(kept))).toEqual(kept);
	});

	it.each(["", "{}", "[]", "null", '{"topics":[{}]}', '{"topics":[]}'])("is not %j", (text) => {
		expect(parseBenchRun(text)).toBeNull();
	});
});
