import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { runAxe } from "./support/axe.ts";
import { listFaint } from "./support/colours.ts";
import { listExplainers } from "./support/explainers.ts";
import { listUnmarked } from "./support/focus.ts";
import { listHeadless, listMisplaced, listNameless, listNames } from "./support/names.ts";
import { expect, test } from "./support/page.ts";

const themes = ["light", "dark"] as const;

/** Presses the switch and waits until the figures are drawn anew. */
async function showQuoted(page: Page): Promise<void> {
	const all = await page.locator("[data-count]").getAttribute("data-count");
	await page.locator('[data-switch="quoted"]').first().click();
	await expect(page.locator("[data-count]")).not.toHaveAttribute("data-count", all ?? "");
}

/** Everything a reader can set the page to, and how; each begins at the page as it loads. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
	"as it loads": async () => {},
	"with a statement selected": (page) => page.locator(".prose a.mark").first().click(),
	"with an actor selected": async (page) => {
		const { hash } = await page
			.locator(".evidence")
			.first()
			.evaluate((entry: HTMLElement) => ({
				hash: `#actor=${entry.dataset.by}`,
			}));
		await page.goto(hash.replace(/^/, page.url()));
		await expect(page.locator("#card")).toBeVisible();
	},
	"with only quotations": showQuoted,
	"with lists for pictures": async (page) => {
		for (const box of await page.locator(".wants-list:visible").all()) await box.check();
	},
	"just read": (page) => page.locator('[data-switch="plain"]').click(),
};

test.use({ reducedMotion: "reduce" });

for (const colorScheme of themes) {
	for (const width of [390, 1280]) {
		test.describe(`${colorScheme}, ${width} px`, () => {
			// Axe is not of the page, so the page's policy is not asked.
			test.use({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });

			test("axe finds nothing in the library", async ({ page }) => {
				await page.goto("");
				expect(await runAxe(page)).toEqual([]);
				expect(await page.evaluate(listFaint)).toEqual([]);
			});

			for (const slug of listExplainers()) {
				for (const [state, reach] of Object.entries(states)) {
					test(`axe finds nothing in ${slug} ${state}, and no colour is faint`, async ({
						page,
					}) => {
						await page.goto(`${slug}/`);
						await reach(page);
						expect.soft(await runAxe(page)).toEqual([]);
						expect.soft(await page.evaluate(listFaint)).toEqual([]);
					});
				}
			}
		});
	}
}

for (const slug of listExplainers()) {
	test.describe(slug, () => {
		for (const width of [390, 800, 1280]) {
			test(`shows the focus wherever it can go, at ${width} px`, async ({ page }) => {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`${slug}/`);
				await page.keyboard.press("Tab");
				expect(await page.evaluate(listUnmarked)).toEqual([]);
			});

			test(`names every link of a figure by a name or words, at ${width} px`, async ({ page }) => {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`${slug}/`);
				const model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
				expect(await page.evaluate(listNameless, listNames(model))).toEqual([]);
			});
		}

		const kinds = [
			".prose a.mark",
			"a.cell",
			".drawing.wide a[data-statement]",
			".drawing.wide a.node",
			"button.switch",
		];
		for (const selector of kinds) {
			test(`${selector} looks different with the focus`, async ({ page }) => {
				await page.goto(`${slug}/`);
				const target = page.locator(selector).first();
				// After a key the browser shows where the focus is; the key itself leads to the top.
				await page.keyboard.press("Tab");
				await target.scrollIntoViewIfNeeded();
				const box = await target.boundingBox();
				if (!box) throw new Error(`${selector} is not drawn`);
				const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
				const before = await page.screenshot({ clip });
				await target.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
				const after = await page.screenshot({ clip });
				expect(before.equals(after)).toBe(false);
			});
		}

		test("has one h1 and skips no level of heading, wide or narrow", async ({ page }) => {
			for (const width of [390, 1280]) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(`${slug}/`);
				expect(await page.evaluate(listMisplaced)).toEqual([]);
			}
		});

		test("gives every cell of its tables a row and a column header", async ({ page }) => {
			await page.goto(`${slug}/`);
			expect(await page.evaluate(listHeadless)).toEqual([]);
		});

		for (const reducedMotion of ["reduce", "no-preference"] as const) {
			test(`moves ${reducedMotion === "reduce" ? "nothing for" : "marks unless"} a reader asks for rest`, async ({
				page,
			}) => {
				await page.emulateMedia({ reducedMotion });
				await page.goto(`${slug}/`);
				await page.locator('[data-switch="quoted"]').first().hover();
				// Frame by frame, until well after the figures are drawn anew.
				const moving = page.evaluate(async () => {
					let most = 0;
					const end = performance.now() + 1500;
					while (performance.now() < end) {
						await new Promise(requestAnimationFrame);
						most = Math.max(most, document.getAnimations().length);
					}
					return most;
				});
				await showQuoted(page);
				if (reducedMotion === "reduce") expect(await moving).toBe(0);
				else expect(await moving).toBeGreaterThan(0);
			});
		}

		for (const colorScheme of themes) {
			test(`keeps its marks in forced colours, ${colorScheme}`, async ({ page }) => {
				await page.emulateMedia({ forcedColors: "active", colorScheme });
				await page.goto(`${slug}/`);
				expect.soft(await page.evaluate(listFaint)).toEqual([]);
				await page.locator(".prose a.mark").first().click();
				expect.soft(await page.evaluate(listFaint)).toEqual([]);
			});
		}
	});
}
