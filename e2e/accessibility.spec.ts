import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { settle } from "../src/tasks/bench/phone.ts";
import { expectAccessible, expectNoneFaint } from "./support/axe.ts";
import { sample } from "./support/breadth.ts";
import { listExplainers } from "./support/explainers.ts";
import { listUnmarked } from "./support/focus.ts";
import { watchFrames } from "./support/frames.ts";
import { listHeadless, listMisplaced, listNameless, listNames } from "./support/names.ts";
import { expect, test } from "./support/page.ts";

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

const explainers = listExplainers();

for (const width of [390, 1280]) {
	test.describe(`at ${width} px`, () => {
		// Axe is not of the page, so the page's policy is not asked.
		test.use({ viewport: { width, height: 900 }, bypassCSP: true });

		test("axe finds nothing in the library and in its search, and no colour is faint", async ({
			page,
		}) => {
			await page.goto("");
			await expectAccessible(page);
			await page.goto("search/#words=ukraine");
			await expect(page.locator("#found > li")).not.toHaveCount(0);
			await expectAccessible(page);
		});

		for (const slug of explainers) {
			const usual = slug === explainers[0] ? Object.keys(states) : ["as it loads"];
			for (const state of sample(Object.keys(states), usual)) {
				test(`axe finds nothing in ${slug} ${state}, and no colour is faint`, async ({ page }) => {
					await page.goto(`${slug}/`);
					await states[state]?.(page);
					await expectAccessible(page);
				});
			}
		}
	});
}

for (const slug of explainers) {
	test.describe(slug, () => {
		test("shows the focus wherever it can go, names every link, skips no heading and heads every cell", async ({
			page,
		}) => {
			await page.goto(`${slug}/`);
			const model = JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));
			for (const width of sample([390, 800, 1280], [390, 1280])) {
				await page.setViewportSize({ width, height: 900 });
				expect.soft(await page.evaluate(listNameless, listNames(model)), `${width} px`).toEqual([]);
				await page.keyboard.press("Tab");
				expect.soft(await page.evaluate(listUnmarked), `${width} px`).toEqual([]);
				expect.soft(await page.evaluate(listMisplaced), `${width} px`).toEqual([]);
				expect.soft(await page.evaluate(listHeadless), `${width} px`).toEqual([]);
			}
		});

		test("what has the focus looks different, whatever it is", async ({ page }) => {
			await page.goto(`${slug}/`);
			// After a key the browser shows where the focus is; the key itself leads to the top.
			await page.keyboard.press("Tab");
			for (const selector of [
				".prose a.mark",
				"#along a.cell",
				".drawing a[data-statement]",
				".drawing a.node",
				"button.switch",
			]) {
				const target = page.locator(selector).first();
				await target.scrollIntoViewIfNeeded();
				const box = await target.boundingBox();
				if (!box) throw new Error(`${selector} is not drawn`);
				const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
				const before = await page.screenshot({ clip });
				await target.evaluate((element: HTMLElement) => element.focus({ preventScroll: true }));
				const after = await page.screenshot({ clip });
				expect.soft(before.equals(after), selector).toBe(false);
			}
		});

		const motions = ["reduce", "no-preference"] as const;
		for (const reducedMotion of sample(motions, slug === explainers[0] ? motions : [])) {
			test(`moves ${reducedMotion === "reduce" ? "nothing for" : "marks unless"} a reader asks for rest`, async ({
				page,
			}) => {
				await page.emulateMedia({ reducedMotion });
				await page.goto(`${slug}/`);
				await page.locator('[data-switch="quoted"]').first().hover();
				await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
				const readFrames = await watchFrames(page);
				const countMost = async () => Math.max(...(await readFrames()).map(({ moving }) => moving));
				await showQuoted(page);
				if (reducedMotion === "no-preference") await expect.poll(countMost).toBeGreaterThan(0);
				else {
					// Well after the figures are drawn anew.
					await settle(page, 1000);
					expect(await countMost()).toBe(0);
				}
			});
		}

		test("keeps its marks in forced colours", async ({ page }) => {
			await page.emulateMedia({ forcedColors: "active" });
			await page.goto(`${slug}/`);
			await expectNoneFaint(page);
			await page.locator(".prose a.mark").first().click();
			await expectNoneFaint(page);
		});
	});
}
