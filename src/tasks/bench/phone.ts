import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser, listSwitches, openWorld } from "../browsers/chromium.ts";

/** How a page is slowed. Round trip in ms, throughput in bytes a second. */
export interface Slowness {
	/** How many times slower the processor is; 1 is this machine's own. */
	processor: number;
	network: { latency: number; down: number; up: number } | null;
}

/**
 * Slow 4G as Lighthouse applies it through the browser: 150 ms and 1.6 Mbit/s (0.75 up),
 * with the round trip taken 3.75 times and nine tenths of the throughput, since a browser
 * slows requests only: name, connection and packets between them cost nothing here.
 */
const slow4G = {
	latency: 150 * 3.75,
	down: (1_600_000 * 0.9) / 8,
	up: (750_000 * 0.9) / 8,
};

/** A cheap phone on a poor network, which the bars are set for. */
export const slowPhone: Slowness = { processor: 4, network: slow4G };

/** The same phone when everything has arrived. */
export const busyPhone: Slowness = { processor: 4, network: null };

/** Starts the browser that the browser tests use. Rejects when there is none. */
export async function openBrowser(): Promise<Browser> {
	const world = openWorld();
	const found = findBrowser(world);
	if ("missing" in found) throw new Error(found.missing);
	return chromium.launch({
		executablePath: found.path,
		args: listSwitches(world),
		chromiumSandbox: !world.root,
	});
}

/**
 * Gives `use` a blank page of a phone, 412 × 823 px, in a context of its own, so that cache,
 * cookies and storage are empty. The context is closed afterwards, whatever happens.
 */
export async function withPhone<T>(
	browser: Browser,
	slowness: Slowness,
	use: (page: Page) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({
		viewport: { width: 412, height: 823 },
		deviceScaleFactor: 1.75,
		isMobile: true,
		hasTouch: true,
		locale: "en-GB",
		timezoneId: "UTC",
		colorScheme: "light",
	});
	try {
		const page = await context.newPage();
		await slowDown(page, slowness);
		return await use(page);
	} finally {
		await context.close();
	}
}

async function slowDown(page: Page, { processor, network }: Slowness): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setCPUThrottlingRate", { rate: processor });
	if (!network) return;
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", {
		offline: false,
		latency: network.latency,
		downloadThroughput: network.down,
		uploadThroughput: network.up,
	});
}

/** Waits in the page, so that what it does on its own when idle is done. */
export async function settle(page: Page, milliseconds: number): Promise<void> {
	await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}
