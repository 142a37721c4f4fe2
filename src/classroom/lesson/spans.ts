import type { Model, Span } from "../../article/model/types.ts";

/** One word of a sentence, as it can be marked: without the punctuation around it. */
export interface Word extends Span {
	text: string;
	/** What stands between this word and the one before: space and punctuation. */
	before: string;
}

/** The words of a sentence in order; empty for an unknown id. */
export function listSentenceWords(model: Model, sentence: string): Word[] {
	const home = model.sentences.find(({ id }) => id === sentence);
	if (home === undefined) return [];
	let end = home.start;
	return splitWords(model.text, home).flatMap((whole) => {
		const { start, stop } = trimPunctuation(model.text, whole);
		if (start === stop) return [];
		const before = model.text.slice(end, start);
		end = stop;
		return { start, stop, text: model.text.slice(start, stop), before };
	});
}

/** What belongs to a word itself, as in 12%, @name, #tag and §3, is no punctuation around it. */
const isAround = (character: string) => /\p{P}/u.test(character) && !"%‰&@#§".includes(character);

/** A word without the punctuation around it: "completely" of “completely,”; empty for a dash. */
function trimPunctuation(text: string, { start, stop }: Span): Span {
	let [from, to] = [start, stop];
	while (from < to && isAround(text[from] ?? "")) from += 1;
	while (to > from && isAround(text[to - 1] ?? "")) to -= 1;
	// The last full stop of "U.S." is the word's own.
	const isShort = text[to] === "." && /^\p{L}(?:\.\p{L})+$/u.test(text.slice(from, to));
	return { start: from, stop: isShort ? to + 1 : to };
}

/** What a sentence is called: "Headline", "Line under the headline", "Sentence 3". */
export function nameSentence(id: string): string {
	const names: Record<string, string> = { title: "Headline", dek: "Line under the headline" };
	return names[id] ?? `Sentence ${id.slice(1)}`;
}

/** Everything between two spaces within the stretch. */
export function splitWords(text: string, { start, stop }: Span): Span[] {
	return [...text.slice(start, stop).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
		start: start + index,
		stop: start + index + word.length,
	}));
}

/** Sorted, overlapping and touching stretches joined, empty ones left out. */
export function mergeSpans(spans: readonly Span[]): Span[] {
	const merged: Span[] = [];
	const full = spans.filter(({ start, stop }) => start < stop);
	for (const { start, stop } of full.toSorted((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && start <= last.stop) last.stop = Math.max(last.stop, stop);
		else merged.push({ start, stop });
	}
	return merged;
}

/** Whether two stretches share a character. */
export function sharesLetters(a: Span, b: Span): boolean {
	return a.start < b.stop && b.start < a.stop;
}

/** The article's words, to the letter; stretches joined by " … ", line ends as spaces. */
export function formatSpans(model: Pick<Model, "text">, spans: readonly Span[]): string {
	return spans.map(({ start, stop }) => joinLines(model.text.slice(start, stop))).join(" … ");
}

/** Line ends with the space around them as one space; one expression is quadratic on spaces. */
function joinLines(text: string): string {
	const lines = text.split("\n");
	const last = lines.length - 1;
	return lines
		.map((line, at) => (at === 0 ? line : line.trimStart()))
		.map((line, at) => (at === last ? line : line.trimEnd()))
		.filter((line, at) => at === 0 || at === last || line !== "")
		.join(" ");
}

/**
 * How many words two marks have in common, and how many each has. A word counts when any of
 * it is marked: whether a full stop was marked with it makes no difference.
 */
export function countSharedWords(
	model: Pick<Model, "text">,
	a: readonly Span[],
	b: readonly Span[],
): { shared: number; a: number; b: number } {
	const index = indexWords(model.text);
	const ofA = index(a);
	const ofB = index(b);
	return { shared: countCommon(ofA, ofB), a: countIn(ofA), b: countIn(ofB) };
}

/**
 * For callers that compare many marks: the words a mark touches, as stretches of the numbers
 * that words have in the text, so that a mark of a whole article costs no more than one word.
 */
export function indexWords(text: string): (spans: readonly Span[]) => Span[] {
	const words = splitWords(text, { start: 0, stop: text.length });
	return (spans) =>
		mergeSpans(
			spans.map(({ start, stop }) => ({
				start: countBefore(words, (word) => word.stop <= start),
				stop: countBefore(words, (word) => word.start < stop),
			})),
		);
}

/** How many numbers are in both lists of stretches; each sorted and merged. */
export function countCommon(a: readonly Span[], b: readonly Span[]): number {
	let common = 0;
	let j = 0;
	for (const one of a) {
		while ((b[j]?.stop ?? Number.POSITIVE_INFINITY) <= one.start) j += 1;
		for (let k = j; ; k += 1) {
			const other = b[k];
			if (other === undefined || other.start >= one.stop) break;
			common += Math.min(one.stop, other.stop) - Math.max(one.start, other.start);
		}
	}
	return common;
}

/** How many numbers the stretches hold. */
export function countIn(spans: readonly Span[]): number {
	return spans.reduce((sum, { start, stop }) => sum + stop - start, 0);
}

/** How many items at the beginning of a sorted list pass; a binary search. */
function countBefore<T>(items: readonly T[], passes: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item !== undefined && passes(item)) low = middle + 1;
		else high = middle;
	}
	return low;
}
