import type { Page } from "@playwright/test";
import { openExample, press, showDrafts, writeParagraph } from "./support/desk.ts";
import { listKept, nothingKept } from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";

interface Picking {
	showDirectoryPicker?: unknown;
}

/** In the place of the author and the disk: a folder of the page's own. */
async function putFolder(page: Page, name: string): Promise<void> {
	await page.addInitScript((folder) => {
		(globalThis as Picking).showDirectoryPicker = async () =>
			(await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
	}, name);
}

/** A file of that folder; null for none. Writes it first where there is something to write. */
const file = (page: Page, folder: string, name: string, text: string | null = null) =>
	page.evaluate(
		async ([inside = "", path = "", written]) => {
			const root = await navigator.storage.getDirectory();
			const directory = await root.getDirectoryHandle(inside, { create: true });
			try {
				const handle = await directory.getFileHandle(path, { create: written !== null });
				if (typeof written === "string") {
					const writing = await handle.createWritable();
					await writing.write(written);
					await writing.close();
				}
				return await (await handle.getFile()).text();
			} catch {
				return null;
			}
		},
		[folder, name, text] as const,
	);

const save = (page: Page) => page.getByRole("button", { name: "Save to folder" });

test("a folder of the device is opened and saved to, and opened again goes on with its draft", async ({
	page,
}) => {
	await putFolder(page, "The Bridge");
	await page.goto("desk/");
	await press(page, "A folder");
	await expect(page.locator(".refusal")).toHaveText("There is no article.md in “The Bridge”.");
	const begun = "---\ntitle: A bridge\n---\n\nShe said it is right.\n";
	await file(page, "The Bridge", "article.md", begun);
	await press(page, "A folder");
	await expect(page.locator(".sentences")).toContainText("A bridge");
	await expect(save(page)).toBeDisabled();
	await writeParagraph(page, "Written here.");
	await press(page, "Keep drafts on this device");
	await press(page, "Save to folder");
	await expect(page.locator(".asking")).toContainText("Saved.");
	await expect(save(page)).toBeDisabled();
	expect(await file(page, "The Bridge", "article.md")).toBe(`${begun}\nWritten here.`);
	await writeParagraph(page, "And more.");
	await press(page, "Close");
	await page.reload();
	await press(page, "A folder");
	const asking = page.locator(".asking");
	await expect(asking).toContainText("Your draft of");
	await expect(page.locator(".sentences")).toContainText("And more.");
	await press(page, "Close");
	const there = `${begun.replace("A bridge", "The bridge")}\nWritten here.`;
	await file(page, "The Bridge", "article.md", there);
	await press(page, "A folder");
	await expect(asking).toContainText("the folder have changed");
	await expect(page.locator(".sentences")).toContainText("And more.");
	await press(page, "Bring both together");
	await expect(asking).toContainText("both changes are in it now");
	expect(await file(page, "The Bridge", "article.md")).toBe(`${there}\nAnd more.`);
	await press(page, "Close");
	await file(page, "The Bridge", "article.md", begun);
	await press(page, "A folder");
	await expect(page.locator(".sentences")).not.toContainText("Written here.");
	await expect(asking).toHaveText("");
	await expect((await showDrafts(page)).getByRole("listitem")).toHaveCount(1);
});

test("an article is saved into an empty folder whole, and over no other article", async ({
	page,
}) => {
	await putFolder(page, "new-one");
	await page.goto("desk/");
	await openExample(page);
	await press(page, "Take it away");
	await press(page, "Choose a folder to save into");
	await expect(page.locator(".asking")).toContainText("Saved.");
	await expect(page.locator(".folder-home")).toContainText("new-one");
	expect(await file(page, "new-one", "article.md")).toContain("Riyadh Talks");
	expect(await file(page, "new-one", "walkthrough.md")).not.toBe(null);
	expect(await listKept(page)).toEqual(nothingKept);
	const other = "---\ntitle: Another\n---\n\nShe said it is right.\n";
	await file(page, "new-one", "article.md", other);
	await press(page, "Save into another folder");
	const merge = page.getByRole("region", { name: "article.md was changed here and on disk" });
	await expect(merge).toContainText("She said it is right.");
	await press(page, "Not now");
	expect(await file(page, "new-one", "article.md")).toBe(other);
});

test("where no folder can be asked for, none is offered", async ({ page }) => {
	await page.addInitScript(() => {
		delete (globalThis as Picking).showDirectoryPicker;
	});
	await page.goto("desk/");
	await expect(page.getByLabel("Paste an article")).toBeVisible();
	await expect(page.locator(".start-others")).toContainText("The browser calls it an upload");
	await openExample(page);
	await press(page, "Take it away");
	await expect(page.locator(".leave")).toBeVisible();
	await expect(page.locator(".folder-home")).toHaveCount(0);
});
