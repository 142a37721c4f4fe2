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
