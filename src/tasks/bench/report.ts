import type { Spread } from "./statistics.ts";

/** What a value counts; `×` is a ratio, and nothing a plain number. */
export type TopicUnit = "KiB" | "MiB" | "ms" | "s" | "×" | "";

/** One measured value and what it should be. */
export interface Measure {
	what: string;
	/** In `unit`. */
	value: number;
	unit: TopicUnit;
	/** Not to be exceeded; absent where none is set. */
	bar?: number;
	/** What would be excellent. */
	dream?: number;
	/** Made of times although its unit does not tell, such as an exponent. */
	timed?: true;
	/** Half of the runs, in `unit`; absent where it was measured once or is exact. */
	spread?: Spread;
	/** What a reader of the table must know to judge the value. */
	note?: string;
}

/** A row of a table. */
export function row(
	what: string,
	value: number,
	unit: TopicUnit,
	rest: Pick<Measure, "bar" | "dream" | "timed" | "spread" | "note"> = {},
): Measure {
	return { what, value, unit, ...rest };
}

/** What is measured together, printed as one table. */
export interface Topic {
	title: string;
	/** How it was measured. */
	notes: string[];
	measures: Measure[];
	/** How busy others kept the machine; absent where that was not looked at. */
	others?: Others;
}

/** What others did before and after a topic was measured: shares of all processors, 0 to 1. */
export interface Others {
	before: number;
	after: number;
}

/** Times of a machine of which others use more than this share are not judged. */
export const quiet = 0.15;

/** Whether a value depends on how busy the machine is. */
const isTimed = ({ unit, timed }: Measure) => timed || ["ms", "s", "×"].includes(unit);

/** Whether a value says something about the project: exact ones do, times on a quiet machine. */
export function isJudged(measure: Measure, { others }: Pick<Topic, "others">): boolean {
	return !isTimed(measure) || !others || Math.max(others.before, others.after) <= quiet;
}

const decimals: Record<TopicUnit, number> = { KiB: 1, MiB: 0, ms: 0, s: 1, "×": 2, "": 0 };

/** Small values keep two digits that say something: 0.4 ms is not 0 ms. */
export function formatValue(value: number, unit: TopicUnit): string {
	const short = unit === "ms" && value < 10 && !Number.isInteger(value);
	const digits = unit === "" && !Number.isInteger(value) ? 2 : decimals[unit];
	const rounded = value.toFixed(short ? 1 : digits);
	const text = Number(rounded) === 0 && value !== 0 ? value.toPrecision(2) : rounded;
	return unit === "" ? text : `${text} ${unit}`;
}

/** True when a bar is set and the value is over it. */
export function isMissed({ value, bar }: Measure): boolean {
	return bar !== undefined && value > bar;
}

/** How the value stands to bar and dream, in words. */
export function describeVerdict(measure: Measure, topic: Pick<Topic, "others"> = {}): string {
	const { value, bar, dream } = measure;
	if (!isJudged(measure, topic)) return bar === undefined ? "" : "not judged";
	if (isMissed(measure) && bar !== undefined) {
		return bar === 0 ? "MISSED" : `MISSED by ${Math.ceil((value / bar - 1) * 100)} %`;
	}
	if (dream !== undefined && value <= dream) return "dream met";
	return bar === undefined ? "" : "bar met";
}

/** A topic as an aligned table with its notes below, ending in a line break. */
export function formatTopic(topic: Topic): string {
	const rows = [
		["", "measured", "half of them", "bar", "dream", "", ""],
		...topic.measures.map((measure) => [
			measure.what,
			formatValue(measure.value, measure.unit),
			formatSpread(measure),
			formatLimit(measure.bar, measure.unit),
			formatLimit(measure.dream, measure.unit),
			describeVerdict(measure, topic),
			measure.note ?? "",
		]),
	];
	const lines = [...alignColumns(rows), ...topic.notes, ...describeOthers(topic)];
	return `${[topic.title, ...lines.map((line) => `  ${line}`)].join("\n")}\n`;
}

/** Columns as wide as their widest cell; all but the first and the last two end alike. */
function alignColumns(rows: string[][]): string[] {
	const last = Math.max(...rows.map((row) => row.length)) - 1;
	const widths = Array.from({ length: last }, (_, column) =>
		Math.max(...rows.map((row) => (row[column] ?? "").length)),
	);
	return rows.map((row) =>
		row
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return column >= 1 && column <= last - 2 ? cell.padStart(width) : cell.padEnd(width);
			})
			.join("  ")
			.trimEnd(),
	);
}

/** "1.24–1.30": the unit stands before it. */
export function formatSpread({ spread, unit }: Measure): string {
	if (!spread) return "";
	const [low, high] = [spread.low, spread.high].map((value) =>
		formatValue(value, unit).replace(/ \S+$/, ""),
	);
	return `${low}–${high}`;
}

/** "3 %" */
export const formatShare = (share: number) => `${Math.round(share * 100)} %`;

function describeOthers({ others }: Topic): string[] {
	if (!others) return [];
	const { before, after } = others;
	const used = `Others used ${formatShare(before)} of the processors before, ${formatShare(after)} after`;
	const busy = Math.max(before, after) > quiet;
	return [busy ? `${used}: times are not judged.` : `${used}.`];
}

/** The last words of a run: which bars are missed, by name. */
export function formatMissed(topics: readonly Topic[]): string {
	const lines = topics.flatMap((topic) =>
		topic.measures
			.filter((measure) => isMissed(measure) && isJudged(measure, topic))
			.map(({ what, value, unit, bar = 0 }) => {
				const is = `${formatValue(value, unit)}, the bar is ${formatValue(bar, unit)}`;
				return `  ${formatName(topic)}, ${what}: ${is}`;
			}),
	);
	const waiting = topics.flatMap((topic) =>
		topic.measures.filter((one) => one.bar !== undefined && !isJudged(one, topic)),
	);
	const missed = lines.length === 0 ? ["No bar is missed."] : ["Missed:", ...lines];
	const open = `Not judged, the machine was busy: ${waiting.length} of the bars.`;
	return `${[...missed, ...(waiting.length > 0 ? [open] : [])].join("\n")}\n`;
}

/** "Page": what a title begins with. */
export const formatName = ({ title }: Topic) => title.split(":")[0] ?? title;

/** "≤ 20 s", or a dash where no limit is set. */
export function formatLimit(limit: number | undefined, unit: TopicUnit): string {
	if (limit === undefined) return "–";
	const text = formatValue(limit, unit);
	// "≤ 20.0 s" says no more than "≤ 20 s".
	return limit === 0 ? text : `≤ ${text.replace(/\.0+(?= |$)/, "")}`;
}
