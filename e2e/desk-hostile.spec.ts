import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { zipFiles } from "../src/desk/leave/zip-folder.ts";
import { hostileSvgs } from "../src/testing/hostile/hostile-svg.ts";
import { htmlCases } from "../src/testing/hostile/text/html.ts";
import { linkCases } from "../src/testing/hostile/text/links.ts";
import { textCases } from "../src/testing/hostile/text/text.ts";
import { sample } from "./support/breadth.ts";
import { paste, press } from "./support/desk.ts";
import { expect, test } from "./support/page.ts";

/** What is pasted: a page's markup, with the same as plain text beside it. */
const pastes = [...htmlCases, ...linkCases, ...textCases].map(({ name, source }) => ({
	name,
	text: source.slice(source.indexOf("\n---\n") + 5).trim(),
}));

/** Every so many of a list, so that each kind has some. */
const thin = <T>(all: readonly T[], step: number) => all.filter((_one, at) => at % step === 0);

const review = (page: Page) => page.getByRole("heading", { name: "Is this the article?" });

/** Either it is read, or it is refused in words. */
async function expectRead(page: Page): Promise<boolean> {
	const refusal = page.locator(".start-refusal");
	await expect(review(page).or(refusal)).toBeVisible();
	return review(page).isVisible();
}

/** Hears what hostile content would do; what it fetches or breaks every test hears. */
function hearAlarms(page: Page): string[] {
	const alarms: string[] = [];
	page.on("dialog", (dialog) => {
		alarms.push(dialog.message());
		void dialog.dismiss();
	});
	page.on("popup", (popup) => alarms.push(popup.url()));
	page.on("framenavigated", (frame) => {
		if (!/\/desk\/$|^(?:about|blob):/.test(frame.url())) alarms.push(frame.url());
	});
	return alarms;
}

/** Shows the page as readers get it, or why it cannot be made. */
async function showWhole(page: Page): Promise<void> {
	await press(page, "See it");
	await page.getByRole("tab", { name: "Whole page" }).click();
	const told = page.getByText("It is shown as it was before.");
	const whole = page.locator("iframe.whole-page");
	await expect(whole.or(told).first()).toBeVisible();
	if (await whole.isVisible())
		await expect(whole.contentFrame().locator("h1").first()).toHaveText("A headline");
}

test("a paste that means harm is text, and nothing of it runs or is fetched", async ({ page }) => {
	const alarms = hearAlarms(page);
	await page.goto("desk/");
	for (const { name, text } of sample(pastes, thin(pastes, 8))) {
		const html = `<h1>A headline</h1><p>Anna Adams said it is wrong.</p>${text}`;
		await test.step(name, async () => {
			await paste(page, html, `A headline\n\nAnna Adams said it is wrong.\n\n${text}`);
			if (await expectRead(page)) await press(page, "Start again");
			await page.getByLabel("Paste an article").fill("");
		});
	}
	expect(alarms).toEqual([]);
});

test("half a megabyte is read beside the page, which answers meanwhile and can leave it", async ({
	page,
}) => {
	const paragraphs = readFileSync("content/riyadh-talks/published.txt", "utf8").trim().split("\n");
	const whole = paragraphs.join("\n\n");
	const text = `${whole}\n\n`.repeat(Math.floor(5e5 / Buffer.byteLength(whole)));
	const told = page.getByText("Reading the text");
	const field = page.getByLabel("Paste an article");
	await page.goto("desk/");
	await field.focus();
	await paste(page, "", text);
	await expect(told).toHaveText("Reading the text");
	// A page that reads by itself would come to neither before it has read.
	await press(page, "Stop");
	await expect(page.getByRole("button", { name: "Read it" })).toBeEnabled();
	await expect(review(page)).toBeHidden();
	expect(await field.inputValue()).toBe(text);
	await field.fill("");
	await paste(page, "", text);
	const frames = await page.evaluate(async () => {
		let count = 0;
		while (document.querySelector(".start-review") === null) {
			await new Promise(requestAnimationFrame);
			if (document.querySelector(".desk-start[aria-busy=true]")) count++;
		}
		return count;
	});
	expect(frames).toBeGreaterThan(10);
	await expect(review(page)).toBeFocused();
	// What is corrected is read anew, and can be left as well.
	await page.getByLabel("Language").selectOption("de");
	await page.keyboard.press("Escape");
	await expect(page.getByLabel("Language")).toHaveValue("en");
	await expect(page.getByRole("button", { name: "Mark it up" })).toBeEnabled();
});

test("what was pasted harms nothing at the desk, in the figures and in the whole page", async ({
	page,
}) => {
	const alarms = hearAlarms(page);
	await page.goto("desk/");
	const all = thin(pastes, 4).map(({ text }) => text);
	const text = `A headline\n\nAnna Adams said it is wrong.\n\n${all.join("\n\n")}`;
	await page.getByLabel("Paste an article").fill(text);
	await press(page, "Read it");
	await expect(review(page)).toBeVisible();
	await press(page, "Mark it up");
	await expect(page.getByRole("listbox", { name: "Sentences of the article" })).toContainText(
		"alert(1)",
	);
	await showWhole(page);
	expect(alarms).toEqual([]);
});

test("pictures that mean harm are opened with their article and run nothing", async ({ page }) => {
	const alarms = hearAlarms(page);
	await page.goto("desk/");
	const article = "---\ntitle: A headline\n---\n\nShe said it is wrong.\n\n![A picture](x.svg)\n";
	for (const picture of sample(hostileSvgs, thin(hostileSvgs, 10))) {
		const files = [
			{ path: "article.md", content: article },
			{ path: "x.svg", content: picture },
		];
		await page
			.locator("input[type=file]")
			.first()
			.setInputFiles({
				...{ name: "bridge.zip", mimeType: "application/zip" },
				buffer: Buffer.from(zipFiles(files)),
			});
		await showWhole(page);
		await press(page, "Close");
	}
	expect(alarms).toEqual([]);
});
