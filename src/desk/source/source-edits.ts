import { ChangeSet } from "@codemirror/state";
import type { TextEdit } from "../../article/text/edits.ts";
import { countSameEnd, countSameStart } from "../../article/text/same-ends.ts";

/** A file as the editor holds it, and as edits count in it: `\n` alone, no byte order mark. */
export function toEditorText(raw: string): string {
	const text = raw.slice(raw.startsWith("\ufeff") ? 1 : 0);
	// Asked first: this runs with every letter that is typed, and most files have none.
	return text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
}

/** What was typed, as edits of the text before it. */
export function listTypedEdits(changes: ChangeSet): TextEdit[] {
	const edits: TextEdit[] = [];
	changes.iterChanges((start, stop, _start, _stop, inserted) => {
		edits.push({ start, stop, text: inserted.toString() });
	});
	return edits;
}

/** What was typed into one text, for the same words of what that text has become elsewhere. */
export function moveTyped(changes: ChangeSet, before: string, now: string): ChangeSet {
	return now === before ? changes : changes.map(toChanges(before, now));
}

/** {@link listChanges}, as the editor takes them. */
export function toChanges(before: string, after: string): ChangeSet {
	const edits = listChanges(before, after);
	const changes = edits.map(({ start, stop, text }) => ({ from: start, to: stop, insert: text }));
	return ChangeSet.of(changes, before.length);
}

/**
 * Little edits that make one text of another, so that a selection between them stays where it is:
 * one for each line that differs where both have as many lines in the part that differs, as when
 * a name changes in many places; otherwise one.
 */
export function listChanges(before: string, after: string): TextEdit[] {
	const whole = findChange(before, after, 0);
	if (whole === null) return [];
	// From line to line, as far as the part that differs goes.
	const from = before.slice(0, whole.start).lastIndexOf("\n") + 1;
	const grown = after.length - before.length;
	const end = before.indexOf("\n", whole.stop);
	const stop = end < 0 ? before.length : end;
	const old = before.slice(from, stop).split("\n");
	const now = after.slice(from, stop + grown).split("\n");
	if (old.length !== now.length) return [whole];
	let at = from;
	return old.flatMap((line, index) => {
		const edit = findChange(line, now[index] ?? "", at);
		at += line.length + 1;
		return edit ?? [];
	});
}

/** What differs between what two texts begin and end with; null when nothing does. */
function findChange(before: string, after: string, offset: number): TextEdit | null {
	if (before === after) return null;
	const shorter = Math.min(before.length, after.length);
	let start = countSameStart(before, after);
	// Half a character is none: both of its units are replaced.
	if (isSplit(before, start) || isSplit(after, start)) start--;
	let same = countSameEnd(before, after, shorter - start);
	const stop = before.length - same;
	if (isSplit(before, stop) || isSplit(after, after.length - same)) same--;
	const text = after.slice(start, after.length - same);
	return { start: offset + start, stop: offset + before.length - same, text };
}

/** Is the offset within a character of two units? */
function isSplit(text: string, at: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
