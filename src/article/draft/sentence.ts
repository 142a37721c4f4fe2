import type { Stretch } from "../text/finding.ts";

/** Stands in the place of each character of somebody's speech: no word, no mark. */
export const hole = "\uFFFC";

/** A quotation in a sentence. */
export interface MarkedWords extends Stretch {
	/** Whole words of a speaker; others are a few words within somebody's sentence, or a title. */
	isSpeech: boolean;
	/** Every long word begins with a capital: of a book, a film, a heading. */
	isTitle: boolean;
}

/** A sentence while it is looked through. Offsets within it are from its start. */
export interface SentenceText {
	/** Its place in the text. */
	start: number;
	/** As it stands. */
	text: string;
	/** The same length: speech is holes, the letters of other quotations are x. */
	masked: string;
	/** Outermost quotations in it, with their marks. */
	quotes: MarkedWords[];
}

/** So many words name somebody; more are a clause. */
export const few = 16;

export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Fewer words in marks are a name or a word that is spoken of, as often as not. */
const fewest = 3;

function weigh(text: string, { start, stop }: Stretch, whole: string): MarkedWords {
	const words = text.replace(/^\P{L}+/u, "");
	const behind = whole.slice(stop, stop + 2);
	const isPaused = /[.!?,،…–—-]\P{L}{0,4}$/u.test(text) || /^\s?[,،–—]/u.test(behind);
	const long = words.match(/\p{L}{4,}/gu) ?? [];
	const isTitle =
		long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word)) && !/[,!]/u.test(words);
	const isLong = countWords(words) > fewest;
	const begins = /^\p{Lu}|^\p{Lo}/u.test(words);
	return {
		start,
		stop,
		isTitle,
		isSpeech: !isTitle && (isPaused ? isLong || begins : begins && isLong && countWords(words) > 5),
	};
}

/** @param quotes of the whole text, with their marks */
export function readSentence(
	text: string,
	{ start, stop }: Stretch,
	quotes: readonly Stretch[],
): SentenceText {
	const whole = text.slice(start, stop);
	const own = quotes
		.filter((quote) => quote.start < stop && quote.stop > start)
		.map((quote) => ({
			start: Math.max(quote.start - start, 0),
			stop: Math.min(quote.stop, stop) - start,
		}))
		.map((quote) => weigh(whole.slice(quote.start, quote.stop), quote, whole));
	let masked = whole;
	for (const { start: from, stop: to, isSpeech } of own) {
		const words = whole.slice(from, to);
		const hidden = isSpeech
			? hole.repeat(words.length)
			: words.replace(/[^\s]/gu, (one) => "x".repeat(one.length));
		masked = masked.slice(0, from) + hidden + masked.slice(to);
	}
	return { start, text: whole, masked, quotes: own };
}

const pauses = /[\s,،;:–—―-]/u;

/** Without space, commas and dashes at the ends. */
export function trim(text: string, place: Stretch): Stretch {
	let { start, stop } = place;
	while (start < stop && pauses.test(text.charAt(start))) start++;
	while (stop > start && pauses.test(text.charAt(stop - 1))) stop--;
	return { start, stop };
}
