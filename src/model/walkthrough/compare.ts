import type { Model } from "../types.ts";
import type { Coding } from "./types.ts";

/** What two readings of a statement can differ in. */
export type Aspect = "actor" | "proposal" | "stance" | "attribution";

/** Two readings of the same words, or one that has no counterpart. */
export interface Pair {
	a: Coding | null;
	b: Coding | null;
	/** Empty: the same reading. `verb` is a remark: another word for the same stance. */
	differs: (Aspect | "words" | "verb" | "missing")[];
}

export interface Comparison {
	/** In article order. */
	pairs: Pair[];
	/** Pairs that differ in nothing, or in the verb alone. */
	same: number;
	/** Over the statements that both marked. */
	aspects: { aspect: Aspect; compared: number; same: number; alpha: number | null }[];
	onlyA: number;
	onlyB: number;
}

/** The published mark-up, as if a student had made it. */
export function listPublished(_model: Model): Coding[] {
	return [];
}

/** Two lists of marks, statement by statement. Swapping the lists swaps the result. */
export function compareCodings(
	_model: Model,
	_a: readonly Coding[],
	_b: readonly Coding[],
): Comparison {
	return { pairs: [], same: 0, aspects: [], onlyA: 0, onlyB: 0 };
}
