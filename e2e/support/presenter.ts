import type { Page } from "@playwright/test";
import { expect } from "./page.ts";

export const walkthrough = "riyadh-talks/walkthrough/";

/** A screen that holds every step whole: then each turn leads to another step, or shows an answer. */
export const wholeSteps = { width: 1280, height: 6000 };

/** Whether the projected page shows this step. */
export const step = (page: Page, number: number) =>
	page.locator(`[data-step="${number}"][data-current]`);

/** Whether the notes are of this step. */
export const notes = (presenter: Page, number: number) =>
	presenter.locator(".presenter .eyebrow", { hasText: `Step ${number} of ` });

/** A button of the presenter’s window. */
export const button = (presenter: Page, label: string) =>
	presenter.locator(".presenter").getByRole("button", { name: label, exact: true });

/** What the presenter’s window tells of the other windows. */
export const told = (presenter: Page) => presenter.locator(".presenter .notice");

/** Goes to a step by the notes' own list. */
export async function chooseStep(presenter: Page, number: number) {
	await presenter.locator(".presenter .steps summary").click();
	await presenter.locator(".presenter .steps li button").nth(number).click();
}

/** Whether both windows are at this step. */
export async function expectStep(page: Page, presenter: Page, number: number) {
	await expect(step(page, number)).toBeVisible();
	await expect(notes(presenter, number)).toBeVisible();
}

/** Opens the presenter’s window from a page that is shown to a class. */
export async function openNotes(page: Page): Promise<Page> {
	const popup = page.waitForEvent("popup");
	await page.keyboard.press("s");
	const presenter = await popup;
	await expect(button(presenter, "Black screen")).toHaveAttribute("aria-disabled", "false");
	return presenter;
}

/** The first of three steps in a row that ask nothing with a right answer: each turn leads on. */
export const talk = 9;

/** Shows a step to a class, and opens the notes for it. */
export async function show(page: Page, number = talk): Promise<Page> {
	await page.goto(`${walkthrough}?step=${number}&pace=teacher`);
	const presenter = await openNotes(page);
	await expectStep(page, presenter, number);
	return presenter;
}

/**
 * Runs inside the page: until two looks find it alike, each after a frame was drawn. An answer
 * that is shown comes into view a moment later, and on a busy machine the moment is longer.
 */
export function waitForRest(): Promise<void> {
	return new Promise((resolve) => {
		let before = "";
		const look = () => {
			const now = `${scrollY} ${document.documentElement.scrollHeight}`;
			if (now === before) return resolve();
			before = now;
			setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(look)), 80);
		};
		look();
	});
}

/** Presses until the wall shows a step; never again before the wall has followed the last press. */
export async function pressUntil(wall: Page, presses: Page, number: number): Promise<void> {
	const findPlace = () =>
		wall.evaluate(
			() => `${location.search} ${scrollY} ${document.querySelectorAll(".answer[open]").length}`,
		);
	while (!(await step(wall, number).isVisible())) {
		const before = await findPlace();
		await presses.keyboard.press("PageDown");
		await expect.poll(findPlace).not.toBe(before);
		await wall.evaluate(waitForRest);
	}
}
