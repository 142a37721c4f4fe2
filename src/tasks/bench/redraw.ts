import type { Browser, Page } from "@playwright/test";
import { openLive } from "./answer.ts";
import { settle, slowPhone, withPhone } from "./phone.ts";

declare global {
	interface Window {
		standpointRedraw?: { clicked: number; drawn: number };
	}
}

const quotedSwitch = '[data-switch="quoted"]';

/**
 * From a click on "Only what is in quotation marks" until the figures are drawn anew and
 * painted, in ms, on the slow phone. The first time fetches the figures' code and data; the
 * second has them.
 */
export async function measureRedraw(
	browser: Browser,
	url: string,
): Promise<{ first: number; second: number }> {
	return withPhone(browser, slowPhone, async (page) => {
		await page.addInitScript(observeRedraw);
		await openLive(page, url);
		await settle(page, 1000);
		return { first: await switchOnce(page), second: await switchOnce(page) };
	});
}

async function switchOnce(page: Page): Promise<number> {
	const button = page.locator(quotedSwitch).first();
	await button.scrollIntoViewIfNeeded();
	await settle(page, 300);
	await page.evaluate(() => {
		window.standpointRedraw = { clicked: 0, drawn: 0 };
	});
	await button.click();
	await page.waitForFunction(() => (window.standpointRedraw?.drawn ?? 0) > 0, null, {
		timeout: 20_000,
	});
	// Figures may follow each other; and motion ends within 300 ms.
	await settle(page, 1000);
	const redraw = await page.evaluate(() => window.standpointRedraw);
	if (!redraw?.clicked) throw new Error("The switch was not clicked.");
	return redraw.drawn - redraw.clicked;
}

/** Runs in the page before anything else. */
function observeRedraw(): void {
	document.addEventListener(
		"click",
		(event) => {
			if (window.standpointRedraw) window.standpointRedraw.clicked = event.timeStamp;
		},
		{ capture: true },
	);
	const isDrawn = ({ target }: MutationRecord) =>
		(target instanceof Element ? target : target.parentElement)?.closest("[data-island]");
	new MutationObserver((records) => {
		const redraw = window.standpointRedraw;
		if (!redraw?.clicked || !records.some(isDrawn)) return;
		requestAnimationFrame(() =>
			setTimeout(() => {
				redraw.drawn = performance.now();
			}),
		);
	}).observe(document, { subtree: true, childList: true, characterData: true });
}
