import { chromium } from "@playwright/test";
import { type Browser, listSwitches, type World } from "../../../src/tasks/browsers/chromium.ts";
import type { Tab } from "./tab.ts";

/** Chromium by Playwright, outside of its own test runner. */
export async function startChromium(found: Browser, world: World): Promise<Tab> {
	if ("missing" in found) throw new Error(found.missing);
	const browser = await chromium.launch({
		executablePath: found.path,
		args: listSwitches(world),
		chromiumSandbox: !world.root,
	});
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
		async open(url) {
			const former = page;
			page = await openTab();
			await former.close();
			dialogs.length = 0;
			await page.goto(url);
		},
		evaluate: (body) => page.evaluate(`(() => {${body}})()`),
		close: () => browser.close(),
	};
}
