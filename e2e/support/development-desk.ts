import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { press, showSource, source, writeParagraph } from "./desk.ts";
import type { Development } from "./development.ts";
import { slug } from "./keeping.ts";
import { expect } from "./page.ts";

const headline = "in Riyadh Talks";

/** What the desk says of its saves, above the text. */
const asking = (page: Page) => page.locator(".asking");

async function expectSaved({ folder }: Development, page: Page): Promise<void> {
	const path = join(folder, "article.md");
	const before = await readFile(path, "utf8");
	await expect(page.getByRole("button", { name: "Save to folder" })).toBeDisabled();
	await writeParagraph(page, "From the desk.");
	await press(page, "Save to folder");
	await expect(asking(page)).toContainText("Saved.");
	expect(await readFile(path, "utf8")).toBe(`${before}\nFrom the desk.`);
	await expect(page.getByRole("button", { name: "Save to folder" })).toBeDisabled();
}

async function expectMerged({ folder }: Development, page: Page): Promise<void> {
	const path = join(folder, "article.md");
	await writeParagraph(page, "Once more.");
	const there = (await readFile(path, "utf8")).replace(headline, "in Talks");
	await writeFile(path, there);
	await expect(asking(page)).toContainText("Saving brings both together.");
	await press(page, "Save to folder");
	await expect(asking(page)).toContainText("both changes are in it now");
	expect(await readFile(path, "utf8")).toBe(`${there}\nOnce more.`);
	await expect(page.locator(".sentences")).toContainText("Proposal in Talks");
}

async function expectChosen({ folder }: Development, page: Page): Promise<void> {
	const path = join(folder, "article.md");
	const both = await readFile(path, "utf8");
	await showSource(page);
	await page.keyboard.insertText(" From here.");
	const theirs = `${both} From there.`;
	await writeFile(path, theirs);
	await page.keyboard.press("ControlOrMeta+s");
	const merge = page.getByRole("region", { name: "article.md was changed here and on disk" });
	await expect(merge).toContainText("Once more. From there.");
	await expect(source(page)).toBeHidden();
	await press(page, "Not now");
	expect(await readFile(path, "utf8")).toBe(theirs);
	await press(page, "Save to folder");
	await merge.getByLabel("Keep both, yours first").check();
	await press(page, "Save the merged text");
	await expect(asking(page)).toContainText("Saved.");
	await expect(merge).toHaveCount(0);
	expect(await readFile(path, "utf8")).toBe(`${both} From here.\nOnce more. From there.`);
}

/** Nothing is unsaved here: what is on disk is shown at once, in every text. */
async function expectFollowed({ folder }: Development, page: Page): Promise<void> {
	const path = join(folder, "article.md");
	const text = await readFile(path, "utf8");
	await writeFile(path, text.replace("in Talks", "in Other Talks"));
	await expect(page.locator(".sentences")).toContainText("in Other Talks");
	await expect(asking(page)).toContainText("this is how it is now");
	await expect(page.getByRole("button", { name: "Save to folder" })).toBeDisabled();
}

/** The desk saves a folder of content, and never over what was changed there. */
export async function expectDesk(development: Development, page: Page): Promise<void> {
	const path = join(development.folder, "article.md");
	const before = await readFile(path, "utf8");
	await page.goto(`${development.url}desk/index.html?folder=${slug}`);
	await expect(page.locator(".sentences")).toContainText("During discussions in Riyadh", {
		timeout: 120_000,
	});
	await expectSaved(development, page);
	await expectMerged(development, page);
	await expectChosen(development, page);
	await expectFollowed(development, page);
	await page.goto("about:blank");
	await writeFile(path, before);
}
