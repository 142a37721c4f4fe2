import type { Page } from "@playwright/test";

/**
 * Opens a page and reads it through once, down and up again. What lies below the article is
 * laid out when it comes near; before, its parts measure as if they lay over each other.
 */
export async function openWhole(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
			scrollTo(0, y);
			await frame();
			await frame();
		}
		scrollTo(0, 0);
		await frame();
	});
}
