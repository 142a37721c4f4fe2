import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** A page or a frame that shows a walkthrough. */
type Place = Page | FrameLocator;

/** Number of the step that is shown; 0 is the start. */
export async function readScormStep(place: Place): Promise<number> {
	return Number(await place.locator("html").getAttribute("data-at"));
}

/** How many steps there are after the start. */
export async function countSteps(place: Place): Promise<number> {
	// Nothing is counted before the page is there.
	await expect(place.locator("html")).toHaveAttribute("data-at", /^\d+$/);
	const steps = place.locator("section[data-step]");
	return Math.max(
		...(await steps.evaluateAll((sections) =>
			sections.map((section) => Number((section as HTMLElement).dataset.step)),
		)),
	);
}

/** Goes on by one step, past the answers to what it asks, and waits until it is shown. */
export async function goOn(place: Place): Promise<void> {
	const step = await readScormStep(place);
	for (let press = 0; press < 5 && (await readScormStep(place)) === step; press += 1)
		await place.locator('[data-do="next-step"]:visible').click();
	await expect(place.locator("html")).toHaveAttribute("data-at", String(step + 1));
}

/** Goes on to a step. */
export async function goOnTo(place: Place, step: number): Promise<void> {
	while ((await readScormStep(place)) < step) await goOn(place);
}

/** Goes on to the first step that asks for a choice, and gives its choices in rows. */
export async function goToChoices(place: Place): Promise<Locator> {
	const count = await countSteps(place);
	for (let step = await readScormStep(place); step <= count; step += 1) {
		const choices = place.locator(`section[data-step="${step}"] input[type="radio"]`);
		if ((await choices.count()) > 0) return choices;
		await goOn(place);
	}
	throw new Error("No step asks for a choice");
}

/** The choices that are made anywhere in the walkthrough. */
export function listChosenAnswers(place: Place): Promise<string[]> {
	return place
		.locator('section[data-step] input[type="radio"]:checked')
		.evaluateAll((inputs) =>
			inputs.map(
				(input) => `${(input as HTMLInputElement).name}=${(input as HTMLInputElement).value}`,
			),
		);
}
