import { bisect } from "./finding.ts";

/** A place in a text as editors count it: both 1-based, columns in UTF-16 units. */
export interface Place {
	line: number;
	column: number;
}

/** Offsets at which the lines of `text` begin. The text knows `\n` as its only line break. */
export function listLineStarts(text: string): number[] {
	const starts = [0];
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) starts.push(at + 1);
	return starts;
}

/** The place of an offset, by binary search in the sorted `starts`. */
export function findPlace(starts: readonly number[], offset: number): Place {
	const line = Math.max(
		1,
		bisect(starts.length, (index) => (starts[index] ?? 0) > offset),
	);
	return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** Offset at which the line of an offset begins. */
export const findLineStart = (text: string, at: number): number =>
	text.lastIndexOf("\n", at - 1) + 1;

/** Offset of the line break that ends the line of an offset, or of the text's end. */
export function findLineStop(text: string, at: number): number {
	const stop = text.indexOf("\n", at);
	return stop < 0 ? text.length : stop;
}

/** Without the line breaks at its end. A loop, since `/\n+$/` is quadratic on empty lines. */
export function trimBreaks(text: string): string {
	let stop = text.length;
	while (text[stop - 1] === "\n") stop--;
	return text.slice(0, stop);
}
