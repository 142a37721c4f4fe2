/** A place in a text as editors count it: both 1-based, columns in UTF-16 units. */
export interface Place {
	line: number;
	column: number;
}

/** Offsets at which the lines of `text` begin. The text knows `\n` as its only line break. */
export function listLineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}

/** The place of an offset, by binary search in the sorted `starts`. */
export function findPlace(starts: readonly number[], offset: number): Place {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
