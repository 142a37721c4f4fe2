/** A stretch of a text, in UTF-16 units, `stop` exclusive. */
export interface Stretch {
	start: number;
	stop: number;
}

/** The first index at which something is reached, as it is at all later ones; by halving. */
export function bisect(length: number, isReached: (index: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isReached(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Index of the first of the sorted stretches that ends after `offset`. */
export function findFirst(stretches: readonly Stretch[], offset: number): number {
	return bisect(stretches.length, (index) => (stretches[index]?.stop ?? 0) > offset);
}

/** Something found in a text, with its kind. */
export interface Finding<Kind extends string> extends Stretch {
	kind: Kind;
}
