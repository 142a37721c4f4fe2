import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findBrowser, listSwitches, openWorld } from "../src/tasks/browsers/chromium.ts";
import { wantsHard } from "../src/tasks/config/hard.ts";
import { type FontSet, fontSets, pinFonts } from "./support/fonts.ts";

const world = openWorld();
const browser = findBrowser(world);
if ("missing" in browser) throw new Error(browser.missing);
const executablePath = browser.path;

/** What a browser is started with, so that it writes in the faces of a set. */
function startWith(set: FontSet) {
	const pinned = pinFonts(world, set);
	return {
		browserName: "chromium" as const,
		viewport: { width: 1280, height: 800 },
		launchOptions: {
			executablePath,
			args: listSwitches(world),
			env: { ...process.env, ...("env" in pinned ? pinned.env : {}) },
			// Playwright switches the sandbox off unless told otherwise.
			chromiumSandbox: !world.root,
		},
	};
}

const [usual, ...others] = fontSets;
const pinned = pinFonts(world, usual);
// Workers read this file too; it is said once.
if ("unpinned" in pinned && !process.env.TEST_WORKER_INDEX) world.say(pinned.unpinned);

/** The site as it is in `dist/`; `npm run e2e` sees to the browser, `npm run build` to the site. */
export default defineConfig({
	testDir: ".",
	// The long suite is all of it, with everything that `sample` leaves out at other times.
	testMatch: "**/*.spec.ts",
	testIgnore: wantsHard(process.env) ? [] : "**/*.hard.spec.ts",
	outputDir: "../test-results/e2e",
	snapshotDir: "snapshots",
	// A missing picture is a failure, not a picture to be made on the spot.
	updateSnapshots: "none",
	// No test is about time: a busy machine takes as long as it takes.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	forbidOnly: true,
	// A test that passes at the second try has failed.
	retries: 0,
	// Tests wait for half of their time, for frames and timers: one more than there are processors.
	workers: availableParallelism() + 1,
	fullyParallel: true,
	reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
	use: {
		// A new process, context and page cost more than loading a page does. Between tests
		// everything that a test may set or leave is put back; what a page cannot be put back to,
		// such as no scripts, gets a context of its own.
		reuseContext: true,
		locale: "en-GB",
		timezoneId: "UTC",
		colorScheme: "light",
		screenshot: "only-on-failure",
	},
	projects: [
		{ name: "chromium", use: startWith(usual) },
		// What measures a layout again in other faces, where there are any.
		...("unpinned" in pinned ? [] : others).map((set) => ({
			name: set,
			grep: /@fonts/,
			use: startWith(set),
		})),
	],
});
