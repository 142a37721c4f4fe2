import type { Page } from "@playwright/test";
import { loadModel } from "./support/equality.ts";
import { expect, test } from "./support/page.ts";

const riyadh = "riyadh-talks/";
const order = ["opposes", "mixed", "open", "supports", "proposes"];

/** Where the page shows each actor when all is told: the place of the marked column. */
const readTold = (page: Page) =>
	page.locator(".predict tbody tr").evaluateAll((rows) =>
		rows.map((row) => ({
			actor: (row as HTMLElement).dataset.predicted ?? "",
			column: [...row.querySelectorAll("td")].findIndex((cell) => cell.matches(".article-place")),
		})),
	);

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
		test.use({ javaScriptEnabled });

		test("a reader places actors by keys, then sees the article's positions over them", async ({
			page,
		}) => {
			await page.goto(riyadh);
			await page.locator(".predict > summary").click();
			await expect(page.locator(".stands .position-strip ul").first()).toBeHidden();
			const lavrov = page.locator('[data-predicted="lavrov"] input');
			await lavrov.first().focus();
			await page.keyboard.press("Space");
			await page.keyboard.press("ArrowRight");
			await expect(lavrov.nth(1)).toBeChecked();
			await expect(page.locator(".predict td .glyph").first()).toBeHidden();
			await page.getByText("See what the article says").click();
			await expect(page.locator(".stands .position-strip ul").first()).toBeVisible();
			await expect(lavrov.nth(1)).toBeChecked();
			const { positions } = loadModel("riyadh-talks");
			for (const { actor, column } of await readTold(page)) {
				const held = positions.find(
					(one) => one.actor === actor && one.proposal === "peacekeepers",
				);
				const expected = held?.stance ? order.indexOf(held.stance) : order.length;
				expect(column, actor).toBe(expected);
				const told = page.locator(`[data-told="${actor}"]`);
				if (held?.stance)
					await expect(told.locator("a")).toHaveAttribute(
						"href",
						new RegExp(`#statement=(${held.statements.join("|")})$`),
					);
				else await expect(told).toContainText("the article does not say");
			}
		});
	});
}

test("nothing of a prediction is kept or sent", async ({ page, context }) => {
	await page.goto(riyadh);
	const requests: string[] = [];
	page.on("request", (request) => requests.push(request.url()));
	await page.locator(".predict > summary").click();
	await page.locator(".predict input").first().check();
	await page.getByText("See what the article says").click();
	expect(requests).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	expect(new URL(page.url()).hash).toBe("");
});

test("it fits a phone, with targets of 24 px", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto(riyadh);
	await page.locator(".predict > summary").click();
	for (const label of await page.locator(".predict td label").all()) {
		const box = await label.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
