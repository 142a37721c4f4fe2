/**
 * One way to drive three engines, for tests of what an article, a file or an address may do.
 *
 *     for (const engine of listEngines()) {
 *       test(`${engine.name}: nothing runs`, async () => {
 *         test.info().skip(engine.missing !== null, engine.missing ?? "");
 *         const tab = await engine.start();
 *         const canary = await startCanary();
 *         const page = await openWatched(tab, canary, url);
 *         expect(page.executed).toEqual([]);
 *         …
 *
 * `canary.ts` is "another host": whatever is asked of it is known, and so are the violations
 * of a policy, once its `addReports` has told the served headers to report them there.
 */
import { findBrowser, openWorld, type World } from "../../../src/tasks/browsers/chromium.ts";
import { findFirefox } from "../../../src/tasks/browsers/firefox.ts";
import { findWebkit } from "../../../src/tasks/browsers/webkit.ts";
import { startChromium } from "./chromium.ts";
import { startFirefoxTab } from "./firefox.ts";
import type { Tab } from "./tab.ts";
import { startWebkit } from "./webkit.ts";

export interface Engine {
	name: "Chromium" | "Firefox" | "WebKitGTK";
	/** Why it cannot be had here, and what to do about it; null when it can. */
	missing: string | null;
	start(): Promise<Tab>;
}

/** The three engines, those that cannot be had here included: a test says so and is left out. */
export function listEngines(world: World = openWorld()): Engine[] {
	const chromium = findBrowser(world);
	const firefox = findFirefox(world);
	const webkit = findWebkit(world);
	const engine = (name: Engine["name"], found: object, start: () => Promise<Tab>): Engine => ({
		...{ name, start },
		missing: "missing" in found ? String(found.missing) : null,
	});
	return [
		engine("Chromium", chromium, () => startChromium(chromium, world)),
		engine("Firefox", firefox, () => startFirefoxTab(firefox)),
		engine("WebKitGTK", webkit, () => startWebkit(webkit, world)),
	];
}
