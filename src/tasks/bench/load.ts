import type { Browser, CDPSession, Page } from "@playwright/test";
import { settle, slowPhone, withPhone } from "./phone.ts";
import type { Fetched } from "./weight.ts";

/** What is heard of a page while it loads. Times in ms. */
interface Paint {
	firstPaint: number;
	largestPaint: number;
	/** What long tasks took beyond 50 ms each, from the start of the navigation on. */
	blocking: number;
	/** Sum of layout shifts, without unit. */
	shift: number;
	/** The elements that shifted, as selectors. */
	shifted: string[];
}

/** One load of a page by the slow phone, with nobody touching it. */
export interface Load extends Paint {
	/** Bytes over the wire, headers included, packed as the server packs. */
	received: number;
	fetched: Fetched[];
	/** Cookies, storage entries, databases, caches and service workers that it left. */
	stored: number;
}

declare global {
	interface Window {
		standpointPaint?: Paint;
	}
}

/** An entry of the Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
	value: number;
	sources: { node: Node | null }[];
}

/** How long a page is watched after it has loaded, in ms: long enough for idle callbacks. */
const watch = 2500;

/** Loads `url` once, cold. Rejects when it does not load. */
export async function measureLoad(browser: Browser, url: string): Promise<Load> {
	return withPhone(browser, slowPhone, async (page) => {
		await page.addInitScript(observePaint);
		const session = await page.context().newCDPSession(page);
		const wire = await countBytes(session);
		const fetched = collectResponses(page);
		await page.goto(url, { waitUntil: "load" });
		await settle(page, watch);
		const paint = await page.evaluate(() => window.standpointPaint);
		if (!paint?.firstPaint || !paint.largestPaint) throw new Error(`Nothing was painted at ${url}`);
		return {
			...paint,
			received: wire(),
			fetched: await fetched(),
			stored: await countStored(page),
		};
	});
}

/** Runs in the page before anything else. */
function observePaint(): void {
	const paint: Paint = { firstPaint: 0, largestPaint: 0, blocking: 0, shift: 0, shifted: [] };
	window.standpointPaint = paint;
	const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) take(entry);
		}).observe({ type, buffered: true });
	observe("paint", (entry) => {
		if (entry.name === "first-contentful-paint") paint.firstPaint = entry.startTime;
	});
	observe("largest-contentful-paint", (entry) => {
		paint.largestPaint = entry.startTime;
	});
	observe("longtask", (entry) => {
		paint.blocking += entry.duration - 50;
	});
	observe("layout-shift", (entry) => {
		const { value, sources } = entry as LayoutShift;
		paint.shift += value;
		for (const { node } of sources) {
			if (!(node instanceof Element)) continue;
			const names = [...node.classList].map((name) => `.${name}`).join("");
			paint.shifted.push(`${node.localName}${node.id ? `#${node.id}` : names}`);
		}
	});
}

async function countBytes(session: CDPSession): Promise<() => number> {
	let bytes = 0;
	session.on("Network.loadingFinished", ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await session.send("Network.enable");
	return () => bytes;
}

/** Collects from now on; the returned function reads what has come so far. */
export function collectResponses(page: Page): () => Promise<Fetched[]> {
	const pending: Promise<Fetched>[] = [];
	page.on("response", (response) => {
		const url = response.url();
		// What is written into the page was never fetched.
		if (/^(data|blob|about):/.test(url)) return;
		const type = (response.headers()["content-type"] ?? "").split(";")[0]?.trim() ?? "";
		pending.push(response.body().then((body) => ({ url, type, body })));
	});
	return () => Promise.all(pending);
}

/** How many things the page has left on the reader's device. */
export async function countStored(page: Page): Promise<number> {
	const cookies = await page.context().cookies();
	const inside = await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		const boxes = [...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations())];
		return localStorage.length + sessionStorage.length + databases.length + boxes.length;
	});
	return cookies.length + inside;
}
