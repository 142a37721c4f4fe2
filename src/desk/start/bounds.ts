import { formatNumber } from "../../article/sentences/numbers.ts";

/** UTF-8 bytes of a text; ten novels’ chapters fit, and no browser stops at it. */
const longestArticle = 1024 * 1024;
/** Units of pasted markup or of a file: styles of word processors are many times their text. */
export const longestPage = 5 * 1024 * 1024;
/**
 * What a long article has a tenth of. Each takes work of its own, so a text made of nothing else
 * would hold a page up for seconds: measured at half a second each.
 */
const most = { paragraphs: 20_000, stops: 60_000, marks: 40_000 } as const;

const count = (text: string, pattern: RegExp) => {
	let found = 0;
	for (const _ of text.matchAll(pattern)) found++;
	return found;
};

/** Bytes in UTF-8, without making them. */
function measureBytes(text: string): number {
	let bytes = text.length;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		// Both halves of a pair make four.
		if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
	}
	return bytes;
}

/** Why a text is more than the desk takes, in a sentence; null for one that is not. */
export function findExcess(text: string): string | null {
	if (text.length > longestArticle || measureBytes(text) > longestArticle)
		return "This text is longer than 1 MiB. Paste one article, or a part of it.";
	const isMore = [
		{ what: "paragraphs", found: count(text, /\n/gu), bound: most.paragraphs },
		{ what: "sentence ends", found: count(text, /[.!?…。！？]/gu), bound: most.stops },
		{ what: "quotation marks", found: count(text, /["“”„«»‘’「」『』]/gu), bound: most.marks },
	].find(({ found, bound }) => found > bound);
	return isMore
		? `This text has more than ${formatNumber(isMore.bound)} ${isMore.what}. Paste one article, or a part of it.`
		: null;
}
