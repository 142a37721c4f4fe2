import type { Page } from "@playwright/test";
import { formatAnswers } from "../src/classroom/lesson/answers-link.ts";
import { isChoice, listQuestions } from "../src/classroom/lesson/items.ts";
import { formatPollCode } from "../src/classroom/poll/poll.ts";
import { tagFonts } from "./support/breadth.ts";
import { type LookReading, look } from "./support/look.ts";
import { openWhole } from "./support/open.ts";
import { expect, test } from "./support/page.ts";
import { listCrowded } from "./support/targets.ts";
import {
	current,
	goToStep,
	locate,
	planWork,
	readLesson,
	showForEars,
	slugs,
} from "./support/walkthrough.ts";

const readings: LookReading[] = [
	"listOutside",
	"listClipped",
	"listBroken",
	"listDrawn",
	"listTiny",
];

/** Nothing cut, nothing beside the page, no label on another, nothing too small to press. */
async function expectWhole(page: Page, state: string): Promise<void> {
	await showForEars(page);
	expect.soft(await look(page, ...readings), state).toEqual([]);
	expect.soft(await page.evaluate(listCrowded, "body"), `${state}: targets`).toEqual([]);
}

/** Opens everything that is folded in a step, and fills its polls with codes. */
async function unfold(page: Page, codes: Record<string, string>): Promise<void> {
	await current(page).evaluate((step) => {
		for (const details of step.querySelectorAll("details")) details.open = true;
	});
	for (const field of await current(page).locator("textarea.codes:visible").all())
		await field.fill(codes[(await field.getAttribute("id")) ?? ""] ?? "");
	const compare = page.getByRole("button", { name: "Compare with the editors’ reading" });
	if (await compare.isVisible()) await compare.click();
}

const screens = [
	{ width: 320, height: 640, pace: "student" },
	{ width: 360, height: 740, pace: "student" },
	{ width: 768, height: 1024, pace: "student" },
	{ width: 800, height: 600, pace: "teacher" },
	{ width: 1024, height: 768, pace: "teacher" },
	{ width: 1366, height: 768, pace: "student" },
	{ width: 1920, height: 1080, pace: "student" },
	{ width: 1920, height: 1080, pace: "teacher" },
];

const listScreens = (pace: string) => screens.filter((screen) => screen.pace === pace);

for (const slug of slugs) {
	const lesson = readLesson(slug);
	const { steps } = lesson.walkthrough;
	const { answers } = planWork(lesson);
	const codes = Object.fromEntries(
		listQuestions(lesson.walkthrough)
			.filter(isChoice)
			.map((question) => {
				const code = formatPollCode(lesson, question, answers);
				return [`codes-${question.id}`, `${code}\n${code}\n${code.slice(0, -1)}U\n`];
			}),
	);

	for (const pace of ["student", "teacher"]) {
		test(`${slug} at the ${pace}’s pace shows every step whole as it is asked`, async ({
			page,
		}) => {
			await openWhole(page, locate(slug, `?pace=${pace}`));
			for (const number of [0, ...steps.map((step) => step.number)]) {
				await goToStep(page, number);
				for (const screen of listScreens(pace)) {
					await page.setViewportSize(screen);
					await expectWhole(page, `step ${number} at ${screen.width} px`);
				}
			}
		});

		test(`${slug} at the ${pace}’s pace shows every step whole as it is answered, with everything open`, {
			tag: tagFonts(slug),
		}, async ({ page }) => {
			const carried = formatAnswers(lesson, answers);
			await openWhole(page, locate(slug, `?pace=${pace}#answers=${carried}`));
			for (const { number } of steps) {
				await goToStep(page, number);
				await unfold(page, codes);
				for (const screen of listScreens(pace)) {
					await page.setViewportSize(screen);
					await expectWhole(page, `step ${number} at ${screen.width} px, answered`);
				}
			}
		});
	}
}

for (const { width, height, pace } of screens) {
	test(`menus and notices are whole at ${width} px, the ${pace}’s pace`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto(locate("riyadh-talks", `?step=99&pace=${pace}`));
		await expectWhole(page, "a notice");
		await page.getByRole("button", { name: "Stay here" }).click();
		for (const menu of await page.locator("details.menu").all()) {
			await menu.locator("summary").click();
			const box = await menu.locator(".sheet").boundingBox();
			expect.soft(box?.x).toBeGreaterThanOrEqual(0);
			expect.soft((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
			expect.soft(box?.y).toBeGreaterThanOrEqual(0);
			expect.soft((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
			await expectWhole(page, (await menu.locator("summary").textContent()) ?? "");
		}
	});
}

test("from the back of a room the text of a step is at least 24 px high", async ({ page }) => {
	await page.setViewportSize({ width: 1024, height: 768 });
	const { steps } = readLesson("riyadh-talks").walkthrough;
	await page.goto(locate("riyadh-talks", "?pace=teacher"));
	for (const { number } of steps) {
		await goToStep(page, number);
		const small = await current(page).evaluate((step) =>
			[
				...step.querySelectorAll(
					".words p, .words li, .prose p, .headline p, .bare p, legend, .asked, label[for^=text-]",
				),
			]
				.filter((element) => element.checkVisibility() && !element.matches(".meta, .quiet"))
				.map(
					(element) =>
						[
							Number.parseFloat(getComputedStyle(element).fontSize),
							element.className,
							element.textContent?.slice(0, 30),
						] as const,
				)
				.filter(([size]) => size < 23.99)
				.map((found) => found.join(" ")),
		);
		expect.soft(small, `step ${number}`).toEqual([]);
	}
});
