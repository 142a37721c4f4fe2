import type { Model } from "../../article/model/types.ts";
import { formatSpans } from "../lesson/spans.ts";
import type { OfferedWord } from "./choices-offered.ts";
import type { PressOutcome } from "./mark-press.ts";

/** What stands there, and is read out, before anything is pressed. */
export const resting = "Press the first word of a stretch, then its last.";

/** After Escape. */
export const forgotten = `Given up. ${resting}`;

/** What a press did, seen and read out: "From “strong” … choose the last word." */
export function describeOutcome(
	model: Model,
	words: readonly OfferedWord[],
	{ kind, begun, changed }: PressOutcome,
): string {
	const word = begun === null ? undefined : words[begun];
	const first = `From “${stripMarks(word?.text ?? "")}” … choose the last word.`;
	if (kind === "begun") return first;
	if (kind === "moved") return `A stretch stays within one paragraph. ${first}`;
	const told = kind === "marked" ? "Marked" : "No longer marked";
	return `${told}: ${formatSpans(model, changed)}`;
}

/**
 * A word without the article's punctuation around it, to stand between quotation marks of
 * ours: "completely" for “completely”. A sign of its own, such as a dash, stays.
 */
export function stripMarks(word: string): string {
	// What belongs to the word itself: 12%, @name, #tag, §3.
	const outer = "(?![%‰&@#§])\\p{P}";
	const bare = word.replace(new RegExp(`^(?:${outer})+|(?:${outer})+$`, "gu"), "");
	if (bare === "") return word;
	// The last full stop of "U.S." is the word's own.
	return /^\p{L}(?:\.\p{L})+$/u.test(bare) && word.includes(`${bare}.`) ? `${bare}.` : bare;
}

/**
 * A text that is read out even when it is the same as the one before: it then ends in a
 * no-break space, or loses it.
 */
export function renew(before: string, text: string): string {
	return text === before ? `${text}\u00a0` : text;
}
