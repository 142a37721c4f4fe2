/**
 * Steps that turn one word into the other: insert, delete, replace, or swap two neighbours
 * (Damerau–Levenshtein, optimal string alignment). Stops counting beyond `limit`.
 */
export function countEdits(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		// More than `limit` columns from the diagonal there are more than `limit` edits.
		const from = Math.max(1, i - limit);
		const to = Math.min(b.length, i + limit);
		const row = [i];
		let fewest = from === 1 ? i : limit + 1;
		if (from > 1) row[from - 1] = limit + 1;
		for (let j = from; j <= to; j++) {
			row[j] = countCell(a, b, i, j, beforeLast, last, row);
			fewest = Math.min(fewest, row[j] ?? fewest);
		}
		if (to < b.length) row[to + 1] = limit + 1;
		if (fewest > limit) return limit + 1;
		[beforeLast, last] = [last, row];
	}
	return Math.min(last[b.length] ?? 0, limit + 1);
}

function countCell(
	a: string,
	b: string,
	i: number,
	j: number,
	beforeLast: readonly number[],
	last: readonly number[],
	row: readonly number[],
): number {
	const same = a[i - 1] === b[j - 1] ? 0 : 1;
	const [left, above, before] = [row[j - 1] ?? 0, last[j] ?? 0, last[j - 1] ?? 0];
	const edits = Math.min(left + 1, above + 1, before + same);
	const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
	return swapped ? Math.min(edits, (beforeLast[j - 2] ?? 0) + 1) : edits;
}

/** Longer words are never ids or keys somebody mistyped, and comparing costs length². */
const longest = 64;

/** What comparing may still cost: words times candidates would stop the machine. */
export interface Effort {
	left: number;
}

/**
 * The candidate that somebody who typed `word` most likely meant: at most a third of its
 * letters away and at most three, or one that begins with the word. The first of equals.
 * Takes what it costs from `effort`, and finds nothing once that is used up.
 */
export function findNearest(
	word: string,
	candidates: Iterable<string>,
	effort: Effort = { left: Number.POSITIVE_INFINITY },
): string | undefined {
	if (word.length === 0 || word.length > longest) return undefined;
	const typed = word.toLowerCase();
	let best: string | undefined;
	let fewest = Math.min(3, Math.max(1, Math.floor(word.length / 3))) + 1;
	for (const candidate of candidates) {
		if (effort.left <= 0) return best;
		effort.left -= 2;
		if (candidate.length > longest) continue;
		if (Math.abs(candidate.length - word.length) >= fewest) continue;
		effort.left -= word.length;
		const edits = countEdits(typed, candidate.toLowerCase(), fewest - 1);
		if (edits < fewest) [best, fewest] = [candidate, edits];
	}
	return best ?? findLonger(typed, candidates);
}

/** "zelensky" for "zelenskyy-jr", but never everything that begins with "a". */
function findLonger(typed: string, candidates: Iterable<string>): string | undefined {
	if (typed.length < 3) return undefined;
	for (const candidate of candidates) {
		const parts = candidate.toLowerCase().split("-");
		if (candidate.toLowerCase().startsWith(typed) || parts.includes(typed)) return candidate;
	}
	return undefined;
}
