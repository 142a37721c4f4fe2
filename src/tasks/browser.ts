import { defineTask, type Form } from "./arguments.ts";
import { ensureBrowser, openWorld } from "./browsers/chromium.ts";
import { ensureFirefox } from "./browsers/firefox.ts";
import { ensureWebkit } from "./browsers/webkit.ts";

const form: Form = {
	command: "npm run pree2e",
	about: "Makes sure that the browser tests have their browsers.",
	options: {},
};

/**
 * Makes sure that the browser tests have their browsers. Gives 1, with advice, when there is
 * no Chromium; without a Firefox or WebKitGTK their tests say so and are left out.
 */
export const main = defineTask(form, async () => {
	const world = openWorld();
	const firefox = await ensureFirefox(world);
	if ("path" in firefox) process.stdout.write(`Firefox: ${firefox.path}\n`);
	else process.stderr.write(`${firefox.missing}\n`);
	const webkit = await ensureWebkit(world);
	if ("driver" in webkit) process.stdout.write(`WebKitGTK: ${webkit.driver}\n`);
	else process.stderr.write(`${webkit.missing}\n`);
	const browser = await ensureBrowser(world);
	if ("path" in browser) {
		process.stdout.write(`Browser: ${browser.path}\n`);
		return 0;
	}
	process.stderr.write(`${browser.missing}\n`);
	return 1;
});
