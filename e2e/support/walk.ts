import { expect, type Locator, type Page } from "@playwright/test";
import { isChoice } from "../../src/classroom/lesson/items.ts";
import type { Question } from "../../src/classroom/lesson/types.ts";
import { noProposal } from "../../src/classroom/marking/draft.ts";
import { findStanceChoice, stanceChoices } from "../../src/classroom/marking/stance-choices.ts";
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
	await chooseWho(form, coding.actor, hand);
	const choice = findStanceChoice(coding.verb);
	const stance = choice ? stanceChoices.indexOf(choice) : 0;
	await hand.choose(form.locator(".stances").getByRole("radio").nth(stance), stance);
	await hand.press(form.locator(".finer summary"));
	await hand.select(form.getByLabel("Verb"), coding.verb);
	await chooseValue(form, "On what?", coding.proposal ?? noProposal, hand);
	await chooseValue(form, "How is it reported?", coding.attribution, hand);
	await hand.press(form.getByRole("button", { name: "Save" }));
	await expect(page.locator(".statements .entry")).toHaveCount(1);
	await hand.press(page.getByRole("button", { name: "Compare with the editors’ reading" }));
	await expect(page.locator(".compare")).toContainText(
		"agree on the one statement that both marked",
	);
}

/** Who is a button or in the list; a guess that is right needs no press. */
async function chooseWho(form: Locator, actor: string, hand: Hand): Promise<void> {
	const radio = form.getByRole("group", { name: "Who?" }).locator(`input[value="${actor}"]`);
	if ((await radio.count()) === 0)
		await hand.select(form.getByRole("combobox", { name: "Somebody else" }), actor);
	else if (!(await radio.isChecked())) await chooseValue(form, "Who?", actor, hand);
}

/** Chooses a radio button of a group by its value. */
async function chooseValue(form: Locator, group: string, value: string, hand: Hand): Promise<void> {
	const radios = form.getByRole("group", { name: group }).getByRole("radio");
	const values = await radios.evaluateAll((all) =>
		all.map((radio) => (radio as HTMLInputElement).value),
	);
	const place = values.indexOf(value);
	await hand.choose(radios.nth(place), place);
}

/** The link with the answers that the page offers, as it comes to the clipboard. */
export async function copyLink(page: Page, hand: Hand): Promise<string> {
	const menu = page.locator("details.menu", { hasText: "My answers" });
	await hand.press(menu.locator("summary"));
	await hand.press(menu.getByRole("button", { name: /^Copy (a link with )?my answers/ }));
	await expect(menu.locator(".told")).toHaveText("Copied");
	return page.evaluate(() => navigator.clipboard.readText());
}
