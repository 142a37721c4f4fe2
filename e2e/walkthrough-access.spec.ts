import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { sample } from "./support/breadth.ts";
import { listUnmarked } from "./support/focus.ts";
import { watchFrames } from "./support/frames.ts";
import { carry, lesson, open, openMenu, slug } from "./support/keeping.ts";
import { listHeadless, listMisplaced } from "./support/names.ts";
import { expect, test } from "./support/page.ts";
import { waitForRest } from "./support/presenter.ts";
import { current, findMarkStep, locate } from "./support/walkthrough.ts";

const mark = findMarkStep(lesson)?.number ?? 0;

/** Everything folded of the step that is shown is opened. */
const unfold = (page: Page) =>
	current(page).evaluate((step) => {
		for (const details of step.querySelectorAll("details")) details.open = true;
	});

/** What a class may have before it; each begins at an address. */
const states: Record<string, [query: string, reach?: (page: Page) => Promise<unknown>]> = {
	"the start": [""],
	"a step with words to mark": ["?step=3"],
	"a step with stances, answered and open": [`?step=5#answers=${carry()}`, unfold],
	"the tool for marking, with marks": [
		`?step=${mark}#answers=${carry()}`,
		async (page) => {
			await current(page).locator("[data-word]").first().dblclick();
			await page.getByRole("button", { name: "Compare with the editors’ reading" }).click();
		},
	],
	"all marks with one open": [
		"?step=10",
		(page) => current(page).locator(".prose a[data-statement]").first().click(),
	],
	"a step before a class": ["?step=7&pace=teacher"],
	"a poll before a class": ["?step=5&pace=teacher", unfold],
	"the menu of the answers": [`?step=2#answers=${carry()}`, openMenu],
	"the menu of the reading": [
		"?step=2",
		(page) => page.locator(".walk-bar .menu summary").first().click(),
	],
	"the menu of the steps": ["?step=2", (page) => page.locator(".turn .menu summary").click()],
	"a notice": ["?step=99"],
};

test.use({ reducedMotion: "reduce" });

const widths = [360, 1366];

for (const [at, [state, [query, reach]]] of Object.entries(states).entries()) {
	test.describe(() => {
		// Axe is not of the page, so the page's policy is not asked.
		test.use({ bypassCSP: true });

		test(`axe finds nothing in ${state}, no colour is faint, and the focus and headings are right`, async ({
			page,
		}) => {
			await page.goto(locate(slug, query));
			await reach?.(page);
			for (const width of sample(widths, [widths[at % 2] ?? 0])) {
				await page.setViewportSize({ width, height: 768 });
				await expectAccessible(page, `at ${width} px`);
			}
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.keyboard.press("Shift");
			// A menu that is left closes, and what is in it could not be looked at.
			await page.evaluate(() =>
				addEventListener("focusin", (event) => event.stopImmediatePropagation(), true),
			);
			const unmarked = await page.evaluate(listUnmarked);
			// A heading takes the focus when its step is gone to; nobody comes to it by a key.
			expect.soft(unmarked.filter((element) => !/^<h\d/.test(element))).toEqual([]);
			expect.soft(await page.evaluate(listMisplaced)).toEqual([]);
			expect.soft(await page.evaluate(listHeadless)).toEqual([]);
		});
	});
}

test("a new step is said aloud, and its heading has the focus", async ({ page }) => {
	await open(page, "", "");
	await page.getByRole("button", { name: "Next" }).click();
	const [{ title } = { title: "" }] = lesson.walkthrough.steps;
	await expect(current(page).getByRole("heading", { name: title })).toBeFocused();
	await expect(page.getByRole("status").filter({ hasText: "Step 1 of" })).toContainText(title);
});

/** A voice that says what it is made to say; runs inside the page. */
function giveVoice(): void {
	const spoken: SpeechSynthesisUtterance[] = [];
	const voice = Object.assign(new EventTarget(), {
		getVoices: () => [{}],
		speak: (words: SpeechSynthesisUtterance) => spoken.push(words),
		cancel() {
			// As browsers do, it is told later, when the next may have begun.
			for (const utterance of spoken.splice(0))
				setTimeout(() =>
					utterance.dispatchEvent(
						new SpeechSynthesisErrorEvent("error", { utterance, error: "canceled" }),
					),
				);
		},
	});
	Object.defineProperty(window, "speechSynthesis", { value: voice });
	Object.assign(window, { spoken });
}

/** Lets the voice come to a word, and gives what is marked; runs inside the page. */
function hear(word: string): string[] {
	const { spoken } = window as unknown as { spoken: SpeechSynthesisUtterance[] };
	const [utterance] = spoken;
	const charIndex = utterance?.text.indexOf(word) ?? -1;
	if (utterance && charIndex >= 0)
		utterance.dispatchEvent(
			new SpeechSynthesisEvent("boundary", { utterance, charIndex, name: "word" }),
		);
	return [...(CSS.highlights.get("spoken") ?? [])].map((found) => {
		const range = new Range();
		range.setStart(found.startContainer, found.startOffset);
		range.setEnd(found.endContainer, found.endOffset);
		return range.toString();
	});
}

test("reading aloud marks the word that is heard, and falls silent everywhere at Stop", async ({
	page,
	context,
}) => {
	const other = await context.newPage();
	const button = (tab: Page) => tab.getByRole("button", { name: /aloud|Stop reading/ });
	const read = async (tab: Page) => {
		const menu = tab.locator(".walk-bar .menu").first();
		await menu.evaluate((one) => one.toggleAttribute("open", true));
		return expect(button(tab));
	};
	const silent = async (tab: Page) => {
		await (await read(tab)).toHaveText("Read this step aloud");
		await expect(tab.locator("[data-spoken]")).toHaveCount(0);
	};
	const begin = async (tab: Page) => {
		await silent(tab);
		await button(tab).click();
		await expect(button(tab)).toHaveText("Stop reading");
		await expect(tab.locator("[data-spoken]")).toHaveCount(1);
	};
	for (const tab of [page, other]) {
		await tab.addInitScript(giveVoice);
		await open(tab, "", "?step=2");
	}
	await begin(page);
	const [, { title } = { title: "" }] = lesson.walkthrough.steps;
	const last = title.split(" ").at(-1) ?? "";
	expect(await page.evaluate(hear, last)).toEqual([last]);
	// One voice at a time; what was called off does not end what was begun since.
	await begin(other);
	await silent(page);
	expect(await page.evaluate(hear, last)).toEqual([]);
	await expect(button(other)).toHaveText("Stop reading");
	await button(other).click();
	await silent(other);
	await begin(other);
	await other.keyboard.press("ArrowRight");
	await silent(other);
	await other.close();
});

for (const reducedMotion of ["reduce", "no-preference"] as const) {
	test(`a class is taken through a step ${reducedMotion === "reduce" ? "at once" : "smoothly, unless"} who asks for rest`, async ({
		page,
	}) => {
		await page.emulateMedia({ reducedMotion });
		await page.setViewportSize({ width: 800, height: 600 });
		await page.goto(locate(slug, "?step=5&pace=teacher"));
		// What answers is lower than what was drawn: a page that shrinks moves once more.
		await expect(page.locator("[data-current] .placing")).toBeVisible();
		const before = await page.evaluate(() => scrollY);
		const readFrames = await watchFrames(page);
		await page.keyboard.press("PageDown");
		await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
		await page.evaluate(waitForRest);
		const frames = await readFrames();
		const between = new Set(frames.map(({ place }) => place)).size - 2;
		const moving = Math.max(...frames.map((frame) => frame.moving));
		if (reducedMotion === "reduce") expect({ between, moving }).toEqual({ between: 0, moving: 0 });
		else expect(between).toBeGreaterThan(0);
	});
}
