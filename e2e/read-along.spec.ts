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

/** Presses the switch without scrolling to it. */
const justRead = (page: Page) =>
	page.locator('[data-switch="plain"]').evaluate((button: HTMLElement) => button.click());

/** Opens the page, and waits until the small table stands beside the article. */
async function open(page: Page): Promise<void> {
	await page.goto(riyadh);
	await expect(page.locator("#along table")).toBeAttached();
}

const ahead = (page: Page) => page.locator("#along a[data-ahead]");

test.describe("beside the article, the small table", () => {
	test.use({ viewport: { width: 1280, height: 800 } });

	for (const reducedMotion of ["no-preference", "reduce"] as const) {
		test(`fills as the article is read and empties on the way back, motion: ${reducedMotion}`, async ({
			page,
		}) => {
			await page.emulateMedia({ reducedMotion });
			await open(page);
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
		await open(page);
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
		await open(page);
		await readTo(page, "s7");
		const before = await ahead(page).count();
		expect(before).toBeGreaterThan(0);
		// The browser notes where a page stands a moment after it was scrolled.
		await settle(page, 500);
		await page.reload();
		await expect(page.locator("#s7")).toHaveAttribute("data-read", "");
		await expect(ahead(page)).toHaveCount(before);
	});

	test("goes with Just read", async ({ page }) => {
		await open(page);
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
		await justRead(page);
		await expect(page.locator(strip)).toBeHidden();
	});
});

for (const width of [390, 768, 1280]) {
	test(`Just read leaves no hole, at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(riyadh);
		await justRead(page);
		const found = await page.locator("#article").evaluate((article) => {
			const blocks = [...article.querySelectorAll(".prose > .block")];
			const boxes = blocks.map((block) => block.getBoundingClientRect());
			const within = document.querySelector("main")?.getBoundingClientRect() as DOMRect;
			const box = article.getBoundingClientRect();
			return {
				// Room between paragraphs that is not theirs, and beside them on one side alone.
				between: boxes.slice(1).map(({ top }, at) => Math.round(top - (boxes[at]?.bottom ?? 0))),
				beside: Math.round(box.left - within.left - (within.right - box.right)),
				narrow: boxes.map(({ width }) => Math.round(box.width - width)),
				wide: blocks.map((block) => {
					const text = block.querySelector("p")?.getBoundingClientRect();
					return Math.round(block.getBoundingClientRect().width - (text?.width ?? 0));
				}),
			};
		});
		expect(new Set(found.between).size).toBe(1);
		expect(found.beside).toBe(0);
		expect(new Set([...found.narrow, ...found.wide])).toEqual(new Set([0]));
	});
}

test("at 400 % zoom the article keeps most of the screen, with the strip and after a press", async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 200 });
	await page.goto(riyadh);
	await readTo(page, "s6");
	const readRoom = () =>
		page.evaluate(() => {
			const fixed = [...document.querySelectorAll(".contents, #reading-strip")];
			const covered = fixed
				.map((part) => part.getBoundingClientRect())
				.filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
				.reduce(
					(sum, { top, bottom }) => sum + Math.min(bottom, innerHeight) - Math.max(top, 0),
					0,
				);
			return innerHeight - covered;
		});
	expect(await readRoom()).toBeGreaterThanOrEqual(130);
	await page.locator("#s6 a.mark").first().click();
	await expect(page.locator("#card .sentence")).toBeInViewport();
});
