import type { Actor } from "../model/types.ts";
import type { Stretch } from "../text/finding.ts";

/**
 * Where a name stands to the words that are asked about: before or after them, in them, or
 * as the owner of something, as in "Lavrov’s remarks", which is somebody else's sentence.
 */
export type NameRole = "before" | "after" | "owner" | "inside";

/** The likelier a role makes it that somebody says the words, the earlier. */
const likelihood: readonly NameRole[] = ["before", "after", "owner", "inside"];

/** An actor whose name stands in a sentence. */
export interface SentenceActor {
	id: string;
	/** The likeliest of its places. */
	role: NameRole;
}

interface NamePlace extends SentenceActor, Stretch {}

const isLetter = /[\p{L}\p{M}\p{N}]/u;

/** Where a name stands as whole words. */
function* listNamePlaces(text: string, name: string, { start, stop }: Stretch): Generator<number> {
	if (name === "") return;
	for (let at = text.indexOf(name, start); at >= 0 && at < stop; at = text.indexOf(name, at + 1)) {
		const before = text[at - 1] ?? " ";
		const after = text[at + name.length] ?? " ";
		if (!isLetter.test(before) && !isLetter.test(after)) yield at;
	}
}

function findRole(text: string, place: Stretch, words: Stretch): NameRole {
	if (place.start >= words.start && place.stop <= words.stop) return "inside";
	if (/^[’']s(?!\p{L})/u.test(text.slice(place.stop, place.stop + 3))) return "owner";
	return place.start < words.start ? "before" : "after";
}

/**
 * The declared actors who are named in a sentence, by how likely they are to say words of it:
 * who a sentence begins with mostly speaks in it. It is told from the text alone, never from
 * marks.
 */
export function listNamedActors(
	text: string,
	actors: readonly Pick<Actor, "id" | "name" | "aka">[],
	sentence: Stretch,
	words: Stretch,
): SentenceActor[] {
	const places = actors.flatMap(({ id, name, aka = [] }) =>
		[name, ...aka].flatMap((one) =>
			[...listNamePlaces(text, one, sentence)].map((start): NamePlace => {
				const place = { start, stop: start + one.length };
				return { ...place, id, role: findRole(text, place, words) };
			}),
		),
	);
	// Of names that begin at the same word the longest is meant: not Trump, but Trump’s envoy.
	const isMeant = (one: NamePlace) =>
		!places.some(({ start, stop }) => start === one.start && stop > one.stop);
	const found = new Map<string, SentenceActor>();
	for (const { id, role } of places.filter(isMeant).toSorted(comparePlaces))
		if (!found.has(id)) found.set(id, { id, role });
	return [...found.values()];
}

function comparePlaces(one: NamePlace, two: NamePlace): number {
	return likelihood.indexOf(one.role) - likelihood.indexOf(two.role) || one.start - two.start;
}
