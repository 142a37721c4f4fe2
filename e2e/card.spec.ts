import type { Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";

const riyadh = "riyadh-talks/";

/** What is pressed in each part of the page; the drawing is there from 60 rem on. */
const marks = {
	"a marked word": '.prose a.mark[data-statement="lavrov-peacekeepers-3"]',
	"a word of the headline": "h1 a.mark",
	"a cell": "#figure-matrix tbody td a.cell",
	"a name": "#figure-matrix .who-cell a",
	"a proposal": "#figure-matrix thead a",
	"a generated sentence": ".sentences a",
	"a mark of a strip": "#figure-spectrum .position-strip a",
	"a line": "#figure-attribution :is(a.row, .trail a)",
	"a node": "#figure-attribution .node",
	"a note beside the text": ".prose .margin li[data-statement]",
};

/** Where the card and a mark are, with what of the mark is pressed in a drawing. */
function measure(page: Page, selector: string) {
	return page
		.locator(selector)
		.and(page.locator(":visible"))
		.first()
		.evaluate((mark) => {
			const read = (element: Element) => {
				const { top, bottom, left, right } = element.getBoundingClientRect();
				return { top, bottom, left, right };
			};
			const card = document.getElementById("card") as HTMLElement;
			return {
				card: read(card),
				mark: read(mark.querySelector(".hit") ?? mark),
				scrolled: scrollY,
			};
		});
}

for (const width of [641, 768, 1024, 1199]) {
	test.describe(`at ${width} px`, () => {
		test.use({ viewport: { width, height: 800 } });

		test("the card stands below what was pressed, both in view, after the least scrolling", async ({
			page,
		}) => {
			await page.goto(riyadh);
			const folded = page.locator(".positions:not([open]) > summary:visible");
			if ((await folded.count()) > 0) await folded.click();
			for (const [name, selector] of Object.entries(marks)) {
				const mark = page.locator(selector).and(page.locator(":visible")).first();
				if ((await mark.count()) === 0) continue;
				await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
				const before = await measure(page, selector);
				await mark.locator("text, b").or(mark).last().click();
				await expect(page.locator("#card"), name).toBeVisible();
				const after = await measure(page, selector);
				const moved = after.scrolled - before.scrolled;
				expect.soft(after.card.top, name).toBeGreaterThanOrEqual(after.mark.bottom);
				expect.soft(after.card.top - after.mark.bottom, name).toBeLessThanOrEqual(9);
				expect.soft(after.card.bottom, name).toBeLessThanOrEqual(800);
				expect.soft(after.mark.top, name).toBeGreaterThanOrEqual(0);
				expect.soft(after.card.left, name).toBeGreaterThanOrEqual(0);
				expect.soft(after.card.right, name).toBeLessThanOrEqual(width);
				// No further than to have the card in view with a little room under it.
				expect.soft(moved === 0 || after.card.bottom > 740, `${name} moved ${moved}`).toBe(true);
				await page.keyboard.press("Escape");
				await expect(page.locator("#card")).toBeHidden();
			}
		});

		test("another mark, Back and Forward: the card is always at its own mark", async ({ page }) => {
			await page.goto(riyadh);
			const [one, other] = ["#s6 a.mark", "#s5 a.mark"] as const;
			const gap = async (selector: string) => {
				const { card, mark } = await measure(page, selector);
				return card.top - mark.bottom;
			};
			await page.locator(one).first().click();
			await page.locator(other).first().click();
			await expect.poll(() => gap(other)).toBeCloseTo(8, -1);
			await page.goBack();
			await expect.poll(() => gap(one)).toBeCloseTo(8, -1);
			await page.goForward();
			await expect.poll(() => gap(other)).toBeCloseTo(8, -1);
			await page.reload();
			await expect.poll(() => gap(other)).toBeCloseTo(8, -1);
		});
	});
}

test("a wider window has its card in the margin again, a narrower one as a sheet", async ({
	page,
}) => {
	await page.setViewportSize({ width: 1024, height: 800 });
	await page.goto(riyadh);
	await page.locator("#s5 a.mark").first().click();
	const card = page.locator("#card");
	await expect(card).toHaveCSS("position", "absolute");
	for (const width of [1200, 640]) {
		await page.setViewportSize({ width, height: 800 });
		await expect(card).toHaveCSS("position", "fixed");
		await expect(card).not.toHaveAttribute("style");
	}
});
