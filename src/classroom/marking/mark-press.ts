import type { Span } from "../../article/model/types.ts";
import { mergeSpans, sharesLetters } from "../lesson/spans.ts";
import type { OfferedWord } from "./choices-offered.ts";
import type { DrawnWords } from "./stroke.ts";

/** What is marked, and the first word of a stretch that waits for its last. */
export interface Picking {
	spans: readonly Span[];
	/** Index of a word; null when no stretch is begun. */
	begun: number | null;
}

/** What a press or a stroke did. */
export interface PressOutcome extends Picking {
	/**
	 * `begun` and `moved`: a stretch waits for its last word, `moved` when one in another
	 * paragraph was given up for it. `marked` and `taken`: `changed` was added or taken away.
	 */
	kind: "begun" | "moved" | "marked" | "taken";
	changed: Span[];
}

/**
 * The one rule of marking: press the first word, then the last, in either order. The same
 * word twice marks just it, and a press on marked words takes their stretch away.
 * @param at index of the word that was pressed
 */
export function pressWord(
	words: readonly OfferedWord[],
	{ spans, begun }: Picking,
	at: number,
): PressOutcome | null {
	const word = words[at];
	if (word === undefined) return null;
	const from = begun === null ? undefined : words[begun];
	if (from === undefined) {
		const taken = spans.filter((span) => sharesLetters(span, word));
		if (taken.length === 0) return { kind: "begun", spans, begun: at, changed: [] };
		const rest = spans.filter((span) => !taken.includes(span));
		return { kind: "taken", spans: rest, begun: null, changed: taken };
	}
	if (from.run !== word.run) return { kind: "moved", spans, begun: at, changed: [] };
	return addStretches(spans, [join(from, word)]);
}

/** Marks the words that were drawn over: one stretch for each run that they are in. */
export function markWords(
	words: readonly OfferedWord[],
	spans: readonly Span[],
	{ from, to }: DrawnWords,
): PressOutcome | null {
	const byRun = new Map<number, Span>();
	for (const word of words.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)) {
		const before = byRun.get(word.run);
		byRun.set(word.run, before ? join(before, word) : { start: word.start, stop: word.stop });
	}
	return byRun.size === 0 ? null : addStretches(spans, [...byRun.values()]);
}

function addStretches(spans: readonly Span[], added: Span[]): PressOutcome {
	return { kind: "marked", spans: mergeSpans([...spans, ...added]), begun: null, changed: added };
}

function join(a: Span, b: Span): Span {
	return { start: Math.min(a.start, b.start), stop: Math.max(a.stop, b.stop) };
}
