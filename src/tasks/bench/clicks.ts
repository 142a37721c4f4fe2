import type { Browser, Page } from "@playwright/test";
import { figureMark, openLive, proseMark } from "./answer.ts";
import { busyPhone, settle, withPhone } from "./phone.ts";

declare global {
	interface Window {
		/** Longest event of the interaction so far, from the input to the next paint, in ms. */
		standpointSlowest?: number;
	}
}

/** Event Timing tells nothing of shorter events; it counts in steps of 8 ms. */
export const shortest = 16;

/**
 * From a click to the next paint, in ms, for `count` marks one after the other, prose and
 * figures in turn, spread over the page, with the processor slowed four times. Event
 * Timing's durations: an event that took less than 16 ms counts as 16.
 */
export async function measureClicks(
	browser: Browser,
	url: string,
	count: number,
): Promise<number[]> {
	return withPhone(browser, busyPhone, async (page) => {
		await page.addInitScript(observeEvents);
		await openLive(page, url);
		await settle(page, 500);
		const durations: number[] = [];
		for (const [selector, share] of listTargets(count)) {
			durations.push(await clickOnce(page, selector, share));
		}
		return durations;
	});
}

/** Selectors in turn, each with a place in the list of its elements, from 0 to 1. */
function listTargets(count: number): [selector: string, share: number][] {
	return Array.from({ length: count }, (_, index) => [
		index % 2 === 0 ? proseMark : figureMark,
		count > 1 ? index / (count - 1) : 0,
	]);
}

async function clickOnce(page: Page, selector: string, share: number): Promise<number> {
	// Parts have another height once they are drawn: aimed at again, the mark stands still.
	await page.evaluate(aimAtShare, { selector, share });
	await settle(page, 120);
	const spot = await page.evaluate(aimAtShare, { selector, share });
	if (!spot) throw new Error(`There is nothing to click: ${selector}`);
	// The scroll itself must be drawn before the click is timed.
	await settle(page, 120);
	await page.evaluate(() => {
		window.standpointSlowest = 0;
	});
	await page.mouse.click(spot.x, spot.y);
	await settle(page, 250);
	const slowest = await page.evaluate(() => window.standpointSlowest ?? 0);
	return Math.max(slowest, shortest);
}

/** Runs in the page before anything else. */
function observeEvents(): void {
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			// Only events of an interaction: a scroll under the mouse also enters and leaves.
			if (!("interactionId" in entry) || !entry.interactionId) continue;
			window.standpointSlowest = Math.max(window.standpointSlowest ?? 0, entry.duration);
		}
	}).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
}

/**
 * Runs in the page: unfolds what an element is folded away in, scrolls to it and gives a place
 * in its first box; null when a press there would go to something else.
 */
function aimAtShare(target: { selector: string; share: number }): { x: number; y: number } | null {
	const shown = [...document.querySelectorAll(target.selector)].filter(
		(mark) => mark.getClientRects().length > 0 && !mark.closest("#card"),
	);
	const mark = shown[Math.round((shown.length - 1) * target.share)];
	if (!mark) return null;
	for (let at: Element | null = mark; at; at = at.parentElement)
		if (at instanceof HTMLDetailsElement) at.open = true;
	mark.scrollIntoView({ block: "start", behavior: "instant" });
	// Below what sticks to the top, above the evidence card.
	window.scrollBy({ top: -innerHeight / 5, behavior: "instant" });
	const box = mark.getClientRects()[0];
	if (!box) return null;
	// Near its top: lower, a high one may lie under the card.
	const spot = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) };
	return mark.contains(document.elementFromPoint(spot.x, spot.y)) ? spot : null;
}
