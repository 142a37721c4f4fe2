import type { Model, Span } from "../../article/model/types.ts";
import { sharesLetters } from "../lesson/spans.ts";
import type { Coding } from "../lesson/types.ts";
import type { Marked } from "./mark-appearance.ts";

/** A coding with its place in the list that it is kept in. */
export interface Listed {
	coding: Coding;
	index: number;
	/** 1, 2, 3 … in article order. */
	number: number;
}

/** In article order; those that begin at the same word as they were made. */
export function listInOrder(codings: readonly Coding[]): Listed[] {
	return codings
		.map((coding, index) => ({ coding, index }))
		.toSorted((a, b) => findStart(a.coding) - findStart(b.coding))
		.map((listed, at) => ({ ...listed, number: at + 1 }));
}

function findStart({ spans }: Coding): number {
	return spans[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** The words of all statements but the one that is being edited. */
export function listMarked(listed: readonly Listed[], edited: number | null): Marked[] {
	return listed
		.filter(({ index }) => index !== edited)
		.flatMap(({ coding, number }) =>
			coding.spans.map(({ start, stop }) => ({
				span: { start, stop },
				label: `Your statement ${number}`,
				look: "mine" as const,
			})),
		);
}

/** The sentence that a place in the text is in. */
export function findSentence(model: Model, { start }: Span): string | undefined {
	return model.sentences.find((sentence) => start >= sentence.start && start < sentence.stop)?.id;
}

/** Those that touch one of these sentences; all when no sentence is named. */
export function keepWithin(
	model: Model,
	codings: readonly Coding[],
	sentences: readonly string[],
): Coding[] {
	const within = model.sentences.filter(({ id }) => sentences.includes(id));
	return codings.filter(
		({ spans }) =>
			sentences.length === 0 ||
			spans.some((span) => within.some((sentence) => sharesLetters(span, sentence))),
	);
}
