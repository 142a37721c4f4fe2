import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";
import {
	current,
	findMarkStep,
	findStep,
	leaveStep,
	locate,
	readLesson,
	readShownStep,
} from "./support/walkthrough.ts";

const slug = "riyadh-talks";
const lesson = readLesson(slug);
const { steps } = lesson.walkthrough;
const count = steps.length;

/** A question of a kind, and the step that asks it. */
function findAsked(kind: string): { id: string; step: number } {
	for (const { parts } of steps)
		for (const part of parts)
			if (part.type === "question" && part.question.kind === kind) return part.question;
	throw new Error(`Nothing of the kind ${kind} is asked.`);
}

const notices = (page: Page) => page.locator(".notices");

test.describe("the address", () => {
	test("opens a step, and a reload keeps it", async ({ page }) => {
		await page.goto(locate(slug, "?step=4"));
		await expect(findStep(page, 4)).toBeVisible();
		await expect(page.locator("[data-step]:visible")).toHaveCount(1);
		await page.reload();
		await expect(findStep(page, 4)).toBeVisible();
		await expect(page.locator(".turn .where")).toHaveText(`Step 4 of ${count}`);
	});

	test("follows every step, and back and forward follow it", async ({ page }) => {
		await page.goto(locate(slug));
		for (const number of [1, 2, 3]) {
			await leaveStep(page);
			await expect(findStep(page, number)).toBeVisible();
			expect(readShownStep(page)).toBe(String(number));
		}
		await page.goBack();
		await expect(findStep(page, 2)).toBeVisible();
		await page.goBack();
		await page.goBack();
		await expect(findStep(page, 0)).toBeVisible();
		expect(readShownStep(page)).toBeNull();
		await page.goForward();
		await expect(findStep(page, 1)).toBeVisible();
		await expect(notices(page)).toHaveText("");
	});

	test("keeps the pace, and what other parameters it has", async ({ page }) => {
		await page.goto(locate(slug, "?utm=x&step=2&pace=teacher"));
		await page.keyboard.press("ArrowLeft");
		const { searchParams } = new URL(page.url());
		expect(Object.fromEntries(searchParams)).toEqual({ utm: "x", step: "1", pace: "teacher" });
		await page.getByRole("button", { name: "End showing" }).click();
		expect(new URL(page.url()).searchParams.has("pace")).toBe(false);
		await expect(findStep(page, 1)).toBeVisible();
	});

	test("of a step that does not exist is told, and leads to the last at will", async ({ page }) => {
		await page.goto(locate(slug, "?step=99"));
		await expect(findStep(page, 0)).toBeVisible();
		await expect(notices(page)).toContainText(`There is no step 99: this walkthrough has ${count}`);
		await page.getByRole("button", { name: "Go to the last step" }).click();
		await expect(findStep(page, count)).toBeVisible();
		expect(readShownStep(page)).toBe(String(count));
		await page.goto(locate(slug, "?step=12345"));
		await page.getByRole("button", { name: "Stay here" }).click();
		await expect(notices(page)).toHaveText("");
		await page.getByRole("button", { name: "Next" }).click();
		await expect(findStep(page, 1)).toBeVisible();
	});

	test("of no step leads to the start", async ({ page }) => {
		const start = page.getByRole("button", { name: "Go through it yourself" });
		for (const query of ["?step=x", "?step=-1", "?step=1.5", "?step=", "?step=0", "?pace=fast"]) {
			await page.goto(locate(slug, query));
			await expect.soft(findStep(page, 0), query).toBeVisible();
			await expect.soft(start, query).toBeVisible();
		}
	});

	test("selects a statement too, and a step leaves it", async ({ page }) => {
		const [{ id } = { id: "" }] = lesson.model.statements;
		await page.goto(locate(slug, `?step=10#statement=${id}`));
		await expect(page.locator("#card")).toBeVisible();
		await leaveStep(page);
		await expect(page.locator("#card")).toBeHidden();
		expect(new URL(page.url()).hash).toBe("");
		await page.goBack();
		await expect(findStep(page, 10)).toBeVisible();
	});
});

test.describe("the links to steps", () => {
	test("of the start lead to every step", async ({ page }) => {
		await page.goto(locate(slug));
		for (const { number, title } of steps) {
			await findStep(page, 0).getByRole("link", { name: title, exact: true }).click();
			await expect(findStep(page, number)).toBeVisible();
			await expect(current(page).locator("h2").first()).toBeFocused();
			await expect(current(page).locator("h2").first()).toBeInViewport();
			await page.goBack();
			await expect(findStep(page, 0)).toBeVisible();
		}
	});

	test("of the menu lead to every step, and the menu closes", async ({ page }) => {
		await page.goto(locate(slug));
		const menu = page.locator(".turn .menu");
		for (const { number, title } of [...steps, { number: 0, title: "Start" }].reverse()) {
			await menu.locator("summary").click();
			await menu.getByRole("link", { name: title, exact: true }).click();
			await expect(findStep(page, number)).toBeVisible();
			await expect(menu).not.toHaveAttribute("open");
			await expect(menu.locator("[aria-current]")).toHaveAttribute("data-to", String(number));
		}
	});
});

/** Keys that move within what has the focus. */
const arrows = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"];

/** What keeps the arrows for itself; each by the step it stands in. */
const owners: [name: string, step: number, find: (page: Page) => Promise<Locator>][] = [
	[
		"a radio button",
		findAsked("stance").step,
		async (page) => current(page).locator("input[type=radio]").first(),
	],
	["a field", findAsked("open").step, async (page) => current(page).getByRole("textbox").first()],
	["a word", findAsked("words").step, async (page) => current(page).locator("[data-word]").first()],
	[
		"the last word",
		findAsked("words").step,
		async (page) => current(page).locator("[data-word]").last(),
	],
	[
		"a list to choose from",
		findMarkStep(lesson)?.number ?? 0,
		async (page) => {
			await current(page).locator("[data-word]").first().dblclick();
			return page.getByRole("combobox", { name: "Somebody else" });
		},
	],
	...(["matrix", "spectrum", "attribution"] as const).map((view) => {
		const step = steps.find(({ show }) => show.view === view)?.number ?? 0;
		const find = async (page: Page) =>
			current(page).locator("[data-roving] a:visible[data-statement]").first();
		return [`a mark of the ${view}`, step, find] as (typeof owners)[number];
	}),
];

test("the arrows of what needs them never turn the step, and Escape leaves a way on", async ({
	page,
}) => {
	for (const [name, step, find] of owners) {
		await test.step(name, async () => {
			await page.goto(locate(slug, `?step=${step}`));
			const owner = await find(page);
			await owner.focus();
			for (const key of arrows) {
				await page.keyboard.press(key);
				await page.keyboard.press(key);
				expect.soft(readShownStep(page), `${name}, ${key}`).toBe(String(step));
			}
			await page.keyboard.press("Escape");
			const read = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
			const before = await read();
			await page.keyboard.press("Tab");
			expect.soft(await read(), name).not.toBe(before);
			expect.soft(readShownStep(page), name).toBe(String(step));
		});
	}
});

test("a menu closes with Escape and with a press elsewhere, and leaves the focus where it was", async ({
	page,
}) => {
	await page.goto(locate(slug, "?step=2"));
	const menus = page.locator("details.menu");
	for (const menu of await menus.all()) {
		const summary = menu.locator("summary");
		await summary.focus();
		await page.keyboard.press("Enter");
		await expect(menu.locator(".sheet")).toBeVisible();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Escape");
		await expect(menu.locator(".sheet")).toBeHidden();
		await expect(summary).toBeFocused();
		await summary.click();
		await expect(menus.and(page.locator("[open]"))).toHaveCount(1);
		await current(page).locator("h2").first().click();
		await expect(menu.locator(".sheet")).toBeHidden();
	}
	expect(readShownStep(page)).toBe("2");
});
