import type { Page } from "@playwright/test";

/** What is seen in a frame. */
export interface Frame {
	/** Where the page stands. */
	place: number;
	/** How many things move. */
	moving: number;
}

/**
 * Watches each frame from now on; a test that looked for a while only would miss on a busy machine
 * what it waits for.
 * @returns what reads the frames until then
 */
export async function watchFrames(page: Page): Promise<() => Promise<Frame[]>> {
	await page.evaluate(() => {
		const frames: { place: number; moving: number }[] = [];
		Reflect.set(globalThis, "watched", frames);
		const look = () => {
			frames.push({ place: scrollY, moving: document.getAnimations().length });
			requestAnimationFrame(look);
		};
		look();
	});
	return () => page.evaluate(() => Reflect.get(globalThis, "watched") as Frame[]);
}
