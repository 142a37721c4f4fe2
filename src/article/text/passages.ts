import type { Stretch } from "./finding.ts";
import { countEdits } from "./nearest.ts";

/**
 * Offsets from `from` on at which whole words of `text` read exactly `words`. Linear however
 * the two repeat themselves.
 */
export function* listPassages(text: string, words: string, from = 0): Generator<number> {
	if (words === "") return;
	const all = words.length > longWords ? listLong(text, words, from) : listShort(text, words, from);
	for (const at of all) {
		if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) yield at;
	}
}

/**
 * Where words stand that may be in parts, with … for what is between them ("wies … zurück"): as
 * they are, else each part in its order, the first as near to `at` as can be. Null: nowhere.
 */
export function findParts(text: string, words: string, at = 0): Stretch[] | null {
	const place = (start: number, part: string) => ({ start, stop: start + part.length });
	const distance = (start: number) => Math.abs(start - at);
	const whole = [...listPassages(text, words)].sort((a, b) => distance(a) - distance(b))[0];
	if (whole !== undefined) return [place(whole, words)];
	const parts = words
		.split(/…|\.\.\./)
		.map((part) => part.trim())
		.filter((part) => part !== "");
	const [lead = ""] = parts;
	if (parts.length < 2) return null;
	for (const start of [...listPassages(text, lead)].sort((a, b) => distance(a) - distance(b))) {
		const found = [place(start, lead)];
		for (const part of parts.slice(1)) {
			const next = listPassages(text, part, found.at(-1)?.stop).next();
			if (!next.done) found.push(place(next.value, part));
		}
		if (found.length === parts.length) return found;
	}
	return null;
}

/** Whether the text holds the words at all, also as part of others. */
export function hasWords(text: string, words: string): boolean {
	if (words.length <= longWords) return text.includes(words);
	return !listLong(text, words, 0).next().done;
}

/** Longer ones the engine's own search may compare from start to end at every offset. */
const longWords = 200;

function* listShort(text: string, words: string, from: number): Generator<number> {
	for (let at = text.indexOf(words, from); at >= 0; ) {
		yield at;
		// In one long word of letters every offset may be a beginning that cuts it.
		at = text.indexOf(words, cutsWord(text, at) ? skipWord(text, at) : at + 1);
	}
}

/** Knuth, Morris and Pratt's search: no unit of the text is looked at twice. */
function* listLong(text: string, words: string, from: number): Generator<number> {
	const borders = listBorders(words);
	let held = 0;
	for (let at = from; at < text.length; at++) {
		while (held > 0 && text[at] !== words[held]) held = borders[held - 1] ?? 0;
		if (text[at] === words[held]) held++;
		if (held < words.length) continue;
		yield at - held + 1;
		held = borders[held - 1] ?? 0;
	}
}

/** For each beginning of `words`: how long a beginning of it is its end too. */
function listBorders(words: string): Int32Array {
	const borders = new Int32Array(words.length);
	for (let at = 1, held = 0; at < words.length; at++) {
		while (held > 0 && words[at] !== words[held]) held = borders[held - 1] ?? 0;
		if (words[at] === words[held]) held++;
		borders[at] = held;
	}
	return borders;
}

function skipWord(text: string, at: number): number {
	let after = at + 1;
	while (after < text.length && cutsWord(text, after)) after++;
	return after;
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
		.map(({ word }): WantedWord => ({ word, likeness: new Map() }));
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

interface WantedWord {
	word: string;
	/** How like it words are that were met; a text says the same ones again and again. */
	likeness: Map<string, number>;
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
	wanted: readonly WantedWord[],
	found: readonly FoundWord[],
	at: number,
	size: number,
): number {
	const length = Math.max(wanted.length, size);
	const agrees = (one: WantedWord | undefined, other: string | undefined): number =>
		one === undefined || other === undefined ? 0 : findLikeness(one, other);
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

function findLikeness({ word, likeness }: WantedWord, other: string): number {
	const known = likeness.get(other) ?? compareWords(word, other);
	likeness.set(other, known);
	return known;
}

function compareWords(one: string, other: string): number {
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
