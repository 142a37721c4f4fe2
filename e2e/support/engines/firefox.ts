import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import type { Browser as Found } from "../../../src/tasks/browsers/chromium.ts";
import { pinFonts } from "../fonts.ts";
import { makeDrivenTab, type Tab } from "./tab.ts";

/** Firefox over WebDriver BiDi: Playwright drives only a Firefox of its own. */
export interface RunningFirefox {
	browser: Browser;
	close(): Promise<void>;
}

/** Starts Firefox with a home of its own, where root's may not be written to. */
export async function startFirefox(path: string): Promise<RunningFirefox> {
	const home = await mkdtemp(join(tmpdir(), "standpoint-firefox-"));
	const pinned = pinFonts(process, "usual");
	const fonts = "env" in pinned ? pinned.env : {};
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath: path,
		headless: true,
		// Its sandbox would read none of them, and draw a box for each letter.
		extraPrefsFirefox: {
			"security.sandbox.content.read_path_whitelist": fonts.FONTCONFIG_FILE
				? `${dirname(fonts.FONTCONFIG_FILE)}/`
				: "",
		},
		env: { ...process.env, ...fonts, HOME: home },
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
	return makeDrivenTab({
		newPage: () => browser.newPage(),
		close,
		resize: (page, size) => page.setViewport(size),
		// A4: Puppeteer gives inches for what Firefox takes as centimetres.
		print: (page) => page.pdf({ width: "21in", height: "29.7in", timeout: 120_000 }),
	});
}
