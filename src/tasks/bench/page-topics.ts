import { shortest } from "./clicks.ts";
import type { Load } from "./load.ts";
import { type Measure, row, type Topic } from "./report.ts";
import { findMedian, findMiddle, findRatio, formatAgainst } from "./statistics.ts";
import { weighAll } from "./weight.ts";

export interface Loads {
	floor: Load[];
	page: Load[];
}

/** Milliseconds until the first click was answered, of one run. */
export interface AnswerTimes {
	prose: number;
	figure: number;
}

const conditions =
	"412 × 823 px, slow 4G as Lighthouse applies it, processor slowed 4 times, cold cache";

/** The table of the reader's page. */
export function listPageTopics(loads: Loads, answers: AnswerTimes[], url: string): Topic {
	const floors = loads.floor.map(({ largestPaint }) => largestPaint);
	return {
		title: "Page: the reader's page against the floor",
		notes: [
			`Medians of ${loads.page.length}; ${conditions}; floor and page in turn.`,
			"The floor: the article's words and one inline SVG in bare HTML, from the same server.",
			"Answered: navigation start until a click, repeated every 40 ms from the first paint on,",
			"has lit a mark, opened the evidence card and been painted; against the floor's largest paint.",
		],
		measures: [
			...describeWeight(loads, url),
			...describePaint(loads),
			...(["prose", "figure"] as const).map((kind) => {
				const values = answers.map((times) => times[kind]);
				const { value, spread } = findRatio(values, floors);
				const note = `${Math.round(findMedian(values))} ms`;
				const what = `first mark in ${kind === "prose" ? "the prose" : "a figure"} answers`;
				return row(what, value, "×", { bar: 1.6, dream: 1.2, spread, note });
			}),
		],
	};
}

function describeWeight({ floor, page }: Loads, url: string): Measure[] {
	const [bare, first] = [floor[0], page[0]];
	if (!bare || !first) throw new Error("Nothing was loaded.");
	const { transfer, script } = weighAll(first.fetched);
	const own = new URL(url).origin;
	const countElsewhere = ({ fetched }: Load) =>
		fetched.filter((file) => new URL(file.url).origin !== own).length;
	const most = (read: (load: Load) => number) => Math.max(...page.map(read));
	const bareSize = `the floor: ${(weighAll(bare.fetched).transfer / 1024).toFixed(1)} KiB`;
	const wire = `on the wire ${(first.received / 1024).toFixed(1)} KiB with headers, brotli 6`;
	const note = `${bareSize}; ${wire}`;
	const before = "before any interaction";
	return [
		row(`transfer ${before}, brotli 11`, transfer / 1024, "KiB", { bar: 30, dream: 22, note }),
		row(`script ${before}, inline included`, script / 1024, "KiB", { bar: 6, dream: 5 }),
		row(
			`requests ${before}`,
			most(({ fetched }) => fetched.length),
			"",
			{ dream: 1 },
		),
		row("requests to other hosts", most(countElsewhere), "", { bar: 0 }),
		row(
			"cookies and storage entries",
			most(({ stored }) => stored),
			"",
			{ bar: 0 },
		),
	];
}

function describePaint({ floor, page }: Loads): Measure[] {
	const compare = (key: "firstPaint" | "largestPaint") => {
		const [values, floors] = [page.map((load) => load[key]), floor.map((load) => load[key])];
		const note = formatAgainst(findMedian(values), findMedian(floors));
		const { value, spread } = findRatio(values, floors);
		return { value, told: { spread, note } };
	};
	const [first, largest] = [compare("firstPaint"), compare("largestPaint")];
	const blocked = page.map(({ blocking }) => blocking);
	const bare = findMedian(floor.map(({ blocking }) => blocking));
	const blocking = findMiddle(blocked);
	const shifted = [...new Set(page.flatMap((load) => load.shifted))];
	return [
		row("first paint against the floor", first.value, "×", first.told),
		row("largest paint against the floor", largest.value, "×", {
			...{ ...largest.told, bar: 1.1, dream: 1.05 },
		}),
		row("total blocking time", blocking.value, "ms", {
			...{ bar: 50, dream: 0, spread: blocking.spread },
			note: `worst ${formatAgainst(Math.max(...blocked), bare)}`,
		}),
		row("layout shift", Math.max(...page.map(({ shift }) => shift)), "", {
			...{ bar: 0, dream: 0 },
			note: ["the worst load", ...(shifted.length > 0 ? [shifted.join(" ")] : [])].join("; "),
		}),
	];
}

/** The table of clicks on marks. */
export function describeClicks(durations: number[], bar = 100, dream = 50): Topic {
	const worst = Math.max(...durations);
	const median = findMiddle(durations);
	const least = worst <= shortest ? `none took more than ${shortest} ms` : "";
	return {
		title: "Clicks: from a click on a mark to the next paint",
		notes: [
			"Processor slowed 4 times; marks of prose and figures in turn. Event Timing, whose steps are 8 ms.",
		],
		measures: [
			row(`worst of ${durations.length}`, worst, "ms", {
				bar,
				dream,
				...(least && { note: least }),
			}),
			row("median", median.value, "ms", { spread: median.spread }),
		],
	};
}

/** The table of "Only what is in quotation marks". */
export function describeFigures(runs: { floor: number; first: number; second: number }[]): Topic {
	const floor = findMedian(runs.map((run) => run.floor));
	const tell = (what: string, key: "first" | "second", note: string) => {
		const { value, spread } = findMiddle(runs.map((run) => run[key]));
		return row(what, value, "ms", {
			spread,
			note: `${(value / floor).toFixed(2)} × the floor; ${note}`,
		});
	};
	return {
		title: "Figures: from “Only what is in quotation marks” to figures drawn anew",
		notes: [
			`Medians of ${runs.length}; ${conditions}.`,
			"From the click to the frame in which the figures stand as wished; motion follows.",
			"No bar is set. × is against the floor's largest paint in this run.",
		],
		measures: [
			tell("the first time", "first", "the figures' code and data are fetched"),
			tell("the second time", "second", "they are there"),
		],
	};
}
