import type { Page } from "@playwright/test";
import {
	fillForm,
	findMarkStepNumber,
	findPageSentence,
	findWho,
	findWord,
	listStatements,
	openMarker,
} from "./support/marking.ts";
import { expect, test } from "./support/page.ts";

test.use({ reducedMotion: "reduce" });

const urging = { stance: "For it", what: "Including Ukraine in the negotiations", how: "Reworded" };
const urged =
	"importance of including Ukraine | Volodymyr Zelenskyy is for: Including Ukraine in the negotiations | Reworded";

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
	await expect(status).toContainText("Started over");
	await keyboard.press("Space");
	for (let step = 0; step < 3; step += 1) await keyboard.press("ArrowRight");
	await keyboard.press("Enter");
	await expect(findWho(page)).toBeFocused();
	await expect(findWho(page)).toHaveAccessibleName("Volodymyr Zelenskyy");
	await expect(status).toHaveText("Marked: importance of including Ukraine");
	// Digits choose a stance; keys must not reach the page, which steps on by them.
	await keyboard.press("4");
	await expect(page.locator(".stance-choice.taken")).toContainText("For it");
	// The list of the others, the stances, the verb.
	for (let tabs = 0; tabs < 4; tabs += 1) await keyboard.press("Tab");
	await keyboard.press("Space");
	for (let down = 0; down < 4; down += 1) await keyboard.press("ArrowDown");
	await expect(page.locator("form.coding").getByLabel(urging.what)).toBeChecked();
	await keyboard.press("Tab");
	await keyboard.press("Space");
	await keyboard.press("ArrowDown");
	await keyboard.press("ArrowDown");
	await keyboard.press("Enter");
	expect(await listStatements(page)).toEqual([urged]);
	await expect(findWord(page, 12, "importance")).toBeFocused();

	await page.getByRole("button", { name: /^Edit/ }).focus();
	await keyboard.press("Enter");
	await expect(findWho(page)).toBeFocused();
	await keyboard.press("Escape");
	await expect(page.locator("form.coding")).toHaveCount(0);

	// Half filled in, it stays: for Escape, and for who goes to another statement.
	await page.getByRole("button", { name: /^Edit/ }).press("Enter");
	await keyboard.press("6");
	await keyboard.press("Escape");
	await expect(findWord(page, 12, "importance")).toBeFocused();
	await expect(page.locator(".marker > [role=status]")).toHaveText(/stays as it is/);
	await page.getByRole("button", { name: /^Edit/ }).press("Enter");
	await expect(findWho(page)).toBeFocused();
	await expect(page.locator(".stance-choice.taken kbd")).toHaveText("6");
	await page.getByRole("button", { name: "Cancel", exact: true }).press("Enter");
	expect(await listStatements(page)).toEqual([urged]);
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
	await expect(findWord(page, 8, "security")).toBeFocused();
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

test("with a mouse two presses mark, and so does dragging over words", async ({ page }) => {
	await openMarker(page);
	await findWord(page, 12, "importance").click();
	await findWord(page, 12, "including").click();
	expect(await countChosen(page)).toBe(3);
	// What the form's coming into view scrolls is over.
	await expect(findWho(page)).toBeFocused();
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

	test("a statement takes at most six taps, with a verb of the student’s own when wanted", async ({
		page,
	}) => {
		await openMarker(page);
		await page.evaluate(() => {
			document.documentElement.dataset.taps = "0";
			const count = () => Number(document.documentElement.dataset.taps) + 1;
			addEventListener(
				"pointerdown",
				() => {
					document.documentElement.dataset.taps = String(count());
				},
				true,
			);
		});
		const taps = () => page.evaluate(() => Number(document.documentElement.dataset.taps));
		const form = page.locator("form.coding");
		await findWord(page, 12, "importance").tap();
		await expect(page.locator(".marker .picking")).toContainText("From “importance”");
		await findWord(page, 12, "Ukraine").tap();
		for (const name of Object.values(urging)) await form.getByRole("radio", { name }).tap();
		await form.getByRole("button", { name: "Save" }).tap();
		await expect(form).toHaveCount(0);
		expect(await taps()).toBe(6);
		expect(await listStatements(page)).toEqual([urged]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

		// The proposal of the last statement is chosen already.
		await findWord(page, 11, "expressed").tap();
		await findWord(page, 11, "frustration").tap();
		await expect(form.getByLabel(urging.what)).toBeChecked();
		await form.getByRole("radio", { name: "Against it" }).tap();
		await form.getByText("Choose a verb as well").tap();
		await form.getByLabel("Verb").selectOption("criticises");
		await form.getByRole("radio", { name: "Reworded" }).tap();
		await form.getByRole("button", { name: "Save" }).tap();
		expect((await listStatements(page))[0]).toContain("Volodymyr Zelenskyy criticises:");
	});

	test("a finger that rests draws over words", async ({ page }) => {
		await openMarker(page);
		const finger = await page.context().newCDPSession(page);
		const touch = (type: string, points: { x: number; y: number }[]) =>
			finger.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints: points });
		await findWord(page, 12, "importance").scrollIntoViewIfNeeded();
		const find = async (word: string) => {
			const box = await findWord(page, 12, word).boundingBox();
			if (!box) throw new Error(`${word} is not drawn.`);
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		};
		const [from, to] = [await find("importance"), await find("regarding")];
		await touch("touchStart", [from]);
		await expect(findWord(page, 12, "importance")).toHaveClass(/toward/);
		await touch("touchMove", [{ x: to.x, y: (from.y + to.y) / 2 }]);
		await touch("touchMove", [to]);
		await touch("touchEnd", []);
		await expect(page.locator("form.coding .marked-words")).toContainText(
			/^importance .* regarding$/,
		);
	});

	test("the form shows the marked words, and those of a long stretch when asked", async ({
		page,
	}) => {
		await openMarker(page);
		await findWord(page, 8, "longstanding").tap();
		await findWord(page, 8, "security").tap();
		const words = page.locator("form.coding .marked-words");
		const isWhole = () => words.evaluate((shown) => shown.scrollHeight <= shown.clientHeight);
		await expect(words).toContainText(/^longstanding .* security$/);
		expect(await isWhole()).toBe(true);
		await page.getByRole("button", { name: "Add more words" }).tap();
		await findWord(page, 12, "Zelenskyy").tap();
		await findPageSentence(page, 12).locator("[data-word]").last().tap();
		await expect(words).toContainText(/ …$/);
		await expect(page.getByRole("button", { name: "Add more words" })).toBeInViewport();
		await page.getByRole("button", { name: "Show all words" }).tap();
		await expect(words).toContainText(/conversations$/);
		expect(await isWhole()).toBe(true);
	});
});
