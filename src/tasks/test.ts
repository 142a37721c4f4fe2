import { mkdir, readFile, rm } from "node:fs/promises";
import { defineTask, type Form } from "./arguments.ts";
import { runScript } from "./script.ts";
import {
	addTallies,
	formatEngines,
	formatTally,
	readEngines,
	readPlaywright,
	readVitest,
	type TestTally,
} from "./test/tally.ts";

interface Step {
	/** Name of the script in package.json. */
	script: string;
	args?: string[];
	/** Reads what the step counted; absent when it counts no tests. */
	tally?: () => Promise<TestTally>;
}

const unitReport = "test-results/unit.json";
const browserReport = "test-results/e2e.json";

const tests: Step[] = [
	{
		script: "unit",
		args: ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
		tally: async () => readVitest(await readJson(unitReport)),
	},
	{ script: "build" },
	{ script: "e2e", tally: async () => readPlaywright(await readJson(browserReport)) },
];

const form: Form = {
	command: "npm test",
	about: "Checks, tests, builds, tests in the browser; stops at the first that fails.",
	options: {
		quick: { help: "checks, and the unit tests that your changes touch; npm run quick says it" },
		hard: { help: "the suites that take minutes instead; npm run test:hard says it" },
	},
};

/**
 * `npm test`: checks, tests, builds, tests in the browser; stops at the first that fails.
 * `npm run quick`, which says `--quick`: checks, and the unit tests that import what is not
 * committed yet. `npm run test:hard`, which says `--hard`: the suites that take minutes instead.
 * The last line counts the tests that ran, of both kinds, then those in browsers by engine. Gives 0 when all went well.
 */
export const main = defineTask(form, async ({ flags }) => {
	const hard = flags.has("hard");
	const environment = { STANDPOINT_HARD: hard ? "yes" : undefined };
	const checks: Step[] = [{ script: "lint" }, { script: "types" }];
	const touched: Step = { script: "unit", args: ["--changed", "--passWithNoTests"] };
	const steps = flags.has("quick") ? [...checks, touched] : hard ? tests : [...checks, ...tests];
	// A report of an earlier run must not be counted as this one's.
	await rm("test-results", { recursive: true, force: true });
	await mkdir("test-results");
	const tallies: TestTally[] = [];
	let failed = false;
	for (const { script, args = [], tally } of steps) {
		process.stdout.write(`\n— ${script}\n`);
		failed = !(await runScript(script, args, environment));
		const counted = await tally?.().catch(() => null);
		if (counted) tallies.push(counted);
		if (failed) {
			process.stdout.write(`\n${script} failed; what comes after it was not run.\n`);
			break;
		}
	}
	if (tallies.length > 0) process.stdout.write(`\n${await formatAll(tallies)}\n`);
	return failed ? 1 : 0;
});

/** All tests together, and those in browsers by engine where there were any. */
async function formatAll(tallies: TestTally[]): Promise<string> {
	const all = formatTally(addTallies(tallies));
	const engines = await readJson(browserReport).then(readEngines, () => new Map());
	return engines.size > 0 ? `${all} (${formatEngines(engines)})` : all;
}

async function readJson(path: string): Promise<unknown> {
	return JSON.parse(await readFile(path, "utf8"));
}
