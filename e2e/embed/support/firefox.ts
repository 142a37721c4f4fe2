import type { Browser, Frame, Page } from "puppeteer-core";
import type { FrameHeights } from "./demo.ts";
import { putRoom } from "./room.ts";

/** Opens a page and hears what it complains of. */
export async function openPage(browser: Browser, url: string) {
	const page = await browser.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	page.on("pageerror", (error) => {
		complaints.push(error instanceof Error ? error.message : String(error));
	});
	await page.goto(url);
	return { page, complaints };
}

/** The first frame of that address, or nothing until it is there. */
export function findFirefoxFrame(page: Page, address: string): Frame | undefined {
	return page.frames().find((frame) => frame.url().startsWith(address));
}

/** Heights in CSS pixels, as they are inside the frame. */
export function measureIn(frame: Frame): Promise<FrameHeights> {
	return frame.evaluate(() => ({
		content: Math.ceil(document.documentElement.getBoundingClientRect().height),
		given: innerHeight,
	}));
}

/** Puts room at the end of the embed's page, in place of what was put before. */
export async function growIn(frame: Frame, pixels: number): Promise<void> {
	await frame.evaluate(putRoom, pixels);
}

/** Clicks the first that is drawn, as a reader does: figures are drawn in several widths. */
export async function pressFirst(frame: Frame, selector: string): Promise<void> {
	for (const one of await frame.$$(selector)) {
		if (await one.isVisible()) return one.click();
	}
	throw new Error(`Nothing is drawn of ${selector}.`);
}
