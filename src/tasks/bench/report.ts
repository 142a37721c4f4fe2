/** What a value counts; `×` is a ratio. */
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
	/** What a reader of the table must know to judge the value. */
	note?: string;
}

/** A row of a table. */
export function row(
	what: string,
	value: number,
	unit: TopicUnit,
	rest: Pick<Measure, "bar" | "dream" | "note"> = {},
): Measure {
	return { what, value, unit, ...rest };
}

/** What is measured together, printed as one table. */
export interface Topic {
	title: string;
	/** How it was measured. */
	notes: string[];
	measures: Measure[];
}

const decimals: Record<TopicUnit, number> = { KiB: 1, MiB: 0, ms: 0, s: 1, "×": 2, "": 0 };

/** Small values keep two digits that say something: 0.4 ms is not 0 ms. */
export function formatValue(value: number, unit: TopicUnit): string {
	const short = unit === "ms" && value < 10 && !Number.isInteger(value);
	const rounded = value.toFixed(short ? 1 : decimals[unit]);
	const text = Number(rounded) === 0 && value !== 0 ? value.toPrecision(2) : rounded;
	return unit === "" ? text : `${text} ${unit}`;
}

/** True when a bar is set and the value is over it. */
export function isMissed({ value, bar }: Measure): boolean {
	return bar !== undefined && value > bar;
}

/** How the value stands to bar and dream, in words. */
export function describeVerdict(measure: Measure): string {
	const { value, bar, dream } = measure;
	if (isMissed(measure) && bar !== undefined) {
		return bar === 0 ? "MISSED" : `MISSED by ${Math.ceil((value / bar - 1) * 100)} %`;
	}
	if (dream !== undefined && value <= dream) return "dream met";
	return bar === undefined ? "" : "bar met";
}

/** A topic as an aligned table with its notes below, ending in a line break. */
export function formatTopic({ title, notes, measures }: Topic): string {
	const rows = [
		["", "measured", "bar", "dream", "", ""],
		...measures.map((measure) => [
			measure.what,
			formatValue(measure.value, measure.unit),
			formatLimit(measure.bar, measure.unit),
			formatLimit(measure.dream, measure.unit),
			describeVerdict(measure),
			measure.note ?? "",
		]),
	];
	const widths = [0, 1, 2, 3, 4].map((column) =>
		Math.max(...rows.map((row) => (row[column] ?? "").length)),
	);
	const lines = rows.map((row) =>
		row
			.map((cell, column) => {
				const width = widths[column] ?? 0;
				return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width);
			})
			.join("  ")
			.trimEnd(),
	);
	return `${[title, ...[...lines, ...notes].map((line) => `  ${line}`)].join("\n")}\n`;
}

/** The last words of a run: which bars are missed, by name. */
export function formatMissed(topics: readonly Topic[]): string {
	const lines = topics.flatMap(({ title, measures }) =>
		measures.filter(isMissed).map(({ what, value, unit, bar = 0 }) => {
			const [topic = ""] = title.split(":");
			return `  ${topic}, ${what}: ${formatValue(value, unit)}, the bar is ${formatValue(bar, unit)}`;
		}),
	);
	if (lines.length === 0) return "No bar is missed.\n";
	return `${["Missed:", ...lines].join("\n")}\n`;
}

function formatLimit(limit: number | undefined, unit: TopicUnit): string {
	if (limit === undefined) return "–";
	const text = formatValue(limit, unit);
	// "≤ 20.0 s" says no more than "≤ 20 s".
	return limit === 0 ? text : `≤ ${text.replace(/\.0+(?= |$)/, "")}`;
}
