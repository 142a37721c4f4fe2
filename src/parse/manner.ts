import type { Manner } from "../model/types.ts";
import type { Stretch } from "../text/finding.ts";
import { beginsQuoted, listQuotations, type Quotation } from "../text/quotations.ts";
import type { Draft } from "./draft.ts";

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
	text: string,
	stretches: readonly Stretch[],
	quotations: readonly Stretch[],
): Manner {
	let quoted = 0;
	let words = 0;
	for (const stretch of stretches) {
		words += countLetters(text.slice(stretch.start, stretch.stop));
		for (let at = findFirst(quotations, stretch.start); at < quotations.length; at++) {
			const quotation = quotations[at] as Stretch;
			if (quotation.start >= stretch.stop) break;
			const start = Math.max(stretch.start, quotation.start);
			quoted += countLetters(text.slice(start, Math.min(stretch.stop, quotation.stop)));
		}
	}
	if (quoted === 0) return "indirect";
	return quoted === words ? "direct" : "mixed";
}

/** Index of the first of the sorted stretches that ends after `offset`. */
export function findFirst(stretches: readonly Stretch[], offset: number): number {
	let low = 0;
	let high = stretches.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((stretches[middle]?.stop ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

function countLetters(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
