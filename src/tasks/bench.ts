import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { dirname } from "node:path";
import type { Browser } from "@playwright/test";
import { formatThrown, tellFault } from "../site/faults.ts";
import { checkCount, defineTask, type Form, type Given, misuse } from "./arguments.ts";
import { measureOthers, waitForQuiet } from "./bench/busy.ts";
import { type BenchRun, formatComparison, parseBenchRun } from "./bench/compare.ts";
import { measureDev } from "./bench/dev.ts";
import { measureEmbed } from "./bench/embed.ts";
import { measureGeometry } from "./bench/geometry.ts";
import { measureBuildGrowth, measureLarge } from "./bench/growth.ts";
import { measureFigures, measurePage } from "./bench/page.ts";
import { measureParse } from "./bench/parse.ts";
import { openBrowser } from "./bench/phone.ts";
import { formatReadmeTable, writeReadmeTable } from "./bench/readme.ts";
import { formatMissed, formatShare, formatTopic, quiet, type Topic } from "./bench/report.ts";
import { measureStatements } from "./bench/statements.ts";
import type { Bench, MeasureTopic } from "./bench/topic.ts";

/** In the order in which they are measured. */
const measures: Record<string, MeasureTopic> = {
	page: measurePage,
	figures: measureFigures,
	embed: measureEmbed,
	parse: measureParse,
	layout: measureGeometry,
	statements: measureStatements,
	growth: measureBuildGrowth,
	large: measureLarge,
	dev: measureDev,
};

const form: Form = {
	command: "npm run bench",
	about:
		"Measures the built site, its growth and its making against the bars, beside a bare page in the\nsame run. While others keep the machine busy nothing is measured, or nothing judged. Exits 0\nwhen everything could be measured, missed or not; 1 when not; 2 for misuse.",
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
		compare: {
			value: "FILE",
			help: "tells what became of each number since a run that --json kept",
			check: (value) => (existsSync(value) ? null : `finds no file "${value}"`),
		},
		long: { help: "also the largest sizes: 10,000 explainers, 10,000 statements; an hour or more" },
		anyway: { help: "measures on a busy machine, too; times are then not judged" },
		readme: { help: "writes the table of bars in README.md; only after all topics" },
	},
};

/** `npm run bench`: a table for each topic, then what is missed. */
export const main = defineTask(form, async (given) => {
	const { values, lists, flags } = given;
	const { runs = "7", slug = "riyadh-talks", json, compare } = values;
	const only = lists.only?.flatMap((names) => names.split(",")) ?? Object.keys(measures);
	const earlier = compare === undefined ? null : parseBenchRun(await readFile(compare, "utf8"));
	const wrong = findWrong(given, earlier);
	if (wrong !== null) {
		process.stderr.write(misuse(form, wrong).text);
		return 2;
	}
	const { bench, close } = openBench({ runs: Number(runs), slug, long: flags.has("long") });
	const { topics, failed } = await measureAll(only, bench, flags.has("anyway"));
	await close();
	process.stdout.write(`\n${formatMissed(topics)}`);
	const run = describeRun(topics);
	if (earlier) process.stdout.write(`\n${formatComparison(run, earlier)}`);
	if (json !== undefined) await keepNumbers(json, run);
	if (flags.has("readme") && !failed) await keepTable(run);
	return failed ? 1 : 0;
});

/** What does not fit together, before minutes are spent on it; null where all does. */
function findWrong({ values, lists, flags }: Given, earlier: BenchRun | null): string | null {
	if (flags.has("readme") && lists.only)
		return "--readme writes one table of all topics: leave --only out";
	if (values.compare !== undefined && !earlier)
		return `--compare ${values.compare}: this is no file that --json has written`;
	return null;
}

async function measureAll(
	names: readonly string[],
	bench: Bench,
	anyway: boolean,
): Promise<{ topics: Topic[]; failed: boolean }> {
	const topics: Topic[] = [];
	let failed = false;
	for (const name of names) {
		try {
			for (const topic of await measureTopic(name, bench, anyway)) {
				topics.push(topic);
				process.stdout.write(`\n${formatTopic(topic)}`);
			}
		} catch (reason) {
			failed = true;
			process.stderr.write(`\n${name} could not be measured: ${formatThrown(reason)}\n`);
		}
	}
	return { topics, failed };
}

async function measureTopic(name: string, bench: Bench, anyway: boolean): Promise<Topic[]> {
	const before = await waitForQuiet(measureOthers, bench.say, anyway ? 1 : undefined);
	if (before > quiet && !anyway) {
		const share = formatShare(before);
		throw new Error(`others use ${share} of the processors. --anyway measures all the same.`);
	}
	const topics = (await measures[name]?.(bench)) ?? [];
	const after = await measureOthers();
	return topics.map((topic) => ({ ...topic, others: { before, after } }));
}

function openBench(options: Pick<Bench, "runs" | "slug" | "long">): {
	bench: Bench;
	close: () => Promise<void>;
} {
	let browser: Promise<Browser> | undefined;
	const bench: Bench = {
		...options,
		browser: () => {
			browser ??= openBrowser();
			return browser;
		},
		// To stderr: the tables may be written to a file.
		say: (line) => process.stderr.write(`· ${line}\n`),
	};
	return { bench, close: async () => (await browser)?.close() };
}

function describeRun(topics: Topic[]): BenchRun {
	const machine = {
		node: process.version,
		platform: process.platform,
		processor: cpus()[0]?.model ?? "",
		processors: availableParallelism(),
	};
	return { time: new Date().toISOString(), machine, topics };
}

async function keepNumbers(file: string, run: BenchRun): Promise<void> {
	await writeFile(file, `${JSON.stringify(run, null, "\t")}\n`).catch((error: unknown) => {
		throw tellFault(error, "The numbers could not be kept.");
	});
}

async function keepTable(run: BenchRun): Promise<void> {
	const text = writeReadmeTable(await readFile("README.md", "utf8"), formatReadmeTable(run));
	if (text === null) throw new Error("README.md has no place for the table: <!-- bench -->");
	await writeFile("README.md", text);
}
