import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Frame, Page } from "@playwright/test";
import { slowPhone, withPhone } from "./phone.ts";

declare global {
	interface Window {
		/** When something had been lit and painted, in ms from the start of the navigation. */
		standpointAnswered?: number;
	}
}

/** How often a reader who gets no answer clicks again, in ms. */
const patience = 40;
const limit = 20_000;

/**
 * Milliseconds from the start of a cold navigation until a click on a mark has been
 * answered: `[data-lit]` is set, the evidence card is open, and the frame with both is
 * drawn. The mark is clicked with the mouse as soon as the page is painted and holds
 * it, then every 40 ms until something is lit.
 * @param selector of the mark; its first element that shows is clicked
 */
export function measureAnswer(browser: Browser, url: string, selector: string): Promise<number> {
	return withPhone(browser, slowPhone, async (page) => {
		await page.addInitScript(watchAnswer);
		await page.goto(url, { waitUntil: "commit" });
		return clickUntilAnswered(page, page.mainFrame(), selector);
	});
}

/** When a click in a frame was answered, in ms from the start of the frame's own navigation. */
export async function clickUntilAnswered(
	page: Page,
	frame: Frame,
	selector: string,
): Promise<number> {
	const end = Date.now() + limit;
	while (Date.now() < end) {
		const { answered, spot } = await frame.evaluate(aimWhenPainted, selector);
		if (answered) return answered;
		// A frame in the page is at its upper left, and as high as what is in it.
		const scrolled = frame === page.mainFrame() ? 0 : await page.evaluate(() => scrollY);
		if (spot) await page.mouse.click(spot.x, spot.y - scrolled);
		await sleep(patience);
	}
	const where = `${selector} was answered within ${limit / 1000} s at ${frame.url()}`;
	throw new Error(`No click on ${where}`);
}

/** Runs in the page before anything else. */
export function watchAnswer(): void {
	new MutationObserver((_, observer) => {
		const card = document.getElementById("card");
		if (!document.querySelector("[data-lit]") || !card || card.hidden) return;
		observer.disconnect();
		// A task after a frame's callbacks runs when that frame has been drawn.
		requestAnimationFrame(() =>
			setTimeout(() => {
				window.standpointAnswered = performance.now();
			}),
		);
	}).observe(document, {
		subtree: true,
		attributes: true,
		attributeFilter: ["data-lit", "hidden"],
	});
}

interface Aim {
	answered: number | undefined;
	/** Null when the page is painted and holds no such mark yet. */
	spot: { x: number; y: number } | null;
}

/** Runs in the page: where to click, as soon as something is painted. */
function aimWhenPainted(selector: string): Promise<Aim> {
	const aim = (): Aim => {
		const answered = window.standpointAnswered;
		// What is folded away has boxes, too.
		const shown = (mark: Element) => mark.checkVisibility() && mark.getClientRects().length > 0;
		const mark = answered ? undefined : [...document.querySelectorAll(selector)].find(shown);
		mark?.scrollIntoView({ block: "center", behavior: "instant" });
		// Words may run over two lines: the first box is in them, the middle of all is not.
		const box = mark?.getClientRects()[0];
		return { answered, spot: box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null };
	};
	return new Promise((resolve) => {
		new PerformanceObserver((list, observer) => {
			if (list.getEntriesByName("first-contentful-paint").length === 0) return;
			observer.disconnect();
			resolve(aim());
		}).observe({ type: "paint", buffered: true });
	});
}

/** The marks that are clicked, as they stand in a reader's page. */
export const proseMark = "main .sentence [data-statement]";
export const figureMark = "figure a[data-statement], [data-island] a[data-statement]";

/** Loads `url`, and waits until a click on a prose mark is answered, so that the page is live. */
export async function openLive(page: Page, url: string): Promise<void> {
	await page.goto(url, { waitUntil: "load" });
	await page.waitForFunction(() => document.documentElement.hasAttribute("data-js"));
}
