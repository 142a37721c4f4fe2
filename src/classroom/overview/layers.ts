import type { Span } from "../../article/model/types.ts";
import { mergeSpans, sharesLetters } from "../lesson/spans.ts";
import type { OfferedRun, OfferedSentence } from "../marking/choices-offered.ts";

/** A stretch of a sentence that the same students marked, or nobody did. */
export interface LayerPiece {
	/** The article's words, to the letter. */
	text: string;
	start: number;
	/** Indices of those who marked it, in order; empty for what nobody marked. */
	by: number[];
}

/** A sentence with all marks laid over each other. */
export interface LayeredSentence {
	id: string;
	number: string;
	/** Together they are the sentence. */
	pieces: LayerPiece[];
}

/**
 * Marks of several students over each other. A word counts for whoever marked any of it; what
 * stands between two words belongs to a stretch when both have been marked by the same.
 * @param marks the stretches of each student
 */
export function layoutLayers(
	runs: readonly OfferedRun[],
	marks: readonly (readonly Span[])[],
): LayeredSentence[][] {
	const merged = marks.map(mergeSpans);
	return runs.map(({ sentences }) =>
		sentences.map((sentence) => ({
			id: sentence.id,
			number: sentence.number,
			pieces: layoutSentence(sentence, merged),
		})),
	);
}

function layoutSentence(
	{ words, after }: OfferedSentence,
	marks: readonly (readonly Span[])[],
): LayerPiece[] {
	const whole = { start: words[0]?.start ?? 0, stop: words.at(-1)?.stop ?? 0 };
	const near = marks.map((spans) => spans.filter((span) => sharesLetters(span, whole)));
	const pieces: LayerPiece[] = [];
	const add = (text: string, start: number, by: number[]) => {
		const last = pieces.at(-1);
		if (last && last.by.join() === by.join()) last.text += text;
		else if (text !== "") pieces.push({ text, start, by });
	};
	let before: number[] = [];
	for (const word of words) {
		const by = near.flatMap((spans, index) =>
			spans.some((span) => sharesLetters(span, word)) ? [index] : [],
		);
		const isOne = before.join() === by.join();
		add(word.before, word.start - word.before.length, isOne ? by : []);
		add(word.text, word.start, by);
		before = by;
	}
	add(after, whole.stop, []);
	return pieces;
}

/** How dark a stretch is drawn, 1 to 4: so many of those who marked anything. */
export function findShade(count: number, of: number): number {
	return Math.min(4, Math.max(1, Math.ceil((4 * count) / of)));
}
