import { defineConfig } from "@playwright/test";
import { wantsHard } from "../src/site/config/hard.ts";
import { findBrowser, listSwitches, openWorld } from "./support/browser.ts";

const world = openWorld();
const browser = findBrowser(world);
if ("missing" in browser) throw new Error(browser.missing);

/** The site as it is in `dist/`; `npm run e2e` sees to the browser, `npm run build` to the site. */
export default defineConfig({
	testDir: ".",
	testMatch: wantsHard(process.env) ? "**/*.hard.spec.ts" : "**/*.spec.ts",
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
	workers: 2,
	fullyParallel: true,
	reporter: [["list"], ["json", { outputFile: "../test-results/e2e.json" }]],
	use: {
		locale: "en-GB",
		timezoneId: "UTC",
		colorScheme: "light",
		screenshot: "only-on-failure",
	},
	projects: [
		{
			name: "chromium",
			use: {
				browserName: "chromium",
				viewport: { width: 1280, height: 800 },
				launchOptions: {
					executablePath: browser.path,
					args: listSwitches(world),
					// Playwright switches the sandbox off unless told otherwise.
					chromiumSandbox: !world.root,
				},
			},
		},
	],
});
