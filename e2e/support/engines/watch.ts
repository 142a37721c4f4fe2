import { setTimeout as wait } from "node:timers/promises";
import type { Canary, Violation } from "./canary.ts";
import {
	countGlobals,
	countLinks,
	listFetched,
	listStrange,
	listStrangeLinks,
	pressLink,
	touchAll,
} from "./harmless.ts";
import type { Tab } from "./tab.ts";

/** What became of a page in an engine. */
export interface Watched {
	/** Words of every dialog: what the hostile cases call when they run. */
	executed: string[];
	/** What was asked of the canary, and what else the page fetched. */
	requested: string[];
	/** Reported so far: browsers report a moment later, see {@link readWatchedControl}. */
	violations: Violation[];
	evaluate: Tab["evaluate"];
}

/** A function as the body that {@link Tab.evaluate} takes. */
const call = (inside: () => unknown) => `return (${inside})()`;

/** Time for what a page does on its own: an image that fails, a report that is sent. */
const aMoment = 40;

/** Opens an address and tells what came of it. */
export async function openWatched(tab: Tab, canary: Canary, url: string): Promise<Watched> {
	canary.takeRequests();
	await tab.open(url);
	await wait(aMoment);
	const fetched = await tab.evaluate<string[]>(call(listFetched));
	return {
		executed: [...tab.dialogs],
		requested: [...fetched, ...canary.takeRequests()],
		violations: canary.takeViolations(),
		evaluate: (body) => tab.evaluate(body),
	};
}

/**
 * Everything that is wrong with a page of hostile content, in words: opened, touched all over,
 * and every link of its text pressed.
 * @param usual how many names a page of ours has on its window; null when that does not matter
 */
export async function listHarm(
	tab: Tab,
	canary: Canary,
	url: string,
	usual: number | null,
): Promise<string[]> {
	const page = await openWatched(tab, canary, url);
	const strange = await page.evaluate<string[]>(call(listStrange));
	const links = await page.evaluate<string[]>(call(listStrangeLinks));
	const names = await page.evaluate<number>(call(countGlobals));
	await page.evaluate(call(touchAll));
	await wait(aMoment);
	const pressed = await pressAll(tab, url);
	return [
		...page.executed.map((words) => `ran when opened: ${words}`),
		...page.requested.map((what) => `asked for: ${what}`),
		...strange.map((what) => `holds: ${what}`),
		...links.map((what) => `links to: ${what}`),
		...(usual !== null && names !== usual ? [`${names} names on the window, not ${usual}`] : []),
		...pressed,
	];
}

/** Presses every link of the text; a page that is left may only be left for a web page. */
async function pressAll(tab: Tab, url: string): Promise<string[]> {
	const count = await tab.evaluate<number>(call(countLinks));
	const harm = tab.dialogs.map((words) => `ran when touched: ${words}`);
	for (let index = 0; index < count; index += 1) {
		if (index > 0) await tab.open(url);
		tab.dialogs.length = 0;
		const leads = await tab.evaluate<boolean>(`return (${pressLink})(${index})`);
		const where = leads ? await readArrival(tab, url) : await readPlace(tab);
		harm.push(...tab.dialogs.map((words) => `ran when pressed: ${words}`));
		if (!/^https?:/.test(where)) harm.push(`left for ${where}`);
	}
	return harm;
}

/** Where a tab is, once its page is complete; while a page is left, an engine may not answer. */
async function readPlace(tab: Tab): Promise<string> {
	for (let tries = 0; tries < 20; tries += 1) {
		await wait(aMoment * 5);
		const body = "return document.readyState === 'complete' ? location.href : ''";
		const place = await tab.evaluate<string>(body).catch(() => "");
		if (place) return place;
	}
	return "nowhere";
}

/**
 * Where a link to another page has led, once it has: were it left sooner, what that page asks
 * for would be laid at the next one's door. Firefox shows `about:blank` while it changes processes.
 */
async function readArrival(tab: Tab, from: string): Promise<string> {
	let place = from;
	for (let tries = 0; tries < 20 && (place === from || place === "about:blank"); tries += 1) {
		place = await readPlace(tab);
	}
	return place;
}

/** How many names a harmless page of ours has on its window. */
export async function readUsual(tab: Tab, url: string): Promise<number> {
	await tab.open(url);
	return tab.evaluate<number>(call(countGlobals));
}

/**
 * Opens a page that breaks its policy, and waits until that has been reported: by then all
 * that came before has been too. Gives what was reported of other pages.
 */
export async function readWatchedControl(
	tab: Tab,
	canary: Canary,
	url: string,
): Promise<Violation[]> {
	await tab.open(url);
	const reported: Violation[] = [];
	for (let tries = 0; tries < 200; tries += 1) {
		reported.push(...canary.takeViolations());
		if (reported.some(({ page }) => page === url)) {
			return reported.filter(({ page }) => page !== url);
		}
		await wait(100);
	}
	throw new Error("The browser reports no violation of a policy: its silence means nothing.");
}
