import { expect, test } from "./support/page.ts";

test("the library has a heading and leads to the article", async ({ page }) => {
	await page.goto("");
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await page.locator('a[href^="riyadh-talks/"]').first().click();
	await expect(page).toHaveURL(/\/riyadh-talks\/(?:index\.html)?$/);
	await expect(page.getByRole("heading", { level: 1 })).toContainText("Peacekeeping Proposal");
});
