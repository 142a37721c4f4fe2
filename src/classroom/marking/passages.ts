import type { Model, Sentence, Span } from "../../article/model/types.ts";
import { sharesLetters } from "../lesson/spans.ts";

/** Part of a sentence that is drawn one way. */
export interface PassagePiece {
	/** In `Model.text`. */
	start: number;
	text: string;
	/** Class names: of the first reading's words, of the second's, of both; empty for neither. */
	look: "" | "mine" | "published" | "mine published";
}

export interface SentencePassage {
	/** Id of the sentence. */
	sentence: string;
	/** Their texts concatenate to the sentence. */
	pieces: PassagePiece[];
}

/** The sentences that two readings touch, cut where the words of one begin or end. */
export function listSentencePassages(
	model: Model,
	a: readonly Span[],
	b: readonly Span[],
): SentencePassage[] {
	const spans = [...a, ...b];
	return model.sentences
		.filter((sentence) => spans.some((span) => sharesLetters(span, sentence)))
		.map((sentence) => ({
			sentence: sentence.id,
			pieces: cutSentence(model.text, sentence, a, b),
		}));
}

/** A sentence cut where the words of one of two readings begin or end. */
export function cutSentence(
	text: string,
	sentence: Sentence,
	a: readonly Span[],
	b: readonly Span[],
): PassagePiece[] {
	const edges = [...a, ...b].flatMap(({ start, stop }) => [start, stop]);
	const inside = edges.filter((edge) => edge > sentence.start && edge < sentence.stop);
	const places = [...new Set([sentence.start, ...inside, sentence.stop])].sort((x, y) => x - y);
	return places.slice(0, -1).map((start, index) => {
		const stop = places[index + 1] ?? sentence.stop;
		return { start, text: text.slice(start, stop), look: findLook({ start, stop }, a, b) };
	});
}

function findLook(piece: Span, a: readonly Span[], b: readonly Span[]): PassagePiece["look"] {
	const isA = a.some((span) => sharesLetters(span, piece));
	const isB = b.some((span) => sharesLetters(span, piece));
	if (isA) return isB ? "mine published" : "mine";
	return isB ? "published" : "";
}
