import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "@playwright/test";
import type { Model, Statement } from "../src/article/model/types.ts";
import { findStanceChoice } from "../src/classroom/marking/stance-choices.ts";
import { listTextWords } from "../src/desk/text/words.ts";
import { paste } from "./support/desk.ts";
import { readPublished } from "./support/desk-hand.ts";
import { expect, test } from "./support/page.ts";

const slug = "riyadh-talks";

test.use({
	...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
	actionTimeout: 20_000,
});

/** A finger; how often it presses is counted. What it has to scroll to is scrolled to. */
function createFinger(page: Page) {
	let count = 0;
	let letters = 0;
	async function pressAt(x: number, y: number) {
		await page.touchscreen.tap(x, y);
		count += 1;
	}
	async function press(target: Locator) {
		await target.scrollIntoViewIfNeeded();
		const box = await target.boundingBox();
		if (!box) throw new Error("It is not to be seen");
		await pressAt(box.x + box.width / 2, box.y + box.height / 2);
	}
	/** On the keyboard of the phone. */
	async function write(text: string) {
		await page.keyboard.insertText(text);
		letters += text.length;
	}
	return {
		...{ press, pressAt, write },
		get count() {
			return count;
		},
		get letters() {
			return letters;
		},
	};
}

/** Where a letter of a sentence stands, once it is in the part of the window that is free for it. */
const findLetter = (page: Page, sentence: string, at: number) =>
	page.locator(`#at-${sentence}`).evaluate(async (line, at) => {
		const measure = () => {
			const pieces = [...line.querySelectorAll<HTMLElement>("[data-at]")];
			const piece = pieces.findLast((one) => Number(one.dataset.at) <= at);
			const node = piece?.firstChild;
			if (!piece || !node) throw new Error("No such letter");
			const range = document.createRange();
			range.setStart(node, at - Number(piece.dataset.at));
			range.setEnd(node, at - Number(piece.dataset.at) + 1);
			return range.getBoundingClientRect();
		};
		// Paragraphs that come into view take their real height a frame later, and what was chosen
		// before may still be scrolled to: until it stays where it is.
		for (let tries = 0, still = 0; tries < 60 && still < 4; tries++) {
			const before = measure().top;
			if (still === 0) scrollBy({ top: before - innerHeight / 4, behavior: "instant" });
			const there = measure().top;
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			still = measure().top === there ? still + 1 : 0;
		}
		const { left, top, width, height } = measure();
		return { x: left + width / 2, y: top + height / 2 };
	}, at);

type Finger = ReturnType<typeof createFinger>;

async function chooseWords(page: Page, finger: Finger, model: Model, { quote }: Statement) {
	const sentence = model.sentences.find(({ stop }) => quote.start < stop);
	if (!sentence) throw new Error("No sentence");
	const words = listTextWords(model.text, sentence, model.lang);
	const first = words.find(({ start }) => start === quote.start);
	const last = words.find(({ stop }) => stop === quote.stop);
	if (!first || !last) throw new Error(quote.exact);
	const press = async (at: number) => {
		const { x, y } = await findLetter(page, sentence.id, at - sentence.start);
		await finger.pressAt(x, y);
	};
	const chosen = page.locator(".quoted-words");
	await press(first.start);
	// The whole of what is suggested there comes first.
	const word = model.text.slice(first.start, first.stop);
	if ((await chosen.textContent()) !== word) await press(first.start);
	await expect(chosen).toHaveText(word);
	await press(last.stop - 1);
	await expect(chosen).toHaveText(quote.exact);
}

/** A name in a field: pressed and written on the keyboard of the phone, then the first that is offered. */
async function chooseName(page: Page, finger: Finger, field: Locator, name: string) {
	if ((await field.inputValue()) === name) return;
	await finger.press(field);
	await page.keyboard.press("Control+A");
	await finger.write(name);
	const offered = page.locator(".offered:not([hidden]) [role=option]").first();
	await expect(offered).toContainText(name);
	await finger.press(offered);
	await expect(field).toHaveValue(name);
}

test("ten statements are marked with a finger alone, each in eight presses at most", async ({
	page,
}, { annotations }) => {
	test.setTimeout(300_000);
	const model = readPublished(slug);
	const finger = createFinger(page);
	await page.goto("desk/");
	await finger.press(page.getByLabel("Paste an article"));
	await page.keyboard.insertText(readFileSync(`content/${slug}/published.txt`, "utf8"));
	await finger.press(page.getByRole("button", { name: "Read it" }));
	await finger.press(page.getByRole("button", { name: "Mark it up" }));
	await expect(page.locator(".line").first()).toBeVisible();
	// Those whose sentences hold nothing that is marked before, so that each press is on bare words.
	const statements = model.statements
		.filter(({ continued }) => continued.length === 0)
		.slice(0, 10);
	for (const statement of statements) {
		const before = finger.count;
		await chooseWords(page, finger, model, statement);
		const form = page.locator(".statement-form");
		const actor = model.actors.find(({ id }) => id === statement.actor)?.name ?? "";
		const about = model.proposals.find(({ id }) => id === statement.proposal)?.title;
		const choice = findStanceChoice(statement.verb);
		await chooseName(page, finger, form.getByRole("combobox", { name: "Who" }), actor);
		await finger.press(form.locator(".stance-choice", { hasText: choice?.label ?? "" }));
		const proposal = form.getByRole("combobox", { name: /^About which proposal/ });
		if (about) await chooseName(page, finger, proposal, about);
		await finger.press(form.getByRole("button", { name: "Save statement" }));
		// What is told may still be of the one before: the sheet is folded once this one is marked.
		await expect(form).toBeHidden();
		await expect(page.locator(".unseen[role=status]")).toHaveText("Marked.");
		const presses = finger.count - before;
		annotations.push({ type: "presses", description: `${statement.id}: ${presses}` });
		expect(presses, statement.id).toBeLessThanOrEqual(8);
	}
	await finger.press(page.getByRole("button", { name: "Take it away" }));
	const coming = page.waitForEvent("download");
	await finger.press(page.getByRole("button", { name: "data.json" }));
	const made = JSON.parse(readFileSync(await (await coming).path(), "utf8")) as Model;
	const show = (all: Model, { quote, stance, actor, proposal }: Statement) => ({
		...{ words: quote, stance, actor: all.actors.find(({ id }) => id === actor)?.name },
		about: all.proposals.find(({ id }) => id === proposal)?.title,
	});
	expect(made.statements.map((one) => show(made, one))).toEqual(
		statements.map((one) => show(model, one)),
	);
});

/** What somebody makes of what is suggested, in article order: `about` and new names as they come. */
const bridge = "Building the bridge";
const ferry = "Keeping the ferry";
const plan: { words: string; stance?: string; about?: string; isNew?: true }[] = [
	{ words: "the plan a mistake", stance: "Against it", about: bridge },
	{ words: "that it comes ten", stance: "Takes no side", isNew: true },
	{ words: "that the bridge would be", stance: "Against it" },
	{ words: "It would ruin", stance: "Against it" },
	{ words: "that the town could not", stance: "Against it" },
	{ words: "the plan", stance: "For it" },
	{ words: "We stand by", stance: "For it" },
	{ words: "that the money would go", stance: "Takes no side" },
	{ words: "We could live", stance: "Open to it" },
	{ words: "that the drawings", stance: "Takes no side" },
	{ words: "twenty-two families" },
	{ words: "This town has waited", stance: "For it" },
	{ words: "that the island’s four", stance: "Takes no side" },
	{ words: "that she would rather", stance: "For it", about: ferry },
	{ words: "The ferry makes us", stance: "For it" },
	{ words: "I have missed two", stance: "Takes no side" },
	{ words: "that he welcomed", stance: "For it", about: bridge },
	{ words: "that they rejected", stance: "Against it", isNew: true },
	{ words: "that it supported", stance: "For it" },
	{ words: "nothing about its position" },
	{ words: "to comment on the bridge" },
	{ words: "that the quay needs", stance: "Takes no side" },
	{ words: "that she would accept", stance: "Takes no side" },
	{ words: "If people want", stance: "Open to it" },
];

test("an article of 500 words goes from the paste to a file on a disk with a finger alone", async ({
	page,
	browser,
}, { annotations }) => {
	test.setTimeout(300_000);
	const finger = createFinger(page);
	await page.goto("desk/");
	await finger.press(page.getByLabel("Paste an article"));
	// Phones paste by a long press, which no test can make.
	await paste(page, "", readFileSync(`${import.meta.dirname}/support/harbour-bridge.txt`, "utf8"));
	await expect(page.getByLabel("Headline")).toHaveValue(/^Harbour Town Council Puts Off/);
	await expect(page.getByLabel("Language")).toHaveValue("en");
	await finger.press(page.getByRole("button", { name: "Mark it up" }));
	await expect(page.getByRole("button", { name: "Next" })).toContainText("22");
	const form = page.locator(".statement-form");
	const told = page.locator(".unseen[role=status]");
	for (const [at, { words, stance, about, isNew }] of plan.entries()) {
		await finger.press(page.getByRole("button", { name: "Next" }));
		await expect(page.locator(".quoted-words")).toContainText(words);
		if (!stance) {
			await finger.press(form.getByRole("button", { name: "Leave unmarked" }));
			await expect(form).toBeHidden();
			await expect(told).toHaveText("Left unmarked.");
			continue;
		}
		if (isNew) await finger.press(form.getByRole("button", { name: /^New actor/ }));
		await finger.press(form.locator(".stance-choice", { hasText: stance }));
		const proposal = form.getByRole("combobox", { name: /^About which proposal/ });
		if (about) await chooseName(page, finger, proposal, about);
		await finger.press(form.getByRole("button", { name: "Save" }));
		await expect(form).toBeHidden();
		await expect(told).toHaveText("Marked.");
		if (at === 0) await finger.press(page.getByRole("button", { name: "Not now" }));
	}
	await finger.press(page.getByRole("button", { name: "See it" }));
	await expect(page.locator(".seeing-panel [data-statement]").first()).toBeVisible();
	await finger.press(page.getByRole("button", { name: "Take it away" }));
	const coming = page.waitForEvent("download");
	await finger.press(page.getByRole("button", { name: "The explainer, in one file" }));
	const { count, letters } = finger;
	annotations.push({
		...{ type: "by finger", description: `${count} presses and ${letters} letters` },
	});
	expect(count).toBeLessThanOrEqual(100);
	expect(letters).toBeLessThanOrEqual(70);
	const path = test.info().outputPath("explainer.html");
	await (await coming).saveAs(path);
	const alone = await (await browser.newContext({ offline: true })).newPage();
	await alone.goto(pathToFileURL(path).href);
	await expect(alone.locator("h1").first()).toContainText("Harbour Town Council Puts Off Vote");
	const marked = await alone.evaluate(() => {
		const marks = [...document.querySelectorAll<HTMLElement>("a.mark[data-statement]")];
		return new Set(marks.flatMap(({ dataset }) => dataset.statement?.split(" ") ?? [])).size;
	});
	expect(marked).toBe(plan.filter(({ stance }) => stance).length);
	await alone.context().close();
});
