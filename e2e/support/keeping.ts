import { expect, type Locator, type Page } from "@playwright/test";
import { createAnswers } from "../../src/classroom/lesson/answers.ts";
import { formatAnswers } from "../../src/classroom/lesson/answers-link.ts";
import { packText, unpackText } from "../../src/classroom/lesson/packing.ts";
import type { Answers } from "../../src/classroom/lesson/types.ts";
import { createPointer } from "./hands.ts";
import { copyLink } from "./walk.ts";
import { findRadio, locate, planWork, readLesson } from "./walkthrough.ts";

export const slug = "riyadh-talks";
export const lesson = readLesson(slug);
/** Answers to everything, the student's own mark among them. */
export const { answers: all } = planWork(lesson);
/** Where a device would keep them. */
export const shelf = `standpoint:${slug}:answers`;

const keys = Object.keys(all.choices);

/** Choices of the first step: a student's first two answers. */
export const first: [key: string, option: string][] = [
	[keys[0] ?? "", "direct"],
	[keys[1] ?? "", "relayed"],
];

/** As a link carries the first answers, or others. */
export const carry = (answers: Answers = all): string => formatAnswers(lesson, answers);

export const firstAnswers: Answers = {
	...createAnswers(),
	choices: Object.fromEntries(first) as Answers["choices"],
};

export const open = (page: Page, hash = "", query = "?step=1") =>
	page.goto(locate(slug, `${query}${hash}`));

export async function answerFirst(page: Page): Promise<void> {
	for (const [key, option] of first) await findRadio(page, key, option).check();
}

/** Whether the first answers are on the page. */
export async function expectFirst(page: Page, given: boolean): Promise<void> {
	for (const [key, option] of first)
		await expect(findRadio(page, key, option)).toBeChecked({ checked: given });
}

/** The menu with what can be done with the answers. */
export const menu = (page: Page): Locator =>
	page.locator("details.menu", { hasText: "My answers" });

export async function openMenu(page: Page): Promise<Locator> {
	if ((await menu(page).getAttribute("open")) === null) await menu(page).locator("summary").click();
	return menu(page);
}

/** What stands behind `#answers=` in the link that the page offers. */
export async function readCarried(page: Page): Promise<string> {
	const link = await copyLink(page, createPointer(page, false));
	await page.keyboard.press("Escape");
	return link.split("#answers=")[1] ?? "";
}

/** Every place in which a page could keep something. */
export const listKept = (page: Page) =>
	page.evaluate(async () => ({
		local: { ...localStorage },
		session: { ...sessionStorage },
		cookies: document.cookie,
		bases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		// Rejects where a page can have none, as from a disk.
		workers: (await navigator.serviceWorker?.getRegistrations().catch(() => []))?.length ?? 0,
	}));

export const nothingKept = { local: {}, session: {}, cookies: "", bases: 0, caches: 0, workers: 0 };

/** A link as another version of the walkthrough would have written it. */
export function alterVersion(carried: string): string {
	const [form, version = "", packed] = carried.split(".");
	// One that reads the same backwards would be told as this version, and fail the test.
	return [form, [...version].reverse().join(""), packed].join(".");
}

/** The same, with the words of one question changed: its answers have no place any more. */
export function renameQuestion(carried: string): string {
	const [form, version, packed = ""] = carried.split(".");
	const content = JSON.parse(unpackText(packed) ?? "") as { t: Record<string, string> };
	const [[name = "", text = ""] = [], ...rest] = Object.entries(content.t);
	const altered = { ...content, t: { ...Object.fromEntries(rest), [`${name}X`]: text } };
	return [form, version, packText(JSON.stringify(altered))].join(".");
}
