import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { Model, Sentence } from "../../src/article/model/types.ts";
import type { Stretch } from "../../src/article/text/finding.ts";
import { filterNames, type NameChoice } from "../../src/desk/form/name-choices.ts";
import { listTextWords } from "../../src/desk/text/words.ts";

/** What somebody at the desk has the focus on. */
interface Focused {
	/** Its label, or what stands on it. */
	name: string;
	tag: string;
	value: string;
	/** Of a list to choose from: what stands in it, and which is chosen. */
	options: string[];
	at: number;
	checked: boolean;
}

/** Nobody presses Tab more often than this to get to the next thing. */
const mostTabs = 90;

/** The data of an article as it is published. */
export const readPublished = (slug: string): Model =>
	JSON.parse(readFileSync(`dist/${slug}/data.json`, "utf8"));

/** Somebody who works at the desk with keys alone; how many were pressed is counted. */
export function createTypist(page: Page) {
	const { keyboard } = page;
	let count = 0;

	async function press(key: string, times = 1) {
		for (let at = 0; at < times; at++) await keyboard.press(key);
		count += times;
	}

	async function type(text: string) {
		await keyboard.type(text);
		count += text.length;
	}

	/** Looks where the focus is, as eyes or a screen reader do. */
	const look = () =>
		page.evaluate((): Focused => {
			const on = document.activeElement as HTMLElement;
			const own = (node: Node | null | undefined) =>
				[...(node?.childNodes ?? [])]
					.filter((one) => one.nodeType === Node.TEXT_NODE)
					.map((one) => one.textContent)
					.join("");
			const { labels, value = "", checked = false } = on as HTMLInputElement;
			const select = on instanceof HTMLSelectElement ? on : null;
			const name = labels?.[0] ? own(labels[0]) : (on.getAttribute("aria-label") ?? on.textContent);
			return {
				...{ name: (name ?? "").replace(/\s+/g, " ").trim(), tag: on.tagName, value, checked },
				options: [...(select?.options ?? [])].map((one) => one.value),
				at: select?.selectedIndex ?? -1,
			};
		});

	/** Tab goes on until what is called so has the focus. */
	async function reach(name: string | RegExp, key = "Tab", tag = ""): Promise<Focused> {
		const seen: string[] = [];
		for (let tabs = 0; tabs <= mostTabs; tabs++) {
			const focused = await look();
			const isIt = typeof name === "string" ? focused.name === name : name.test(focused.name);
			if (isIt && (tag === "" || focused.tag === tag)) return focused;
			seen.push(focused.name.slice(0, 30));
			await press(key);
		}
		throw new Error(`${key} does not come to ${name}: ${seen.join(", ")}`);
	}

	/** Writes a field anew, if it says something else. */
	async function write(name: string, text: string) {
		const { value } = await reach(name);
		if (value === text) return;
		if (value !== "") await press("Control+A");
		if (text === "") await press("Delete");
		else await type(text);
	}

	async function select(name: string, value: string) {
		const { options, at } = await reach(name);
		const steps = options.indexOf(value) - at;
		await press(steps > 0 ? "ArrowDown" : "ArrowUp", Math.abs(steps));
		expect((await look()).value).toBe(value);
	}

	/** A name in a field that finds it as it is typed: so few letters that it comes first. */
	async function typeName(choices: readonly NameChoice[], id: string, without: string[] = []) {
		const choice = choices.find((one) => one.id === id);
		const others = new Set(without);
		const isFirst = (typed: string) => filterNames(choices, typed, others)[0]?.id === id;
		const words = [choice?.name ?? "", ...(choice?.also ?? [])].flatMap((one) => [
			one,
			...one.split(/[\s-]+/),
		]);
		const typed = words
			.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)))
			.filter((one) => one.trim() === one && isFirst(one))
			.toSorted((one, two) => one.length - two.length)[0];
		if (!typed) throw new Error(`${id} is not found by any of its names`);
		await type(typed);
		await press("Enter");
	}

	return {
		...{ press, type, look, reach, write, select, typeName },
		get count() {
			return count;
		},
	};
}

export type Typist = ReturnType<typeof createTypist>;

/** The keys that choose words of a sentence from none: what comes there soonest. */
export function listWordKeys(model: Model, sentence: Sentence, words: Stretch): [string, number][] {
	const all = listTextWords(model.text, sentence, model.lang);
	const from = all.findIndex(({ start }) => start === words.start);
	const to = all.findIndex(({ stop }) => stop === words.stop);
	if (from < 0 || to < 0)
		throw new Error(`No words begin and end so: ${model.text.slice(words.start, words.stop)}`);
	const last = all.length - 1;
	const isNearEnd = last - from < from;
	const isToEnd = last - to + 1 < to - from;
	return [
		isNearEnd ? ["End", 1] : ["ArrowRight", from + 1],
		...(isNearEnd ? ([["ArrowLeft", last - from]] as [string, number][]) : []),
		...(isToEnd
			? ([
					["Shift+End", 1],
					["Shift+ArrowLeft", last - to],
				] as [string, number][])
			: ([["Shift+ArrowRight", to - from]] as [string, number][])),
	];
}
