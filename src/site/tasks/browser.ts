import { ensureBrowser, openWorld } from "../../../e2e/support/browser.ts";

/** Makes sure that the browser tests have a browser; gives 1, with advice, when not. */
export async function main(): Promise<number> {
	const browser = await ensureBrowser(openWorld());
	if ("path" in browser) {
		process.stdout.write(`Browser: ${browser.path}\n`);
		return 0;
	}
	process.stderr.write(`${browser.missing}\n`);
	return 1;
}
