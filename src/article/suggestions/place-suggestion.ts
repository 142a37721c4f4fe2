import type { Suggestion } from "../draft/suggestion.ts";
import type { Model, Sentence } from "../model/types.ts";
import { bisect, type Stretch } from "../text/finding.ts";
import { findSimilarPassage, listPassages } from "../text/passages.ts";

/** Where a suggestion's words stand in `Model.text`, or why that cannot be told. */
export type SuggestionPlace = (Stretch & { sentence: number }) | { refusal: string };

/** Number of a sentence of the body; 0 for headline and dek. */
const toNumber = ({ id }: Sentence) => (/^s\d+$/u.test(id) ? Number(id.slice(1)) : 0);

/** "sentence 3", "the headline or dek" */
const nameSentence = (number: number) =>
	number === 0 ? "the headline or dek" : `sentence ${number}`;

function findNumber({ sentences }: Model, at: number): number {
	const sentence =
		sentences[bisect(sentences.length, (index) => (sentences[index]?.stop ?? 0) > at)];
	return sentence ? toNumber(sentence) : 0;
}

/** So many places are named. */
const most = 5;

/**
 * Where the words stand, letter by letter. Words that stand once are at their place wherever
 * lines have moved; of several, those in the sentence that is named.
 * @param isNew the list was made for the article as it is: its place must be right
 */
export function placeSuggestion(
	model: Model,
	{ exact, sentence }: { exact: string; sentence: number | null },
	isNew = false,
): SuggestionPlace {
	const all = [...listPassages(model.text, exact)].map((start) => ({
		start,
		stop: start + exact.length,
		sentence: findNumber(model, start),
	}));
	const named = all.filter((one) => one.sentence === sentence);
	const [only = named[0]] = all.length === 1 ? all : [];
	if (all.length === 0) return { refusal: describeMissing(model, exact, sentence) };
	if (only && (all.length === 1 || named.length === 1)) {
		const isElsewhere = isNew && sentence !== null && only.sentence !== sentence;
		if (!isElsewhere) return only;
		return {
			refusal: `these words stand in ${nameSentence(only.sentence)}, not in ${nameSentence(sentence)}`,
		};
	}
	const places = [...new Set(all.map((one) => nameSentence(one.sentence)))];
	const shown = places.slice(0, most).join(", ") + (places.length > most ? " …" : "");
	return { refusal: `these words stand ${all.length} times, in ${shown}: longer ones stand once` };
}

function describeMissing(model: Model, exact: string, sentence: number | null): string {
	const own = model.sentences.filter((one) => sentence !== null && toNumber(one) === sentence);
	const texts = [...own.map(({ start, stop }) => model.text.slice(start, stop)), model.text];
	for (const text of texts) {
		const similar = findSimilarPassage(text, exact);
		if (similar !== undefined)
			return `these words do not stand in the article; what comes nearest is "${similar}"`;
	}
	return "these words do not stand in the article";
}

/** Whether any of the words are marked already, whatever they are called. */
function isMarked({ statements }: Model, { start, stop }: Stretch): boolean {
	return statements.some(({ quote, continued }) =>
		[quote, ...continued].some((one) => one.start < stop && start < one.stop),
	);
}

/** A suggestion that nobody has answered yet. */
export interface OpenSuggestion extends Stretch {
	suggestion: Suggestion;
	/** As the article is now. */
	sentence: number;
}

export interface SortedSuggestions {
	/** In article order. */
	open: OpenSuggestion[];
	/** Whose words the author leaves unmarked. */
	left: OpenSuggestion[];
	/** Whose words no longer stand once. */
	lost: { suggestion: Suggestion; refusal: string }[];
}

/** Which suggestions are to be answered: those of whose words nothing is marked yet. */
export function sortSuggestions(
	model: Model,
	suggestions: readonly Suggestion[],
): SortedSuggestions {
	const sorted: SortedSuggestions = { open: [], left: [], lost: [] };
	for (const suggestion of suggestions) {
		const place = placeSuggestion(model, suggestion);
		if ("refusal" in place) {
			if (!suggestion.left) sorted.lost.push({ suggestion, refusal: place.refusal });
		} else if (!isMarked(model, place))
			sorted[suggestion.left ? "left" : "open"].push({ suggestion, ...place });
	}
	sorted.open.sort((one, two) => one.start - two.start || one.stop - two.stop);
	return sorted;
}
