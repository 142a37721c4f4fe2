import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "./support/page.ts";
import { button, expectStep, openNotes, talk, told, wholeSteps } from "./support/presenter.ts";

test.use({ expects: /^request elsewhere: file:/ });

// Windows that a test opens talk to each other by the browser: each test has its own.
test.use({ viewport: wholeSteps, reuseContext: false });

test("from a disk, the two windows of the file are in step, and find each other again", async ({
	page,
}) => {
	const folder = await mkdtemp(join(tmpdir(), "standpoint-presenter-"));
	await cp("dist/riyadh-talks/offline.html", join(folder, "page.html"));
	await page.goto(`${pathToFileURL(join(folder, "page.html"))}?step=${talk}&pace=teacher`);
	const presenter = await openNotes(page);
	await expectStep(page, presenter, talk);
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 1);
	await page.keyboard.press("PageUp");
	await expectStep(page, presenter, talk);
	await presenter.keyboard.press("b");
	await expect(page.locator(".blackout")).toBeVisible();
	await page.keyboard.press("b");
	await presenter.reload();
	await expect(button(presenter, "Black screen")).toHaveAttribute("aria-disabled", "false");
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 1);
	await page.reload();
	await expect(async () => {
		await presenter.keyboard.press("End");
		await expect(button(presenter, "Next ›")).toHaveAttribute("aria-disabled", "true", {
			timeout: 500,
		});
		await expect(page.locator("[data-step][data-current]")).toHaveAttribute(
			"data-step",
			String((await page.locator("[data-step]").count()) - 1),
			{ timeout: 500 },
		);
	}).toPass();
	await page.close();
	await expect(told(presenter)).toContainText("The projected page is not open any more");
	await rm(folder, { recursive: true });
});

test.describe("a walkthrough's page whose modules do not come, as from a disk,", () => {
	test.use({ expects: /^request |CORS|ERR_FAILED/ });

	test("shows all its steps, as without scripts, and nothing that is dead", async ({ page }) => {
		await page.goto(pathToFileURL("dist/riyadh-talks/walkthrough/index.html").href);
		const steps = page.locator("[data-step]");
		await expect(steps.last()).toBeVisible();
		expect(await steps.evaluateAll((all) => all.every((one) => one.checkVisibility()))).toBe(true);
		await expect(page.locator(".js-only")).toHaveCount(0);
	});
});
