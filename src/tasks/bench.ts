import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { dirname } from "node:path";
import type { Browser } from "@playwright/test";
import { formatThrown, tellFault } from "../site/faults.ts";
import { checkCount, defineTask, type Form } from "./arguments.ts";
import { measureDev } from "./bench/dev.ts";
import { measureEmbed } from "./bench/embed.ts";
import { measureGeometry } from "./bench/geometry.ts";
import { measureBuildGrowth, measureLarge } from "./bench/growth.ts";
import { measureFigures, measurePage } from "./bench/page.ts";
import { measureParse } from "./bench/parse.ts";
import { openBrowser } from "./bench/phone.ts";
import { formatMissed, formatTopic, type Topic } from "./bench/report.ts";
import type { Bench, MeasureTopic } from "./bench/topic.ts";

/** In the order in which they are measured. */
const measures: Record<string, MeasureTopic> = {
	page: measurePage,
	figures: measureFigures,
	embed: measureEmbed,
	parse: measureParse,
	layout: measureGeometry,
	growth: measureBuildGrowth,
	large: measureLarge,
	dev: measureDev,
};

const form: Form = {
	command: "npm run bench",
	about:
		"Measures the built site, its growth and its making against the bars, beside a bare page in the\nsame run. Exits 0 when everything could be measured, missed or not; 1 when not; 2 for misuse.",
	options: {
		only: {
			value: "TOPIC",
			multiple: true,
			help: `one topic or several with commas: ${Object.keys(measures).join(", ")}`,
			check: (value) => {
				const unknown = value.split(",").find((name) => !Object.hasOwn(measures, name));
				return unknown === undefined ? null : `knows no topic "${unknown}"`;
			},
		},
		runs: {
			value: "NUMBER",
			help: "how often each is measured; 7 unless told otherwise",
			check: checkCount,
		},
		slug: {
			value: "SLUG",
			help: "the explainer; riyadh-talks unless told otherwise",
			check: (value) =>
				existsSync(`content/${value}/article.md`) ? null : `knows no article "${value}"`,
		},
		json: {
			value: "FILE",
			help: "keeps the numbers in a file, too",
			// Asked now, not after the minutes that measuring takes.
			check: (value) =>
				value !== "" && existsSync(dirname(value))
					? null
					: `"${value}" is in no folder that is there`,
		},
	},
};

interface Options {
	runs: number;
	slug: string;
}

/** `npm run bench`: a table for each topic, then what is missed. */
export const main = defineTask(form, async ({ values, lists }) => {
	const { runs = "7", slug = "riyadh-talks", json } = values;
	const only = lists.only?.flatMap((names) => names.split(",")) ?? Object.keys(measures);
	const topics: Topic[] = [];
	let failed = false;
	const { bench, close } = openBench({ runs: Number(runs), slug });
	for (const name of only) {
		try {
			for (const topic of (await measures[name]?.(bench)) ?? []) {
				topics.push(topic);
				process.stdout.write(`\n${formatTopic(topic)}`);
			}
		} catch (reason) {
			failed = true;
			process.stderr.write(`\n${name} could not be measured: ${formatThrown(reason)}\n`);
		}
	}
	await close();
	process.stdout.write(`\n${formatMissed(topics)}${formatBusy()}`);
	if (json !== undefined) await keepNumbers(json, topics);
	return failed ? 1 : 0;
});

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

async function keepNumbers(file: string, topics: Topic[]): Promise<void> {
	await writeFile(file, formatJson(topics)).catch((error: unknown) => {
		throw tellFault(error, "The numbers could not be kept.");
	});
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
