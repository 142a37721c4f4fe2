import { existsSync } from "node:fs";
import { test as base, expect, type Frame, type Page } from "@playwright/test";
import { type RunningDemo, startDemo } from "../../../src/tasks/demo-site/server.ts";
import { putRoom } from "./room.ts";

export { expect };

interface Fixtures {
	/** Complaints that a host brings about by itself: `test.use({ allows: /target origin/ })`. */
	allows: RegExp;
	/** What consoles, errors, policies and requests to third origins say; fails the test. */
	complaints: string[];
	/** Opens the page of a host: `await open("pym")`, with a reserved height. */
	open: (name: string, height?: number, hash?: string, query?: string) => Promise<Embedded>;
}

/** A host's page and the embed in it. */
export interface Embedded {
	page: Page;
	/** The first embed on the page, once it is there. */
	findFrame(): Promise<Frame>;
}

const embed = "embed/riyadh-talks/matrix/";

/** Playwright's `test` with the hosts on `localhost` and the site on `127.0.0.1`, and no page. */
export const demoTest = base.extend<object, { demo: RunningDemo }>({
	demo: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			if (!existsSync(`dist/${embed}index.html`)) {
				throw new Error("There are no embeds in dist/ yet: npm run build makes them.");
			}
			const demo = await startDemo({ root: "dist", embed });
			await use(demo);
			await demo.close();
		},
		{ scope: "worker" },
	],
});

/**
 * The same with Chromium: anything asked of a third origin fails the test, as does
 * every complaint.
 */
export const test = demoTest.extend<Fixtures>({
	allows: [/(?!)/, { option: true }],
	complaints: [
		async ({ page, demo, allows }, use) => {
			const complaints: string[] = [];
			listen(page, [demo.url, demo.site, demo.stranger], (complaint) => complaints.push(complaint));
			await use(complaints);
			expect(complaints.filter((complaint) => !allows.test(complaint))).toEqual([]);
		},
		{ auto: true },
	],
	open: async ({ page, demo }, use) => {
		await page.addInitScript(countMessages);
		await use(async (name, height, hash = "", query = "") => {
			const given = height === undefined ? "" : `?height=${height}${query}`;
			await page.goto(`${demo.url}hosts/${name}/${given}${hash}`);
			return { page, findFrame: () => findFrame(page, demo.site + embed) };
		});
	},
});

function listen(page: Page, places: string[], complain: (complaint: string) => void): void {
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type())) complain(message.text());
	});
	page.on("pageerror", (error) => complain(`page error: ${error.message}`));
	page.on("request", (request) => {
		const url = request.url();
		if (!/^(data|blob|about):/.test(url) && !places.some((place) => url.startsWith(place))) {
			complain(`request elsewhere: ${url}`);
		}
	});
}

/** Runs in every page before all others: keeps the times of messages, and layout shifts. */
function countMessages(): void {
	if (window !== window.top) return;
	const kept = { times: [] as number[], texts: [] as string[], shift: 0 };
	Object.assign(window, { kept });
	addEventListener("message", ({ data, origin }) => {
		if (origin === location.origin) return;
		kept.times.push(performance.now());
		kept.texts.push(JSON.stringify(data) ?? "");
	});
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			kept.shift += (entry as PerformanceEntry & { value: number }).value;
		}
	}).observe({ type: "layout-shift", buffered: true });
}

/** The first frame of an address that begins so, once it has loaded. */
export async function findFrame(page: Page, address: string): Promise<Frame> {
	await expect
		.poll(() => page.frames().filter((frame) => frame.url().startsWith(address)).length)
		.toBeGreaterThan(0);
	const frame = page.frames().find((one) => one.url().startsWith(address));
	if (!frame) throw new Error(`There is no frame of ${address}`);
	await frame.waitForLoadState("load");
	return frame;
}

interface Kept {
	times: number[];
	texts: string[];
	/** Cumulative layout shift of the host's page. */
	shift: number;
}

/** What the host's page got from its frames so far. */
export function readKept(page: Page): Promise<Kept> {
	return page.evaluate(() => (window as unknown as { kept: Kept }).kept);
}

/** The most messages in any 10 s. */
export function countBusiestOf({ times }: Kept): number {
	const counts = times.map(
		(from) => times.filter((time) => time >= from && time < from + 10_000).length,
	);
	return Math.max(0, ...counts);
}

export interface FrameHeights {
	/** Of the page in the frame, rounded up. */
	content: number;
	/** That the host gives it. */
	given: number;
}

/**
 * Heights in CSS pixels: the content's inside the frame, the other on the host's page, for
 * Chromium does not tell a frame below the screen its new height until it comes into view.
 */
export async function measure(frame: Frame): Promise<FrameHeights> {
	const element = await frame.frameElement();
	const given = await element.evaluate((node) => {
		const { paddingTop, paddingBottom } = getComputedStyle(node as Element);
		const padding = Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
		return (node as Element).clientHeight - padding;
	});
	const content = await frame.evaluate(() =>
		Math.ceil(document.documentElement.getBoundingClientRect().height),
	);
	return { content, given };
}

/** Puts `pixels` of room at the end of the embed's page, in place of what was put before. */
export async function grow(frame: Frame, pixels: number): Promise<void> {
	await frame.evaluate(putRoom, pixels);
}

/** True when the host gives the frame what it needs: it listens to it. */
export async function isSized(frame: Frame): Promise<boolean> {
	const { content, given } = await measure(frame);
	return content > 100 && Math.abs(content - given) <= 1;
}

/** Presses a statement and then "copy link", and gives what would be in the clipboard. */
export async function copyDemoLink(frame: Frame, statement: string): Promise<string> {
	await frame.evaluate(() => {
		const clipboard = {
			writeText: async (text: string) => Object.assign(window, { copied: text }),
		};
		Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
		Object.assign(window, { copied: "" });
	});
	const mark = frame.locator(`main a[data-statement="${statement}"]`);
	await mark.filter({ visible: true }).first().click();
	await frame.locator('[data-do="copy-link"]').filter({ visible: true }).first().click();
	const read = () => frame.evaluate(() => (window as unknown as { copied?: string }).copied ?? "");
	await expect.poll(read).not.toBe("");
	return read();
}

/** What a page kept of the messages that it was told: the stranger's does by itself. */
export function readTold(frame: Frame): Promise<unknown[]> {
	return frame.evaluate("told");
}
