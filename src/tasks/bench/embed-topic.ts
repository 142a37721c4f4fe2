import type { Measure, Topic } from "./report.ts";
import { findMedian, findScatter } from "./statistics.ts";

/** When a frame was painted and answered, in ms after its host page was opened. */
export interface ShownEmbed {
	painted: number;
	answered: number;
}

/** One look at both host pages. */
export interface EmbedRun {
	floor: ShownEmbed;
	embed: ShownEmbed;
}

/** The table of embeds. */
export function describeEmbed(
	runs: EmbedRun[],
	weights: { view: string; bytes: number }[],
	script: number,
): Topic {
	const floor = findMedian(runs.map((run) => run.floor.painted));
	const compare = (what: string, key: keyof ShownEmbed, bar?: number): Measure => {
		const values = runs.map((run) => run.embed[key]);
		const value = findMedian(values);
		const note = `${Math.round(value)} ms, the floor ${Math.round(floor)} ms; ± ${(findScatter(values) * 100).toFixed(1)} %`;
		return { what, value: value / floor, unit: "×", ...(bar && { bar }), note };
	};
	return {
		title: "Embed: the matrix in a frame against the floor in a frame",
		notes: [
			`Medians of ${runs.length}; the slow phone; times from opening the host page.`,
			"Both are plain frames of the same size. Against when the floor in its frame was painted.",
		],
		measures: [
			compare("the figure in the frame is painted", "painted", 1.1),
			compare("the figure in the frame answers a click", "answered", 1.1),
			...weights.map(
				({ view, bytes }): Measure => ({
					what: `${view}: transfer, brotli 11`,
					value: bytes / 1024,
					unit: "KiB",
					bar: 25,
					dream: 12,
				}),
			),
			{ what: "embed.js, brotli 11", value: script / 1024, unit: "KiB", bar: 2 },
		],
	};
}
