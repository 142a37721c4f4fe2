import type { Page } from "@playwright/test";
import { listQuestions } from "../src/classroom/lesson/items.ts";
import { sample } from "./support/breadth.ts";
import { expect, test } from "./support/page.ts";
import { waitForRest } from "./support/presenter.ts";
import {
	current,
	findStep,
	locate,
	readLesson,
	readShownStep,
	slugs,
} from "./support/walkthrough.ts";

const riyadh = "riyadh-talks";
const { steps } = readLesson(riyadh).walkthrough;
const last = steps.length;

const black = (page: Page) => page.locator(".blackout");
const menu = (page: Page) => page.locator(".turn > .menu");

/** A wall as a projector of the oldest kind shows it. */
const projector = { width: 1024, height: 768 };

// A window that a test opens, or fills a screen with, is the whole browser’s.
test.use({ reducedMotion: "reduce", reuseContext: false });

test.describe("in front of a class", () => {
	test.use({ viewport: projector });

	test.beforeEach(({ page }) =>
		page.goto(locate(riyadh, "?step=2&pace=teacher")).then(() => undefined),
	);

	for (const key of ["b", ".", "B"]) {
		test(`${key} makes the screen black, and any key of the class brings it back`, async ({
			page,
		}) => {
			for (const way of [key, "Escape", "PageDown", "ArrowLeft"]) {
				await page.keyboard.press(key);
				await expect(black(page)).toBeVisible();
				const box = await black(page).boundingBox();
				expect(box).toEqual({ x: 0, y: 0, ...projector });
				await page.keyboard.press(way);
				await expect(black(page)).toHaveCount(0);
				expect(readShownStep(page), way).toBe("2");
			}
		});
	}

	test("O lists the steps, goes to the one that is chosen, and closes again", async ({ page }) => {
		await page.keyboard.press("o");
		await expect(menu(page).locator("[aria-current]")).toBeFocused();
		await expect(menu(page).locator("[aria-current]")).toHaveAttribute("data-to", "2");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await expect(findStep(page, 3)).toBeVisible();
		await expect(menu(page)).not.toHaveAttribute("open");
		await page.keyboard.press("o");
		await expect(menu(page)).toHaveAttribute("open");
		await page.keyboard.press("o");
		await expect(menu(page)).not.toHaveAttribute("open");
		await page.keyboard.press("o");
		await page.keyboard.press("Escape");
		await expect(menu(page)).not.toHaveAttribute("open");
		await expect(menu(page).locator("summary")).toBeFocused();
		expect(readShownStep(page)).toBe("3");
	});

	test("? tells the keys, and takes them away again, as Escape does", async ({ page }) => {
		for (const key of ["?", "Escape"]) {
			await page.keyboard.press("?");
			await expect(page.locator(".notices")).toContainText(
				"PageDown: on; in front of a class first",
			);
			await expect(page.locator(".notices .notice")).toBeInViewport();
			await page.keyboard.press(key);
			await expect(page.locator(".notices")).toHaveText("");
		}
		// Escape takes nothing else away: what was typed for a poll, in its menu or out of it.
		await page.goto(locate(riyadh, "?step=5&pace=teacher"));
		const poll = page.locator("details.poll:visible").first();
		await poll.locator("summary").first().click();
		await poll.locator(".codes").fill("K7");
		await poll.locator(".codes").press("Escape");
		await expect(poll.locator(".codes")).toHaveValue("K7");
	});

	test("F and S break nothing, and the keys go on", async ({ page }) => {
		await page.keyboard.press("f");
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await page.keyboard.press("f");
		await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
		const popup = page.waitForEvent("popup");
		await page.keyboard.press("s");
		await (await popup).close();
		await page.keyboard.press("End");
		await expect(findStep(page, last)).toBeVisible();
		await page.keyboard.press("Home");
		await expect(findStep(page, 0)).toBeVisible();
		await expect(page.locator(".notices")).toHaveText("");
	});

	test("a student’s page is one press away, and keeps the step", async ({ page }) => {
		await page.getByRole("button", { name: "End showing" }).click();
		await expect(page.locator("html")).toHaveAttribute("data-pace", "student");
		await expect(findStep(page, 2)).toBeVisible();
		for (const key of ["b", ".", "o", "s", "f", "?"]) await page.keyboard.press(key);
		await expect(black(page)).toHaveCount(0);
		await expect(menu(page)).not.toHaveAttribute("open");
		await expect(page.locator(".notices")).toHaveText("");
		expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
	});
});

test("at a student’s own pace the keys of the teacher do nothing", async ({ page }) => {
	await page.goto(locate(riyadh, "?step=2"));
	for (const key of ["b", ".", "o", "s", "f", "?"]) await page.keyboard.press(key);
	await expect(black(page)).toHaveCount(0);
	await expect(menu(page)).not.toHaveAttribute("open");
	await expect(page.locator(".notices")).toHaveText("");
	expect(readShownStep(page)).toBe("2");
	expect(page.context().pages()).toHaveLength(1);
});

for (const pace of ["student", "teacher"]) {
	test(`at the ${pace}’s pace a key with a modifier is the browser’s`, async ({ page }) => {
		await page.goto(locate(riyadh, `?step=5&pace=${pace}`));
		const taken = await page.evaluate(() => {
			const keys = ["ArrowRight", "ArrowLeft", "PageDown", "PageUp", " ", "Home", "End"];
			return ["ctrlKey", "altKey", "metaKey"].flatMap((modifier) =>
				[...keys, "b", ".", "f", "o", "s", "?", "Escape"].filter((key) => {
					const init = { key, bubbles: true, cancelable: true, [modifier]: true };
					return !document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
				}),
			);
		});
		expect(taken).toEqual([]);
		expect(readShownStep(page)).toBe("5");
		await expect(black(page)).toHaveCount(0);
	});
}

/** What of each question of the step has not been on the screen yet, in CSS px of its height. */
async function watch(page: Page, seen: Map<string, [number, number][]>): Promise<void> {
	const now = await current(page).evaluate((step) => {
		const bar = document.querySelector(".turn")?.getBoundingClientRect().height ?? 0;
		const end = innerHeight - bar;
		return [...step.querySelectorAll<HTMLElement>("[data-question]")].map((question) => {
			const { top, bottom, height } = question.getBoundingClientRect();
			const from = Math.max(0, -top);
			const to = Math.min(bottom, end) - top;
			return { id: question.dataset.question ?? "", height, from, to };
		});
	});
	for (const { id, height, from, to } of now) {
		// A question grows when its answer is shown.
		const parts = (seen.get(id) ?? []).slice(1);
		if (to > from) parts.push([from, to]);
		seen.set(id, [[height, height], ...parts]);
	}
}

/** Whether parts cover a height from 0 on without a gap. */
function covers(parts: [number, number][]): boolean {
	const height = parts[0]?.[0] ?? 0;
	let covered = 0;
	for (const [from, to] of parts.slice(1).sort(([a], [b]) => a - b))
		if (from <= covered + 1) covered = Math.max(covered, to);
	// Pages scroll by whole pixels, at both ends of what is seen.
	return covered >= height - 2;
}

for (const slug of slugs) {
	const walls = [{ width: 800, height: 600 }, projector];
	for (const viewport of sample(walls, slug === riyadh ? walls : walls.slice(0, 1))) {
		test(`a clicker’s one button takes a class through ${slug}, past every question, on ${viewport.width} × ${viewport.height}`, async ({
			page,
		}) => {
			const lesson = readLesson(slug);
			const end = lesson.walkthrough.steps.length;
			await page.setViewportSize(viewport);
			await page.goto(locate(slug, "?pace=teacher"));
			const seen = new Map<string, [number, number][]>();
			const visited: string[] = [];
			const told = page.locator(".answer[open]");
			let before = "";
			let left = 0;
			for (let press = 0; press < 200; press++) {
				// A teacher sees a step before leaving it: what is asked in it is there by then.
				await page.evaluate(waitForRest);
				await watch(page, seen);
				const at = await page.evaluate(() => `${location.search} ${scrollY}`);
				const place = `${at} ${await told.count()}`;
				if (place === before) break;
				before = place;
				const number = readShownStep(page) ?? "0";
				if (visited.at(-1) !== number) {
					visited.push(number);
					left = press;
				}
				await page.keyboard.press("PageDown");
			}
			expect(visited).toEqual(Array.from({ length: end + 1 }, (_, step) => String(step)));
			// The first press leaves the start; two a step, answers included, are what a teacher has time for.
			if (viewport === projector) expect(left - 1).toBeLessThanOrEqual(22);
			const asked = await page.locator("[data-question]").count();
			expect(seen.size).toBe(asked);
			// What has a right answer was told it.
			const questions = listQuestions(lesson.walkthrough);
			expect(await told.count()).toBe(questions.filter(({ kind }) => kind !== "open").length);
			const missed = [...seen].filter(([, parts]) => !covers(parts)).map(([id]) => id);
			expect(missed).toEqual([]);
			// And the way back, to the start.
			for (let press = 0; press < 200 && readShownStep(page) !== null; press++)
				await page.keyboard.press("PageUp");
			await expect(findStep(page, 0)).toBeVisible();
		});
	}
}
