import { chromium } from "@playwright/test";
import { type Browser, listSwitches, type World } from "../browser.ts";
import { openAgain } from "./again.ts";
import type { Tab } from "./engine.ts";

/** Chromium by Playwright, outside of its own test runner. */
export async function startChromium(found: Browser, world: World): Promise<Tab> {
	if ("missing" in found) throw new Error(found.missing);
	const browser = await chromium.launch({
		executablePath: found.path,
		args: listSwitches(world),
		chromiumSandbox: !world.root,
	});
	const page = await browser.newPage();
	const dialogs: string[] = [];
	page.on("dialog", async (dialog) => {
		dialogs.push(dialog.message());
		await dialog.dismiss();
	});
	return {
		dialogs,
		async open(url) {
			dialogs.length = 0;
			await openAgain(() => page.goto(url));
		},
		evaluate: (body) => page.evaluate(`(() => {${body}})()`),
		close: () => browser.close(),
	};
}
