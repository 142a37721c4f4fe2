import { expectAccessible } from "./support/axe.ts";
import { sample } from "./support/breadth.ts";
import { expect, test } from "./support/page.ts";
import { button, chooseStep, expectStep, notes, show, wholeSteps } from "./support/presenter.ts";
import { listCrowded } from "./support/targets.ts";

// Windows that a test opens talk to each other by the browser: each test has its own.
test.use({ viewport: wholeSteps, reuseContext: false });

test("every step's notes fit 640 × 480, with targets that are large enough and names of their own", async ({
	page,
}) => {
	const presenter = await show(page, 1);
	await presenter.setViewportSize({ width: 640, height: 480 });
	await expect(presenter.locator(".presenter .coming h3")).toBeInViewport();
	const count = (await page.locator("[data-step]").count()) - 1;
	for (let number = 1; number <= count; number += 1) {
		await expectStep(page, presenter, number);
		const wide = await presenter.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(640);
		expect(await presenter.evaluate(listCrowded, ".presenter")).toEqual([]);
		await expect(button(presenter, "Next ›")).toBeInViewport();
		expect(
			await presenter.evaluate(() => {
				const all = [...document.querySelectorAll("[id]")].map(({ id }) => id);
				return all.filter((id, index) => all.indexOf(id) !== index);
			}),
		).toEqual([]);
		if (number < count) await chooseStep(presenter, number + 1);
	}
});

test.describe("for axe,", () => {
	test.use({ bypassCSP: true });

	test("the notes of steps are without fault in both themes, and so is what is told", async ({
		page,
	}) => {
		const presenter = await show(page, 1);
		const count = (await page.locator("[data-step]").count()) - 1;
		const all = Array.from({ length: count }, (_, index) => index + 1);
		const looked = sample(all, [1, Math.ceil(count / 2)]);
		for (const number of all) {
			await expect(notes(presenter, number)).toBeVisible();
			if (looked.includes(number)) await expectAccessible(presenter);
			if (number < count) await chooseStep(presenter, number + 1);
		}
		await presenter.keyboard.press("?");
		await page.close();
		await expect(button(presenter, "Open it again")).toBeVisible();
		await expectAccessible(presenter);
	});
});
