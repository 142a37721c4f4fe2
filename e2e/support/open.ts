import type { Page } from "@playwright/test";

/** Opens a page and waits until all of it is laid out, what lies below the article too. */
export async function openWhole(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => {
		const parts = [...document.querySelectorAll("#article ~ .part")];
		return parts.every((part) => getComputedStyle(part).contentVisibility === "visible");
	});
}
