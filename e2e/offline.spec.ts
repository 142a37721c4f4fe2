import { statSync } from "node:fs";
import type { Page } from "@playwright/test";
import { formatAnswers } from "../src/classroom/lesson/answers-link.ts";
import { listExplainers } from "./support/explainers.ts";
import { test } from "./support/file.ts";
import { createPointer } from "./support/hands.ts";
import { expect } from "./support/page.ts";
import { copyLink, walkThrough } from "./support/walk.ts";
import {
	findStep,
	leaveStep,
	logRequests,
	planWork,
	readLesson,
	readShownStep,
} from "./support/walkthrough.ts";

const parts = ["explainer", "walkthrough", "worksheet", "plan", "overview"];
const labels = ["The article", "Walkthrough", "Print pack", "Lesson plan", "Overview of the class"];

const shown = (page: Page) =>
	page
		.locator("[data-part]:visible")
		.evaluateAll((each) => each.map((part) => (part as HTMLElement).dataset.part));
const bar = (page: Page) => page.getByRole("navigation", { name: "Parts of this file" });
const readPart = (page: Page) => new URL(page.url()).searchParams.get("part");

test("the file of each explainer is at most 450 KiB", () => {
	for (const slug of listExplainers())
		expect(statSync(`dist/${slug}/offline.html`).size, slug).toBeLessThanOrEqual(450 * 1024);
});

test.describe("from a disk, with the network off", () => {
	test.use({ permissions: ["clipboard-read", "clipboard-write"] });

	test("the article answers: marks, figures, only what is quoted, back, light or dark", async ({
		page,
		file,
	}) => {
		const requests = logRequests(page);
		await page.goto(file);
		expect(await shown(page)).toEqual(["explainer"]);
		const card = page.locator("#card");
		await page.locator(".prose a.mark").first().click();
		await expect(card).toBeVisible();
		await expect(card).toContainText("Statement ");
		await page.keyboard.press("Escape");
		await expect(card).toBeHidden();
		const figures = page.locator("#explainer figure .picture");
		const marks = figures.locator("a[data-statement]:visible");
		const all = await marks.count();
		await page.locator("#figure-matrix a.cell").first().click();
		await expect(card).toBeVisible();
		// Closing was no step: Back leads from one open card to before it, Forward to it again.
		await page.goBack();
		await expect(card).toBeHidden();
		await page.goForward();
		await expect(card).toBeVisible();
		await page.keyboard.press("Escape");
		const quoted = page.locator('[data-switch="quoted"]').first();
		await quoted.click();
		await expect(quoted).toHaveAttribute("aria-checked", "true");
		expect(await marks.count()).toBeLessThan(all);
		expect(await marks.count()).toBeGreaterThan(0);
		await quoted.click();
		await expect(marks).toHaveCount(all);
		const colour = () =>
			page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const light = await colour();
		await bar(page).getByRole("button", { name: "Light or dark" }).click();
		expect(await colour()).not.toBe(light);
		expect(requests).toEqual([file]);
	});

	test("the bar shows one part at a time, and the address, back and reload know which", async ({
		page,
		file,
	}) => {
		await page.goto(file);
		for (const [at, part] of parts.entries()) {
			const link = bar(page).getByRole("link", { name: labels[at] ?? "", exact: true });
			await link.click();
			expect(await shown(page)).toEqual([part]);
			expect(readPart(page)).toBe(part);
			await expect(link).toHaveAttribute("aria-current", "page");
			await expect(bar(page).locator("[aria-current]")).toHaveCount(1);
			expect(await page.evaluate(() => scrollY)).toBe(0);
		}
		await page.reload();
		expect(await shown(page)).toEqual(["overview"]);
		for (const part of ["plan", "worksheet", "walkthrough", "explainer"]) {
			await page.goBack();
			expect(await shown(page)).toEqual([part]);
		}
		await page.goForward();
		expect(await shown(page)).toEqual(["walkthrough"]);
	});

	test("a step’s address opens the walkthrough, and its links lead to the other parts", async ({
		page,
		file,
	}) => {
		await page.goto(`${file}?step=4`);
		expect(await shown(page)).toEqual(["walkthrough"]);
		await expect(findStep(page, 4)).toBeVisible();
		await leaveStep(page);
		await page.reload();
		await expect(findStep(page, 5)).toBeVisible();
		await page.keyboard.press("Home");
		await expect(findStep(page, 0)).toBeVisible();
		expect(await shown(page)).toEqual(["walkthrough"]);
		const start = findStep(page, 0);
		await start.getByRole("link", { name: "Lesson plan" }).click();
		expect(await shown(page)).toEqual(["plan"]);
		await page.goBack();
		await start.getByRole("link", { name: "Print pack" }).click();
		expect(await shown(page)).toEqual(["worksheet"]);
		await page.goBack();
		// Keys of the steps are not those of another part.
		await bar(page).getByRole("link", { name: "The article" }).click();
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("PageDown");
		expect(await shown(page)).toEqual(["explainer"]);
		expect(readShownStep(page)).toBeNull();
	});

	test("the whole walkthrough is done, and the answers are kept and carried", async ({
		page,
		file,
		slug,
	}) => {
		await page.setViewportSize({ width: 1366, height: 768 });
		const requests = logRequests(page);
		const work = planWork(readLesson(slug));
		await page.goto(file);
		await bar(page).getByRole("link", { name: "Walkthrough" }).click();
		const hand = createPointer(page, false);
		await walkThrough(page, work, hand);
		const link = await copyLink(page, hand);
		// A path on a disk may name its owner: from there only the answers are copied.
		expect(link).toMatch(/^#answers=/);
		expect(link.split("#answers=")[1]).toBe(formatAnswers(work.lesson, work.answers));
		expect(requests).toEqual([file]);
		await page.getByLabel("Keep them on this device").check();
		await page.reload();
		const { length } = work.lesson.walkthrough.steps;
		await expect(findStep(page, length)).toBeVisible();
		await page.goto("about:blank");
		await page.goto(`${file}?part=walkthrough${link}`);
		await expect(page.locator(".notices")).toContainText("There are answers from this link");
		await page.getByRole("button", { name: "Keep mine" }).click();
		expect((await copyLink(page, hand)).split("#answers=")[1]).toBe(link.split("#answers=")[1]);
	});

	test("the print pack and the plan are there to be read", async ({ page, file, slug }) => {
		const { walkthrough, model } = readLesson(slug);
		await page.goto(`${file}?part=worksheet`);
		const last = model.sentences.at(-1);
		const words = model.text.slice(last?.start, last?.stop);
		await expect(page.locator("#worksheet")).toContainText(words);
		await page.goto(`${file}?part=plan`);
		for (const { title } of walkthrough.steps)
			await expect(page.locator("#plan")).toContainText(title);
		await page.goto(`${file}?part=nonsense`);
		expect(await shown(page)).toEqual(["explainer"]);
	});

	test("every link and drawn sign leads to something that the file holds", async ({
		page,
		file,
	}) => {
		await page.goto(file);
		const broken = await page.locator("a[href], use[href]").evaluateAll((links) => {
			const hrefs = links.map((link) => link.getAttribute("href") ?? "");
			// What is chosen has no place that the browser could jump to: the page's script shows it.
			const shown = { statement: "evidence", actor: "actor", proposal: "proposal" };
			const isThere = (id: string) => {
				const [kind = "", name] = id.split("=");
				if (name === undefined) return document.getElementById(decodeURIComponent(id)) !== null;
				const data = shown[kind as keyof typeof shown];
				return document.querySelector(`[data-${data}="${name}"]`) !== null;
			};
			return hrefs.filter((href) => {
				if (href.startsWith("#")) return !isThere(href.slice(1));
				return !/^(\?step=\d+(#step-\d+)?|https:\/\/\S+|mailto:\S+)$/.test(href);
			});
		});
		expect([...new Set(broken)]).toEqual([]);
	});
});

test.describe("from a disk, without scripts", () => {
	test.use({ javaScriptEnabled: false });

	test("every part is there in order, with every figure, step and answer", async ({
		page,
		file,
		slug,
	}) => {
		await page.goto(file);
		expect(await shown(page)).toEqual(parts);
		const { steps } = readLesson(slug).walkthrough;
		const titles = await page.locator("#walkthrough [data-step] > h2:visible").allTextContents();
		expect(titles).toEqual(steps.map(({ title }) => title));
		for (const name of ["matrix", "spectrum", "attribution"])
			await expect(page.locator(`#figure-${name} .picture`)).toBeVisible();
		await expect(page.locator("#explainer .trail").first()).toBeVisible();
		await expect(page.locator("#explainer .strips").first()).toBeVisible();
		for (const { number, show } of steps)
			if (["matrix", "spectrum", "attribution"].includes(show.view))
				await expect(page.locator(`[data-step="${number}"] .shown .picture`)).toBeVisible();
		await expect(page.locator("button:visible, select:visible")).toHaveCount(0);
		await expect(page.locator("#card")).toBeHidden();
		await bar(page).getByRole("link", { name: "Lesson plan" }).click();
		await expect(page.locator("#plan")).toBeInViewport();
	});
});
