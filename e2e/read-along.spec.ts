import type { Page } from "@playwright/test";
import { settle } from "../src/tasks/bench/phone.ts";
import { expect, test } from "./support/page.ts";

const riyadh = "riyadh-talks/";

/** Scrolls so that a sentence stands just above the line that sentences are read at. */
async function readTo(page: Page, sentence: string): Promise<void> {
	await page.locator(`#${sentence}`).evaluate((element) => {
		scrollBy(0, element.getBoundingClientRect().top - innerHeight * 0.4);
	});
	await expect(page.locator(`#${sentence}`)).toHaveAttribute("data-read", "");
}

const ahead = (page: Page) => page.locator("#along a[data-ahead]");

test.describe("beside the article, the small table", () => {
	test.use({ viewport: { width: 1280, height: 800 } });

	for (const reducedMotion of ["no-preference", "reduce"] as const) {
		test(`fills as the article is read and empties on the way back, motion: ${reducedMotion}`, async ({
			page,
		}) => {
			await page.emulateMedia({ reducedMotion });
			await page.goto(riyadh);
			await expect(page.locator("#along table")).toBeAttached();
			const marks = await page.locator("#along a.cell").count();
			await readTo(page, "s1");
			const first = await ahead(page).count();
			expect(first).toBeGreaterThan(0);
			expect(first).toBeLessThan(marks);
			await readTo(page, "s8");
			const later = await ahead(page).count();
			expect(later).toBeLessThan(first);
			await expect(page.locator("#along a[data-read]")).not.toHaveCount(0);
			await readTo(page, "s1");
			await expect(ahead(page)).toHaveCount(first);
			await page.locator("#evidence").scrollIntoViewIfNeeded();
			await expect(ahead(page)).toHaveCount(0);
		});
	}

	test("is in one view with the sentence, and each leads to the other", async ({ page }) => {
		await page.goto(riyadh);
		await readTo(page, "s6");
		const mark = page.locator('#along a[data-actor="trump"]').first();
		await expect(mark).toBeInViewport();
		await mark.click();
		await expect(page.locator("#s6 .mark[data-lit]")).toBeInViewport();
		await expect(page.locator("#card")).toBeVisible();
		await page.keyboard.press("Escape");
		await page.locator("#s8 a.mark").first().click();
		await expect(page.locator("#along a[data-lit]").first()).toBeInViewport();
	});

	test("shows after a reload what it showed before: where the page stands decides all", async ({
		page,
	}) => {
		await page.goto(riyadh);
		await readTo(page, "s7");
		const before = await ahead(page).count();
		// The browser notes where a page stands a moment after it was scrolled.
		await settle(page, 500);
		await page.reload();
		await expect(page.locator("#s7")).toHaveAttribute("data-read", "");
		await expect(ahead(page)).toHaveCount(before);
	});

	test("goes with Just read", async ({ page }) => {
		await page.goto(riyadh);
		await readTo(page, "s6");
		await page.locator('[data-switch="plain"]').click();
		await expect(page.locator("#along table")).toBeHidden();
	});
});

test.describe("on a phone, the strip", () => {
	test.use({ viewport: { width: 390, height: 800 } });
	const strip = "#reading-strip";

	test("tells of the sentence that is read in less than 96 px, and opens its card", async ({
		page,
	}) => {
		await page.goto(riyadh);
		await expect(page.locator(strip)).toBeHidden();
		await readTo(page, "s6");
		await expect(page.locator(strip)).toContainText("Donald Trump would consider");
		const box = await page.locator(strip).boundingBox();
		expect(box?.height).toBeLessThanOrEqual(96);
		const sentence = await page.locator("#s6").boundingBox();
		expect((sentence?.y ?? 0) + (sentence?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
		await page.locator(`${strip} a`).click();
		await expect(page.locator("#card")).toContainText("Donald Trump");
		await expect(page.locator(strip)).toBeHidden();
	});

	test("goes with Just read, and gives way to the focus", async ({ page }) => {
		await page.goto(riyadh);
		await readTo(page, "s6");
		await page
			.locator("#s8 a.mark")
			.first()
			.evaluate((mark: HTMLElement) => {
				scrollBy(0, mark.getBoundingClientRect().bottom - innerHeight + 4);
				mark.focus({ preventScroll: true });
			});
		await expect(page.locator(strip)).toBeHidden();
		await readTo(page, "s9");
		await expect(page.locator(strip)).toBeVisible();
		await page.locator('[data-switch="plain"]').evaluate((button: HTMLElement) => button.click());
		await expect(page.locator(strip)).toBeHidden();
	});
});
