import type { Stretch } from "./finding.ts";

/** What stands between a pair of quotation marks, without them. */
export interface Quotation extends Stretch {
	/** False when the text ends before the quotation does. */
	closed: boolean;
}

/** Marks that can end a quotation, by the mark that opens it: “ ” „ “ » « and so on. */
const closings: Readonly<Record<string, string>> = {
	'"': '"',
	"“": "”",
	"„": "“”",
	"‟": "”",
	"«": "»",
	"»": "«",
	"”": "”",
	"‹": "›",
	"›": "‹",
	"‚": "‘’",
	"‘": "’",
	"'": "'",
	"「": "」",
	"『": "』",
};

const single = new Set(["‘", "‚", "'", "›", "‹"]);

/**
 * The outermost quotations of one block of text, in order. An opening mark stands at the
 * start of a word; an apostrophe stands between letters or where no quotation was opened.
 * Single marks that are never closed are apostrophes; others run to the end of the block.
 */
export function listQuotations(text: string): Quotation[] {
	const quotations: Quotation[] = [];
	// A single mark that nothing closes: no later one is closed either.
	const hopeless = new Set<string>();
	for (let at = 0; at < text.length; at++) {
		const mark = text[at] ?? "";
		if (!(mark in closings) || hopeless.has(mark) || !opens(text, at, mark)) continue;
		const stop = findClosing(text, at);
		if (stop === null && single.has(mark)) {
			hopeless.add(mark);
			continue;
		}
		quotations.push({ start: at + 1, stop: stop ?? text.length, closed: stop !== null });
		at = stop ?? text.length;
	}
	return quotations;
}

/** True when the block begins with a mark that opens a quotation. */
export function beginsQuoted(text: string): boolean {
	const at = text.search(/\S/);
	return at >= 0 && !single.has(text[at] ?? "") && (text[at] ?? "") in closings;
}

function opens(text: string, at: number, mark: string): boolean {
	const before = text[at - 1] ?? " ";
	const after = text[at + 1] ?? " ";
	if ("“„‟«‘‚‹「『".includes(mark)) return true;
	if (/\s/.test(after) || !/[\s([{—–\-/“„«‘'"]/.test(before)) return false;
	return (
		mark !== "'" || !/^(?:\d|tis\b|twas\b|em\b|til\b|cause\b|n\b)/i.test(text.slice(at + 1, at + 7))
	);
}

/** Offset of the mark that closes the quotation opened at `open`. */
function findClosing(text: string, open: number): number | null {
	const mark = text[open] ?? "";
	const ends = closings[mark] ?? "";
	let nested = 0;
	for (let at = open + 1; at < text.length; at++) {
		const character = text[at] ?? "";
		if (character === mark && mark !== ends && !single.has(mark)) nested++;
		if (!ends.includes(character) || isApostrophe(text, at, character)) continue;
		if (nested === 0) return at;
		nested--;
	}
	return null;
}

function isApostrophe(text: string, at: number, mark: string): boolean {
	if (mark !== "’" && mark !== "'") return false;
	return /[\p{L}\p{N}]/u.test(text[at + 1] ?? "") || /\s/.test(text[at - 1] ?? " ");
}
