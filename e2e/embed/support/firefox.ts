import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type Frame, type Page } from "puppeteer-core";
import { pinFonts } from "../../support/fonts.ts";
import type { Heights } from "./demo.ts";
import { putRoom } from "./room.ts";

/** Firefox over WebDriver BiDi: Playwright drives only a Firefox of its own. */
export interface RunningFirefox {
	browser: Browser;
	close(): Promise<void>;
}

/** Starts Firefox with a home of its own, where root's may not be written to. */
export async function startFirefox(path: string): Promise<RunningFirefox> {
	const home = await mkdtemp(join(tmpdir(), "standpoint-firefox-"));
	const fonts = pinFonts(process, "usual");
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath: path,
		headless: true,
		env: { ...process.env, ...("env" in fonts ? fonts.env : {}), HOME: home },
	});
	return {
		browser,
		async close() {
			await browser.close();
			await rm(home, { recursive: true, force: true });
		},
	};
}

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
export function findFrame(page: Page, address: string): Frame | undefined {
	return page.frames().find((frame) => frame.url().startsWith(address));
}

/** Heights in CSS pixels, as they are inside the frame. */
export function measureIn(frame: Frame): Promise<Heights> {
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
