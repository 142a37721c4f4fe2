import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { sample } from "./support/breadth.ts";
import { listUnmarked } from "./support/focus.ts";
import { look } from "./support/look.ts";
import { expect, test } from "./support/page.ts";
import { listCrowded } from "./support/targets.ts";

const published = readFileSync("content/riyadh-talks/published.txt", "utf8");

/** A part of the desk, by its tab, when it is drawn. */
const openPart = (name: string, drawn: string) => async (page: Page) => {
	await page.locator(`[data-tour="${name}"]:is(.panes button)`).click();
	await expect(page.locator(drawn).first()).toBeVisible();
};

/** What the desk looks like on the way of an author: each state follows the one before it. */
const states: Record<string, (page: Page) => Promise<void>> = {
	"at the start": async (page) => {
		await page.goto("desk/");
		await expect(page.locator(".desk-start")).toBeVisible();
	},
	"with what was found in a text": async (page) => {
		await page.locator(".desk-start textarea").fill(published);
		await page.locator(".desk-start .main").click();
		await expect(page.locator(".start-review")).toBeVisible();
	},
	"with suggestions and nothing chosen": async (page) => {
		await page.locator(".start-review .main").click();
		await expect(page.locator(".line .is-suggestion").first()).toBeVisible();
	},
	"with words chosen": async (page) => {
		await page.locator("#at-title").focus();
		for (const key of ["ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
		await expect(page.locator(".statement-form")).toBeVisible();
	},
	"with a form that is refused": async (page) => {
		await page.locator(".statement-form .main").click();
		await expect(page.locator(".statement-form .refusal")).toBeVisible();
	},
	"with a statement and how it was said": async (page) => {
		await page.goto("desk/?article=riyadh-talks");
		await page.locator("#at-s1 .mark").first().click();
		const how = page.getByRole("button", { name: "How it was said" });
		if ((await how.getAttribute("aria-expanded")) === "false") await how.click();
		await expect(page.getByLabel("Condition")).toBeVisible();
	},
	"with names offered": async (page) => {
		await page.getByRole("combobox", { name: "Who" }).fill("r");
		await expect(page.locator(".statement-form .offered:not([hidden])")).toBeVisible();
	},
	"while words are pressed for a field": async (page) => {
		await page.keyboard.press("Escape");
		await page.locator(".pick-field button").first().click();
		await expect(page.locator(".picking-note")).toBeVisible();
		await page.keyboard.press("Escape");
	},
	"with who is who": openPart("names", ".names"),
	"with the figures": openPart("figures", ".seeing table"),
	"with the problems": openPart("problems", ".desk-problems h2"),
	"with the source": openPart("source", ".cm-content"),
	"with a second reader": openPart("second", ".second-reader"),
	"with what can be taken away": openPart("leave", ".bench-pane .leave"),
	"with the drafts": openPart("drafts", ".bench-pane .drafts"),
};

/** Goes through all of them, and asks the page something in each. */
async function walkStates(page: Page, ask: (state: string) => Promise<void>) {
	for (const [state, enter] of Object.entries(states)) {
		await enter(page);
		await ask(state);
	}
}

test.use({ reducedMotion: "reduce" });

for (const width of sample([390, 1280, 1920], [390, 1920])) {
	test.describe(`at ${width} px`, () => {
		// Axe is not of the page, so the page's policy is not asked: the tests below ask it.
		test.use({ viewport: { width, height: 900 }, bypassCSP: true });

		test("axe finds nothing at the desk, whatever is open, and no colour is faint", async ({
			page,
		}) => {
			await walkStates(page, (state) => expectAccessible(page, state));
		});
	});
}

test("nothing stands beside the page at 320 px, and a finger meets one thing at a time", async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await walkStates(page, async (state) => {
		const outside = await look(page, "listOutside");
		// A long headline ends in an ellipsis: the text begins with all of it.
		const isCut = (words: string) => /class="(bench-title|quoted)"/.test(words);
		expect
			.soft(
				outside.filter((words) => !isCut(words)),
				state,
			)
			.toEqual([]);
		expect.soft(await page.evaluate(listCrowded, "body"), state).toEqual([]);
	});
});

test("each thing that takes the focus shows it", async ({ page }) => {
	await states["with a statement and how it was said"]?.(page);
	await page.keyboard.press("Shift");
	expect.soft(await page.evaluate(listUnmarked)).toEqual([]);
});

test("what is chosen stays in view above the form on a phone, which can be folded", async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto("desk/?article=riyadh-talks");
	const fold = page.locator(".bench-fold");
	await expect(fold).toHaveAttribute("aria-expanded", "false");
	const sheet = page.locator(".bench-side");
	expect((await sheet.boundingBox())?.height ?? 0).toBeLessThan(64);
	const mark = page.locator("#at-s9 .mark, #at-s10 .mark, #at-s11 .mark").first();
	await mark.click();
	await expect(fold).toHaveAttribute("aria-expanded", "true");
	const line = page.locator('.line[aria-selected="true"]');
	await expect
		.poll(async () => {
			const [above, below] = [await line.boundingBox(), await sheet.boundingBox()];
			return (below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0);
		})
		.toBeGreaterThanOrEqual(0);
	await fold.click();
	await expect(page.locator(".statement-form")).toBeHidden();
});

test("the focus stays at the desk through cancel, save, remove and undo", async ({ page }) => {
	await page.goto("desk/?article=riyadh-talks");
	const line = page.locator("#at-s1");
	await line.locator(".mark").first().click();
	await page.getByRole("button", { name: "Cancel", exact: true }).click();
	await expect(line).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect(page.locator(".statement-form :focus")).toHaveCount(1);
	await page.keyboard.press("Escape");
	await expect(line).toBeFocused();
	await page.locator("#at-s1 .mark").first().click();
	await page.locator(".statement-form .main").click();
	await expect(line).toBeFocused();
	// Steps of the walkthrough ask about it: what they lose is told before and afterwards.
	const remove = page.locator(".said-here").getByRole("button", { name: "Remove" }).first();
	const doubt = page.getByRole("alertdialog", { name: "Remove it?" });
	await remove.click();
	await expect(doubt).toContainText("of the walkthrough");
	await page.keyboard.press("Escape");
	await expect(line).toBeFocused();
	await expect(page.locator(".said-here li")).toHaveCount(2);
	await remove.click();
	await doubt.getByRole("button", { name: "Remove it" }).click();
	await expect(page.locator(".said-here li")).toHaveCount(1);
	await expect(page.locator(".asking")).toContainText("of the walkthrough");
	await expect(line).toBeFocused();
	const undo = page.getByRole("button", { name: "Undo" });
	await undo.click();
	await expect(page.locator(".said-here li")).toHaveCount(2);
	await expect(undo).toBeFocused();
	await page.getByRole("button", { name: "Close" }).click();
	await expect(page.getByRole("heading", { name: "Make an explainer" })).toBeFocused();
});

test("nothing moves when the desk asks, Tab goes as the eye does, and what was typed stays", async ({
	page,
}) => {
	await page.goto("desk/?article=riyadh-talks");
	const line = page.locator("#at-s2");
	const place = async () => (await line.boundingBox())?.y;
	await line.locator(".mark").first().click();
	const before = await place();
	await page.locator(".stance-choice").nth(1).click();
	await page.locator(".statement-form .main").click();
	await expect(page.getByRole("button", { name: "Keep drafts on this device" })).toBeVisible();
	expect(await place()).toBe(before);
	await expect(line).toBeFocused();
	await page.keyboard.press("Tab");
	await expect(page.getByRole("button", { name: "Mark", exact: true })).toBeFocused();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await page.getByRole("button", { name: "New actor" }).click();
	await page.getByLabel("Name", { exact: true }).fill("Half a name");
	await openPart("problems", ".desk-problems h2")(page);
	await page.getByRole("button", { name: "Undo" }).click();
	await openPart("names", ".names")(page);
	await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Half a name");
	// A name that is typed and left is no actor yet: it stays, and the form asks for it.
	await openPart("mark", ".mark-panel")(page);
	await line.locator(".mark").first().click();
	const form = page.locator(".statement-form");
	const who = form.getByRole("combobox", { name: "Who" });
	await who.fill("Lindd");
	// The press that leaves it meets what it was meant for.
	await page.locator(".stance-choice").nth(3).click();
	await expect(page.locator(".stance-choice input").nth(3)).toBeChecked();
	await expect(who).toHaveValue("Lindd");
	await expect(who).toHaveAccessibleDescription("Not taken yet");
	await page.keyboard.press("Control+Enter");
	await expect(who).toBeFocused();
	await expect(who).toHaveAccessibleDescription(/^“Lindd” under “Who” is not taken yet: /);
	await page.locator("#at-s9 .mark").first().click();
	await line.locator(".mark").first().click();
	await expect(who).toHaveValue("Lindd");
	await who.focus();
	await form.getByRole("option", { name: "New actor: Lindd" }).click();
	await expect(form.getByRole("group", { name: "Stance" }).locator(":focus")).toHaveCount(1);
	await expect(form.locator('[aria-invalid="true"]')).toHaveCount(0);
	await page.keyboard.press("Control+Enter");
	await expect(line).toContainText("statement");
	await expect(form).toHaveCount(0);
});

test("each press counts however quick it is, and what is filled in is not lost", async ({
	page,
}) => {
	const people = ["Maria Lind", "Tom Berg", "Anna Adams", "Ben Brown", "Eva Falk", "Jan Holm"];
	const sayings = people.map(
		(name, at) => `${name} said that the quay would cost ${at + 3} million.`,
	);
	await page.goto("desk/");
	await page.getByLabel("Paste an article").fill(`A long plan\n\n${sayings.join(" ")}`);
	await page.getByRole("button", { name: "Read it" }).click();
	await page.getByRole("button", { name: "Mark it up" }).click();
	const chosen = page.locator(".line[aria-selected=true]");
	await expect(chosen).toBeFocused();
	const quickly = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	const counts = page.locator(".counts");
	await quickly("n", "a", "a", "a", "a", "a");
	await expect(counts).toContainText("five statements");
	await quickly("u", "u", "Control+y", "a", "u");
	await expect(counts).toContainText("four statements");
	await expect(chosen).toBeFocused();
	// Half a form, and then another suggestion, a view, an undo.
	await quickly("n", "5");
	const stance = page.locator(".stance-choice input").nth(4);
	await expect(stance).toBeChecked();
	const words = await page.locator(".quoted-words").textContent();
	await quickly("Escape", "n");
	await expect(stance).toBeChecked();
	await quickly("n");
	const unsaved = page.getByRole("list", { name: "Not saved" });
	await expect(unsaved).toContainText(words ?? "?");
	await expect(stance).not.toBeChecked();
	await openPart("problems", ".desk-problems h2")(page);
	await page.getByRole("button", { name: "Undo" }).click();
	await openPart("mark", ".mark-panel")(page);
	await unsaved.getByRole("button", { name: "Go on" }).click();
	await expect(page.locator(".quoted-words")).toHaveText(words ?? "?");
	await expect(stance).toBeChecked();
	await expect(unsaved).toHaveCount(0);
	// Saved, and at once on to the next: nothing waits for the worker.
	await page.getByRole("combobox", { name: /^About which proposal/ }).fill("A quay");
	await quickly("Enter", "Control+Enter", "n", "a");
	await expect(counts).toContainText("five statements");
	await expect(chosen).toBeFocused();
});

test("says what it waits for before its script has come", async ({ page }) => {
	await page.route("**/assets/desk-*.js", () => {});
	await page.goto("desk/", { waitUntil: "commit" });
	await expect(page.getByRole("heading", { name: "Make an explainer" })).toBeVisible();
	await expect(page.getByText("The desk is being fetched …")).toBeVisible();
	await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the whole page is drawn as readers get it, under the desk's policy", async ({ page }) => {
	await page.goto("desk/?article=riyadh-talks");
	await openPart("figures", ".seeing table")(page);
	await page.getByRole("tab", { name: "Whole page" }).click();
	const whole = page.frameLocator(".whole-page");
	const quoted = whole.locator('[data-switch="quoted"]').first();
	await quoted.click();
	await expect(quoted).toHaveAttribute("aria-checked", "true");
	// Its own style came with it.
	await expect(whole.locator("body")).toHaveCSS("margin-bottom", "0px");
});
