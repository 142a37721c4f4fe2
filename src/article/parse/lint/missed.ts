import type { FoundAttribution } from "../../draft/attributions.ts";
import { countWords } from "../../draft/sentence.ts";
import { bisect, type Stretch } from "../../text/finding.ts";

/*
 * What of a text is somebody's words and marked by nobody. Rules alone, so that `npm run score`
 * measures on annotated news what `npm run check` tells an author.
 */

/** Words that seem to be somebody's, and where an author is told of it. */
export interface MissedReport {
	/** The words that say so: the cue, else the beginning of what is reported. */
	at: Stretch;
	found: FoundAttribution;
	sentence: Stretch;
}

const overlaps = (one: Stretch, two: Stretch) => one.start < two.stop && two.start < one.stop;

/** Index of the first of the sorted stretches that ends after `offset`. */
const findFrom = (stretches: readonly Stretch[], offset: number) =>
	bisect(stretches.length, (index) => (stretches[index]?.stop ?? 0) > offset);

/** What is reported in words of the text's own. Quotations are told apart: their words are known. */
const isReport = ({ rule }: FoundAttribution) => rule !== "carried-over";

/**
 * Sentences that report something and hold no mark, each once.
 * @param sentences in order
 * @param isMarked whether a stretch holds marked words
 */
export function listMissedReports(
	sentences: readonly Stretch[],
	found: readonly FoundAttribution[],
	isMarked: (stretch: Stretch) => boolean,
): MissedReport[] {
	const told = new Set<Stretch>();
	return found.filter(isReport).flatMap((one) => {
		const first = one.cue ?? one.content;
		const sentence = sentences[findFrom(sentences, first.start)];
		if (sentence === undefined || sentence.start > first.start || told.has(sentence)) return [];
		if (isMarked(sentence) || isMarked(one.content)) return [];
		told.add(sentence);
		const at = { start: first.start, stop: Math.min(first.stop, sentence.stop) };
		return at.stop > at.start ? [{ at, found: one, sentence }] : [];
	});
}

/** From so many words on what stands in marks is more than a name or an expression. */
const fewest = 4;
/** Longer than this a name that runs in small letters is a sentence. */
const longestName = 6;

/** Scripts that put no space between words: two letters count as one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

const countAll = (words: string) =>
	countWords(words.replace(unspaced, " ")) + Math.floor((words.match(unspaced)?.length ?? 0) / 2);

/** Without space and marks at the end. A loop: an expression is quadratic in a row of them. */
function trimMarks(words: string): string {
	let stop = words.length;
	while (stop > 0 && /[\p{P}\s]/u.test(words.charAt(stop - 1))) stop--;
	return words.slice(0, stop);
}

/** A title, a ship, a paper: its long words begin with capitals and no comma parts them. */
function isTitle(words: string, size: number): boolean {
	const bare = trimMarks(words);
	const long = bare.match(/\p{L}{4,}/gu) ?? [];
	// “Never,” she said: one word and its comma are as often all that somebody said.
	if (long.length === 0 || (size === 1 && bare !== words) || /[,!?]/u.test(bare)) return false;
	return !long.some((word) => /^\p{Ll}|^\p{Lo}/u.test(word));
}

/** “Partij voor de Vrijheid”: a name with small words in it, without a mark of a sentence. */
function isName(words: string, size: number): boolean {
	if (size > longestName || !/^\p{Lu}/u.test(words) || /[.,!?…]/u.test(words)) return false;
	const long = words.match(/\p{L}{4,}/gu) ?? [];
	return long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.6 * long.length;
}

/** Whether words in quotation marks are somebody's, so that somebody is to be credited. */
function isSpoken(words: string, rules: readonly FoundAttribution["rule"][]): boolean {
	const size = countAll(words);
	if (size === 0 || isTitle(words, size)) return false;
	if (rules.includes("quotation")) return true;
	if (isName(words, size)) return false;
	const ends = /[!?！？]$/u.test(words.trim()) || (size > 1 && /[.…。]$/u.test(words.trim()));
	return size >= fewest || ends || rules.some((rule) => rule !== "carried-over");
}

/**
 * Quotations that somebody said and nobody is credited with.
 * @param quotations in order, without their marks, none with marked words
 * @param found in order
 */
export function listMissedQuotations(
	text: string,
	quotations: readonly Stretch[],
	found: readonly FoundAttribution[],
): Stretch[] {
	const sorted = found.toSorted((one, two) => one.content.start - two.content.start);
	let next = 0;
	return quotations.filter((quotation) => {
		while ((sorted[next]?.content.stop ?? Infinity) <= quotation.start) next++;
		const rules: FoundAttribution["rule"][] = [];
		for (let at = next; at < sorted.length; at++) {
			const one = sorted[at] as FoundAttribution;
			if (one.content.start >= quotation.stop) break;
			if (overlaps(one.content, quotation)) rules.push(one.rule);
		}
		return isSpoken(text.slice(quotation.start, quotation.stop), rules);
	});
}
