import type { Stretch } from "../../text/finding.ts";
import { listPassages } from "../../text/passages.ts";
import type { Draft } from "../draft.ts";
import { findFirst } from "./manner.ts";

const holds = (outer: Stretch, inner: Stretch) =>
	outer.start <= inner.start && inner.stop <= outer.stop;

/** Of a cue in parts: `sagte … zu`. */
const listCueParts = (cue: string) =>
	cue
		.split("…")
		.map((part) => part.trim())
		.filter((part) => /\p{L}/u.test(part));

/** Where the words of a cue stand in the sentences that the statement's words touch. */
function listCuePlaces(draft: Draft, words: readonly Stretch[], cue: string): Stretch[] {
	const { sentences, text } = draft;
	return words.flatMap(({ start, stop }) => {
		const places: Stretch[] = [];
		for (let at = findFirst(sentences, start); at < sentences.length; at++) {
			const sentence = sentences[at] as Stretch;
			if (sentence.start >= stop) break;
			for (const found of listPassages(text.slice(sentence.start, sentence.stop), cue)) {
				const from = sentence.start + found;
				places.push({ start: from, stop: from + cue.length });
			}
		}
		return places;
	});
}

/**
 * Whether the cue stands in the same quotation as the words, beside them: “Berg says [it is
 * bad]”, said Lind. Then somebody else is quoted, who tells of the speaker.
 * @param quoted in order, none overlapping another
 */
export function isToldInMarks(
	draft: Draft,
	words: readonly Stretch[],
	cue: string | undefined,
	quoted: readonly Stretch[],
): boolean {
	// Without letters it is a colon behind a name in a transcript, and tells of nobody else.
	const parts = cue === undefined ? [] : listCueParts(cue);
	const places = parts.flatMap((part) => listCuePlaces(draft, words, part));
	return (
		places.length > 0 &&
		places.every((place) => {
			const quotation = quoted[findFirst(quoted, place.start)];
			if (quotation === undefined || !holds(quotation, place)) return false;
			return words.every((one) => holds(quotation, one) && !holds(one, place));
		})
	);
}
