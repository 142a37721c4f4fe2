import { createCollector } from "../../../article/parse/collect.ts";
import { splitSource } from "../../../article/parse/front-matter/split.ts";
import { parseYaml, type Value, type YamlEntry } from "../../../article/parse/front-matter/yaml.ts";
import { readSource } from "../../../article/parse/source.ts";
import { editText, type TextEdit } from "../../../article/text/edits.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { findLineStart, findLineStop } from "../../../article/text/places.ts";
import { composeEdits } from "./compose-edits.ts";

/** A file with its front matter read; offsets are in the file. */
export interface FrontText {
	/** The whole file, with `\n` alone and without a byte order mark. */
	text: string;
	/** The YAML stands from here … */
	start: number;
	/** … up to the closing `---`. */
	stop: number;
	root: Value;
}

/** A map or list. */
export type Collection = Extract<Value, { type: "map" | "list" }>;

/** An entry of a map or an item of a list, with what belongs to it. */
export interface Slot extends Stretch {
	/** Without the lines of comments directly above it and indented below it. */
	own: Stretch;
}

/** One change of a front matter; null where it is written in a way that cannot be changed so. */
export type FrontStep = (front: FrontText) => TextEdit[] | null;

/** Reads the front matter of a file; null when it has none or it cannot be read to its end. */
export function readFront(text: string): FrontText | null {
	const source = readSource("article.md", text);
	const problems = createCollector(source);
	const { yaml, yamlStart: start, broken } = splitSource(source.text, problems);
	if (broken) return null;
	const parsed = parseYaml(yaml, start, problems);
	if (parsed.broken) return null;
	const root = parsed.value ?? { type: "empty", start, stop: start };
	return { text, start, stop: start + yaml.length, root };
}

/** Takes steps one after the other; comes to edits of the first text. */
export function takeSteps(before: string, steps: readonly FrontStep[]): TextEdit[] | null {
	const lists: TextEdit[][] = [];
	let front = readFront(before);
	for (const step of steps) {
		const edits = front && step(front);
		if (edits === null || front === null) return null;
		if (edits.length === 0) continue;
		lists.push(edits);
		front = readFront(editText(front.text, edits));
	}
	return front && composeEdits(before, lists);
}

/** The entry that keys lead to, one within the other. */
export function findFrontEntry(
	{ root }: FrontText,
	[key, ...rest]: readonly string[],
): YamlEntry | undefined {
	const entry = root.type === "map" ? root.entries.find((one) => one.key === key) : undefined;
	if (entry === undefined || rest.length === 0) return entry;
	return findFrontEntry({ root: entry.value } as FrontText, rest);
}

/** The value that keys lead to. */
export function findFrontValue(front: FrontText, path: readonly string[]): Value | undefined {
	return path.length === 0 ? front.root : findFrontEntry(front, path)?.value;
}

/** Whether a map or list stands between brackets or braces. */
export function isFlow({ text }: FrontText, value: Value): boolean {
	const isCollection = value.type === "map" || value.type === "list";
	return isCollection && /[[{]/.test(text[value.start] ?? "");
}

/** Whether what keys lead to stands, or would stand, between brackets or braces. */
export function isInFlow(front: FrontText, path: readonly string[]): boolean {
	return path.some((_, at) => {
		const value = findFrontValue(front, path.slice(0, at));
		return value !== undefined && isFlow(front, value);
	});
}

/** Whether a text is written in lines of its own, as after `>-`. */
export const isBlockText = ({ text }: FrontText, value: Value) =>
	value.type === "text" && /[>|]/.test(text[value.start] ?? "");

/** Behind the last sign of a value: what is read of it may reach over empty lines below. */
export function findValueStop(front: FrontText, value: Value): number {
	if (isBlockText(front, value)) return findBlockTextStop(front, value);
	if (value.type === "text" || value.type === "empty" || isFlow(front, value)) return value.stop;
	if (value.type === "map") {
		const last = value.entries.at(-1);
		return last ? findEntryStop(front, last) : value.stop;
	}
	const last = value.items.at(-1);
	return last ? findValueStop(front, last) : value.stop;
}

function findBlockTextStop({ text }: FrontText, { start, stop }: Stretch): number {
	const all = text.slice(start, stop);
	// After `|+` the empty lines below are part of the text.
	if (/^.[\d-]*\+/.test(all)) return all.endsWith("\n") ? stop - 1 : stop;
	return start + all.trimEnd().length;
}

/** Behind an entry's value or, where it has none, its colon. */
export function findEntryStop(front: FrontText, { keyAt, value }: YamlEntry): number {
	if (value.start >= keyAt.stop && value.stop > value.start) return findValueStop(front, value);
	return findColon(front, keyAt)?.stop ?? keyAt.stop;
}

/** The colon after a key; between braces there may be none. */
export function findColon({ text }: FrontText, { stop }: Stretch): Stretch | null {
	let at = stop;
	while (text[at] === " " || text[at] === "\t") at++;
	return text[at] === ":" ? { start: at, stop: at + 1 } : null;
}

/** The entries or items of a collection; null where one does not begin a line of its own. */
export function listSlots(front: FrontText, value: Collection): Slot[] | null {
	const parts = value.type === "map" ? listEntryParts(front, value) : listItemParts(front, value);
	if (isFlow(front, value)) return parts.map((own) => ({ ...own, own }));
	const slots: Slot[] = [];
	for (const part of parts) {
		const slot = findLineSlot(front, part, slots.at(-1)?.stop ?? front.start, value.type);
		if (slot === null) return null;
		slots.push(slot);
	}
	return slots;
}

const listEntryParts = (front: FrontText, { entries }: Extract<Value, { type: "map" }>) =>
	entries.map((entry) => ({ start: entry.keyAt.start, stop: findEntryStop(front, entry) }));

const listItemParts = (front: FrontText, { items }: Extract<Value, { type: "list" }>) =>
	items.map((item) => ({ start: item.start, stop: findValueStop(front, item) }));

function findLineSlot(
	{ text, stop: end }: FrontText,
	part: Stretch,
	floor: number,
	type: "map" | "list",
): Slot | null {
	const own = { start: findLineStart(text, part.start), stop: findLineStop(text, part.stop) };
	const lead = text.slice(own.start, part.start);
	if (own.start < floor || !(type === "map" ? /^ *$/ : /^ *- *$/).test(lead)) return null;
	const column = lead.search(/\S|$/);
	let { start, stop } = own;
	for (;;) {
		const above = findLineStart(text, start - 1);
		const comment = findComment(text, above, start - 1);
		if (above < floor || start === 0 || comment === null || comment > column) break;
		start = above;
	}
	for (;;) {
		const below = findComment(text, stop + 1, findLineStop(text, stop + 1));
		if (stop + 1 >= end || below === null || below <= column) break;
		stop = findLineStop(text, stop + 1);
	}
	return { start, stop, own };
}

/** How far a line that holds only a comment is indented; null for other lines. */
function findComment(text: string, start: number, stop: number): number | null {
	const line = text.slice(start, Math.max(start, stop));
	const at = line.search(/\S/);
	return line[at] === "#" ? at : null;
}
