import { listExplainers } from "./support/explainers.ts";
import { expect, test } from "./support/page.ts";

/** What fits on a sheet of A4 with the margins of the style sheet, in CSS px. */
const sheet = { width: 688, height: 1000 };

for (const slug of listExplainers()) {
	test.describe(`${slug} on paper`, () => {
		test.beforeEach(async ({ page }) => {
			await page.setViewportSize({ width: sheet.width, height: sheet.height });
			await page.emulateMedia({ media: "print", colorScheme: "dark" });
			await page.goto(`${slug}/`);
		});

		test("leaves out everything that can only be pressed", async ({ page }) => {
			for (const button of await page.locator("button, select, input").all()) {
				await expect(button).toBeHidden();
			}
		});

		test("has numbered sentences, every statement as an endnote, and the notes", async ({
			page,
		}) => {
			await expect(page.locator(".prose .number").first()).toBeVisible();
			const told = await page.locator(".evidence").count();
			expect(told).toBeGreaterThan(0);
			for (const part of await page.locator(".evidence .words, .note").all()) {
				await expect(part).toBeVisible();
			}
		});

		test("draws each figure once, small enough to stand whole on a sheet", async ({ page }) => {
			const drawn = page.locator("#figure-attribution svg.drawing:visible");
			await expect(drawn).toHaveCount(1);
			await expect(
				page.locator("#figure-attribution .trail").filter({ visible: true }),
			).toHaveCount(0);
			const box = await drawn.boundingBox();
			expect(box?.height).toBeLessThanOrEqual(sheet.height);
			expect(box?.width).toBeLessThanOrEqual(sheet.width + 1);
			expect(box?.width).toBeGreaterThan(sheet.width / 2);
			for (const part of ["#figure-matrix .matrix", "#figure-spectrum .strips > li"]) {
				for (const one of await page.locator(part).all())
					expect((await one.boundingBox())?.height).toBeLessThanOrEqual(sheet.height);
			}
		});

		test("is dark on light whatever the screen was, and its marks do not rest on colour", async ({
			page,
		}) => {
			const ink = await page.evaluate(() => getComputedStyle(document.body).color);
			expect(ink).toBe("rgb(27, 27, 26)");
			const shapes = await page.evaluate(() => {
				const bodies = [...document.querySelectorAll("symbol")].map((symbol) => [
					symbol.id,
					[...symbol.querySelectorAll("path")].map((path) => path.getAttribute("d")).join(),
				]);
				return { all: bodies.length, different: new Set(bodies.map(([, d]) => d)).size };
			});
			expect(shapes.all).toBeGreaterThan(3);
			expect(shapes.different).toBe(shapes.all);
		});

		test("makes a PDF", async ({ page }) => {
			const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
			expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
			const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
			expect(sheets.length).toBeGreaterThan(2);
			expect(sheets.length).toBeLessThan(16);
		});
	});
}
