import { expect, type Page } from "@playwright/test";
import { isChoice } from "../../src/classroom/lesson/items.ts";
import type { Question } from "../../src/classroom/lesson/types.ts";
import { noProposal } from "../../src/classroom/marking/draft.ts";
import type { Hand } from "./hands.ts";
import { findQuestion, findRadio, findStep, type Work } from "./walkthrough.ts";

/** Goes from the start through every step, answers all that is asked, ends on the last step. */
export async function walkThrough(page: Page, work: Work, hand: Hand): Promise<void> {
	const { steps } = work.lesson.walkthrough;
	await hand.press(page.getByRole("button", { name: "Go through it yourself" }));
	for (const step of steps) {
		await expect(findStep(page, step.number)).toBeVisible();
		await expect(page.locator("[data-step]:visible")).toHaveCount(1);
		if (step.show.view === "mark") await markStatement(page, work, hand);
		for (const part of step.parts)
			if (part.type === "question") await answer(page, part.question, work, hand);
		if (step.number < steps.length) await hand.next();
	}
	await expect(findStep(page, steps.length)).toBeVisible();
}

/** Answers a question, then shows what the article says. */
async function answer(page: Page, question: Question, work: Work, hand: Hand): Promise<void> {
	const place = findQuestion(page, question.id);
	const stretch = work.stretches[question.id];
	if (isChoice(question)) {
		const items = work.choices.filter(({ key }) => key.startsWith(`${question.id}/`));
		for (const { key, options, chosen } of items)
			await hand.choose(findRadio(page, key, options[chosen]?.id ?? ""), chosen);
		const told = `${items.length} of ${items.length} answered`;
		await expect(place.locator(".progress")).toHaveText(told);
	} else if (question.kind === "open") {
		await hand.write(place.getByLabel(question.text), work.texts[question.id] ?? "");
	} else if (stretch) {
		await hand.mark(place.locator(".picker"), stretch.first, stretch.last);
	} else {
		await hand.press(place.getByLabel("The article does not say"));
	}
	const shown = place.locator("details.answer");
	await hand.press(shown.locator("summary"));
	await expect(shown.locator(".answer-body")).toBeVisible();
	await expect(shown.locator(".answer-body")).not.toHaveText("");
}

/** Marks one statement, says what it is, and compares it with the published one. */
async function markStatement(page: Page, work: Work, hand: Hand): Promise<void> {
	if (!work.coding) throw new Error("There is nothing to mark.");
	const { coding, first, last } = work.coding;
	const form = page.locator("form.coding");
	await hand.mark(page.locator(".marker .picker"), first, last);
	await hand.select(form.getByLabel("Who?"), coding.actor);
	await hand.select(form.getByLabel("What do they do?"), coding.verb);
	await hand.select(form.getByLabel("About what?"), coding.proposal ?? noProposal);
	const manners = form.getByRole("radio");
	const values = await manners.evaluateAll((radios) =>
		radios.map((radio) => (radio as HTMLInputElement).value),
	);
	const place = values.indexOf(coding.attribution);
	await hand.choose(manners.nth(place), place);
	await hand.press(form.getByRole("button", { name: "Save" }));
	await expect(page.locator(".statements .entry")).toHaveCount(1);
	await hand.press(page.getByRole("button", { name: "Compare with the published mark-up" }));
	await expect(page.locator(".compare")).toContainText(
		"both marked one statement; the readings are the same",
	);
}

/** The link with the answers that the page offers, as it comes to the clipboard. */
export async function copyLink(page: Page, hand: Hand): Promise<string> {
	const menu = page.locator("details.menu", { hasText: "My answers" });
	await hand.press(menu.locator("summary"));
	await hand.press(menu.getByRole("button", { name: /^Copy (a link with )?my answers/ }));
	await expect(menu.locator(".told")).toHaveText("Copied");
	return page.evaluate(() => navigator.clipboard.readText());
}
