import { writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { measureDev } from "./bench/dev.ts";
import { measureEmbed } from "./bench/embed.ts";
import { measureGeometry } from "./bench/geometry.ts";
import { measureGrowth, measureLarge } from "./bench/growth.ts";
import { measureFigures, measurePage } from "./bench/page.ts";
import { openBrowser } from "./bench/phone.ts";
import { measureReading } from "./bench/reading.ts";
import { formatMissed, formatTopic, type Topic } from "./bench/report.ts";
import type { Bench, MeasureTopic } from "./bench/topic.ts";

/** In the order in which they are measured. */
const measures: Record<string, MeasureTopic> = {
	page: measurePage,
	figures: measureFigures,
	embed: measureEmbed,
	parse: measureReading,
	layout: measureGeometry,
	growth: measureGrowth,
	large: measureLarge,
	dev: measureDev,
};

const usage = `Usage: npm run bench [-- [--only TOPIC]… [--runs N] [--slug SLUG] [--json FILE]]

Measures the built site, its growth and its making against the bars, beside a bare page
in the same run. Topics: ${Object.keys(measures).join(", ")}. Runs: 7 of each unless told otherwise.
Exits 0 when everything could be measured, missed or not; 1 when not; 2 for misuse.
`;

interface Options {
	only: string[];
	runs: number;
	slug: string;
	json: string | undefined;
}

/** `npm run bench`: a table for each topic, then what is missed. */
export async function main(argv: string[]): Promise<number> {
	const options = readOptions(argv);
	if (typeof options === "string") {
		process.stderr.write(`${options}\n\n${usage}`);
		return 2;
	}
	const topics: Topic[] = [];
	let failed = false;
	const { bench, close } = openBench(options);
	for (const name of options.only) {
		try {
			for (const topic of (await measures[name]?.(bench)) ?? []) {
				topics.push(topic);
				process.stdout.write(`\n${formatTopic(topic)}`);
			}
		} catch (reason) {
			failed = true;
			const message = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
			process.stderr.write(`\n${name} could not be measured: ${message}\n`);
		}
	}
	await close();
	process.stdout.write(`\n${formatMissed(topics)}${formatBusy()}`);
	if (options.json) await writeFile(options.json, formatJson(topics));
	return failed ? 1 : 0;
}

function openBench({ runs, slug }: Options): { bench: Bench; close: () => Promise<void> } {
	let browser: Promise<Browser> | undefined;
	const bench: Bench = {
		runs,
		slug,
		browser: () => {
			browser ??= openBrowser();
			return browser;
		},
		// To stderr: the tables may be written to a file.
		say: (line) => process.stderr.write(`· ${line}\n`),
	};
	return { bench, close: async () => (await browser)?.close() };
}

/** A string says what is wrong with the options. */
function readOptions(argv: string[]): Options | string {
	let values: { only?: string[]; runs: string; slug: string; json?: string };
	try {
		({ values } = parseArgs({
			args: argv,
			options: {
				only: { type: "string", multiple: true },
				runs: { type: "string", default: "7" },
				slug: { type: "string", default: "riyadh-talks" },
				json: { type: "string" },
			},
		}));
	} catch (reason) {
		return reason instanceof Error ? reason.message : String(reason);
	}
	const only = values.only?.flatMap((names) => names.split(",")) ?? Object.keys(measures);
	const unknown = only.find((name) => !Object.hasOwn(measures, name));
	if (unknown !== undefined) return `There is no topic "${unknown}".`;
	const runs = Number(values.runs);
	if (!Number.isInteger(runs) || runs < 1) return "--runs is a whole number, at least 1.";
	return { only, runs, slug: values.slug, json: values.json };
}

/**
 * The bench itself keeps about one processor busy; what is more was somebody else's work.
 * Windows knows no load and always says 0.
 */
function formatBusy(): string {
	const [, load = 0] = loadavg();
	const processors = availableParallelism();
	if (load <= processors) return "";
	return `The machine was busy with other work (load ${load.toFixed(1)} on ${processors} processors): times in ms and s are too long.\n`;
}

function formatJson(topics: Topic[]): string {
	const machine = {
		node: process.version,
		platform: process.platform,
		processor: cpus()[0]?.model ?? "",
		processors: availableParallelism(),
	};
	return `${JSON.stringify({ machine, topics }, null, "\t")}\n`;
}
