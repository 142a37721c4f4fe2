import { listNamedActors, type NameRole } from "../../article/draft/named-actors.ts";
import type { Model, Span } from "../../article/model/types.ts";

/** So many names stand as buttons; the others are in the list beside them. */
const mostLikely = 4;

/**
 * Who may say words, the likeliest first: who is named before them in their sentence, else, where
 * something else stands before them, who is named in the sentence before, since a “he” mostly
 * means that one; then the others. By rule, from the text alone: what the editors have marked
 * must not show in it.
 */
export function listLikelyActors(
	{ text, actors, sentences }: Pick<Model, "text" | "actors" | "sentences">,
	words: Span,
): string[] {
	const at = sentences.findIndex(({ stop }) => stop > words.start);
	const sentence = sentences[at];
	if (!sentence) return [];
	const named = listNamedActors(text, actors, sentence, words);
	const pick = (...roles: NameRole[]) => named.filter(({ role }) => roles.includes(role));
	const before = sentences[at - 1];
	// The headline and the line under it are no sentences that a “he” goes back to.
	const hasBefore = before !== undefined && before.paragraph > 0;
	const earlier = hasBefore ? listNamedActors(text, actors, before, words) : [];
	const isLed = /\p{L}/u.test(text.slice(sentence.start, words.start));
	const after = isLed ? [...earlier, ...pick("after")] : [...pick("after"), ...earlier];
	const all = [...pick("before"), ...after, ...pick("owner", "inside")];
	return [...new Set(all.map(({ id }) => id))].slice(0, mostLikely);
}
