import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { press, showSource, source, writeParagraph } from "./support/desk.ts";
import { type Development, withDevelopment } from "./support/development.ts";
import { slug } from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";

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

test.describe("the desk in development", () => {
	// It starts a process of its own, which builds what it needs.
	test.setTimeout(400_000);
	// Vite's client and modules, and the answer to a save of what has changed on disk.
	test.use({ expects: /./ });

	test("saves a folder of content, and never over what was changed there", async ({ page }) => {
		await withDevelopment(async (development) => {
			await page.goto(`${development.url}desk/index.html?folder=${slug}`);
			await expect(page.locator(".sentences")).toContainText("During discussions in Riyadh", {
				timeout: 120_000,
			});
			await test.step("what was changed", () => expectSaved(development, page));
			await test.step("in two places", () => expectMerged(development, page));
			await test.step("in the same place", () => expectChosen(development, page));
			await test.step("on disk alone", () => expectFollowed(development, page));
		});
	});
});
