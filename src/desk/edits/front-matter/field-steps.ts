import type { Value, YamlEntry } from "../../../article/parse/front-matter/yaml.ts";
import { insert, type TextEdit } from "../../../article/text/edits.ts";
import { findLineStart, findLineStop, trimBreaks } from "../../../article/text/places.ts";
import {
	type Collection,
	type FrontStep,
	type FrontText,
	findColon,
	findEntryStop,
	findFrontEntry,
	findFrontValue,
	isFlow,
	isInFlow,
	listSlots,
} from "./front-text.ts";
import { replaceScalar, rewriteText } from "./rewrite-text.ts";
import { insertItems, moveItem, removeItems } from "./slot-edits.ts";
import {
	type FrontFields,
	type FrontProse,
	type FrontValue,
	isFields,
	isList,
	writeFlowEntry,
	writeFlowValue,
	writeLines,
} from "./write-value.ts";

/** Keys of the front matter in the order of the table in `content/README.md`. */
export const frontKeys: readonly string[] = [
	...["title", "dek", "lang", "dateline", "published", "credit", "coded-by", "walkthrough"],
	...["actors", "proposals", "notes", "answered"],
];

/**
 * Writes a value behind the keys of `path`, or takes it away with its key.
 * @param order keys in the order in which a new one is put; without it, it comes last
 */
export function putField(
	path: readonly string[],
	key: string,
	wanted: FrontValue | undefined,
	order: readonly string[] = [],
): FrontStep {
	return (front) => {
		const entry = findFrontEntry(front, [...path, key]);
		if (wanted === undefined)
			return entry && !isNothing(entry.value) ? removeEntry(front, path, key) : [];
		if (entry === undefined) return addEntry(front, path, key, wanted, order);
		if (isList(wanted)) return putTexts(front, [...path, key], entry, wanted as readonly string[]);
		if (isFields(wanted)) return null;
		return putText(front, [...path, key], entry, wanted as string | FrontProse);
	};
}

const isNothing = (value: Value) =>
	value.type === "empty" || (value.type === "list" && value.items.length === 0);

/** Moves an entry of a map to a place in its order. */
export function moveEntry(path: readonly string[], key: string, index: number): FrontStep {
	return (front) => {
		const map = findFrontValue(front, path);
		if (map?.type !== "map") return null;
		const from = map.entries.findIndex((entry) => entry.key === key);
		return moveItem(front, map, from, Math.max(0, Math.min(index, map.entries.length - 1)));
	};
}

/** Gives an entry another key, in the quotation marks of the old one. */
export function renameKey(front: FrontText, path: readonly string[], to: string): TextEdit[] {
	const entry = findFrontEntry(front, path);
	if (entry === undefined) return [];
	const value = { type: "empty", ...entry.keyAt } as const;
	return [replaceScalar(front, value, to, isInFlow(front, path))];
}

function putText(
	front: FrontText,
	path: readonly string[],
	entry: YamlEntry,
	wanted: string | FrontProse,
): TextEdit[] {
	const { keyAt, value } = entry;
	const text = typeof wanted === "string" ? wanted : wanted.prose;
	const context = isInFlow(front, path) ? "flow" : "lines";
	if (value.type === "text" && trimBreaks(value.text) === trimBreaks(text)) return [];
	if (value.type === "text") return rewriteText(front, path, value, text);
	if (value.type === "empty") return [fillEmpty(front, entry, writeFlowValue(text, context))];
	const stop = findEntryStop(front, entry);
	return [{ start: keyAt.stop, stop, text: `: ${writeFlowValue(text, context)}` }];
}

/** Puts something where an entry has nothing, or a word for nothing such as `~`. */
function fillEmpty(front: FrontText, entry: YamlEntry, written: string): TextEdit {
	const { keyAt } = entry;
	const colon = findColon(front, keyAt);
	const start = colon?.stop ?? keyAt.stop;
	return { start, stop: findEntryStop(front, entry), text: `${colon ? "" : ":"} ${written}` };
}

function putTexts(
	front: FrontText,
	path: readonly string[],
	entry: YamlEntry,
	wanted: readonly string[],
): TextEdit[] | null {
	const { value } = entry;
	const [first = ""] = wanted;
	if (value.type === "list") return putItems(front, path, value, wanted);
	if (value.type === "map") return null;
	if (wanted.length === 1 && value.type === "text") return putText(front, path, entry, first);
	const written = writeFlowValue(wanted, "lines");
	if (value.type === "empty") return [fillEmpty(front, entry, written)];
	return [{ start: value.start, stop: findEntryStop(front, entry), text: written }];
}

/** Changes a list where it differs: its first and last items that are wanted stay as they are. */
function putItems(
	front: FrontText,
	path: readonly string[],
	list: Collection & { type: "list" },
	wanted: readonly string[],
): TextEdit[] | null {
	const { items } = list;
	const holds = (item: Value | undefined, text: string | undefined) =>
		item?.type === "text" && item.text === text;
	const size = Math.min(items.length, wanted.length);
	let from = 0;
	while (from < size && holds(items[from], wanted[from])) from++;
	let kept = 0;
	while (kept < size - from && holds(items.at(-1 - kept), wanted.at(-1 - kept))) kept++;
	const flow = isFlow(front, list);
	const changed = Math.min(items.length, wanted.length) - from - kept;
	const replaced = items.slice(from, from + changed).map((item, at) => {
		return replaceScalar(front, item, wanted[from + at] ?? "", flow || isInFlow(front, path));
	});
	const at = from + changed;
	const added = wanted.slice(at, wanted.length - kept);
	const rest =
		added.length > 0
			? addItems(front, list, at, added)
			: removeItems(front, list, at, items.length - kept);
	return rest && [...replaced, ...rest];
}

/** Puts texts, or what is to stand between braces, into a list. */
export function addItems(
	front: FrontText,
	list: Collection & { type: "list" },
	index: number,
	values: readonly FrontValue[],
): TextEdit[] | null {
	const context = isFlow(front, list) ? "flow" : "lines";
	const written = values.map((value) => writeFlowValue(value, context));
	if (context === "flow") return insertItems(front, list, index, written);
	const start = list.items[0]?.start ?? list.start;
	const lead = front.text.slice(findLineStart(front.text, start), start);
	return insertItems(
		front,
		list,
		index,
		written.map((item) => lead + item),
	);
}

/** Takes an entry out of a map. */
export function removeEntry(
	front: FrontText,
	path: readonly string[],
	key: string,
): TextEdit[] | null {
	const map = findFrontValue(front, path);
	if (map?.type !== "map") return null;
	const at = map.entries.findIndex((entry) => entry.key === key);
	return removeItem(front, path, map, at);
}

/**
 * Takes one out of a collection. With the last of some lines goes the key above them, unless a
 * comment stands with it.
 */
export function removeItem(
	front: FrontText,
	path: readonly string[],
	value: Collection,
	at: number,
): TextEdit[] | null {
	const slots = listSlots(front, value);
	const parent = findFrontEntry(front, path);
	const [only] = slots ?? [];
	if (slots?.length === 1 && only && parent && !isFlow(front, value)) {
		const colon = findColon(front, parent.keyAt)?.stop ?? parent.keyAt.stop;
		const isBare = front.text.slice(colon, only.own.start).trim() === "";
		if (isBare) return removeEntry(front, path.slice(0, -1), path.at(-1) ?? "");
	}
	return removeItems(front, value, at, at + 1);
}

function addEntry(
	front: FrontText,
	path: readonly string[],
	key: string,
	wanted: FrontValue,
	order: readonly string[],
): TextEdit[] | null {
	const map = findFrontValue(front, path);
	if (map === undefined) {
		const fields: FrontFields = new Map([[key, wanted]]);
		return addEntry(front, path.slice(0, -1), path.at(-1) ?? "", fields, frontKeys);
	}
	if (map.type === "empty") return addBelow(front, path, key, wanted);
	if (map.type !== "map") return null;
	const index = findIndex(map.entries, key, order);
	if (isFlow(front, map)) return insertItems(front, map, index, [writeFlowEntry(key, wanted)]);
	const keyStart = map.entries[0]?.keyAt.start ?? map.start;
	const indent = front.text.slice(findLineStart(front.text, keyStart), keyStart);
	const beside = map.entries.at(-1)?.value;
	const isBraced = path.length > 0 && beside !== undefined && isFlow(front, beside);
	const entry =
		isFields(wanted) && isBraced
			? indent + writeFlowEntry(key, wanted)
			: writeLines(key, wanted, indent, findStep(front));
	const isApart = path.length === 0 && isFields(wanted) && hasGaps(front, map);
	return insertItems(front, map, index, [isApart ? `\n${entry}` : entry]);
}

/** Behind the last of the keys that come before it in the order. */
function findIndex(entries: readonly YamlEntry[], key: string, order: readonly string[]): number {
	const rank = order.indexOf(key);
	if (rank < 0) return entries.length;
	return entries.findLastIndex((entry) => order.indexOf(entry.key) < rank) + 1;
}

/** Whether empty lines stand between parts of the front matter. */
function hasGaps(front: FrontText, map: Collection): boolean {
	const slots = listSlots(front, map) ?? [];
	return slots.some(({ start }, at) => at > 0 && front.text.slice(start - 2, start) === "\n\n");
}

/** How much further lines are indented that stand within others; as elsewhere in the file. */
function findStep(front: FrontText): string {
	const { root, text } = front;
	const entries = root.type === "map" ? root.entries : [];
	const inner = entries.flatMap(({ value }) => {
		const first = value.type === "map" && !isFlow(front, value) ? value.entries[0] : undefined;
		return first ? [first.keyAt.start - findLineStart(text, first.keyAt.start)] : [];
	});
	return " ".repeat(inner[0] || 2);
}

/** Adds the first entry of a map that is not there yet: its key has no value. */
function addBelow(
	front: FrontText,
	path: readonly string[],
	key: string,
	wanted: FrontValue,
): TextEdit[] | null {
	const parent = findFrontEntry(front, path);
	const step = findStep(front);
	if (parent === undefined) return [insert(front.stop, `${writeLines(key, wanted, "", step)}\n`)];
	if (isInFlow(front, path))
		return [fillEmpty(front, parent, writeFlowValue(new Map([[key, wanted]]), "flow"))];
	const start = findLineStart(front.text, parent.keyAt.start);
	const indent = /^ */.exec(front.text.slice(start, parent.keyAt.start))?.[0] ?? "";
	const stop = findEntryStop(front, parent);
	const colon = findColon(front, parent.keyAt)?.stop ?? stop;
	const lines = `\n${writeLines(key, wanted, indent + step, step)}`;
	const below = insert(findLineStop(front.text, stop), lines);
	return stop > colon ? [{ start: colon, stop, text: "" }, below] : [below];
}
