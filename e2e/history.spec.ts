import type { Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";

const riyadh = "riyadh-talks/";
const card = (page: Page) => page.locator("#card");
const top = (page: Page) => page.evaluate(() => Math.round(scrollY));

/**
 * Where the page stands when nothing moves any more: it has done what it does when idle, and
 * stood still for three looks.
 */
async function settled(page: Page): Promise<number> {
	await page.evaluate(async () => {
		await new Promise((done) => requestIdleCallback(done, { timeout: 2500 }));
		const places: number[] = [];
		while (places.length < 3 || new Set(places.slice(-3)).size > 1) {
			await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80)));
			places.push(scrollY);
		}
	});
	return top(page);
}

for (const width of [390, 1280]) {
	test.describe(`at ${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		test("open, close, Back: the reader stays where they were, and nothing opens again", async ({
			page,
		}) => {
			await page.goto("index.html");
			await page.goto(riyadh);
			const word = page.locator("#s5 a.mark").first();
			await word.scrollIntoViewIfNeeded();
			await word.click();
			await expect(card(page)).toBeVisible();
			await page.keyboard.press("Escape");
			await expect(card(page)).toBeHidden();
			const before = await settled(page);
			await page.goBack();
			await expect(card(page)).toBeHidden();
			// At most what a phone's page moved for its card to leave the words in sight.
			expect(Math.abs((await settled(page)) - before)).toBeLessThanOrEqual(width < 640 ? 120 : 2);
		});

		test("open, another, Back, Forward: each shows its own, in view of its words", async ({
			page,
		}) => {
			await page.goto(riyadh);
			const [one, other] = [page.locator("#s5 a.mark").first(), page.locator("#s6 a.mark").first()];
			await one.scrollIntoViewIfNeeded();
			await one.click();
			const first = await card(page).locator(".words").textContent();
			await other.click();
			await expect(card(page).locator(".words")).not.toHaveText(first ?? "");
			const before = await settled(page);
			await page.goBack();
			await expect(card(page).locator(".words")).toHaveText(first ?? "");
			expect(Math.abs((await settled(page)) - before)).toBeLessThanOrEqual(400);
			await page.goForward();
			await expect(card(page).locator(".words")).not.toHaveText(first ?? "");
			await page.goBack();
			await page.goBack();
			await expect(card(page)).toBeHidden();
			expect(new URL(page.url()).hash).toBe("");
		});

		test("reload keeps what is open, and the place", async ({ page }) => {
			await page.goto(riyadh);
			const word = page.locator("#s8 a.mark").first();
			await word.scrollIntoViewIfNeeded();
			await word.click();
			const words = await card(page).locator(".words").textContent();
			const before = await settled(page);
			await page.reload();
			await expect(card(page).locator(".words")).toHaveText(words ?? "");
			expect(Math.abs((await settled(page)) - before)).toBeLessThanOrEqual(2);
		});

		// Else the browser, which restores the place while the page arrives, restores another one.
		test("what has arrived of the article stands where the whole one does", async ({ page }) => {
			const placeOf = () =>
				page.evaluate(() => {
					const paragraph = document.querySelector("#s5");
					return Math.round((paragraph?.getBoundingClientRect().top ?? 0) + scrollY);
				});
			await page.goto(riyadh);
			const whole = await placeOf();
			await page.route(`**/${riyadh}`, async (route) => {
				const answer = await route.fetch();
				const body = await answer.text();
				await route.fulfill({ response: answer, body: body.slice(0, body.indexOf('id="s6"')) });
			});
			await page.goto(riyadh);
			await expect(page.locator("#s5")).toBeVisible();
			expect(await placeOf()).toBe(whole);
		});

		test("a link from elsewhere opens at its words, and Back leaves", async ({ page }) => {
			await page.goto("index.html");
			await page.goto(`${riyadh}#statement=rubio-hopes-1`);
			await expect(page.locator(".prose [data-lit]").first()).toBeInViewport();
			await page.keyboard.press("Escape");
			await expect(card(page)).toBeHidden();
			await page.goBack();
			await expect(page).toHaveURL(/\/index\.html$/);
		});
	});
}
