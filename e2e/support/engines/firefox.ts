import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import type { Browser as Found } from "../../../src/tasks/browsers/chromium.ts";
import { pinFonts } from "../fonts.ts";
import type { Tab } from "./tab.ts";

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

/** Firefox as one of the engines. */
export async function startFirefoxTab(found: Found): Promise<Tab> {
	if ("missing" in found) throw new Error(found.missing);
	const { browser, close } = await startFirefox(found.path);
	const dialogs: string[] = [];
	const openTab = async () => {
		const page = await browser.newPage();
		page.on("dialog", async (dialog) => {
			dialogs.push(dialog.message());
			await dialog.dismiss().catch(() => undefined);
		});
		return page;
	};
	let page = await openTab();
	return {
		dialogs,
		// A tab of its own for each: one that a press has sent elsewhere may never say that it is there.
		async open(url) {
			const former = page;
			page = await openTab();
			await former.close();
			dialogs.length = 0;
			await page.goto(url, { timeout: 120_000 });
		},
		evaluate: async <T>(body: string) => (await page.evaluate(`(() => {${body}})()`)) as T,
		close,
	};
}
