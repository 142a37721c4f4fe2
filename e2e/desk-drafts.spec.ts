import type { BrowserContext, Page } from "@playwright/test";
import { sample } from "./support/breadth.ts";
import {
	openDraft,
	openExample,
	press,
	showDrafts,
	showSource,
	source,
	writeParagraph,
} from "./support/desk.ts";
import { listKept, nothingKept } from "./support/keeping.ts";
import { expect, test } from "./support/page.ts";

const database = "standpoint-drafts";
const keep = "Keep drafts on this device";

/** The desk with the Riyadh article changed, and drafts kept. */
async function openKept(page: Page, words: string): Promise<void> {
	await page.goto("desk/");
	await openExample(page);
	await writeParagraph(page, words);
	await press(page, keep);
	await expect(page.getByRole("button", { name: keep })).toHaveCount(0);
	await expect.poll(() => listKept(page)).toMatchObject({ bases: 1 });
}

/** Waits until what is open is written. */
const expectWritten = (page: Page, words: string) =>
	expect.poll(() => readKept(page)).toContain(words);

/** The articles of all drafts as they lie on the device, one below the other. */
const readKept = (page: Page) =>
	page.evaluate(async (name) => {
		const read = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const open = await read(indexedDB.open(name));
		const all = await read(open.transaction("drafts").objectStore("drafts").getAll());
		open.close();
		return all.map(({ files }) => files.article).join("\n");
	}, database);

test("nothing is kept before it was said so, nor after it was taken back", async ({ page }) => {
	await page.goto("desk/");
	await openExample(page);
	await expect(page.getByRole("button", { name: keep })).toHaveCount(0);
	await writeParagraph(page, "Written before.");
	await expect(page.getByText("Nothing is sent anywhere.")).toBeVisible();
	expect(await listKept(page)).toEqual(nothingKept);
	await press(page, "Not now");
	await expect(page.getByRole("button", { name: keep })).toHaveCount(0);
	const drafts = await showDrafts(page);
	await expect(drafts.getByRole("listitem")).toHaveCount(1);
	await expect(drafts).toContainText("Drafts stay as long as this page is open.");
	expect(await listKept(page)).toEqual(nothingKept);
	const asked: string[] = [];
	page.once("dialog", (dialog) => {
		asked.push(dialog.type());
		void dialog.accept();
	});
	await page.reload();
	expect(asked).toEqual(["beforeunload"]);
	await expect(page.getByLabel("Paste an article")).toBeVisible();
	await expect(page.locator(".drafts")).toHaveCount(0);
	await openExample(page);
	await writeParagraph(page, "Written after.");
	await press(page, keep);
	await expectWritten(page, "Written after.");
	await showDrafts(page);
	await press(page, "Forget all");
	await press(page, "Forget for good");
	await expect.poll(() => listKept(page)).toEqual(nothingKept);
	await expect(page.getByText("This draft is forgotten.")).toBeVisible();
	await press(page, "Keep it after all");
	expect(await listKept(page)).toEqual(nothingKept);
	await press(page, keep);
	await expectWritten(page, "Written after.");
});

test("a draft outlasts the page with what was undone, and drafts are forgotten one by one", async ({
	page,
}) => {
	await openKept(page, "The first step.");
	await writeParagraph(page, "The second step.");
	await press(page, "Undo");
	await press(page, "Undo");
	await expect(source(page)).not.toContainText("The second step.");
	await press(page, "Who is who");
	await press(page, "New actor");
	await page.getByLabel("Name", { exact: true }).fill("Half a name");
	await press(page, "Close");
	await page.reload();
	await openDraft(page);
	await page.getByRole("button", { name: /^Who is who.*not saved$/ }).click();
	await press(page, "New actor not saved yet");
	await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Half a name");
	await press(page, "Cancel");
	await showSource(page);
	await expect(source(page)).toContainText("The first step.");
	await expect(source(page)).not.toContainText("The second step.");
	await press(page, "Redo");
	await press(page, "Redo");
	await expect(source(page)).toContainText("The second step.");
	while (await page.getByRole("button", { name: "Undo" }).isEnabled()) await press(page, "Undo");
	await expect(source(page)).not.toContainText("The first step.");
	await writeParagraph(page, "The third step.");
	await press(page, "Close");
	// The same article again: its draft goes on, unless another one is wanted.
	await openExample(page);
	await showSource(page);
	await expect(source(page)).toContainText("The third step.");
	await press(page, "Begin anew");
	await showSource(page);
	await expect(source(page)).not.toContainText("The third step.");
	await writeParagraph(page, "Of another draft.");
	const drafts = await showDrafts(page);
	const items = drafts.getByRole("listitem");
	await expect(items).toHaveCount(2);
	await expect(items.filter({ hasText: "open now" })).toHaveCount(1);
	await items.filter({ hasNotText: "open now" }).getByText("Forget", { exact: true }).click();
	await press(page, "Keep");
	await expect(items).toHaveCount(2);
	await items.filter({ hasNotText: "open now" }).getByText("Forget", { exact: true }).click();
	await press(page, "Forget for good");
	await expect(items).toHaveCount(1);
	await page.reload();
	await expect(page.locator(".draft-open")).toHaveCount(1);
	await openDraft(page);
	await showSource(page);
	await expect(source(page)).toContainText("Of another draft.");
});

/** Numbers from 0 to 1 that look like any, and are the same each time. */
function* drawNumbers(seed: number): Generator<number, never> {
	for (let state = seed; ; ) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield state / 2 ** 32;
	}
}

const numbers = drawNumbers(13);
/** Milliseconds from the first word to the end of the tab. */
const moments = Array.from({ length: 50 }, () => Math.round(numbers.next().value * 6000));

/** Ends a tab as the system does, or as an author does. */
async function kill(page: Page, isCrash: boolean): Promise<void> {
	if (isCrash) {
		const crashed = page.waitForEvent("crash");
		const client = await page.context().newCDPSession(page);
		client.send("Page.crash").catch(() => {});
		await crashed;
	}
	await page.close();
}

/** Writes word after word until the tab is killed; gives those that were there two seconds before. */
async function writeAndDie(page: Page, name: string, moment: number, isCrash: boolean) {
	await writeParagraph(page, `${name}:`);
	const begun = performance.now();
	const written: { word: string; at: number }[] = [];
	while (performance.now() < begun + moment) {
		const word = `${name}-${written.length}.`;
		await page.keyboard.insertText(` ${word}`);
		written.push({ word, at: performance.now() });
	}
	const dead = performance.now();
	await kill(page, isCrash);
	return written.filter(({ at }) => at < dead - 2000).map(({ word }) => word);
}

async function openAgain(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.goto("desk/");
	await openDraft(page);
	await showSource(page);
	return page;
}

test("a tab that is killed at any moment loses nothing older than two seconds", async ({
	page: first,
	context,
}) => {
	test.setTimeout(1_200_000);
	await openKept(first, "The beginning.");
	let page = first;
	for (const [index, moment] of sample(moments, moments.slice(0, 6)).entries()) {
		const old = await writeAndDie(page, `Round-${index}`, moment, index % 3 !== 2);
		page = await openAgain(context);
		const lines = await source(page).locator(".cm-line").allTextContents();
		const kept = lines.join("\n").split(/\s+/);
		expect(old.filter((word) => !kept.includes(word))).toEqual([]);
	}
	await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
});

const elsewhere = "Another tab has changed this draft.";

test("two tabs with one draft notice each other, and neither writes over the other", async ({
	page: one,
	context,
}) => {
	await openKept(one, "Of both.");
	await expectWritten(one, "Of both.");
	const two = await openAgain(context);
	for (const page of [one, two])
		await expect(page.getByText("This draft is open in another tab.")).toBeVisible();
	await writeParagraph(one, "Of the first tab.");
	await expectWritten(one, "Of the first tab.");
	await expect(two.getByText(elsewhere)).toBeVisible();
	await press(two, "Take the other tab’s");
	await showSource(two);
	await expect(source(two)).toContainText("Of the first tab.");
	await writeParagraph(two, "Of the second tab.");
	await expectWritten(two, "Of the second tab.");
	await expect(one.getByText(elsewhere)).toBeVisible();
	await writeParagraph(one, "Mine alone.");
	await press(one, "Keep mine as a copy");
	await expectWritten(one, "Mine alone.");
	await expect((await showDrafts(one)).getByRole("listitem")).toHaveCount(2);
	await expect(one.getByText(elsewhere)).toHaveCount(0);
	await expect(two.getByText("open in another tab")).toHaveCount(0);
	const kept = await readKept(two);
	expect(kept.match(/Of the first tab\./g)).toHaveLength(2);
	expect(kept.match(/Of the second tab\./g)).toHaveLength(1);
	const three = await openAgain(context);
	await showDrafts(one);
	await press(one, "Forget all");
	await press(one, "Forget for good");
	await expect(three.getByText("Another tab has forgotten this draft.")).toBeVisible();
	expect(await listKept(one)).toEqual(nothingKept);
});

test("a browser that refuses to keep anything works, and says so", async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException("Not here.", "SecurityError");
		};
	});
	await page.goto("desk/");
	const words = page.getByText("This browser keeps no drafts, as in private windows.");
	await expect(words).toBeVisible();
	await openExample(page);
	await writeParagraph(page, "Written all the same.");
	await expect(words).toBeVisible();
	await expect(page.getByRole("button", { name: keep })).toHaveCount(0);
	await press(page, "Take it away");
	const downloading = page.waitForEvent("download");
	await press(page, "The article’s folder, as a zip file");
	expect((await downloading).suggestedFilename()).toBe("riyadh-talks.zip");
});
