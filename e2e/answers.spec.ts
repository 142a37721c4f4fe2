import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatAnswersText } from "../src/classroom/lesson/answers-text.ts";
import type { Answers } from "../src/classroom/lesson/types.ts";
import {
	all,
	alterVersion,
	answerFirst,
	carry,
	expectFirst,
	firstAnswers,
	lesson,
	listKept,
	menu,
	nothingKept,
	open,
	openMenu,
	readCarried,
	renameQuestion,
	shelf,
	slug,
} from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const notice = (page: Page) => page.locator(".notices");
const keep = (page: Page) => menu(page).getByLabel("Keep them on this device");

test.describe("answers", () => {
	test("are in memory only, and a reload forgets them", async ({ page, context }) => {
		await open(page);
		await answerFirst(page);
		await page.getByRole("textbox").first().fill("Ann thinks so.");
		expect(await listKept(page)).toEqual(nothingKept);
		expect(await context.cookies()).toEqual([]);
		await page.reload();
		await expectFirst(page, false);
		await expect(page.getByRole("textbox").first()).toHaveValue("");
		await expect((await openMenu(page)).getByRole("status")).toHaveText(/no answers yet/);
	});

	test("are kept on the device when the student wants it, and no longer when not", async ({
		page,
	}) => {
		await open(page);
		await answerFirst(page);
		await openMenu(page);
		await keep(page).check();
		await expect(menu(page).getByRole("status")).toHaveText(/^Kept on this device/);
		await page.keyboard.press("Escape");
		await page.getByRole("textbox").first().fill("Later.");
		await page.reload();
		await expectFirst(page, true);
		await expect(page.getByRole("textbox").first()).toHaveValue("Later.");
		await openMenu(page);
		await expect(keep(page)).toBeChecked();
		expect(Object.keys((await listKept(page)).local)).toEqual([shelf]);
		await keep(page).uncheck();
		expect(await listKept(page)).toEqual(nothingKept);
		await page.reload();
		await expectFirst(page, false);
	});

	test("of another version are kept apart on the device, told once, saved, and forgotten when asked", async ({
		page,
	}) => {
		const other = alterVersion(carry());
		await page.goto(`${slug}/index.html`);
		await page.evaluate(
			([name, kept]) => localStorage.setItem(name ?? "", kept ?? ""),
			[shelf, other],
		);
		await open(page);
		await expect(notice(page)).toContainText("They are kept apart");
		await expectFirst(page, false);
		await page.getByRole("button", { name: "Leave them" }).click();
		await answerFirst(page);
		await openMenu(page);
		await keep(page).check();
		const kept = { [shelf]: carry(firstAnswers), [`${shelf}:apart`]: other };
		expect((await listKept(page)).local).toEqual(kept);
		await page.reload();
		await expectFirst(page, true);
		await expect(notice(page)).toHaveText("");
		await openMenu(page);
		const download = page.waitForEvent("download");
		await menu(page).getByRole("button", { name: "Save those as a text file" }).click();
		const text = readFileSync(await (await download).path(), "utf8");
		expect(text).toContain(`#answers=${other}\n`);
		for (const own of Object.values(all.texts)) expect(text).toContain(own);
		await menu(page).getByRole("button", { name: "Forget those" }).click();
		await page.getByRole("button", { name: "Forget them" }).click();
		expect((await listKept(page)).local).toEqual({ [shelf]: carry(firstAnswers) });
	});

	test("of two tabs come together, and it is asked which stand where they differ", async ({
		page,
		context,
	}) => {
		const others: Answers = { ...all, texts: {}, codings: [] };
		const second = await context.newPage();
		await open(page, `#answers=${carry({ ...all, choices: firstAnswers.choices })}`);
		await open(second, `#answers=${carry(others)}`);
		for (const tab of [page, second]) {
			await tab.getByRole("button", { name: "Keep them here" }).click();
			await openMenu(tab);
			await keep(tab).click();
		}
		// What was kept first was another tab's: nothing is written over it.
		await second.getByRole("button", { name: "Take both" }).click();
		await second.getByRole("button", { name: "Keep mine there" }).click();
		expect(await readCarried(second)).toBe(carry());
		// The first tab's answers are all in it, but for those that differ.
		await expect(notice(page)).toContainText("Another tab keeps its answers");
		await page.getByRole("button", { name: "Take both" }).click();
		await page.getByRole("button", { name: "Take the others there" }).click();
		expect(await readCarried(page)).toBe(carry());
		expect((await listKept(page)).local).toEqual({ [shelf]: carry() });
		await second.close();
	});

	test("are cleared, and come back", async ({ page }) => {
		await open(page, `#answers=${carry()}`);
		const carried = await readCarried(page);
		await openMenu(page);
		await menu(page).getByRole("button", { name: "Clear my answers" }).click();
		await expect(page.getByText(/^0 of \d+ answered$/).first()).toBeVisible();
		await expect(page.locator("input[type=radio][name*='/']:checked")).toHaveCount(0);
		await expect(menu(page).getByRole("button", { name: "Save as a text file" })).toBeDisabled();
		await menu(page).getByRole("button", { name: "Undo" }).click();
		await page.keyboard.press("Escape");
		expect(await readCarried(page)).toBe(carried);
	});

	test("are saved as a text file that holds them all", async ({ page }) => {
		await open(page, `#answers=${carry()}`);
		await openMenu(page);
		const download = page.waitForEvent("download");
		await menu(page).getByRole("button", { name: "Save as a text file" }).click();
		const file = await download;
		expect(file.suggestedFilename()).toBe(`${slug}-answers.txt`);
		const text = readFileSync(await file.path(), "utf8");
		expect(text).toBe(formatAnswersText(lesson, all));
		for (const own of Object.values(all.texts)) expect(text).toContain(own);
	});
});

test.describe("a link with answers", () => {
	test("restores them exactly on another device, and leaves the address", async ({
		page,
		browser,
		baseURL,
	}) => {
		await open(page);
		await answerFirst(page);
		expect(await readCarried(page)).toBe(carry(firstAnswers));
		const permissions = ["clipboard-read", "clipboard-write"];
		const context = await browser.newContext({ baseURL: baseURL ?? "", permissions });
		const other = await context.newPage();
		for (const answers of [firstAnswers, all]) {
			await other.goto("about:blank");
			await open(other, `#answers=${carry(answers)}`);
			expect(new URL(other.url()).hash).toBe("");
			expect(await readCarried(other)).toBe(carry(answers));
			await expect(notice(other)).toContainText("These answers came with the link.");
			await other.getByRole("button", { name: "Keep them here" }).click();
			await expect(notice(other)).toHaveText("");
			expect(await readCarried(other)).toBe(carry(answers));
			expect(await listKept(other)).toEqual(nothingKept);
		}
		await context.close();
	});

	test("that nobody asked for takes its answers away again", async ({ page }) => {
		await open(page, `#answers=${carry()}`);
		await page.getByRole("button", { name: "Take them away" }).click();
		await expect(notice(page)).toHaveText("");
		await expect(page.locator("input[type=radio][name*='/']:checked")).toHaveCount(0);
		await expect((await openMenu(page)).getByRole("status")).toHaveText(/no answers yet/);
	});

	for (const [choice, shown] of [
		["Show those from this link", carry()],
		["Keep mine", carry(firstAnswers)],
	] as const) {
		test(`asks before it takes the place of kept answers: ${choice}`, async ({ page }) => {
			await page.goto(`${slug}/index.html`);
			await page.evaluate(
				([name, kept]) => localStorage.setItem(name ?? "", kept ?? ""),
				[shelf, carry(firstAnswers)],
			);
			await open(page, `#answers=${carry()}`);
			await expect(notice(page)).toContainText("There are answers from this link");
			await expectFirst(page, true);
			await page.getByRole("button", { name: choice }).click();
			await expect(notice(page)).toHaveText("");
			expect(await readCarried(page)).toBe(shown);
			await page.reload();
			expect(await readCarried(page)).toBe(shown);
		});
	}

	test("pasted over the page asks before it takes the place of answers", async ({ page }) => {
		await open(page);
		await answerFirst(page);
		await open(page, `#answers=${carry()}`);
		await expect(notice(page)).toContainText("There are answers from this link");
		await expectFirst(page, true);
		await page.getByRole("button", { name: "Show those from this link" }).click();
		expect(await readCarried(page)).toBe(carry());
	});

	test("of another version is told, and shows what fits", async ({ page }) => {
		await open(page, `#answers=${alterVersion(carry())}`);
		await expect(notice(page)).toContainText("another version of this walkthrough");
		await expect(page.locator("input[type=radio][name*='/']:checked")).toHaveCount(0);
		await page.getByRole("button", { name: "Show those that fit" }).click();
		expect(await readCarried(page)).toBe(carry());
	});

	test("of another version tells how many answers fit no more, and may be left", async ({
		page,
	}) => {
		const altered = renameQuestion(alterVersion(carry()));
		await open(page, `#answers=${altered}`);
		await expect(notice(page)).toContainText("One answer no longer fits and would be left out.");
		await page.getByRole("button", { name: "Leave them" }).click();
		await expect((await openMenu(page)).getByRole("status")).toHaveText(/no answers yet/);
		await page.goto("about:blank");
		await open(page, `#answers=${altered}`);
		await page.getByRole("button", { name: "Show those that fit" }).click();
		const [, ...texts] = Object.entries(all.texts);
		expect(await readCarried(page)).toBe(carry({ ...all, texts: Object.fromEntries(texts) }));
	});

	for (const broken of [carry().slice(0, -9), "1.ABCDEF.%%%", "nonsense", "2.ABCDEF.e30", ""]) {
		test(`that is broken is told: “${broken.slice(0, 12)}”`, async ({ page }) => {
			await open(page, `#answers=${broken}`);
			await expect(notice(page)).toContainText("cannot be read");
			await page.getByRole("button", { name: "Close" }).click();
			await expect(notice(page)).toHaveText("");
			await answerFirst(page);
			expect(await readCarried(page)).toBe(carry(firstAnswers));
		});
	}
});
