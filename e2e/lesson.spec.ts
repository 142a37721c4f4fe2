import type { BrowserContextOptions, Page } from "@playwright/test";
import type { OptionId } from "../src/classroom/lesson/types.ts";
import { fillForm, findMarkStepNumber, findWho, findWord } from "./support/marking.ts";
import { expect, test } from "./support/page.ts";
import { findCodes, items, mistype, question as predicted } from "./support/poll.ts";
import { expectStep, openNotes, pressUntil, walkthrough } from "./support/presenter.ts";
import { findQuestion, findStep } from "./support/walkthrough.ts";

/*
 * One lesson as it is held: a wall with the teacher's window, a phone, a tablet and a keyboard.
 * What everybody presses is counted, never timed.
 */

// Windows that a test opens talk to each other by the browser.
test.use({ viewport: { width: 1024, height: 768 }, reuseContext: false, reducedMotion: "reduce" });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };
const keyboard = { viewport: { width: 1280, height: 800 } };

/** What three students choose: one as the article says, one as most would guess, one in part. */
const guesses: (OptionId | null)[][] = [
	items.map(({ right }) => right),
	items.map(({ options }, at) => options[at % 3 === 0 ? 0 : 3]?.id ?? null),
	items.map(({ options, right }, at) =>
		at < 6 ? (at === 1 ? (options[2]?.id ?? null) : right) : null,
	),
];

const marked = { stance: "For it", what: "Including Ukraine in the negotiations", how: "Reworded" };

/** Counts what is pressed in a window from now on, with finger, mouse or keys. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
	const count = () => {
		const root = document.documentElement;
		if (root.dataset.presses) return;
		root.dataset.presses = "0";
		const more = () => {
			root.dataset.presses = String(Number(root.dataset.presses) + 1);
		};
		addEventListener("pointerdown", more, true);
		addEventListener("keydown", more, true);
	};
	await page.evaluate(count);
	return () => page.evaluate(() => Number(document.documentElement.dataset.presses));
}

/** A student's window at a step, opened by the link that the class was given. */
async function join(page: Page, link: string, step: number): Promise<() => Promise<number>> {
	await page.goto(`${link}&step=${step}`);
	await expect(findStep(page, step)).toBeVisible();
	return countPresses(page);
}

const rowOf = (page: Page, at: number) =>
	findQuestion(page, predicted.id).locator(`tr[data-predicted="${items[at]?.subject}"]`);

/** On a phone the next name opens by itself; a name without a choice is left out. */
async function placeByFinger(page: Page, choices: readonly (OptionId | null)[]): Promise<void> {
	for (const [at, choice] of choices.entries()) {
		if (choice) await rowOf(page, at).locator(`input[value="${choice}"]`).tap();
	}
}

/** Tab goes from name to name, arrows from place to place; Space takes the first one. */
async function placeByKeys(page: Page, choices: readonly (OptionId | null)[]): Promise<void> {
	await rowOf(page, 0).locator("input").first().focus();
	for (const [at, choice] of choices.entries()) {
		const options = items[at]?.options ?? [];
		const to = options.findIndex(({ id }) => id === choice);
		if (at > 0) await page.keyboard.press("Tab");
		if (to < 0) continue;
		await page.keyboard.press("Space");
		for (let step = 0; step < to; step++) await page.keyboard.press("ArrowRight");
		await expect(rowOf(page, at).locator(`input[value="${choice}"]`)).toBeChecked();
	}
}

const readCode = async (page: Page) =>
	(await findQuestion(page, predicted.id).locator(".code-words").textContent()) ?? "";

/** How often each place was chosen for a name, as the codes should be counted. */
const countPlaces = (at: number) =>
	(items[at]?.options ?? []).map(({ id }) => guesses.filter((one) => one[at] === id).length);

test("a lesson is held from predicting to comparing, with three students and one code mistyped", async ({
	page: wall,
	context,
	browser,
	baseURL,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await wall.goto(walkthrough);
	await wall.getByRole("button", { name: "Copy the link for the class" }).click();
	const link = await wall.evaluate(() => navigator.clipboard.readText());
	await wall.locator('[data-do="begin-teacher"]').click();
	const teacher = await openNotes(wall);
	await expectStep(wall, teacher, 1);
	const teacherPresses = await countPresses(teacher);

	const open = async (options: BrowserContextOptions) =>
		(await browser.newContext({ ...options, baseURL: baseURL ?? "" })).newPage();
	const students = [await open(phone), await open(tablet), await open(keyboard)] as const;
	const [onPhone, onTablet, onKeys] = students;
	const presses = [];
	for (const student of students) presses.push(await join(student, link, predicted.step));

	// Predict: each by hand, then the code before the answer.
	await placeByFinger(onPhone, guesses[0] ?? []);
	await placeByFinger(onTablet, guesses[1] ?? []);
	await placeByKeys(onKeys, guesses[2] ?? []);
	const codes: string[] = [];
	for (const student of students) {
		await expect(findQuestion(student, predicted.id).locator("details.answer")).toHaveCount(0);
		codes.push(await readCode(student));
	}
	expect(new Set(codes).size).toBe(3);

	// The teacher goes on to that step, and enters three codes, one of them mistyped.
	await pressUntil(wall, teacher, predicted.step);
	await expectStep(wall, teacher, predicted.step);
	const poll = findQuestion(wall, predicted.id).locator("details.poll");
	await poll.locator("summary").click();
	const [first = "", second = "", third = ""] = codes;
	await findCodes(poll).fill([first, mistype(second, 3), third].join("\n"));
	await expect(poll.getByRole("status").first()).toHaveText("2 codes counted, 1 not counted.");
	await expect(poll.locator(".refused li")).toContainText(`Line 2: ${mistype(second, 3)}`);
	await findCodes(poll).fill(codes.join("\n"));
	await expect(poll.getByRole("status").first()).toHaveText("3 codes counted.");
	expect(Math.max(...codes.map((code) => code.replaceAll("-", "").length))).toBeLessThanOrEqual(7);

	// Compare: the class stands over the article's marks, as it was entered.
	const compare = predicted.step + 1;
	for (const student of students) {
		await student.getByRole("button", { name: /^I have given my code/ }).click();
		await expect(findQuestion(student, predicted.id).locator("details.answer")).toHaveAttribute(
			"open",
			"",
		);
	}
	await pressUntil(wall, teacher, compare);
	await expectStep(wall, teacher, compare);
	const picture = findStep(wall, compare).locator(".class-picture > table");
	const drawn = await picture
		.locator("tbody tr")
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.querySelectorAll("td")].map((cell) =>
					Number(cell.querySelector("b")?.textContent ?? 0),
				),
			),
		);
	expect(drawn).toEqual(items.map((_, at) => countPlaces(at)));
	for (const student of students) {
		await student.locator(".turn").getByRole("button", { name: "Next" }).click();
		await expect(findStep(student, compare).locator(".class-picture rect").first()).toBeVisible();
	}

	// A press for each name, one for the answer, one for the next step; and a class is led by few.
	expect(await presses[0]?.()).toBe(items.length + 2);
	expect(await presses[1]?.()).toBe(items.length + 2);
	expect(await teacherPresses()).toBeLessThanOrEqual(22);

	// Mark one statement, and compare it with the editors' reading.
	for (const student of [onPhone, onKeys]) {
		await student.goto(`${link}&step=${findMarkStepNumber()}`);
		await findWord(student, 12, "importance").click();
		await findWord(student, 12, "Ukraine").click();
		await expect(findWho(student)).toHaveAccessibleName("Volodymyr Zelenskyy");
		await fillForm(student, marked);
		await student.getByRole("button", { name: "Compare with the editors’ reading" }).click();
		await expect(student.locator(".counts-told")).toContainText("You and the editors");
		await expect(student.locator(".pair-list > li").first()).toContainText(
			"importance of including",
		);
	}
	for (const student of students) await student.context().close();
});
