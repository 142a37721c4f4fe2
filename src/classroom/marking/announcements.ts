import type { Model } from "../../article/model/types.ts";
import { formatSpans } from "../lesson/spans.ts";
import type { OfferedWord } from "./choices-offered.ts";
import type { PressOutcome } from "./mark-press.ts";

/** What stands there, and is read out, before anything is pressed. */
export const resting = "Drag over the words, or press the first and then the last.";

/** After Escape. */
export const forgotten = `Started over. ${resting}`;

/** What a press did, seen and read out: "From “strong” … choose the last word." */
export function describeOutcome(
	model: Model,
	words: readonly OfferedWord[],
	{ kind, begun, changed }: PressOutcome,
): string {
	const word = begun === null ? undefined : words[begun];
	const first = `From “${word?.text ?? ""}” … choose the last word.`;
	if (kind === "begun") return first;
	if (kind === "moved") return `Words are marked within one paragraph. ${first}`;
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
