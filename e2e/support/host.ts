import type { Page } from "@playwright/test";

/** Shows embeds in a page of the given markup, which the site itself seems to serve. */
export async function openHost(page: Page, markup: string, hash = ""): Promise<void> {
	await page.route("**/host.html", (route) =>
		route.fulfill({
			contentType: "text/html",
			body: `<!doctype html><title>Host</title>${markup}`,
		}),
	);
	await page.goto(`host.html${hash}`);
}
