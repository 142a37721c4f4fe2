import type { Page } from "@playwright/test";
import {
	fillForm,
	findMarkStepNumber,
	findPageSentence,
	findWord,
	listStatements,
	openMarker,
} from "./support/marking.ts";
import { expect, test } from "./support/page.ts";

test.use({ reducedMotion: "reduce" });

const role = "Volodymyr Zelenskyy, Ukrainian president";
const urging = {
	...{ who: role, does: "urges something", what: "Including Ukraine in the negotiations" },
	how: "Reworded",
};
const urged =
	"importance of including Ukraine | Volodymyr Zelenskyy urges: Including Ukraine in the negotiations | Reworded";

/** How many words are marked for the statement in the form, or wait to be. */
const countChosen = (page: Page) => page.locator(".word.chosen").count();

test("words are marked, described, saved, changed and taken back by keyboard alone", async ({
	page,
}) => {
	await openMarker(page);
	const { keyboard } = page;
	const status = page.locator(".marker .picking [role=status]");
	await findPageSentence(page, 12).locator("[tabindex='0']").focus();
	await keyboard.press("ArrowRight");
	await keyboard.press("ArrowRight");
	await keyboard.press("ArrowRight");
	await expect(findWord(page, 12, "importance")).toBeFocused();
	await keyboard.press("Space");
	await expect(status).toHaveText("From “importance” … choose the last word.");
	await keyboard.press("Escape");
	await expect(status).toContainText("Given up");
	await keyboard.press("Space");
	for (let step = 0; step < 3; step += 1) await keyboard.press("ArrowRight");
	await keyboard.press("Enter");
	await expect(page.getByLabel("Who?")).toBeFocused();
	await expect(status).toHaveText("Marked: importance of including Ukraine");
	// Typing chooses in a select; the letters must not reach the page, whose keys step on.
	await keyboard.type("Vol");
	await keyboard.press("Tab");
	await keyboard.type("urg");
	await keyboard.press("Tab");
	await keyboard.type("Inc");
	await keyboard.press("Tab");
	await keyboard.press("Space");
	await keyboard.press("ArrowDown");
	await keyboard.press("ArrowDown");
	await keyboard.press("Enter");
	expect(await listStatements(page)).toEqual([urged]);
	await expect(findWord(page, 12, "importance")).toBeFocused();

	await page.getByRole("button", { name: /^Edit/ }).focus();
	await keyboard.press("Enter");
	await expect(page.getByLabel("Who?")).toBeFocused();
	await keyboard.press("Escape");
	await expect(page.locator("form.coding")).toHaveCount(0);
	await page.getByRole("button", { name: /^Delete/ }).focus();
	await keyboard.press("Space");
	expect(await listStatements(page)).toEqual([]);
	await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
	await keyboard.press("Enter");
	expect(await listStatements(page)).toEqual([urged]);
	expect(new URL(page.url()).searchParams.get("step")).toBe(String(findMarkStepNumber()));
});

test("arrows go from word to word and from sentence to sentence, and never turn the step", async ({
	page,
}) => {
	await openMarker(page);
	const { keyboard } = page;
	await findWord(page, 8, "He").focus();
	await keyboard.press("End");
	await expect(findWord(page, 8, "security\\.")).toBeFocused();
	await keyboard.press("Home");
	await expect(findWord(page, 8, "He")).toBeFocused();
	await keyboard.press("ArrowRight");
	await keyboard.press("ArrowDown");
	await keyboard.press("ArrowUp");
	await expect(findWord(page, 8, "reiterated")).toBeFocused();
	const stops = findPageSentence(page, 8).locator("[tabindex='0']");
	await expect(stops).toHaveText(["reiterated"]);
	expect(new URL(page.url()).searchParams.get("step")).toBe(String(findMarkStepNumber()));
});

test("with a mouse two presses mark, and so does a selection across words", async ({ page }) => {
	await openMarker(page);
	await findWord(page, 12, "importance").click();
	await findWord(page, 12, "including").click();
	expect(await countChosen(page)).toBe(3);
	// What the form's coming into view scrolls is over.
	await expect(page.getByLabel("Who?")).toBeFocused();
	const from = await findWord(page, 12, "of").boundingBox();
	const to = await findWord(page, 12, "Ukraine").boundingBox();
	if (!from || !to) throw new Error("The words are not drawn.");
	await page.mouse.move(from.x + 2, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(to.x + to.width - 2, to.y + to.height / 2, { steps: 5 });
	await page.mouse.up();
	expect(await countChosen(page)).toBe(4);
	await fillForm(page, urging);
	expect(await listStatements(page)).toEqual([urged]);
	await expect(page.locator(".word.mine")).toHaveCount(4);
});

test("a double click marks one word, and a press on marked words takes them away", async ({
	page,
}) => {
	await openMarker(page);
	await findWord(page, 12, "importance").dblclick();
	expect(await countChosen(page)).toBe(1);
	await findWord(page, 12, "importance").click();
	expect(await countChosen(page)).toBe(0);
	await expect(page.locator("form.coding")).toContainText("No words are marked");
	await expect(page.getByRole("button", { name: "Save" })).toBeDisabled();
});

test("one statement may have words in several places", async ({ page }) => {
	await openMarker(page);
	await findWord(page, 8, "longstanding").click();
	await findWord(page, 8, "concerns").click();
	await page.getByRole("button", { name: "Add more words" }).click();
	await expect(findWord(page, 8, "longstanding")).toBeFocused();
	await findWord(page, 8, "potential").click();
	await findWord(page, 8, "membership").click();
	await expect(page.getByRole("button", { name: "Add more words" })).toBeFocused();
	await expect(page.locator("form.coding .marked-words")).toHaveText(
		"longstanding concerns … potential membership",
	);
});

test.describe("on a touch screen", () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });

	test("two taps mark, and the form opens under the words", async ({ page }) => {
		await openMarker(page);
		await findWord(page, 12, "importance").tap();
		await expect(page.locator(".marker .picking")).toContainText("From “importance”");
		await findWord(page, 12, "Ukraine").tap();
		await fillForm(page, urging);
		expect(await listStatements(page)).toEqual([urged]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});

	test("selected words are marked by a button", async ({ page }) => {
		await openMarker(page);
		await findPageSentence(page, 12).evaluate((sentence) => {
			const words = [...sentence.querySelectorAll("[data-word]")];
			const find = (text: string) => words.find((word) => word.textContent === text)?.firstChild;
			const [from, to] = [find("importance"), find("Ukraine")];
			if (from && to) getSelection()?.setBaseAndExtent(from, 2, to, 3);
		});
		await page.getByRole("button", { name: "Mark the selection" }).tap();
		expect(await countChosen(page)).toBe(4);
		await expect(page.getByLabel("Who?")).toBeFocused();
		await expect(page.getByRole("button", { name: "Mark the selection" })).toHaveCount(0);
	});

	test("the form shows the marked words, and those of a long stretch when asked", async ({
		page,
	}) => {
		await openMarker(page);
		await findWord(page, 8, "longstanding").tap();
		await findWord(page, 8, "security\\.").tap();
		const words = page.locator("form.coding .marked-words");
		const isWhole = () => words.evaluate((shown) => shown.scrollHeight <= shown.clientHeight);
		await expect(words).toContainText(/^longstanding .* security\.$/);
		expect(await isWhole()).toBe(true);
		await page.getByRole("button", { name: "Add more words" }).tap();
		await findWord(page, 12, "Zelenskyy").tap();
		await findPageSentence(page, 12).locator("[data-word]").last().tap();
		await expect(words).toContainText(/ …$/);
		await expect(page.getByRole("button", { name: "Add more words" })).toBeInViewport();
		await page.getByRole("button", { name: "Show all words" }).tap();
		await expect(words).toContainText(/conversations\.$/);
		expect(await isWhole()).toBe(true);
	});
});
