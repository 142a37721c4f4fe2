import { shortest } from "./clicks.ts";
import type { Load } from "./load.ts";
import type { Measure, Topic } from "./report.ts";
import { findMedian, findScatter } from "./statistics.ts";
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
	const floor = findMedian(loads.floor.map(({ largestPaint }) => largestPaint));
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
			...describePaint(loads, floor),
			describeAnswer(
				"first mark in the prose answers",
				answers.map(({ prose }) => prose),
				floor,
			),
			describeAnswer(
				"first mark in a figure answers",
				answers.map(({ figure }) => figure),
				floor,
			),
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
	return [
		{
			what: "transfer before any interaction, brotli 11",
			value: transfer / 1024,
			unit: "KiB",
			bar: 45,
			dream: 30,
			note: `${bareSize}; ${wire}`,
		},
		{
			what: "script before any interaction, inline included",
			value: script / 1024,
			unit: "KiB",
			bar: 20,
			dream: 5,
		},
		{
			what: "requests before any interaction",
			value: most(({ fetched }) => fetched.length),
			unit: "",
			dream: 1,
		},
		{ what: "requests to other hosts", value: most(countElsewhere), unit: "", bar: 0 },
		{ what: "cookies and storage entries", value: most(({ stored }) => stored), unit: "", bar: 0 },
	];
}

function describePaint({ floor, page }: Loads, floorLargest: number): Measure[] {
	const median = (loads: Load[], key: "firstPaint" | "largestPaint" | "blocking") =>
		findMedian(loads.map((load) => load[key]));
	const scatter = findScatter(page.map(({ largestPaint }) => largestPaint));
	const shifted = [...new Set(page.flatMap((load) => load.shifted))];
	const floorFirst = median(floor, "firstPaint");
	const first = median(page, "firstPaint");
	const largest = median(page, "largestPaint");
	const compare = (value: number, bare: number) =>
		`${Math.round(value)} ms, the floor ${Math.round(bare)} ms`;
	return [
		{
			what: "first paint against the floor",
			value: first / floorFirst,
			unit: "×",
			note: compare(first, floorFirst),
		},
		{
			what: "largest paint against the floor",
			value: largest / floorLargest,
			unit: "×",
			bar: 1.15,
			dream: 1.05,
			note: `${compare(largest, floorLargest)}; ± ${(scatter * 100).toFixed(1)} %`,
		},
		{
			what: "total blocking time",
			value: median(page, "blocking"),
			unit: "ms",
			bar: 50,
			dream: 0,
			note: `worst ${Math.round(Math.max(...page.map(({ blocking }) => blocking)))} ms, the floor ${Math.round(median(floor, "blocking"))} ms`,
		},
		{
			what: "layout shift",
			value: Math.max(...page.map(({ shift }) => shift)),
			unit: "",
			bar: 0,
			dream: 0,
			note: shifted.length > 0 ? `the worst load; ${shifted.join(" ")}` : "the worst load",
		},
	];
}

function describeAnswer(what: string, values: number[], floor: number): Measure {
	const value = findMedian(values);
	const note = `${Math.round(value)} ms; ± ${(findScatter(values) * 100).toFixed(1)} %`;
	return { what, value: value / floor, unit: "×", bar: 2, dream: 1.2, note };
}

/** The table of clicks on marks. */
export function describeClicks(durations: number[], bar = 100, dream = 50): Topic {
	const worst = Math.max(...durations);
	const least = worst <= shortest ? `none took more than ${shortest} ms` : "";
	return {
		title: "Clicks: from a click on a mark to the next paint",
		notes: [
			"Processor slowed 4 times; marks of prose and figures in turn. Event Timing, whose steps are 8 ms.",
		],
		measures: [
			{
				what: `worst of ${durations.length}`,
				value: worst,
				unit: "ms",
				bar,
				dream,
				...(least && { note: least }),
			},
			{ what: "median", value: findMedian(durations), unit: "ms" },
		],
	};
}

/** The table of "Only what is in quotation marks". */
export function describeFigures(runs: { floor: number; first: number; second: number }[]): Topic {
	const floor = findMedian(runs.map((run) => run.floor));
	const row = (what: string, key: "first" | "second", note: string): Measure => {
		const value = findMedian(runs.map((run) => run[key]));
		return { what, value, unit: "ms", note: `${(value / floor).toFixed(2)} × the floor; ${note}` };
	};
	return {
		title: "Figures: from “Only what is in quotation marks” to figures drawn anew",
		notes: [
			`Medians of ${runs.length}; ${conditions}.`,
			"From the click to the frame in which the figures stand as wished; motion follows.",
			"No bar is set. × is against the floor's largest paint in this run.",
		],
		measures: [
			row("the first time", "first", "the figures' code and data are fetched"),
			row("the second time", "second", "they are there"),
		],
	};
}
