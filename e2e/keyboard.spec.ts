import type { Page } from "@playwright/test";
import { expect, test } from "./support/page.ts";
import { forms, judgeChosen } from "./support/selection.ts";

const riyadh = "riyadh-talks/index.html";

/** Where the focus is: in which figure, and where what has it leads to. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		const figure = element?.closest("[data-roving]")?.closest("figure")?.id ?? "";
		return { figure, leads: element?.getAttribute("href") ?? "" };
	});

/** Focuses the last thing before a figure's picture, so that one Tab enters it. */
async function enter(page: Page, figure: string) {
	await page.evaluate((id) => {
		const picture = document.querySelector(`#${id} [data-roving]`);
		const before = document.createElement("button");
		picture?.before(before);
		before.focus();
	}, figure);
	await page.keyboard.press("Tab");
}

const figures = {
	"figure-matrix": riyadh,
	"figure-spectrum": riyadh,
	"figure-attribution": riyadh,
	"figure-agreement": "what-is-a-planet/index.html",
};

for (const [figure, address] of Object.entries(figures)) {
	test(`${figure} has one stop for Tab among its marks, and arrows reach every one`, async ({
		page,
	}) => {
		await page.goto(address);
		// Where the small matrix stands beside the article, the large one is folded.
		const folded = page.locator(".positions > summary");
		if (figure === "figure-matrix") await folded.click();
		const stops = page.locator(`#${figure} [data-roving] a:visible`);
		// Stops are marked at the key that moves between them.
		await enter(page, figure);
		await expect(stops.and(page.locator(":not([tabindex='-1'])"))).toHaveCount(1);
		const all = await stops.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
		await stops.first().focus();
		await page.keyboard.press("End");
		expect((await focused(page)).leads).toBe(all.at(-1));
		await page.keyboard.press("Home");
		expect((await focused(page)).leads).toBe(all[0]);
		expect(await walkEverywhere(page)).toBe(all.length);
	});
}

/** How many marks of the figure arrows reach from the one that has the focus. */
function walkEverywhere(page: Page): Promise<number> {
	return page.evaluate(() => {
		const start = document.activeElement as HTMLElement;
		const reached = new Set<Element>([start]);
		const waiting = [start];
		for (let mark = waiting.pop(); mark; mark = waiting.pop()) {
			for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
				mark.focus();
				mark.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
				const next = document.activeElement as HTMLElement;
				if (!reached.has(next)) waiting.push(next);
				reached.add(next);
			}
		}
		return reached.size;
	});
}

/** The edge that shows the focus: an outline, or in a drawing that of what is pressed. */
const readRing = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as Element;
		const hit = element.querySelector(":scope > .hit");
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const outline = outlineStyle === "none" ? "" : outlineWidth;
		const stroke = hit ? getComputedStyle(hit).stroke : "none";
		return { on: element.localName, ring: outline || (stroke === "none" ? "" : stroke) };
	});

test("a press with the mouse leaves no ring on any form of mark, and a key draws one", async ({
	page,
}) => {
	for (const address of ["riyadh-talks/", "what-is-a-planet/"]) {
		await page.goto(address);
		await page.locator(".positions > summary").click();
		const all = { ...forms.wide, node: ".drawing .node", relay: ".drawing .relay", pair: "a.pair" };
		for (const [name, selector] of Object.entries(all)) {
			const mark = page.locator(selector).first();
			if ((await mark.count()) === 0) continue;
			await mark.locator("text, b").or(mark).last().click();
			expect.soft(await readRing(page), name).toEqual({ on: "a", ring: "" });
			await page.keyboard.press("Escape");
			await page.keyboard.press("Shift");
			expect.soft((await readRing(page)).ring, name).not.toBe("");
		}
	}
});

test("Tab goes into a figure, Enter opens the evidence, Escape leads back", async ({ page }) => {
	await page.goto(riyadh);
	await page.locator(".positions > summary").click();
	for (let press = 0; press < 30; press++) {
		await page.keyboard.press("Tab");
		if ((await focused(page)).leads) break;
	}
	const mark = await focused(page);
	expect(mark.figure).toBe("figure-matrix");
	await page.keyboard.press("ArrowDown");
	const below = await focused(page);
	expect(below.leads).not.toBe(mark.leads);
	await page.keyboard.press("Enter");
	await expect(page.locator("#card")).toBeFocused();
	expect(await judgeChosen(page, `#figure-matrix [data-roving] a[href="${below.leads}"]`)).toEqual(
		[],
	);
	await page.keyboard.press("Escape");
	await expect(page.locator("#card")).toBeHidden();
	expect(await focused(page)).toEqual(below);
});

test("Shift and Tab come back to the mark that was left", async ({ page }) => {
	await page.goto(riyadh);
	await enter(page, "figure-spectrum");
	await page.keyboard.press("End");
	const last = await focused(page);
	await page.keyboard.press("Tab");
	expect((await focused(page)).leads).not.toBe(last.leads);
	await page.keyboard.press("Shift+Tab");
	expect(await focused(page)).toEqual(last);
});

test("a marked word is chosen by Enter, and Escape leads back to it", async ({ page }) => {
	await page.goto(riyadh);
	const word = page.locator('.prose a[data-statement="rubio-hopes-1"]');
	await word.focus();
	await page.keyboard.press("Enter");
	await expect(page.locator("#card")).toContainText("optimistic about Moscow");
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.closest("#card") !== null)).toBe(true);
	await page.keyboard.press("Escape");
	await expect(word).toBeFocused();
});

test("next and previous keep the focus, so that they can be pressed again", async ({ page }) => {
	await page.goto(`${riyadh}#statement=lavrov-says-1`);
	const next = page.getByRole("button", { name: "Next" });
	await next.focus();
	await page.keyboard.press("Enter");
	await expect(next).toBeFocused();
	await expect(page).toHaveURL(/#statement=lavrov-talks-1$/);
});

test("at the last statement the focus stays in the evidence", async ({ page }) => {
	await page.goto(`${riyadh}#statement=peskov-says-1`);
	await page.getByRole("button", { name: "Next" }).focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/#statement=peskov-questions-1$/);
	expect(await page.evaluate(() => document.activeElement?.closest("#card") !== null)).toBe(true);
});

test("what the page does when it is idle takes the focus from nothing", async ({ page }) => {
	await page.addInitScript(() => {
		const waiting: IdleRequestCallback[] = [];
		globalThis.requestIdleCallback = (callback) => waiting.push(callback);
		Reflect.set(globalThis, "beIdle", () => {
			for (const callback of waiting.splice(0))
				callback({ didTimeout: false, timeRemaining: () => 50 });
			return waiting.length;
		});
	});
	await page.goto(`${riyadh}#statement=lavrov-says-1`);
	const next = page.getByRole("button", { name: "Next" });
	await next.focus();
	const beIdle = () => page.evaluate(() => (Reflect.get(globalThis, "beIdle") as () => number)());
	await expect(async () => expect(await beIdle()).toBe(0)).toPass();
	await expect(next).toBeFocused();
	await expect(page.locator('.prose a[data-statement="lavrov-says-1"]')).toHaveAttribute(
		"data-lit",
	);
});

test("the first stop of the page skips to the article", async ({ page }) => {
	await page.goto(riyadh);
	await page.keyboard.press("Tab");
	const skip = page.getByRole("link", { name: "Skip to the article" });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press("Enter");
	await expect(page.locator("#article-title")).toBeInViewport();
});

test("keys with Alt, Control or Meta are left to the browser", async ({ page }) => {
	await page.goto(riyadh);
	await enter(page, "figure-matrix");
	const before = await focused(page);
	const kept = await page.evaluate(() =>
		["altKey", "ctrlKey", "metaKey"].map((modifier) => {
			const init = { key: "ArrowDown", bubbles: true, cancelable: true, [modifier]: true };
			return document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
		}),
	);
	expect(kept).toEqual([true, true, true]);
	expect(await focused(page)).toEqual(before);
});
