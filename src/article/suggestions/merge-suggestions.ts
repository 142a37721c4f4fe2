import type { Suggestion } from "../draft/suggestion.ts";
import type { Model } from "../model/types.ts";
import { placeSuggestion } from "./place-suggestion.ts";
import type { GivenSuggestion, SuggestionFault } from "./read-suggestions.ts";

export interface MergedSuggestions {
	/** All, in article order. */
	suggestions: Suggestion[];
	/** Ids of those that are new. */
	added: string[];
	refused: SuggestionFault[];
}

/**
 * Takes suggestions from elsewhere into an article's own. Ids that are there stay; new ones are
 * counted on within their sentence. The same lists give the same result, in whatever order.
 */
export function mergeSuggestions(
	model: Model,
	own: readonly Suggestion[],
	given: readonly GivenSuggestion[],
): MergedSuggestions {
	const taken = new Set(own.map(({ id }) => id));
	const known = new Set<string>();
	const find = (one: { exact: string; sentence: number | null }) => {
		const place = placeSuggestion(model, one);
		return "refusal" in place ? null : `${place.start} ${one.exact}`;
	};
	for (const one of own) known.add(find(one) ?? "");
	const refused: SuggestionFault[] = [];
	const placed = given.flatMap((one) => {
		const place = placeSuggestion(model, one, true);
		if (!("refusal" in place)) return [{ one, ...place }];
		refused.push({ entry: one.entry, message: place.refusal });
		return [];
	});
	placed.sort(
		(one, two) => one.start - two.start || one.stop - two.stop || compare(one.one, two.one),
	);
	const added: Suggestion[] = [];
	for (const { one, start, sentence } of placed) {
		const key = `${start} ${one.exact}`;
		if (known.has(key)) continue;
		known.add(key);
		const id = one.id !== null && !taken.has(one.id) ? one.id : findFreeId(sentence, taken);
		taken.add(id);
		const { entry: _, ...rest } = one;
		added.push({ ...rest, id, sentence });
	}
	return {
		suggestions: order(model, [...own, ...added]),
		added: added.map(({ id }) => id),
		refused: refused.toSorted((one, two) => (one.entry ?? 0) - (two.entry ?? 0)),
	};
}

/** Two of the same words: the surer one first, then by what they say. */
function compare(one: GivenSuggestion, two: GivenSuggestion): number {
	const [first, second] = [one, two].map(({ entry: _, ...rest }) => JSON.stringify(rest));
	return two.confidence - one.confidence || ((first ?? "") < (second ?? "") ? -1 : 1);
}

function findFreeId(sentence: number, taken: ReadonlySet<string>): string {
	let number = 1;
	while (taken.has(`s${sentence}-${number}`)) number++;
	return `s${sentence}-${number}`;
}

/** By place; those that have none come last, as they were. */
function order(model: Model, suggestions: readonly Suggestion[]): Suggestion[] {
	const places = new Map(
		suggestions.map((one) => {
			const place = placeSuggestion(model, one);
			return [one, "refusal" in place ? Number.POSITIVE_INFINITY : place.start];
		}),
	);
	const at = (one: Suggestion) => places.get(one) ?? 0;
	return suggestions.toSorted((one, two) => (at(one) === at(two) ? 0 : at(one) - at(two)));
}
