import { bisect } from "./finding.ts";

/** Places of a text told in two ways: in UTF-16 units, as ours are, and in code points. */
export interface CodePointPlaces {
	/** The offset in code points of one in units. */
	toCodePoint(unit: number): number;
	/** The offset in units of one in code points. */
	toUnit(codePoint: number): number;
}

/**
 * Turns offsets of a text in UTF-16 units into such in code points and back. The text is read
 * once; each question is a binary search among its surrogate pairs, of which most have none.
 */
export function indexCodePoints(text: string): CodePointPlaces {
	const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
	return {
		// A pair counts once its second unit lies before the offset.
		toCodePoint: (unit) => unit - bisect(pairs.length, (at) => (pairs[at] ?? 0) + 2 > unit),
		toUnit: (codePoint) =>
			codePoint + bisect(pairs.length, (at) => (pairs[at] ?? 0) - at >= codePoint),
	};
}
