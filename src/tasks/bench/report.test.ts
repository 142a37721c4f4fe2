import { describe, expect, it } from "vitest";
import { describeVerdict, formatMissed, formatTopic, formatValue, type Topic } from "./report.ts";

const topic: Topic = {
	title: "Page",
	notes: ["Medians of 7."],
	measures: [
		{ what: "transfer", value: 46.123, unit: "KiB", bar: 45, dream: 30 },
		{
			what: "largest paint",
			value: 1.1,
			unit: "×",
			bar: 1.15,
			dream: 1.05,
			spread: { low: 1.08, high: 1.115 },
			note: "against the floor",
		},
		{ what: "other hosts", value: 0, unit: "", bar: 0, dream: 0 },
	],
};

describe("a value", () => {
	it("has as many digits as its unit deserves", () => {
		expect(formatValue(12.34, "KiB")).toBe("12.3 KiB");
		expect(formatValue(12.64, "ms")).toBe("13 ms");
		expect(formatValue(1.1, "×")).toBe("1.10 ×");
		expect(formatValue(3, "")).toBe("3");
		expect(formatValue(1.037, "")).toBe("1.04");
	});

	it("is never rounded to nothing", () => {
		expect(formatValue(0.0234, "ms")).toBe("0.023 ms");
		expect(formatValue(3.96, "ms")).toBe("4.0 ms");
		expect(formatValue(0, "ms")).toBe("0 ms");
	});
});

describe("a verdict", () => {
	it.each([
		[{ value: 45.1, bar: 45, dream: 30 }, "MISSED by 1 %"],
		[{ value: 1, bar: 0, dream: 0 }, "MISSED"],
		[{ value: 45, bar: 45, dream: 30 }, "bar met"],
		[{ value: 30, bar: 45, dream: 30 }, "dream met"],
		[{ value: 0, bar: 0, dream: 0 }, "dream met"],
		[{ value: 500 }, ""],
	])("of %o is %j", (measure, verdict) => {
		expect(describeVerdict({ what: "x", unit: "KiB", ...measure })).toBe(verdict);
	});
});

describe("a table", () => {
	it("is aligned, numbers to the right, and says what is missed", () => {
		expect(formatTopic(topic)).toBe(
			[
				"Page",
				"                 measured  half of them       bar     dream",
				"  transfer       46.1 KiB                ≤ 45 KiB  ≤ 30 KiB  MISSED by 3 %",
				"  largest paint    1.10 ×     1.08–1.11  ≤ 1.15 ×  ≤ 1.05 ×  bar met        against the floor",
				"  other hosts           0                       0         0  dream met",
				"  Medians of 7.",
				"",
			].join("\n"),
		);
	});

	it("is followed by the missed bars alone", () => {
		expect(formatMissed([topic])).toBe(
			"Missed:\n  Page, transfer: 46.1 KiB, the bar is 45.0 KiB\n",
		);
		expect(formatMissed([])).toBe("No bar is missed.\n");
	});

	it("does not judge times of a busy machine, but weighs as ever", () => {
		const others = { before: 0.02, after: 0.4 };
		const measures = [
			...topic.measures,
			{ what: "click", value: 300, unit: "ms", bar: 100 } as const,
		];
		const busy = { ...topic, measures, others };
		expect(formatTopic(busy)).toContain(
			"Others used 2 % of the processors before, 40 % after: times are not judged.",
		);
		expect(formatTopic(busy)).toMatch(/click .* not judged/);
		expect(formatMissed([busy])).toBe(
			[
				"Missed:",
				"  Page, transfer: 46.1 KiB, the bar is 45.0 KiB",
				"Not judged, the machine was busy: 2 of the bars.",
				"",
			].join("\n"),
		);
	});
});
