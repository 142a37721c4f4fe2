/** Characters that only say where a word may be broken: no part of the words. */
const hints = /[\u00ad\u200b\u2060\ufeff]+/gu;

/** The words of a piece of a page on one line. */
export function tidyWords(text: string): string {
	return text.replace(hints, "").replace(/\s+/gu, " ").trim();
}

/** To compare words by: without case, and with quotation marks and dashes all the same. */
export function foldWords(text: string): string {
	return tidyWords(text)
		.toLowerCase()
		.replace(/[“”„«»"]/gu, '"')
		.replace(/[‘’‚']/gu, "'")
		.replace(/[–—]/gu, "-");
}

/** Words between spaces. */
export const countParts = (text: string) => text.match(/\S+/gu)?.length ?? 0;

/** Whether words are a sentence rather than a label: long, or closed by a sign that ends one. */
export const isProse = (text: string) =>
	countParts(text) >= 8 || (countParts(text) >= 3 && /[.!?…。！？؟]["”’»]?$/u.test(text));
