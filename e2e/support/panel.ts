import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Locator, type Page } from "@playwright/test";

/** The field that holds a code. */
export function findField(page: Page, kind: string): Locator {
	return page.getByRole("textbox", { name: `${kind}: code`, exact: true });
}

/** One of the panel's lists to choose from. */
export function findChoice(page: Page, name: string): Locator {
	return page.locator("#embed").getByRole("combobox", { name, exact: true });
}

/** The height in a code. */
export async function readReserved(page: Page): Promise<number> {
	return Number(/ height="(\d+)"/.exec(await findField(page, "Frame").inputValue())?.[1]);
}

/** The most that a frame is given, in CSS px. */
export const highestPreview = 10_000;

/** Waits until the codes reserve what the document in the preview measures, and gives it. */
export async function expectReserved(page: Page): Promise<number> {
	const inner = page.frameLocator(".preview iframe").locator("html");
	// A preview that goes on to its next address while it is asked is asked again.
	await expect(async () => {
		// Of half a page that is still arriving the height is as right, and soon another.
		expect(await inner.evaluate(() => document.readyState)).toBe("complete");
		const height = await inner.evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
		expect(await readReserved(page)).toBe(Math.min(highestPreview, height));
	}).toPass({ timeout: 10_000 });
	return readReserved(page);
}

/** Opens the panel from a figure's foot and waits until its embed has been measured. */
export async function openPanel(page: Page, view = "matrix"): Promise<void> {
	await page.goto("riyadh-talks/");
	if (view === "matrix") await page.locator(".positions > summary").click();
	await page.locator(`#figure-${view} a[href="#embed-${view}"]`).click();
	await expect(page.locator(".told")).toContainText("px high");
	await unfoldCodes(page);
}

/** Unfolds all codes but the recommended one, which stands first. */
export async function unfoldCodes(page: Page): Promise<void> {
	await page.getByText("Other codes:").click();
}

/** A page of somebody else's, on another origin, with a code pasted into it. */
export async function withHost(
	code: string,
	use: (address: string) => Promise<void>,
): Promise<void> {
	const server = createServer((request, response) => {
		response.setHeader("Content-Type", "text/html; charset=utf-8");
		response.end(
			request.url === "/"
				? `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><h1>Host</h1>${code}`
				: "",
		);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	try {
		await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
	} finally {
		server.closeAllConnections();
		server.close();
	}
}
