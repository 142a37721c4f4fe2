import { findFirst, type Stretch } from "../../text/finding.ts";
import { listPassages } from "../../text/passages.ts";
import type { Draft } from "../draft.ts";

const holds = (outer: Stretch, inner: Stretch) =>
	outer.start <= inner.start && inner.stop <= outer.stop;

/** Of a cue in parts: `sagte … zu`. */
const listCueParts = (cue: string) =>
	cue
		.split("…")
		.map((part) => part.trim())
		.filter((part) => /\p{L}/u.test(part));

/** Where the words of a cue stand in the sentences that the statement's words touch. */
function* listCuePlaces(
	{ sentences, text }: Draft,
	words: readonly Stretch[],
	cue: string,
): Generator<Stretch> {
	for (const { start, stop } of words) {
		for (let at = findFirst(sentences, start); at < sentences.length; at++) {
			const sentence = sentences[at] as Stretch;
			if (sentence.start >= stop) break;
			for (const found of listPassages(text.slice(sentence.start, sentence.stop), cue)) {
				const from = sentence.start + found;
				yield { start: from, stop: from + cue.length };
			}
		}
	}
}

const firstPerson =
	/(?:^|[^\p{L}])(?:I|we|ich|wir|je|j[’']|nous|yo|nosotr[oa]s|я|мы|ми)\s*(?:\p{L}+\s)?$/iu;

/** “I deny it”: the speaker of these words tells of nobody else. */
const isFirstPerson = (text: string, { start }: Stretch) =>
	firstPerson.test(text.slice(Math.max(0, start - 40), start));

/**
 * Whether the cue stands in the same quotation as the words: “Berg says [it is bad]”, said Lind.
 * Then somebody else is quoted, who tells of the speaker, also where the words hold the cue: of
 * 136 direct quotations that people marked in German news none held its own.
 * @param quoted in order, none overlapping another
 */
export function isToldInMarks(
	draft: Draft,
	words: readonly Stretch[],
	cue: string | undefined,
	quoted: readonly Stretch[],
): boolean {
	let isInside = false;
	// Without letters it is a colon behind a name in a transcript, and tells of nobody else.
	for (const part of cue === undefined ? [] : listCueParts(cue)) {
		for (const place of listCuePlaces(draft, words, part)) {
			const quotation = quoted[findFirst(quoted, place.start)];
			isInside =
				quotation !== undefined &&
				holds(quotation, place) &&
				words.every((one) => holds(quotation, one)) &&
				!(words.some((one) => holds(one, place)) && isFirstPerson(draft.text, place));
			// A sentence may hold thousands, and one outside decides.
			if (!isInside) return false;
		}
	}
	return isInside;
}
