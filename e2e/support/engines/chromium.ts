import { chromium } from "@playwright/test";
import { type Browser, listSwitches, type World } from "../../../src/tasks/browsers/chromium.ts";
import { makeDrivenTab, type Tab } from "./tab.ts";

/** Chromium by Playwright, outside of its own test runner. */
export async function startChromium(found: Browser, world: World): Promise<Tab> {
	if ("missing" in found) throw new Error(found.missing);
	const browser = await chromium.launch({
		executablePath: found.path,
		args: listSwitches(world),
		chromiumSandbox: !world.root,
	});
	return makeDrivenTab({
		newPage: () => browser.newPage(),
		close: () => browser.close(),
		resize: (page, size) => page.setViewportSize(size),
		print: (page) => page.pdf({ format: "A4" }),
	});
}
