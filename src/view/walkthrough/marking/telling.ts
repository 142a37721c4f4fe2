import type { Model } from "../../../model/types.ts";
import { formatSpans } from "../../../model/walkthrough/word-list.ts";
import type { OfferedWord } from "./offered.ts";
import type { Outcome } from "./press.ts";

/** What stands there, and is read out, before anything is pressed. */
export const resting = "Press the first word of a stretch, then its last.";

/** After Escape. */
export const forgotten = `Given up. ${resting}`;

/** What a press did, seen and read out: "From “strong” … choose the last word." */
export function describeOutcome(
	model: Model,
	words: readonly OfferedWord[],
	{ kind, begun, changed }: Outcome,
): string {
	const first = `From “${(begun !== null && words[begun]?.text) || ""}” … choose the last word.`;
	if (kind === "begun") return first;
	if (kind === "moved") return `A stretch stays within one paragraph. ${first}`;
	const told = kind === "marked" ? "Marked" : "No longer marked";
	return `${told}: ${formatSpans(model, changed)}`;
}

/**
 * A text that is read out even when it is the same as the one before: it then ends in a
 * no-break space, or loses it.
 */
export function renew(before: string, text: string): string {
	return text === before ? `${text}\u00a0` : text;
}
