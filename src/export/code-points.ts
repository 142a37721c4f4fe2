/**
 * Gives a function from an offset in UTF-16 units to one in code points. The text is read
 * once; each question is a binary search among its surrogate pairs, of which most have none.
 */
export function countCodePoints(text: string): (offset: number) => number {
	const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map(({ index }) => index);
	return (offset) => {
		let low = 0;
		let high = pairs.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			// A pair counts once its second unit lies before the offset.
			if ((pairs[middle] ?? 0) + 2 <= offset) low = middle + 1;
			else high = middle;
		}
		return offset - low;
	};
}
