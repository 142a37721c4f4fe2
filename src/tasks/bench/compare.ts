import { formatSpread, formatValue, isJudged, type Measure, type Topic } from "./report.ts";

/** A run as `--json` keeps it. */
export interface BenchRun {
	/** When it ended, ISO 8601. */
	time: string;
	machine: { node: string; platform: string; processor: string; processors: number };
	topics: Topic[];
}

/** Times that were measured once are alike within this share. */
const tolerance = 0.1;

/** Reads what `--json` kept; null when it is something else. */
export function parseBenchRun(text: string): BenchRun | null {
	try {
		const run = JSON.parse(text) as BenchRun;
		const fits = run.topics.every(
			({ title, measures }) =>
				typeof title === "string" &&
				measures.every(({ what, value }) => typeof what === "string" && typeof value === "number"),
		);
		return fits && typeof run.machine.node === "string" ? run : null;
	} catch {
		return null;
	}
}

/** "+12 %", "as before"; what is told of a measure that stands in both runs. Less is better. */
export function describeChange(now: Measure, before: Measure): string {
	const was = `was ${formatValue(before.value, before.unit)}`;
	if (isAlike(now, before)) return `as before (${was})`;
	const word = now.value < before.value ? "better" : "WORSE";
	if (before.value === 0) return `${word} (${was})`;
	const percent = (now.value / before.value - 1) * 100;
	const size = Math.abs(percent).toFixed(Math.abs(percent) < 10 ? 1 : 0);
	return `${percent > 0 ? "+" : "−"}${size} %, ${word} (${was})`;
}

/** Spreads that meet, once measured times that are near, and exact values that are the same. */
function isAlike(now: Measure, before: Measure): boolean {
	if (now.value === before.value) return true;
	if (now.spread && before.spread)
		return now.spread.low <= before.spread.high && before.spread.low <= now.spread.high;
	const exact = !now.timed && (now.unit === "KiB" || now.unit === "");
	return !exact && Math.abs(now.value / before.value - 1) <= tolerance;
}

/** Every measure that both runs have, with what became of it, ending in a line break. */
export function formatComparison(now: BenchRun, before: BenchRun): string {
	const lines = now.topics.flatMap((topic) => {
		const old = before.topics.find(({ title }) => title === topic.title);
		if (!old) return [`${topic.title}: not in the earlier run`];
		return [topic.title, ...topic.measures.map((one) => compareMeasure([one, topic], old))];
	});
	const gone = before.topics.filter(({ title }) => now.topics.every((one) => one.title !== title));
	const rest = gone.map(({ title }) => `${title}: not measured now`);
	const head = `Compared with the run of ${before.time}:`;
	return `${[head, ...describeMachines(now, before), ...lines, ...rest].join("\n")}\n`;
}

function compareMeasure([now, topic]: [Measure, Topic], old: Topic): string {
	const before = old.measures.find(({ what, unit }) => what === now.what && unit === now.unit);
	const value = [formatValue(now.value, now.unit), formatSpread(now)].filter(Boolean).join(", ");
	if (!before) return `  ${now.what}: ${value}, new`;
	const judged = isJudged(now, topic) && isJudged(before, old);
	const change = judged ? describeChange(now, before) : "not judged, the machine was busy";
	return `  ${now.what}: ${value}; ${change}`;
}

/** Times of different machines say nothing; ratios and bytes do. */
function describeMachines({ machine }: BenchRun, before: BenchRun): string[] {
	const keys = ["processor", "processors", "platform", "node"] as const;
	const differ = keys.filter((key) => machine[key] !== before.machine[key]);
	if (differ.length === 0) return [];
	const told = differ.map((key) => `${key} ${machine[key]}, was ${before.machine[key]}`);
	return [`On another machine (${told.join("; ")}): compare only ratios and bytes.`];
}
