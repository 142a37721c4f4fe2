import { readFileSync } from "node:fs";
import { test as base, expect } from "@playwright/test";
import type { Model } from "../../src/article/model/types.ts";
import { type RunningDemo, startDemo } from "../../src/tasks/demo-site/server.ts";
import { listEngines } from "../support/engines/engine.ts";
import { createReader, type EngineReader } from "../support/engines/reader.ts";
import { type ReportingSite, withReportingSite } from "../support/engines/site.ts";
import type { Tab } from "../support/engines/tab.ts";
import { readWatchedControl } from "../support/engines/watch.ts";
import { findMarkStepNumber } from "../support/marking.ts";
import { readPdf, squeeze } from "../support/pdf.ts";

const embed = "embed/riyadh-talks/matrix/";

const test = base.extend<object, { site: ReportingSite; demo: RunningDemo }>({
	site: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			await withReportingSite(use);
		},
		{ scope: "worker" },
	],
	demo: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from it.
		async ({}, use) => {
			const demo = await startDemo({ root: "dist", embed });
			await use(demo);
			await demo.close();
		},
		{ scope: "worker" },
	],
});

const readModel = () => JSON.parse(readFileSync("dist/riyadh-talks/data.json", "utf8")) as Model;

const isCardShown = () => document.getElementById("card")?.checkVisibility() ?? false;
const readHash = () => location.hash;
const countAhead = () => document.querySelectorAll("#along a[data-ahead]").length;

/** Runs inside a host's page. */
function readFrame(): { src: string; width: number; height: number } {
	const frame = document.querySelector("iframe");
	const { src = "", clientWidth = 0, clientHeight = 0 } = frame ?? {};
	return { src, width: clientWidth, height: clientHeight };
}

/** Runs inside the page: brings a sentence to the line that is read at. */
function readTo(id: string): void {
	const sentence = document.getElementById(id);
	scrollBy(0, (sentence?.getBoundingClientRect().top ?? 0) - innerHeight * 0.4);
}

/** Runs inside the page: words of a sentence of the lesson, as selectors; none while it is drawn. */
function findWords({ sentence, words }: { sentence: number; words: string[] }): string[] {
	const group = document.querySelector(`[role=group][aria-label^="Sentence ${sentence}:"]`);
	const all = [...(group?.querySelectorAll<HTMLElement>("[data-word]") ?? [])];
	return words.flatMap((word) => {
		const found = all.find(({ textContent }) => textContent === word);
		return found ? [`.marker [data-word="${found.dataset.word}"]`] : [];
	});
}

/** Runs inside the page: a finger that goes sideways from the first thing to the second. */
function drawByFinger([from, to]: string[]): void {
	const send = (type: string, selector = "") => {
		const word = document.querySelector(selector);
		const { x, y, width, height } = word?.getBoundingClientRect() ?? new DOMRect();
		word?.dispatchEvent(
			new PointerEvent(type, {
				...{ bubbles: true, cancelable: true, isPrimary: true, pointerType: "touch", pointerId: 7 },
				...{ clientX: x + width / 2, clientY: y + height / 2 },
			}),
		);
	};
	send("pointerdown", from);
	send("pointermove", to);
	send("pointerup", to);
}

// What Chromium is asked in hundreds of tests, the others are asked here, once for each way of using it.
for (const { name, missing, start } of listEngines().slice(1)) {
	test.describe(name, () => {
		// One after the other in one window: starting a browser costs more than any of them.
		test.describe.configure({ mode: "default" });
		let tab: Tab;
		let reader: EngineReader;

		test.beforeAll(async () => {
			if (missing !== null) return;
			tab = await start();
			reader = createReader(tab);
		});
		test.afterAll(async () => {
			await tab?.close();
		});
		test.beforeEach(async () => {
			test.info().skip(missing !== null, missing ?? "");
			await tab.resize(1280, 800);
		});

		test(`${name}: a mark opens its evidence; Back, Forward, a reload and Escape keep step`, async ({
			site,
		}) => {
			await tab.open(`${site.url}riyadh-talks/`);
			await reader.press("#s5 a.mark");
			await reader.expect("the card is shown", isCardShown);
			const first = await reader.evaluate(readHash);
			expect(first).toMatch(/^#statement=/);
			await reader.press("#s6 a.mark");
			await reader.expect("another one", readHash, "#statement=trump-peacekeepers-1");
			await tab.travel("back");
			await reader.expect("the first again", readHash, first);
			await tab.travel("forward");
			await tab.travel("reload");
			await reader.expect("the card after a reload", isCardShown);
			await reader.expect(
				"its words are lit",
				() => document.querySelector("#s6 .mark")?.hasAttribute("data-lit") ?? false,
			);
			await tab.press("Escape");
			await reader.expect("the card is closed", isCardShown, false);
			await reader.expect("the address is clean", readHash, "");
		});

		test(`${name}: reading along fills the small table, and on a narrow page the strip`, async ({
			site,
		}) => {
			await tab.open(`${site.url}riyadh-talks/`);
			await reader.expect("the table is there", () => !!document.querySelector("#along table"));
			await reader.evaluate(readTo, "s1");
			await reader.expect("the sentence is read", () =>
				document.getElementById("s1")?.hasAttribute("data-read"),
			);
			const before = await reader.evaluate(countAhead);
			await reader.evaluate(readTo, "s8");
			await expect.poll(() => reader.evaluate(countAhead)).toBeLessThan(before);
			await tab.resize(500, 800);
			await reader.evaluate(readTo, "s6");
			await reader.expect("the strip tells of it", () =>
				document.getElementById("reading-strip")?.textContent?.includes("Donald Trump"),
			);
		});

		test(`${name}: a question is answered, and its sentence leads on; only quotations are left`, async ({
			site,
		}) => {
			await tab.open(`${site.url}riyadh-talks/`);
			await reader.press('[data-ask="who"] button');
			const isAnswered = () =>
				!!document.querySelector("#answer")?.checkVisibility() &&
				!!document.querySelector("#answer a[data-statement]");
			await reader.expect("there is an answer", isAnswered);
			await reader.press("#answer a[data-statement]");
			await reader.expect("the card is shown", isCardShown);
			await tab.press("Escape");
			await tab.press("Escape");
			await reader.expect("the answer is gone", isAnswered, false);
			await reader.press('[data-switch="quoted"]');
			await reader.expect("only quotations", readHash, "#words=quoted");
			await reader.expect(
				"figures are drawn anew",
				() =>
					[...document.querySelectorAll(".trail [data-statement], #who [data-statement]")].filter(
						(one) => one.checkVisibility(),
					).length < 10,
			);
		});

		test(`${name}: keys alone find a mark, open and close it, with the focus in view`, async ({
			site,
		}) => {
			await tab.open(`${site.url}riyadh-talks/`);
			const isAtMark = () => document.activeElement?.matches("a.mark") ?? false;
			for (let tabs = 0; tabs < 30 && !(await reader.evaluate(isAtMark)); tabs++)
				await tab.press("Tab");
			expect(
				await reader.evaluate(() => {
					const { outlineStyle, outlineWidth } = getComputedStyle(
						document.activeElement ?? document.body,
					);
					return {
						mark: document.activeElement?.className.includes("mark"),
						outlineStyle,
						wide: Number.parseFloat(outlineWidth) >= 2,
					};
				}),
			).toEqual({ mark: true, outlineStyle: "solid", wide: true });
			await tab.press("Enter");
			await reader.expect("the card is shown", isCardShown);
			await tab.press("Escape");
			await reader.expect("the card is closed", isCardShown, false);
			await reader.expect("the focus is back", isAtMark);
		});

		test(`${name}: words are selected as they stand in the article`, async ({ site }) => {
			await tab.open(`${site.url}riyadh-talks/`);
			const ends = await reader.evaluate(() => {
				const sentence = document.getElementById("s4");
				sentence?.scrollIntoView({ block: "center", behavior: "instant" });
				const boxes = [...(sentence?.getClientRects() ?? [])];
				const [first, last] = [boxes[0], boxes.at(-1)];
				return first && last
					? [
							{ x: first.x + 30, y: first.y + first.height / 2 },
							{ x: last.right - 30, y: last.y + last.height / 2 },
						]
					: [];
			});
			await tab.drag(ends);
			const selected = await reader.evaluate(() => getSelection()?.toString() ?? "");
			expect(selected.length).toBeGreaterThan(30);
			expect(squeeze(readModel().text)).toContain(squeeze(selected));
		});

		test(`${name}: an embed is as high as what is in it`, async ({ demo }) => {
			const host = `${demo.url}hosts/embed-js/`;
			await tab.open(host);
			await reader.find("iframe");
			const { src, width } = await reader.evaluate(readFrame);
			await tab.resize(width, 800);
			await tab.open(src);
			const inside = await reader.evaluate(() =>
				Math.ceil(document.documentElement.getBoundingClientRect().height),
			);
			expect(inside).toBeGreaterThan(400);
			await tab.resize(1280, 800);
			await tab.open(host);
			await expect
				.poll(async () => Math.abs((await reader.evaluate(readFrame)).height - inside))
				.toBeLessThanOrEqual(1);
		});

		test(`${name}: a lesson goes on, and words are marked by mouse and by finger`, async ({
			site,
		}) => {
			await tab.open(`${site.url}riyadh-talks/walkthrough/?step=1`);
			const readStep = () => document.querySelector<HTMLElement>("[data-current]")?.dataset.step;
			await reader.expect("the first step", readStep, "1");
			await reader.press("[data-do='next-step']");
			await reader.expect("the second step", readStep, "2");
			const asked = { sentence: 12, words: ["importance", "including"] };
			const openMarker = async () => {
				await tab.open(`${site.url}riyadh-talks/walkthrough/?step=${findMarkStepNumber()}`);
				await expect.poll(() => reader.evaluate(findWords, asked)).toHaveLength(2);
				return reader.evaluate(findWords, asked);
			};
			const readMarked = () =>
				document.querySelector("form.coding .marked-words")?.textContent?.trim();
			const [from = "", to = ""] = await openMarker();
			await tab.drag([await reader.find(from), await reader.find(to)]);
			await reader.expect("the mouse marks", readMarked, "importance of including");
			const words = await openMarker();
			await reader.find(from);
			await reader.evaluate(drawByFinger, words);
			await reader.expect("the finger marks", readMarked, "importance of including");
		});

		test(`${name}: the desk opens an article and draws it`, async ({ site }) => {
			await tab.open(`${site.url}desk/`);
			await reader.press({ name: "Try it with the Riyadh article" });
			await reader.expect("sentences are listed", () =>
				document
					.querySelector("[role=listbox]")
					?.textContent?.includes("During discussions in Riyadh"),
			);
		});

		test(`${name}: the page prints with its article and its table`, async ({ site }) => {
			test.info().skip(name === "WebKitGTK", "WebKitGTK's driver has no command for printing.");
			await tab.open(`${site.url}riyadh-talks/`);
			const sheets = await readPdf(await tab.print());
			const text = sheets.map((sheet) => sheet.text).join("");
			const model = readModel();
			// The numbers of notes stand between the words: what comes before them is enough.
			for (const { start, stop } of model.sentences)
				expect(text).toContain(squeeze(model.text.slice(start, Math.min(stop, start + 25))));
			expect(text).toContain(squeeze("Ukraine joining NATO Sergei Lavrov opposes it"));
			expect(sheets.length).toBeLessThanOrEqual(14);
		});

		test(`${name}: nothing of this broke a policy, asked another host or showed a dialog`, async ({
			site,
		}) => {
			expect(await readWatchedControl(tab, site.canary, site.control)).toEqual([]);
		});
	});
}
