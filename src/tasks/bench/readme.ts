import type { BenchRun } from "./compare.ts";
import { describeVerdict, formatLimit, formatName, formatSpread, formatValue } from "./report.ts";

const marks = { start: "<!-- bench -->", end: "<!-- /bench -->" };

/** Every measure that has a bar, as a table in Markdown, with the day and the machine. */
export function formatReadmeTable({ time, machine, topics }: BenchRun): string {
	const rows = topics.flatMap((topic) =>
		topic.measures
			.filter(({ bar }) => bar !== undefined)
			.map((measure) => {
				const [value, limit] = [
					formatValue(measure.value, measure.unit),
					formatLimit(measure.bar, measure.unit),
				];
				const verdict = describeVerdict(measure, topic);
				const what = `${formatName(topic)}: ${measure.what}`;
				return `| ${what} | ${value} | ${formatSpread(measure)} | ${limit} | ${verdict} |`;
			}),
	);
	const { processor, processors, node } = machine;
	return [
		`Measured on ${time.slice(0, 10)}, ${processors} × ${processor.trim() || "an unnamed processor"}, Node ${node}:`,
		"",
		"| what | measured | half of the runs | bar | |",
		"| --- | --- | --- | --- | --- |",
		...rows,
	].join("\n");
}

/** The text with the table between its two marks; null where these do not stand. */
export function writeReadmeTable(text: string, table: string): string | null {
	const start = text.indexOf(marks.start);
	const end = text.indexOf(marks.end, start);
	if (start < 0 || end < 0) return null;
	return `${text.slice(0, start)}${marks.start}\n${table}\n${text.slice(end)}`;
}
