import type { Span } from "../../article/model/types.ts";
import { sharesLetters } from "../lesson/spans.ts";
import type { OfferedWord } from "./choices-offered.ts";
import type { DrawnWords } from "./stroke.ts";

/** A stretch that is shown, and how: the student's own, the article's mark-up, or in the making. */
export interface Marked {
	span: Span;
	/** Said to screen readers: "Your statement 2". */
	label: string;
	look: "mine" | "published" | "draft";
}

/** How one word and the space before it are drawn. */
export interface WordLook {
	/** Class names with spaces; empty for plain text. */
	word: string;
	/** Of the space, which belongs to a stretch that holds the words on both sides. */
	gap: string;
}

interface Stretch {
	span: Span;
	look: string;
}

/** The looks of all words, in their order. */
export function listLooks(
	words: readonly OfferedWord[],
	spans: readonly Span[],
	marked: readonly Marked[],
	begun: DrawnWords | null,
): WordLook[] {
	const stretches: Stretch[] = [
		...marked.map(({ span, look }) => ({ span, look })),
		...spans.map((span) => ({ span, look: "chosen" })),
		...findBegun(words, begun),
	];
	return words.map((word, index) => {
		const before = words[index - 1];
		const around = stretches.filter(({ span }) => sharesLetters(span, word));
		const across = around.filter(({ span }) => before !== undefined && sharesLetters(span, before));
		return { word: joinLooks(around), gap: joinLooks(across) };
	});
}

/** Only as far as the stretch could go: it stays within the run. */
function findBegun(words: readonly OfferedWord[], begun: DrawnWords | null): Stretch[] {
	const from = begun === null ? undefined : words[begun.from];
	if (begun === null || from === undefined) return [];
	const end = words[begun.to];
	const to = end?.run === from.run ? end : from;
	const [first, last] = from.start <= to.start ? [from, to] : [to, from];
	return [
		{ span: { start: first.start, stop: last.stop }, look: "toward" },
		{ span: from, look: "begun" },
	];
}

function joinLooks(stretches: readonly Stretch[]): string {
	return [...new Set(stretches.map(({ look }) => look))].join(" ");
}

/** What the stretches that a word is in are called, each once: read out after the word. */
export function listLabels(word: OfferedWord, marked: readonly Marked[]): string[] {
	const labels = marked.filter(({ span }) => sharesLetters(span, word)).map(({ label }) => label);
	return [...new Set(labels)];
}
