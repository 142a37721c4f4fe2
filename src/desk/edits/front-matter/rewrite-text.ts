import type { Value } from "../../../article/parse/front-matter/yaml.ts";
import { editText, type TextEdit } from "../../../article/text/edits.ts";
import { findLineStart, findLineStop, trimBreaks } from "../../../article/text/places.ts";
import {
	type FrontText,
	findFrontValue,
	findValueStop,
	isBlockText,
	isInFlow,
	readFront,
} from "./front-text.ts";
import { wrapWords, writeScalar } from "./write-value.ts";

type TextValue = Extract<Value, { type: "text" }>;

/**
 * Writes another text in the place of one, in the same style where YAML reads it back the same.
 * @param path keys that lead to it
 */
export function rewriteText(
	front: FrontText,
	path: readonly string[],
	value: TextValue,
	text: string,
): TextEdit[] {
	if (isBlockText(front, value)) {
		const edits = rewriteBlockText(front, value, text);
		if (edits && readsAs(editText(front.text, edits), path, text)) return edits;
	}
	return [replaceScalar(front, value, text, isInFlow(front, path))];
}

/** The scalar of a value with another text. */
export function replaceScalar(
	front: FrontText,
	value: Value,
	text: string,
	isFlowed: boolean,
): TextEdit {
	const stop = findValueStop(front, value);
	const old = front.text.slice(value.start, stop);
	return { start: value.start, stop, text: writeScalar(text, isFlowed ? "flow" : "lines", old) };
}

function readsAs(file: string, path: readonly string[], text: string): boolean {
	const front = readFront(file);
	const value = front && findFrontValue(front, path);
	return value?.type === "text" && trimBreaks(value.text) === text;
}

/** Changes the words that differ and leaves the lines of the others as they are. */
function rewriteBlockText(front: FrontText, value: TextValue, text: string): TextEdit[] | null {
	const old = trimBreaks(value.text);
	const { start, stop } = findDifference(old, text);
	const from = value.origin[start];
	const to = value.origin[old.length - stop];
	const first = findLineStop(front.text, value.start) + 1;
	const indent = /^ +/.exec(front.text.slice(first))?.[0];
	if (from === undefined || to === undefined || from < first || to < from || !indent) return null;
	const isFolded = front.text[value.start] === ">";
	const words = text.slice(start, text.length - stop);
	const column = from - findLineStart(front.text, from);
	const written = words.split(/(\n+)/).map((part, at) => {
		// A line break of the text is one line more where lines are filled.
		if (part.startsWith("\n")) return `${part}${isFolded ? "\n" : ""}${indent}`;
		return isFolded ? wrapWords(part, indent, at === 0 ? column : undefined) : part;
	});
	return [{ start: from, stop: to, text: written.join("") }];
}

/** How much two texts share in whole words: units at the start, and at the end. */
function findDifference(one: string, two: string): { start: number; stop: number } {
	const size = Math.min(one.length, two.length);
	let start = 0;
	while (start < size && one[start] === two[start]) start++;
	const isWhole = (at: number) => (one[at] ?? " ") === " " && (two[at] ?? " ") === " ";
	if (!isWhole(start)) start = one.lastIndexOf(" ", start - 1) + 1;
	let stop = 0;
	while (stop < size - start && one.at(-1 - stop) === two.at(-1 - stop)) stop++;
	// What is kept at the end begins with a space, so that no word is parted.
	while (stop > 0 && one[one.length - stop] !== " ") stop--;
	return { start, stop };
}
