import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { sample } from "./support/breadth.ts";
import { listUnmarked } from "./support/focus.ts";
import { look } from "./support/look.ts";
import { listMisplaced } from "./support/names.ts";
import { expect, test } from "./support/page.ts";
import { listCrowded } from "./support/targets.ts";

const statement = "statement=lavrov-peacekeepers-3";

test.use({ reducedMotion: "reduce" });

/** Opens a figure's embed with its card and everything that is folded away. */
async function openAll(page: Page, figure: string): Promise<void> {
	await page.goto(`embed/riyadh-talks/${figure}/?${statement}`);
	await expect(page.locator("#card")).toBeVisible();
	await page.locator(".proofs").evaluate((proofs: HTMLDetailsElement) => {
		proofs.open = true;
	});
}

for (const figure of ["matrix", "spectrum", "attribution"]) {
	test.describe(`the embed of the ${figure}`, () => {
		for (const width of sample([360, 1000], [figure === "matrix" ? 360 : 1000])) {
			test.describe(`at ${width} px`, () => {
				test.use({ viewport: { width, height: 900 }, bypassCSP: true });

				test("gives axe nothing to find, and has no faint colour", async ({ page }) => {
					await page.goto(`embed/riyadh-talks/${figure}/`);
					await expectAccessible(page);
					await openAll(page, figure);
					await expectAccessible(page);
				});
			});
		}

		test("shows every word whole, with targets of 24 px, however wide it is", async ({ page }) => {
			for (const width of [280, 640, 1200]) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`embed/riyadh-talks/${figure}/`);
				const found = await look(page, "listOutside", "listClipped", "listDrawn", "listTiny");
				expect.soft(found, `at ${width}`).toEqual([]);
				expect.soft(await page.evaluate(listCrowded, "body"), `at ${width}`).toEqual([]);
				await openAll(page, figure);
				expect.soft(await look(page, "listOutside"), `at ${width}`).toEqual([]);
				expect.soft(await page.evaluate(listCrowded, "#card"), `at ${width}`).toEqual([]);
			}
		});

		test("shows the focus wherever it can go, and skips no heading", async ({ page }) => {
			await page.goto(`embed/riyadh-talks/${figure}/`);
			await page.keyboard.press("Tab");
			expect(await page.evaluate(listUnmarked)).toEqual([]);
			expect(await page.evaluate(listMisplaced)).toEqual([]);
		});

		test("is read by keys alone: to a mark, into its card, and back", async ({ page }) => {
			await page.goto(`embed/riyadh-talks/${figure}/`);
			const mark = page.locator(".picture a[data-statement]:visible").first();
			await mark.focus();
			await page.keyboard.press("Enter");
			await expect(page.locator("#card")).toBeFocused();
			await page.keyboard.press("Escape");
			await expect(page.locator("#card")).toBeHidden();
			await expect(mark).toBeFocused();
		});
	});
}
