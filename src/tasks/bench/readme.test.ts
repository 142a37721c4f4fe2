import { expect, it } from "vitest";
import { formatReadmeTable, writeReadmeTable } from "./readme.ts";
import { row } from "./report.ts";

const table = formatReadmeTable({
	time: "2026-01-02T03:04:05Z",
	machine: { node: "v22", platform: "linux", processor: " ", processors: 2 },
	topics: [
		{
			title: "Page: the reader's page",
			notes: [],
			measures: [
				row("paint", 1.2, "×", { bar: 1.1, spread: { low: 1.15, high: 1.25 } }),
				row("no bar", 3, "ms"),
			],
		},
	],
});

it("has a row for each bar, with the day and the machine", () => {
	expect(table).toBe(
		[
			"Measured on 2026-01-02, 2 × an unnamed processor, Node v22:",
			"",
			"| what | measured | half of the runs | bar | |",
			"| --- | --- | --- | --- | --- |",
			"| Page: paint | 1.20 × | 1.15–1.25 | ≤ 1.10 × | MISSED by 10 % |",
		].join("\n"),
	);
});

it("stands between its marks and leaves the rest as it is; writing it twice changes nothing", () => {
	const text = "before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n";
	const once = writeReadmeTable(text, table);
	expect(once).toBe(`before\n<!-- bench -->\n${table}\n<!-- /bench -->\nafter\n`);
	expect(writeReadmeTable(once ?? "", table)).toBe(once);
});

it.each(["no marks", "<!-- bench --> no end", "<!-- /bench --> <!-- bench -->"])(
	"is not written into %j",
	(text) => {
		expect(writeReadmeTable(text, table)).toBeNull();
	},
);
