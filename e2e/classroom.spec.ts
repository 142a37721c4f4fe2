import { readFileSync, statSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { sample } from "./support/breadth.ts";
import { expect, test } from "./support/page.ts";
import { readLesson, slugs } from "./support/walkthrough.ts";

const link = (page: Page, name: string | RegExp): Locator =>
	page.locator("main").getByRole("link", { name, exact: true }).and(page.locator("a:visible"));

/** Size that is told beside a link, in bytes; 1 KB is 1000 of them. */
async function readSize(near: Locator): Promise<number> {
	const text = await near.locator("xpath=..").textContent();
	return Number(/(\d+) KB/.exec(text ?? "")?.[1]) * 1000;
}

/** Presses a link that saves a file, and reads what comes. */
async function save(page: Page, pressed: Locator): Promise<{ name: string; bytes: Buffer }> {
	const download = page.waitForEvent("download");
	await pressed.click();
	const file = await download;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

// What a teacher presses is the same in every article.
for (const slug of sample(slugs, slugs.slice(0, 1))) {
	test.describe(`a teacher who reads ${slug}`, () => {
		test.beforeEach(({ page }) => page.goto(`${slug}/index.html`).then(() => undefined));

		test("comes to the walkthrough, the plan and the print pack by one press each", async ({
			page,
		}) => {
			const { title } = readLesson(slug).walkthrough;
			const ways: [name: string, path: string, heading: string | RegExp][] = [
				["Walkthrough", "walkthrough", title],
				["Lesson plan", "plan", /./],
				["Print pack", "worksheet", /./],
			];
			for (const [name, path, heading] of ways) {
				await page.goto(`${slug}/index.html`);
				await link(page, name).first().click();
				await expect(page).toHaveURL(new RegExp(`/${slug}/${path}/index\\.html$`));
				await expect(page.getByRole("heading", { level: 1 }).first()).toHaveText(heading);
			}
		});

		test("takes the offline file along, and is told its size", async ({ page }) => {
			const told = link(page, "Offline file").first();
			const { name, bytes } = await save(page, told);
			expect(name).toBe(`${slug}.html`);
			const { size } = statSync(`dist/${slug}/offline.html`);
			expect(bytes.length).toBe(size);
			expect(Math.abs((await readSize(told)) - size)).toBeLessThanOrEqual(1000);
		});

		test("finds all of it on the walkthrough’s start too, and the package there", async ({
			page,
		}) => {
			await link(page, "Walkthrough").first().click();
			const start = page.locator(".for-teachers");
			await expect(start).toBeVisible();
			const offline = start.getByRole("link", { name: "Offline file" });
			const { size } = statSync(`dist/${slug}/offline.html`);
			expect(Math.abs((await readSize(offline)) - size)).toBeLessThanOrEqual(1000);
			expect((await save(page, offline)).bytes.length).toBe(size);
			const scorm = start.getByRole("link", { name: "Package for a learning platform" });
			const { name, bytes } = await save(page, scorm);
			expect(name).toBe(`${slug}-scorm.zip`);
			expect(Object.keys(unzipSync(bytes))).toContain("imsmanifest.xml");
			for (const [label, path] of [
				["Lesson plan", "plan"],
				["Print pack", "worksheet"],
			] as const) {
				await start.getByRole("link", { name: label }).click();
				await expect(page).toHaveURL(new RegExp(`/${slug}/${path}/index\\.html$`));
				await page.goBack();
			}
			await page.getByRole("link", { name: "The article", exact: true }).click();
			await expect(page).toHaveURL(new RegExp(`/${slug}/index\\.html$`));
		});

		test("copies the link for the class, which begins at the start, at each one’s pace, with codes first", async ({
			page,
			context,
		}) => {
			await context.grantPermissions(["clipboard-read", "clipboard-write"]);
			await page.goto(`${slug}/walkthrough/index.html?pace=teacher`);
			await page.getByRole("button", { name: "Copy the link for the class" }).click();
			await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(page.url().replace("?pace=teacher", "?class"));
		});

		test("begins to show it by one press, and a student to go through it", async ({ page }) => {
			for (const [name, pace] of [
				["Show it to a class", "teacher"],
				["Go through it yourself", "student"],
			] as const) {
				await page.goto(`${slug}/walkthrough/index.html`);
				await page.getByRole("button", { name }).click();
				await expect(page.locator("html")).toHaveAttribute("data-pace", pace);
				await expect(page.locator('[data-step="1"]')).toBeVisible();
			}
		});
	});
}
