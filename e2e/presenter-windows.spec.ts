import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";
import {
	button,
	expectStep,
	notes,
	show,
	step,
	talk,
	told,
	walkthrough,
	wholeSteps,
} from "./support/presenter.ts";

// Windows that a test opens talk to each other by the browser: each test has its own.
test.use({ viewport: wholeSteps, reuseContext: false });

/** Shows the walkthrough with a second window for the notes, which is told that it is one too many. */
async function showTwice(page: Page, context: BrowserContext) {
	const presenter = await show(page);
	const second = await context.newPage();
	await second.goto(presenter.url());
	await expect(told(second)).toContainText("already open in another window");
	return { presenter, second };
}

test("either window finds the other again after it was loaded anew", async ({ page }) => {
	const presenter = await show(page);
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 1);
	await presenter.reload();
	await expectStep(page, presenter, talk + 1);
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 2);
	await page.reload();
	await expect(step(page, talk + 2)).toBeVisible();
	await expect(async () => {
		await presenter.keyboard.press("Home");
		await expect(step(page, 0)).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(told(presenter)).toHaveCount(0);
	await page.keyboard.press("PageDown");
	await expectStep(page, presenter, 1);
});

test("a second window with the notes says so, changes nothing, and takes over when asked", async ({
	page,
	context,
}) => {
	const { presenter, second } = await showTwice(page, context);
	await second.keyboard.press("PageDown");
	await button(second, "Black screen").dispatchEvent("click");
	await expect(step(page, talk)).toBeVisible();
	await expect(page.locator(".blackout")).toHaveCount(0);
	await button(second, "Use this one instead").click();
	await expect(told(presenter)).toContainText("taken over by another window");
	await expect(told(second)).toHaveCount(0);
	await second.keyboard.press("PageDown");
	await expectStep(page, second, talk + 1);
	await expect(notes(presenter, talk + 1)).toBeVisible();
	await presenter.keyboard.press("PageDown");
	await button(presenter, "Use this one instead").click();
	await expect(told(second)).toContainText("taken over");
	await expectStep(page, presenter, talk + 1);
	await presenter.close();
	await expect(told(second)).toContainText("The other window with the notes is closed");
	await button(second, "Use this one").click();
	await second.keyboard.press("PageDown");
	await expectStep(page, second, talk + 2);
});

test("a window with the notes that is being closed does not take over once more", async ({
	page,
	context,
}) => {
	const { presenter, second } = await showTwice(page, context);
	// A browser may let a window's timers go on for a while after it was left.
	await presenter.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide")));
	await expect(told(second)).toContainText("The other window with the notes is closed");
	await second.waitForTimeout(2500);
	await button(second, "Use this one").click();
	await second.keyboard.press("PageDown");
	await expectStep(page, second, talk + 1);
	// A window that the browser kept can be gone back to; it asks before it takes over.
	await presenter.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow")));
	await expect(told(presenter)).toContainText("taken over by another window");
});

test("when the projected page is closed, the notes say so and open it again", async ({
	page,
	context,
}) => {
	const presenter = await show(page);
	await page.close();
	await expect(told(presenter)).toContainText("The projected page is not open any more");
	// The notes can be read on meanwhile, and the page opens where they are.
	await presenter.keyboard.press("PageDown");
	await expect(notes(presenter, talk + 1)).toBeVisible();
	const opening = context.waitForEvent("page");
	await button(presenter, "Open it again").click();
	const again = await opening;
	await expect(told(presenter)).toHaveCount(0);
	await expectStep(again, presenter, talk + 1);
	await presenter.keyboard.press("PageDown");
	await expectStep(again, presenter, talk + 2);
	await again.keyboard.press("PageUp");
	await expectStep(again, presenter, talk + 1);
});

test("when the showing ends, the notes say so; when it begins again, they go on", async ({
	page,
}) => {
	const presenter = await show(page, 3);
	await page.getByRole("button", { name: "End showing" }).click();
	await expect(told(presenter)).toContainText("does not show the walkthrough to a class any more");
	await page.keyboard.press("Home");
	await page.locator('[data-do="begin-teacher"]').click();
	await expect(told(presenter)).toHaveCount(0);
	await expectStep(page, presenter, 1);
	await presenter.keyboard.press("PageUp");
	await expect(step(page, 0)).toBeVisible();
});

test("of two projected pages the notes follow the one that opened them", async ({
	page,
	context,
}) => {
	const other = await context.newPage();
	await other.goto(`${walkthrough}?step=10&pace=teacher`);
	await expect(step(other, 10)).toBeVisible();
	const presenter = await show(page);
	await expect(told(presenter)).toContainText("Another page shows this walkthrough too");
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 1);
	await other.keyboard.press("PageDown");
	await expect(step(other, 11)).toBeVisible();
	await expect(notes(presenter, talk + 1)).toBeVisible();
	await page.close();
	await button(presenter, "Follow the other page").click();
	await expectStep(other, presenter, 11);
	await presenter.keyboard.press("PageUp");
	await expectStep(other, presenter, 10);
});

test("a student's page hears nobody and opens no channel", async ({ page, context }) => {
	const opened = () => page.evaluate(() => Reflect.get(globalThis, "channels"));
	await page.addInitScript(() => {
		Reflect.set(globalThis, "channels", 0);
		const Channel = BroadcastChannel;
		Reflect.set(
			globalThis,
			"BroadcastChannel",
			class extends Channel {
				constructor(name: string) {
					super(name);
					Reflect.set(globalThis, "channels", Reflect.get(globalThis, "channels") + 1);
				}
			},
		);
	});
	await page.goto(`${walkthrough}?step=2`);
	await expect(step(page, 2)).toBeVisible();
	const presenter = await context.newPage();
	await presenter.goto(`${walkthrough}?step=5&pace=teacher&presenter`);
	await expect(told(presenter)).toContainText("No page shows this walkthrough to a class");
	await presenter.keyboard.press("PageDown");
	await expect(notes(presenter, 6)).toBeVisible();
	await expect(step(page, 2)).toBeVisible();
	expect(await opened()).toBe(0);
	await page.goto(`${walkthrough}?step=2&pace=student&presenter`);
	await expect(step(page, 2)).toBeVisible();
	expect(await opened()).toBe(0);
	await page.goto(`${walkthrough}?step=2&pace=teacher`);
	await expect(notes(presenter, 2)).toBeVisible();
	expect(await opened()).toBe(1);
});

test("without a channel the two windows talk to each other directly", async ({ page, context }) => {
	await context.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
	const presenter = await show(page);
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 1);
	await page.reload();
	await expect(step(page, talk + 1)).toBeVisible();
	await expect(async () => {
		await presenter.keyboard.press("End");
		await expect(step(page, talk + 1)).toBeHidden({ timeout: 500 });
	}).toPass();
	await page.close();
	await expect(told(presenter)).toContainText("The projected page is not open any more");
});

test("messages of strangers change nothing", async ({ page }) => {
	const presenter = await show(page);
	await page.evaluate(() => {
		const channel = new BroadcastChannel(`standpoint:riyadh-talks:${location.pathname}`);
		const order = { turn: "last" };
		const name = channel.name;
		for (const message of [
			null,
			"last",
			{ kind: "order", to: "x", order },
			{ kind: "order", name, from: "stranger", count: 9e9, to: "x", order },
			{ kind: "state", name, from: "stranger", count: 1, presenter: null, shown: { step: "9" } },
		]) {
			channel.postMessage(message);
			postMessage(message);
		}
	});
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, talk + 1);
	await expect(told(presenter)).toHaveCount(0);
});
