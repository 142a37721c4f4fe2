import type { Stretch } from "../../article/text/finding.ts";

const segmenters = new Map<string, Intl.Segmenter>();

/** Made once for a language: it takes milliseconds. A tag that the engine refuses is read as any. */
function getSegmenter(lang: string): Intl.Segmenter {
	const known = segmenters.get(lang);
	if (known) return known;
	let made: Intl.Segmenter;
	try {
		made = new Intl.Segmenter(lang, { granularity: "word" });
	} catch {
		made = new Intl.Segmenter(undefined, { granularity: "word" });
	}
	segmenters.set(lang, made);
	return made;
}

/** What holds two words together without a space: “peace-keeping”, “U.S.”’s inner stop. */
const joins = /^[-‐‑’'.·&@/]$/u;

/**
 * The words of a stretch of a text, punctuation left out. Parts that a hyphen, an apostrophe or a
 * full stop joins are one word, as long as no space is between them.
 */
export function listTextWords(text: string, { start, stop }: Stretch, lang: string): Stretch[] {
	const words: Stretch[] = [];
	let joined = false;
	for (const { segment, index, isWordLike } of getSegmenter(lang).segment(
		text.slice(start, stop),
	)) {
		const from = start + index;
		const last = words.at(-1);
		if (isWordLike) {
			if (joined && last) last.stop = from + segment.length;
			else words.push({ start: from, stop: from + segment.length });
			joined = false;
		} else joined = last?.stop === from && joins.test(segment);
	}
	return words;
}

/** The words that a stretch touches, from the first to the last; null where it touches none. */
export function snapToWords(words: readonly Stretch[], { start, stop }: Stretch): Stretch | null {
	const end = Math.max(stop, start + 1);
	const touched = words.filter((word) => word.start < end && start < word.stop);
	const [first, last] = [touched[0], touched.at(-1)];
	return first && last ? { start: first.start, stop: last.stop } : null;
}

/** The word at an offset, else the nearest one. */
export function findWordAt(words: readonly Stretch[], at: number): Stretch | null {
	const distance = ({ start, stop }: Stretch) => (at < start ? start - at : Math.max(0, at - stop));
	let nearest: Stretch | null = null;
	for (const word of words)
		if (nearest === null || distance(word) < distance(nearest)) nearest = word;
	return nearest;
}

/** A way that arrows move through words. */
export type WordMove = "next" | "previous" | "first" | "last";
/** An end of what is chosen. */
export type WordEdge = "start" | "stop";

/**
 * Which end a widening arrow moves: the one that moved before, and of one word the one it goes to,
 * as in any field of text.
 */
export function findMovedEdge(
	words: readonly Stretch[],
	chosen: Stretch | null,
	move: WordMove,
	before: WordEdge,
): WordEdge {
	const touched = words.filter(
		(word) => chosen && word.start < chosen.stop && chosen.start < word.stop,
	);
	if (touched.length > 1) return before;
	return move === "previous" || move === "first" ? "start" : "stop";
}

/**
 * The words that are chosen after an arrow. Without a choice it begins at the first or last word.
 * @param wide the end of the choice that grows or shrinks; null for a word alone
 */
export function moveWords(
	words: readonly Stretch[],
	chosen: Stretch | null,
	move: WordMove,
	wide: WordEdge | null,
): Stretch | null {
	const [first, last] = [words[0], words.at(-1)];
	if (!first || !last) return null;
	if (chosen === null) return move === "previous" || move === "last" ? last : first;
	if (wide === "start" && (move === "next" || move === "previous"))
		return moveEdge(words, chosen, "start", move === "next" ? 1 : -1);
	const from = Math.max(
		0,
		words.findIndex(({ stop }) => stop > chosen.start),
	);
	const to = Math.max(
		from,
		words.findLastIndex(({ start }) => start < chosen.stop),
	);
	const targets = {
		next: to + 1,
		previous: wide ? to - 1 : from - 1,
		first: 0,
		last: words.length - 1,
	};
	const target = Math.min(words.length - 1, Math.max(wide ? from : 0, targets[move]));
	const word = words[target] ?? first;
	if (!wide) return word;
	const start = move === "first" ? first.start : (words[from] ?? first).start;
	return { start, stop: move === "first" ? (words[to] ?? last).stop : word.stop };
}

/**
 * Words with one end moved by a word, for buttons: the other end stays.
 * @param step 1 to the end of the text, -1 to its beginning
 */
export function moveEdge(
	words: readonly Stretch[],
	chosen: Stretch,
	edge: WordEdge,
	step: 1 | -1,
): Stretch {
	const from = words.findIndex(({ stop }) => stop > chosen.start);
	const to = words.findLastIndex(({ start }) => start < chosen.stop);
	const moved = edge === "start" ? { from: from + step, to } : { from, to: to + step };
	const [first, last] = [words[moved.from], words[moved.to]];
	return first && last && first.start <= last.start
		? { start: first.start, stop: last.stop }
		: chosen;
}
