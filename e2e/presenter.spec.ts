import type { Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";
import {
	button,
	expectStep,
	show,
	step,
	talk,
	walkthrough,
	wholeSteps,
} from "./support/presenter.ts";

// Windows that a test opens talk to each other by the browser: each test has its own.
test.use({ viewport: wholeSteps, reuseContext: false });

/** Number of the first step that asks something. */
async function findAsking(page: Page): Promise<number> {
	const asking = page.locator("[data-step]:has([data-question])").first();
	return Number(await asking.getAttribute("data-step"));
}

test("the two windows are in step both ways, by key and by button", async ({ page }) => {
	const presenter = await show(page);
	await button(presenter, "Next ›").click();
	await expectStep(page, presenter, talk + 1);
	await button(presenter, "‹ Back").click();
	await expectStep(page, presenter, talk);
	const keys = ["PageDown", "ArrowRight", "PageUp", "Space", "ArrowLeft", "Shift+Space"];
	const steps = [1, 2, 1, 2, 1, 0].map((more) => talk + more);
	for (const window of [presenter, page]) {
		// A button that was pressed last would take the space for itself.
		await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		for (const [index, key] of keys.entries()) {
			await window.keyboard.press(key);
			await expectStep(page, presenter, steps[index] ?? 0);
		}
	}
	await presenter.keyboard.press("End");
	await expect(button(presenter, "Next ›")).toHaveAttribute("aria-disabled", "true");
	const last = await page.locator("[data-step]").count();
	await expectStep(page, presenter, last - 1);
	await page.keyboard.press("Home");
	await expect(presenter.locator(".presenter .eyebrow")).toContainText("Start");
	await page.locator('.turn [data-do="next-step"]').click();
	await expectStep(page, presenter, 1);
});

test("a clicker's quick presses all count", async ({ page }) => {
	const presenter = await show(page, 1);
	await presenter.evaluate(() => {
		for (let times = 0; times < 4; times += 1) {
			document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true }));
		}
	});
	await expectStep(page, presenter, 3);
	await expect(step(page, 3).locator(".answer[open]")).toHaveCount(1);
});

test("Next shows what is asked, then takes the class through a step longer than the wall, and the notes tell so", async ({
	page,
}) => {
	const presenter = await show(page, 1);
	const rest = presenter.locator(".presenter .rest");
	const answer = step(page, 1).locator(".answer").first();
	await expect(rest).toContainText("First the answer to what is asked");
	await button(presenter, "Next ›").click();
	await expect(answer).toHaveAttribute("open");
	await expect(answer.locator(".answer-body")).toBeFocused();
	await expectStep(page, presenter, 1);
	await expect(rest).toBeHidden();
	await presenter.keyboard.press("PageDown");
	await expectStep(page, presenter, 2);
	await page.setViewportSize({ width: 1024, height: 300 });
	await expect(rest).toContainText("First the rest of this step");
	await button(presenter, "Next ›").click();
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await expectStep(page, presenter, 2);
	await page.setViewportSize(wholeSteps);
	await expect(rest).toBeHidden();
	await button(presenter, "Next ›").click();
	await expectStep(page, presenter, 3);
});

test("the list of steps leads to any of them", async ({ page }) => {
	const presenter = await show(page);
	await presenter.keyboard.press("o");
	const list = presenter.locator(".steps li button");
	await expect(list.nth(talk)).toBeFocused();
	await presenter.keyboard.press("Escape");
	await expect(list.nth(talk)).toBeHidden();
	await presenter.keyboard.press("o");
	await list.nth(6).click();
	await expectStep(page, presenter, 6);
	await expect(list.first()).toBeHidden();
});

test("the screen is black in both windows' telling, and comes back from either", async ({
	page,
}) => {
	const presenter = await show(page);
	const black = button(presenter, "Black screen");
	const screen = page.locator(".blackout");
	await expect(black).toHaveAttribute("aria-pressed", "false");
	for (const key of ["b", "."]) {
		await presenter.keyboard.press(key);
		await expect(screen).toBeVisible();
		await expect(black).toHaveAttribute("aria-pressed", "true");
		await page.keyboard.press(key);
		await expect(screen).toHaveCount(0);
		await expect(black).toHaveAttribute("aria-pressed", "false");
	}
	await black.click();
	await expect(screen).toBeVisible();
	// As in the projected page: a turn brings the page back before it goes on.
	await presenter.keyboard.press("PageDown");
	await expect(screen).toHaveCount(0);
	await expectStep(page, presenter, talk);
});

test("the notes hold the class's words, the answers, the teacher's notes and what comes next", async ({
	page,
}) => {
	await page.goto(`${walkthrough}?pace=teacher`);
	const number = await findAsking(page);
	const presenter = await show(page, number);
	const title = await step(page, number).locator("h2").first().textContent();
	const next = await page
		.locator(`[data-step="${number + 1}"] h2`)
		.first()
		.textContent();
	await expect(presenter.getByRole("heading", { level: 1, name: title ?? "" })).toBeVisible();
	await expect(presenter.getByRole("heading", { level: 3, name: next ?? "" })).toBeVisible();
	const words = await step(page, number).locator(":scope > .words").first().textContent();
	await expect(presenter.locator(".presenter")).toContainText((words ?? "").trim().slice(0, 60));
	const own = await page
		.locator(`[data-step="${number}"] .teacher-notes .words`)
		.evaluate((element) => element.textContent);
	await expect(presenter.locator(".own-notes")).toContainText((own ?? "").trim().slice(0, 60));
	const right = presenter.locator(".presenter .question .excerpt").first();
	await expect(right).toBeVisible();
	expect((await right.textContent())?.trim()).not.toBe("");
});

test("answers are shown to the class and hidden again from the notes", async ({ page }) => {
	await page.goto(`${walkthrough}?pace=teacher`);
	const number = await findAsking(page);
	const presenter = await show(page, number);
	const reveal = presenter.locator(".turns").getByRole("button", { name: /^Show the answers?$/ });
	const answers = step(page, number).locator("details.answer");
	const open = () => answers.evaluateAll((all) => all.every((one) => one.hasAttribute("open")));
	await expect(reveal).toHaveAttribute("aria-pressed", "false");
	await reveal.click();
	await expect(reveal).toHaveAttribute("aria-pressed", "true");
	await expect.poll(open).toBe(true);
	await answers.first().locator("summary").click();
	await expect(reveal).toHaveAttribute("aria-pressed", "false");
	await reveal.click();
	await expect.poll(open).toBe(true);
	await reveal.click();
	await expect.poll(open).toBe(false);
});

test("the clock begins with the first change of the step, stands still in a break and outlives a reload", async ({
	page,
}) => {
	await page.clock.install({ time: new Date("2025-03-03T10:00:00Z") });
	await page.context().clock.install({ time: new Date("2025-03-03T10:00:00Z") });
	const presenter = await show(page);
	const whole = presenter.locator(".times .whole b");
	await presenter.clock.runFor("01:00");
	await expect(whole).toHaveText("0:00");
	await button(presenter, "Next ›").click();
	await expectStep(page, presenter, talk + 1);
	await presenter.clock.runFor("02:05");
	await expect(whole).toHaveText(/^2:0[56]$/);
	await expect(presenter.locator(".of-step")).toContainText(
		/2:0[56] of \d+ minutes? planned|more than/,
	);
	await button(presenter, "Pause").click();
	const stood = await whole.textContent();
	await presenter.clock.runFor("10:00");
	await expect(whole).toHaveText(stood ?? "");
	await presenter.reload();
	await expectStep(page, presenter, talk + 1);
	await expect(whole).toHaveText(stood ?? "");
	await button(presenter, "Start").click();
	await presenter.clock.runFor("01:00");
	await expect(whole).not.toHaveText(stood ?? "");
	await button(presenter, "Reset").click();
	await expect(whole).toHaveText("0:00");
});

test("nothing is asked of the network but the page and its modules", async ({ page, context }) => {
	const requests: string[] = [];
	context.on("request", (request) => requests.push(request.resourceType()));
	const presenter = await show(page);
	await presenter.keyboard.press("PageDown");
	await presenter.keyboard.press("b");
	await expect(page.locator(".blackout")).toBeVisible();
	const documents = requests.filter((type) => type !== "script");
	expect(documents).toEqual(["document", "document"]);
});

test("only another step is said, and never the time", async ({ page }) => {
	const presenter = await show(page);
	const status = presenter.locator(".presenter > [role=status].unseen");
	await expect(status).toHaveText("");
	await presenter.keyboard.press("PageDown");
	await expect(status).toContainText(`Step ${talk + 1} of `);
	expect(await presenter.locator(".times").locator("[aria-live], [role=status]").count()).toBe(0);
	expect(
		await presenter.locator(".times").evaluate((bar) => bar.closest("[role=status]")),
	).toBeNull();
});
