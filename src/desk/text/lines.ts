import type { Sentence } from "../../article/model/types.ts";
import { formatCount } from "../../article/sentences/numbers.ts";
import { type Layer, listSegments } from "./segments.ts";

/** A piece of a sentence as it is drawn. */
interface DrawnSegment {
	/** Where it begins, from the beginning of the sentence. */
	at: number;
	text: string;
	/** Class names. */
	look: string;
}

/**
 * A sentence as it is drawn. It does not say where it stands: with each letter that is typed in
 * front of it that is elsewhere, and it looks the same.
 */
export interface DrawnLine {
	/** Of the sentence. */
	id: string;
	segments: DrawnSegment[];
	/** What is in it, for who does not see it; empty for nothing. */
	told: string;
}

/**
 * Cuts a sentence where something is marked, suggested or chosen.
 * @param text of the article
 * @param looks class names by statement id
 */
export function drawLine(
	text: string,
	sentence: Sentence,
	layers: readonly Layer[],
	looks: ReadonlyMap<string, string>,
): DrawnLine {
	const segments = listSegments(text, sentence, layers).map(({ start, text, layers }) => ({
		...{ at: start - sentence.start, text },
		look: findLook(layers, looks),
	}));
	return { id: sentence.id, segments, told: tellLayers(layers) };
}

function findLook(layers: readonly Layer[], looks: ReadonlyMap<string, string>): string {
	const inner = layers.findLast(({ kind }) => kind === "statement");
	const others = layers.filter(({ kind }) => kind !== "statement").map(({ kind }) => `is-${kind}`);
	return [...(inner ? ["mark", looks.get(inner.id) ?? ""] : []), ...others].join(" ");
}

function tellLayers(layers: readonly Layer[]): string {
	const ids = new Set(layers.filter(({ kind }) => kind === "statement").map(({ id }) => id));
	const hasSuggestion = layers.some(({ kind }) => kind === "suggestion");
	return [
		...(ids.size > 0 ? [formatCount(ids.size, "statement")] : []),
		...(hasSuggestion ? ["not marked yet"] : []),
	].join(", ");
}

/** The same line as before where it looks the same: then nothing of it is drawn again. */
export function keepLines(
	before: ReadonlyMap<string, DrawnLine>,
	now: readonly DrawnLine[],
): DrawnLine[] {
	return now.map((line) => {
		const old = before.get(line.id);
		return old && looksSame(old, line) ? old : line;
	});
}

function looksSame(one: DrawnLine, other: DrawnLine): boolean {
	return (
		one.told === other.told &&
		one.segments.length === other.segments.length &&
		one.segments.every((segment, index) => {
			const same = other.segments[index];
			return segment.text === same?.text && segment.look === same.look;
		})
	);
}
