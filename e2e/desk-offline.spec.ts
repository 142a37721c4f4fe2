import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { openDraft, openExample, press, showDrafts, writeParagraph } from "./support/desk.ts";
import { listKept, nothingKept } from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";

const told = "The desk opens here without a network, too.";

test.describe("the desk without a network", () => {
	// Of what the network refuses while it is off, such as the page itself.
	test.use({ expects: /ERR_INTERNET_DISCONNECTED/ });

	test("opens after a visit that let it keep drafts, and makes the explainer; then forgets all", async ({
		page,
		context,
	}) => {
		await page.goto("desk/");
		await openExample(page);
		await writeParagraph(page, "Written with a network.");
		expect(await listKept(page)).toEqual(nothingKept);
		await press(page, "Keep drafts on this device");
		const drafts = await showDrafts(page);
		await expect(drafts).toContainText(told);
		await press(page, "Undo");
		await press(page, "Undo");
		await press(page, "Close");
		await context.setOffline(true);
		await page.goto("desk/index.html?again");
		await openDraft(page);
		const text = page.locator(".sentences");
		await expect(text).not.toContainText("Written with a network.");
		const marked = page.locator(".counts");
		await expect(marked).toContainText("23 statements");
		await page.locator("#at-s3").focus();
		for (const key of ["ArrowRight", "Shift+End", "6"]) await page.keyboard.press(key);
		await page.getByRole("combobox", { name: /^Who/ }).fill("lavrov");
		await page.keyboard.press("Enter");
		await page.getByRole("combobox", { name: /^About which proposal/ }).fill("peacekeepers");
		await page.keyboard.press("Enter");
		await page.locator(".statement-form").getByRole("button", { name: "Save statement" }).click();
		await expect(marked).toContainText("24 statements");
		await press(page, "Undo");
		await expect(marked).toContainText("23 statements");
		for (const pane of ["Who is who", "See it", "Source", "Second reader", "Take it away"])
			await press(page, pane);
		const downloading = page.waitForEvent("download");
		await press(page, "The explainer, in one file");
		const made = await readFile(await (await downloading).path(), "utf8");
		expect(made).toBe(readFileSync("dist/riyadh-talks/offline.html", "utf8"));
		await showDrafts(page);
		await press(page, "Forget all");
		await press(page, "Forget for good");
		await expect.poll(() => listKept(page)).toEqual(nothingKept);
		await context.setOffline(false);
	});

	test("is not to be had by who has let it keep nothing", async ({ page, context }) => {
		await page.goto("desk/");
		await openExample(page);
		await writeParagraph(page, "Written with a network.");
		await press(page, "Not now");
		await context.setOffline(true);
		await expect(page.goto("desk/")).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
		await context.setOffline(false);
	});
});
