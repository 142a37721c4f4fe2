import type { Stretch } from "./finding.ts";
import { countEdits } from "./nearest.ts";

/** Offsets at which whole words of `text` read exactly `words`. */
export function* listPassages(text: string, words: string): Generator<number> {
	if (words === "") return;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) yield at;
	}
}

/** Does the offset stand between two letters or digits? */
function cutsWord(text: string, at: number): boolean {
	return /[\p{L}\p{N}\p{M}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? "");
}

/** Comparing costs words × words: an article's mistake is found near its statement. */
const searched = 20_000;

/**
 * The passage that somebody who typed `words` most likely meant: as many words, most of
 * them the same but for case, quotation marks and a letter or two. Undefined: none is like it.
 */
export function findSimilarPassage(text: string, words: string): string | undefined {
	const wanted = listWords(words)
		.slice(0, 60)
		.map(({ word }) => word);
	const found = listWords(text.slice(0, searched));
	let best: { score: number; passage: Stretch } | undefined;
	for (let at = 0; at < found.length && wanted.length > 0; at++) {
		for (const size of [wanted.length, wanted.length - 1, wanted.length + 1]) {
			const last = found[at + size - 1];
			const first = found[at];
			if (first === undefined || last === undefined || size < 1) continue;
			const score = scoreWindow(wanted, found, at, size);
			if (score < 0.6 || score <= (best?.score ?? 0)) continue;
			if (text.slice(first.start, last.stop).includes("\n")) continue;
			best = { score, passage: { start: first.start, stop: last.stop } };
		}
	}
	return best === undefined ? undefined : text.slice(best.passage.start, best.passage.stop);
}

interface FoundWord extends Stretch {
	/** Without case, and quotation marks all the same. */
	word: string;
}

function listWords(text: string): FoundWord[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
		word: match[0].toLowerCase().replaceAll("’", "'"),
		start: match.index,
		stop: match.index + match[0].length,
	}));
}

/** Share of words that agree when read from the start until they differ, then from the end. */
function scoreWindow(
	wanted: readonly string[],
	found: readonly FoundWord[],
	at: number,
	size: number,
): number {
	const length = Math.max(wanted.length, size);
	const agrees = (one: string | undefined, other: string | undefined): number =>
		one === undefined || other === undefined ? 0 : likeness(one, other);
	let score = 0;
	let index = 0;
	for (; index < Math.min(wanted.length, size); index++) {
		const like = agrees(wanted[index], found[at + index]?.word);
		if (like === 0) break;
		score += like;
	}
	for (let back = 1; back <= Math.min(wanted.length, size) - index; back++) {
		score += agrees(wanted[wanted.length - back], found[at + size - back]?.word);
	}
	return score / length;
}

function likeness(one: string, other: string): number {
	if (one === other) return 1;
	if (Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one))) {
		return 0.7;
	}
	// Nobody mistypes both ends of a word, and counting edits is what takes the time.
	if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return 0;
	const limit = Math.min(2, Math.floor(Math.max(one.length, other.length) / 3));
	const edits = limit === 0 ? 1 : countEdits(one, other, limit);
	return edits <= limit ? 0.9 - edits / 10 : 0;
}
