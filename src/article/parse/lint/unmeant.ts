import type { Tokens } from "marked";
import { opensSpeechByDash } from "../../text/dash-speech.ts";
import type { Stretch } from "../../text/finding.ts";
import { beginsWithMonth } from "../../text/months.ts";
import { findLine } from "../align.ts";
import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";
import { scanNotation } from "../notation/notation.ts";

/*
 * Published lines that Markdown reads as something else: a date as a list, a price as a block
 * quotation. Each loses characters without a word, so what looks unmeant is told, at the
 * characters that are lost, with the escape to write.
 */

/** What stands before an item of a list. */
export interface WrittenMarker extends Stretch {
	/** `24.` or `-` */
	text: string;
	/** The item's words, with the notation. */
	words: string;
}

/** A list as it was written; places in the file. */
export interface WrittenList {
	ordered: boolean;
	/** It stands in a block quotation or a list, where nobody puts a dash before what is said. */
	inner: boolean;
	items: WrittenMarker[];
}

interface Written {
	part: { text: string; place(at: number): number };
	/** Stretches of the lines of `part.text`. */
	lines: readonly Stretch[];
	problems: Collector;
	lists: WrittenList[];
	inner: boolean;
}

/** The place in the part of the first line of a token; containers' prefixes are not in `raw`. */
function findRow({ part, lines }: Written, raw: string, line: number): Stretch {
	const first = raw.split("\n", 1)[0] ?? "";
	const found = findLine(first, part.text, lines, line);
	const { start, stop } = lines[found] ?? { start: 0, stop: 0 };
	const lead = first.length - first.trimStart().length;
	const whole = part.text.slice(start, stop).trimEnd();
	return { start: Math.max(start, start + whole.length - first.trimEnd().length + lead), stop };
}

/** Notes the items of a list with their places, to be judged with all lists of the article. */
export function noteList(written: Written, token: Tokens.List, line: number): WrittenMarker[] {
	let at = line;
	const items = token.items.map((item) => {
		const { start } = findRow(written, item.raw, at);
		at += item.raw.split("\n").length - 1;
		const text = /^\s*([-+*]|\d{1,9}[.)])/.exec(item.raw)?.[1] ?? "";
		const from = written.part.place(start);
		return { text, words: item.text, start: from, stop: from + text.length };
	});
	written.lists.push({ ordered: token.ordered, inner: written.inner, items });
	return items;
}

const toNumber = ({ text }: WrittenMarker) => Number.parseInt(text, 10);

/** Lists that count on from each other, with paragraphs between them, are one. */
function joinLists(lists: readonly WrittenList[]): WrittenMarker[][] {
	const joined: WrittenMarker[][] = [];
	/** By the number that would go on with them: the last list that does. */
	const open = new Map<number, WrittenMarker[]>();
	for (const { items } of lists) {
		const [first, last] = [items[0], items.at(-1)];
		if (first === undefined || last === undefined) continue;
		const before = open.get(toNumber(first));
		const list = before ?? [];
		if (before === undefined) joined.push(list);
		open.delete(toNumber(first));
		for (const item of items) list.push(item);
		open.set(toNumber(last) + 1, list);
	}
	return joined;
}

/** Warns of the lists that seem to be none, and of numbers that do not count one by one. */
export function lintLists(lists: readonly WrittenList[], lang: string, problems: Collector): void {
	for (const items of joinLists(lists.filter(({ ordered }) => ordered))) {
		const [first] = items;
		const isCounted = items.length > 1 && first !== undefined && toNumber(first) < 2;
		const isMeant = isCounted && !items.some(({ words }) => beginsWithMonth(words, lang));
		for (const [index, item] of items.entries()) {
			const before = items[index - 1];
			if (!isMeant) problems.add(messages.unmeantNumber(item.text), item);
			else if (before !== undefined && toNumber(item) !== toNumber(before) + 1)
				problems.add(messages.skippedNumber(item.text, before.text), item);
		}
	}
	for (const { ordered, inner, items } of lists)
		if (!ordered && !inner) lintBullets(items, lang, problems);
}

/** A whole sentence: in a language that opens speech by a dash it may be said. */
function isSaid({ words }: WrittenMarker): boolean {
	const text = scanNotation(words).text.trim();
	return /^["“«¿¡]?\p{Lu}/u.test(text) && /[.!?…]["”»]?$/u.test(text);
}

function lintBullets(items: readonly WrittenMarker[], lang: string, problems: Collector): void {
	const isSpoken = opensSpeechByDash(lang) && items.every(({ text }) => text === "-");
	for (const item of items) {
		if (isSpoken && isSaid(item)) problems.add(messages.unmeantDash(), item);
		else if (items.length === 1) problems.add(messages.unmeantBullet(item.text), item);
	}
}

/** Warns of a block that seems to be none. `line` is where it begins. */
export function lintBlock(written: Written, token: Tokens.Generic, line: number): void {
	if (token.type === "heading") lintHeading(written, token, line);
	else if (token.type === "blockquote") lintQuote(written, token, line);
	else if (token.type === "hr") lintRule(written, token, line);
	else if (token.type === "def") lintAddress(written, token, line);
}

function addAt({ part, problems }: Written, message: Parameters<Collector["add"]>[0], at: Stretch) {
	problems.add(message, part.place(at.start), part.place(at.stop));
}

/** Four words or more with a full stop are a sentence; “Life in the U.S.” is a heading. */
const isSentence = (text: string) =>
	/\p{L}{3}[.。]["”’»]?$/u.test(text) && text.trim().split(/\s+/u).length > 3;

function lintHeading(written: Written, token: Tokens.Generic, line: number): void {
	const text = scanNotation(String(token.text)).text.trim();
	const marker = /^ {0,3}(#+)/.exec(token.raw)?.[1];
	if (marker === undefined) {
		lintUnderline(written, token, line, text);
		return;
	}
	const isNumber = marker === "#" && /^\p{N}/u.test(text);
	if (!isNumber && text !== "" && !isSentence(text)) return;
	const { start } = findRow(written, token.raw, line);
	addAt(written, messages.unmeantHeading(marker), { start, stop: start + marker.length });
}

function lintUnderline(written: Written, token: Tokens.Generic, line: number, text: string): void {
	const rows = token.raw.trimEnd().split("\n");
	const last = rows.at(-1) ?? "";
	const isShort = last.trim().length < 3;
	if (!isShort && !text.includes("\n") && !/[.!?…。]["”’»]?$/u.test(text)) return;
	const row = findRow(written, last, line + rows.length - 1);
	addAt(written, messages.unmeantUnderline(last.trim()), row);
}

/** “> 50 percent” and “>> More on this”. */
function lintQuote(written: Written, token: Tokens.Generic, line: number): void {
	const isLine = !token.raw.trimEnd().includes("\n");
	if (
		!(
			isLine
				? /^ {0,3}>(?!\s?\d{1,9}[.)]\s)[ >]?\s?[\p{N}>]/u
				: /^ {0,3}>(?!\d{1,9}[.)]\s)[\p{N}>]/u
		).test(token.raw)
	)
		return;
	const { start } = findRow(written, token.raw, line);
	addAt(written, messages.unmeantQuote(), { start, stop: start + 1 });
}

/** A gap to be filled in: “____”. */
function lintRule(written: Written, token: Tokens.Generic, line: number): void {
	const text = token.raw.trim();
	if (!/^_{4,}$/.test(text)) return;
	const { start } = findRow(written, token.raw, line);
	addAt(written, messages.unmeantRule(text), { start, stop: start + text.length });
}

/** How often each label stands between brackets, by the text it was counted in. */
const labels = new WeakMap<Written["part"], Map<string, number>>();

function countLabel({ part }: Written, label: string): number {
	let counts = labels.get(part);
	if (counts === undefined) {
		counts = new Map();
		for (const [, found = ""] of part.text.matchAll(/\[([^[\]]{1,200})\]/g)) {
			const key = found.toLowerCase();
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		labels.set(part, counts);
	}
	return counts.get(label.toLowerCase()) ?? 0;
}

/** A definition of an address that nothing leads to, or that is none. */
function lintAddress(written: Written, token: Tokens.Generic, line: number): void {
	const label = /^\s*\[([^[\]]*)\]/.exec(token.raw)?.[1] ?? "";
	const isAddress = /^(?:[a-z][a-z0-9+.-]*:|[#./])|\/|\.[a-z]{2}/i.test(String(token.href));
	const isUsed = countLabel(written, label) > 1;
	if (isAddress && isUsed && !label.startsWith("^")) return;
	const row = findRow(written, token.raw, line);
	const message = label.startsWith("^") ? messages.footnote : messages.unmeantAddress;
	addAt(written, message(label), row);
}
