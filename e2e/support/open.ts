import type { Page } from "@playwright/test";

/** Opens a page and waits until all of it may be laid out: what lies below the article, what is folded. */
export async function openWhole(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => {
		const parts = [...document.querySelectorAll("#article ~ .part")];
		const folded = [...document.querySelectorAll(":is(.positions, #embed-panel) > :last-child")];
		return (
			parts.every((part) => getComputedStyle(part).contentVisibility === "visible") &&
			folded.every((part) => getComputedStyle(part).display !== "none")
		);
	});
}
