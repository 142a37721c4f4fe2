import { expect, type Locator, type Page } from "@playwright/test";

/** A student's way to work on a page: by mouse, by finger or by keys. */
export interface Hand {
	/** Presses a button, a summary, a box to tick. */
	press(target: Locator): Promise<void>;
	/** Chooses one of several radio buttons; `place` counts from 0. */
	choose(radio: Locator, place: number): Promise<void>;
	write(field: Locator, text: string): Promise<void>;
	/** Presses the first and the last word of a stretch. */
	mark(picker: Locator, first: number, last: number): Promise<void>;
	select(field: Locator, value: string): Promise<void>;
	/** Goes on by one step. */
	next(): Promise<void>;
}

const findWord = (picker: Locator, at: number) => picker.locator(`[data-word="${at}"]`);

/** Presses by mouse or finger; a field is written into by keys once it is pressed. */
export function createPointer(page: Page, touch: boolean): Hand {
	const press = (target: Locator) => (touch ? target.tap() : target.click());
	return {
		press,
		choose: (radio) => press(radio),
		async write(field, text) {
			await press(field);
			await page.keyboard.insertText(text);
		},
		async mark(picker, first, last) {
			await press(findWord(picker, first));
			await press(findWord(picker, last));
		},
		async select(field, value) {
			// The list of a select is the browser's own, not of the page.
			await field.selectOption(value);
		},
		next: () => press(page.getByRole("button", { name: "Next" })),
	};
}

/** Nobody presses Tab more often than this to get to the next thing that is asked. */
const mostTabs = 150;

const hasFocus = (target: Locator) =>
	target.evaluate((element) => element === document.activeElement);

/** Keys alone: nothing is focused or pressed but by them. */
export function createKeys({ keyboard }: Page): Hand {
	async function reach(isThere: () => Promise<boolean>): Promise<void> {
		for (let tabs = 0; tabs < mostTabs; tabs++) {
			if (await isThere()) return;
			await keyboard.press("Tab");
		}
		throw new Error("Tab does not come there.");
	}
	/** Arrows go on until the word has the focus. */
	async function walk(word: Locator, most: number): Promise<void> {
		for (let arrows = 0; arrows <= most; arrows++) {
			if (await hasFocus(word)) return;
			await keyboard.press("ArrowRight");
		}
		throw new Error("The arrows do not come to the word.");
	}
	return {
		async press(target) {
			await reach(() => hasFocus(target));
			await keyboard.press("Space");
		},
		async choose(radio, place) {
			const name = await radio.getAttribute("name");
			const isInGroup = () =>
				radio.evaluate(() => (document.activeElement as HTMLInputElement).name ?? "");
			await reach(async () => (await isInGroup()) === name);
			await keyboard.press("Space");
			for (let arrow = 0; arrow < place; arrow++) await keyboard.press("ArrowDown");
			await expect(radio).toBeFocused();
		},
		async write(field, text) {
			await reach(() => hasFocus(field));
			await keyboard.type(text);
		},
		async mark(picker, first, last) {
			const word = findWord(picker, first);
			const inside = picker.page().locator(`[data-word="${first}"]`);
			const sentence = picker.locator(".sentence", { has: inside });
			await reach(() => sentence.evaluate((text) => text.contains(document.activeElement)));
			await walk(word, 100);
			await keyboard.press("Space");
			await walk(findWord(picker, last), 100);
			await keyboard.press("Space");
		},
		async select(field, value) {
			await reach(() => hasFocus(field));
			const most = await field.locator("option").count();
			for (let arrow = 0; arrow < most; arrow++) {
				if ((await field.inputValue()) === value) return;
				await keyboard.press("ArrowDown");
			}
			throw new Error(`The list has no ${value}.`);
		},
		next: () => keyboard.press("ArrowRight"),
	};
}
