import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { createAnswers } from "../../src/classroom/lesson/answers.ts";
import { formatAnswers } from "../../src/classroom/lesson/answers-link.ts";
import type { Coding, Lesson } from "../../src/classroom/lesson/types.ts";
import { listPublished } from "../../src/classroom/marking/compare.ts";

const folder = "riyadh-talks/walkthrough";

/** The lesson as the built page carries it. */
function readLesson(): Lesson {
	const page = readFileSync(`dist/${folder}/index.html`, "utf8");
	const [, text = ""] =
		/<script type="application\/json" id="lesson">(.*?)<\/script>/s.exec(page) ?? [];
	return JSON.parse(text) as Lesson;
}

/** Number of the step in which students mark words. */
export function findMarkStepNumber(): number {
	return readLesson().walkthrough.steps.find(({ show }) => show.view === "mark")?.number ?? 0;
}

/** The published statements of the sentences that the step is about, as a student's own. */
export function listSample(): Coding[] {
	const { model, walkthrough } = readLesson();
	const { sentences = [] } = walkthrough.steps.find(({ show }) => show.view === "mark")?.show ?? {};
	const places = model.sentences.filter(({ id }) => sentences.includes(id));
	return listPublished(model).filter(({ spans: [first] }) =>
		places.some(({ start, stop }) => first && first.start >= start && first.stop <= stop),
	);
}

/** What stands behind `#answers=` in the link of a student with these marks. */
export function formatStudent(codings: Coding[]): string {
	return formatAnswers(readLesson(), { ...createAnswers(), codings });
}

/** Opens the step, with the marks of a student when there are some. */
export async function openMarker(page: Page, codings: Coding[] = []): Promise<void> {
	const hash = codings.length > 0 ? `#answers=${formatStudent(codings)}` : "";
	await page.goto(`${folder}/index.html?step=${findMarkStepNumber()}${hash}`);
	await expect(page.locator(".marker")).toBeVisible();
}

export const findPageSentence = (page: Page, number: number): Locator =>
	page.getByRole("group", { name: new RegExp(`^Sentence ${number}:`) });

/** A word as it can be pressed; `number` is the sentence's. */
export const findWord = (page: Page, number: number, word: string): Locator =>
	findPageSentence(page, number).locator("[data-word]", { hasText: new RegExp(`^${word}$`) });

/** Who is chosen in the form. */
export const findWho = (page: Page): Locator => page.locator(".coded-by :checked:not(option)");

/** The choices of the form by their labels; `who` and `what` only where they are not chosen. */
export async function fillForm(
	page: Page,
	choices: { who?: string; stance: string; what?: string; how: string },
): Promise<void> {
	const form = page.locator("form.coding");
	for (const name of [choices.who, choices.stance, choices.what, choices.how])
		if (name) await form.getByRole("radio", { name, exact: false }).click();
	await form.getByRole("button", { name: "Save" }).click();
	await expect(form).toHaveCount(0);
}

/** Words and reading of every statement in the student's list. */
export async function listStatements(page: Page): Promise<string[]> {
	const entries = await page.locator(".statements .entry").all();
	return Promise.all(
		entries.map(async (entry) => {
			const parts = await entry.locator(".marked-words, .does, .reported").allTextContents();
			return parts.join(" | ");
		}),
	);
}
