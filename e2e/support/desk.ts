import type { Locator, Page } from "@playwright/test";
import { expect } from "./page.ts";

export const press = (page: Page, name: string): Promise<void> =>
	page.getByRole("button", { name, exact: true }).click();

/** Pastes as a browser does, which a page cannot make it do by itself. */
export const paste = (page: Page, html: string, text: string): Promise<void> =>
	page.getByLabel("Paste an article").evaluate(
		(field, [markup, plain]) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/html", markup ?? "");
			clipboardData.setData("text/plain", plain ?? "");
			field.dispatchEvent(
				new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
			);
		},
		[html, text],
	);

/** Opens the Riyadh article at a desk that shows its start, and leaves the tour. */
export async function openExample(page: Page): Promise<void> {
	await press(page, "Try it with the Riyadh article");
	await expect(page.getByRole("listbox", { name: "Sentences of the article" })).toContainText(
		"During discussions in Riyadh",
	);
	const leave = page.getByRole("button", { name: "Leave the tour" });
	if (await leave.isVisible()) await leave.click();
}

/** The text of the source, whose last lines are drawn. */
export const source = (page: Page): Locator => page.locator(".source-editor .cm-content");

/** Shows the source with the cursor behind its last letter. */
export async function showSource(page: Page): Promise<void> {
	await press(page, "Source");
	await source(page).click();
	await page.keyboard.press("ControlOrMeta+End");
}

/** A new paragraph at the end of the article. */
export async function writeParagraph(page: Page, words: string): Promise<void> {
	await showSource(page);
	await page.keyboard.press("Enter");
	await page.keyboard.insertText(words);
	await expect(source(page)).toContainText(words);
}

/** Shows the drafts of an article that is open. */
export async function showDrafts(page: Page): Promise<Locator> {
	await press(page, "Drafts");
	return page.getByRole("region", { name: "Drafts" });
}

/** Opens the first draft of the list, which was changed last. */
export async function openDraft(page: Page, place = 0): Promise<void> {
	await page.locator(".draft-open").nth(place).click();
	await expect(page.getByRole("listbox", { name: "Sentences of the article" })).toBeVisible();
}
