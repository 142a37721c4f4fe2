import type { Manner } from "../../model/types.ts";
import { splitsCharacter } from "../../text/excerpt.ts";
import { bisect, type Stretch } from "../../text/finding.ts";
import { beginsQuoted, listQuotations, type Quotation } from "../../text/quotations.ts";
import type { Draft } from "../draft.ts";

/** The quotations of the whole text, in order, with offsets in it. Code holds none. */
export function listDraftQuotations(draft: Draft): Quotation[] {
	return draft.blocks.flatMap(({ kind, start, stop }, index) => {
		if (kind === "code") return [];
		const next = draft.blocks[index + 1];
		const goesOn = next !== undefined && beginsQuoted(draft.text.slice(next.start, next.stop));
		return listQuotations(draft.text.slice(start, stop)).map((quotation) => ({
			start: quotation.start + start,
			stop: quotation.stop + start,
			// A quotation of several paragraphs is closed in the last one alone.
			closed: quotation.closed || goesOn,
		}));
	});
}

/** How many of the words stand inside quotation marks: all, some, none. */
export function findManner(
	letters: Uint32Array,
	stretches: readonly Stretch[],
	quotations: readonly Stretch[],
): Manner {
	let quoted = 0;
	let words = 0;
	for (const stretch of stretches) {
		words += countLetters(letters, stretch.start, stretch.stop);
		for (let at = findFirst(quotations, stretch.start); at < quotations.length; at++) {
			const quotation = quotations[at] as Stretch;
			if (quotation.start >= stretch.stop) break;
			const start = Math.max(stretch.start, quotation.start);
			quoted += countLetters(letters, start, Math.min(stretch.stop, quotation.stop));
		}
	}
	if (quoted === 0) return "indirect";
	return quoted === words ? "direct" : "mixed";
}

/** Index of the first of the sorted stretches that ends after `offset`. */
export function findFirst(stretches: readonly Stretch[], offset: number): number {
	return bisect(stretches.length, (index) => (stretches[index]?.stop ?? 0) > offset);
}

/**
 * How many letters and digits stand before each offset of a text, and before its end. Marks in
 * marks share their words: to count those of each would read the text as often as they are deep.
 */
export function listLetterCounts(text: string): Uint32Array {
	const counts = new Uint32Array(text.length + 1);
	let from = 0;
	let count = 0;
	for (const { index, 0: letters } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
		counts.fill(count, from, index + 1);
		for (let at = index + 1; at <= index + letters.length; at++) {
			if (!splitsCharacter(text, at)) count++;
			counts[at] = count;
		}
		from = index + letters.length + 1;
	}
	return counts.fill(count, from);
}

function countLetters(letters: Uint32Array, start: number, stop: number): number {
	return (letters[stop] ?? 0) - (letters[start] ?? 0);
}
