import { test as base, expect } from "@playwright/test";
import { listEngines } from "./engine.ts";
import { controls, type HostileSite, type WantedSite, withHostileSite } from "./hostile-site.ts";
import type { Tab } from "./tab.ts";
import { listHarm, openWatched, readUsual, readWatchedControl } from "./watch.ts";

interface Shared {
	wanted: WantedSite;
	hostile: HostileSite;
}

const test = base.extend<object, Shared>({
	wanted: ["all", { scope: "worker", option: true }],
	hostile: [
		async ({ wanted }, use) => {
			await withHostileSite(wanted, use);
		},
		{ scope: "worker", timeout: 1_200_000 },
	],
});

/**
 * The tests of hostile content: of all in each engine that is to be had, where the others say
 * so; of some in Chromium, which every machine that runs the tests has.
 * @param least how many of them a build must let through, so that the tests cannot run empty
 */
export function testHostile(wanted: WantedSite, least: number): void {
	// One after the other, so that the site is built once.
	test.describe.configure({ mode: "default", timeout: 1_200_000 });
	test.use({ wanted });
	const engines = listEngines();
	for (const { name, missing, start } of wanted === "all" ? engines : engines.slice(0, 1)) {
		test(`${name}: what hostile articles hold runs nowhere, asks for nothing and breaks no rule`, async ({
			hostile,
		}) => {
			test.info().skip(missing !== null, missing ?? "");
			const tab = await start();
			try {
				await expectNotice(tab, hostile);
				expect(hostile.cases.length).toBeGreaterThanOrEqual(least);
				expect(await listAllHarm(tab, hostile)).toEqual([]);
			} finally {
				await tab.close();
			}
		});
	}
}

/** That the engine would tell: of the control nothing may be missed, nor blamed on its policy. */
async function expectNotice(tab: Tab, { url, canary }: HostileSite): Promise<void> {
	const open = `${url}${controls.open}`;
	const ran = await openWatched(tab, canary, open);
	expect(ran.executed).toEqual(expect.arrayContaining(["ran", "failed"]));
	expect(ran.requested).toEqual(expect.arrayContaining(["GET /x.js", "GET /pixel.png"]));
	const harm = (await listHarm(tab, canary, open, null)).join("\n");
	for (const words of ["onerror=", "links to: javascript:", "touched", "ran when pressed: pressed"])
		expect(harm).toContain(words);
	const barred = await openWatched(tab, canary, `${url}${controls.barred}`);
	expect(barred.executed).toEqual([]);
	expect(barred.requested.filter((what) => what.startsWith("GET "))).toEqual([]);
	expect(await readWatchedControl(tab, canary, `${url}${controls.barred}`)).toEqual([]);
}

async function listAllHarm(tab: Tab, { url, canary, cases }: HostileSite): Promise<string[]> {
	const usual = await readUsual(tab, `${url}usual/`);
	const harm: string[] = [];
	for (const { slug, name } of cases) {
		const found = await listHarm(tab, canary, `${url}${slug}/`, usual);
		harm.push(...found.map((what) => `${name}: ${what}`));
	}
	const reported = await readWatchedControl(tab, canary, `${url}${controls.barred}`);
	return [
		...harm,
		...reported.map(({ page, directive, blocked }) => `${page} broke ${directive}: ${blocked}`),
	];
}
