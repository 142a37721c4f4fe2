import { existsSync } from "node:fs";
import { type BrowserContext, test as base, expect } from "@playwright/test";
import { startServer } from "../../src/tasks/serve.ts";

export { expect };

interface Fixtures {
	/**
	 * What the browser has complained of so far, in every page and frame of the test. A test
	 * that ends with one that it did not expect fails.
	 */
	complaints: string[];
	/** Complaints that a test brings about on purpose: `test.use({ expects: /status of 404/ })`. */
	expects: RegExp;
}

interface Shared {
	/** Address of the built site, with a slash at the end; one server for each worker. */
	site: string;
}

const nothing = /(?!)/;

/** Playwright's `test`, at home in the built site, with an ear for everything that goes wrong. */
export const test = base.extend<Fixtures, Shared>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			if (!existsSync("dist/index.html")) {
				throw new Error("There is no site in dist/ yet: npm run build makes it.");
			}
			const server = await startServer({ root: "dist" });
			await use(server.url);
			await server.close();
		},
		{ scope: "worker" },
	],
	baseURL: async ({ site }, use) => use(site),
	expects: [nothing, { option: true }],
	complaints: [
		async ({ context, site, expects }, use) => {
			const complaints: string[] = [];
			await listen(context, new URL(site).origin, (complaint) => complaints.push(complaint));
			await use(complaints);
			const unexpected = complaints.filter((complaint) => !expects.test(complaint));
			expect(unexpected, "what the browser complained of").toEqual([]);
		},
		{ auto: true },
	],
});

/** Hears console, errors, policy violations, failed requests and requests to other hosts. */
async function listen(context: BrowserContext, origin: string, complain: (text: string) => void) {
	context.on("console", (message) => {
		const type = message.type();
		if (type === "error" || type === "warning") complain(`console ${type}: ${message.text()}`);
	});
	context.on("weberror", (error) => complain(`page error: ${error.error().message}`));
	context.on("request", (request) => {
		const url = request.url();
		// Data and blobs stay in the page.
		if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== origin) {
			complain(`request elsewhere: ${url}`);
		}
	});
	context.on("requestfailed", (request) => {
		const reason = request.failure()?.errorText ?? "";
		// A download, or a click while a page still loads, ends what the page before it waited
		// for. What is refused, blocked or missing has other words.
		if (reason !== "net::ERR_ABORTED") complain(`request failed: ${request.url()} ${reason}`);
	});
	context.on("response", (response) => {
		if (response.status() >= 400) complain(`answer ${response.status()}: ${response.url()}`);
	});
	await context.addInitScript(() => {
		// Chromium writes a violation to the console too, but not one that is only reported.
		document.addEventListener("securitypolicyviolation", (event) => {
			// biome-ignore lint/suspicious/noConsole: the listener above hears it.
			console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI}`);
		});
	});
}
