import type { ActorKind } from "../model/types.ts";
import type { Cues } from "../text/cues/cues.ts";

/** A body that a text names and says what it is: “Friends of the Lido, a charity with …”. */
export interface NamedBody {
	name: string;
	/** “charity”, in small letters. */
	noun: string;
	kind: ActorKind;
}

/** Bodies by the last word of their names. */
export type NamedBodies = ReadonlyMap<string, NamedBody>;

const apposition = /,\s(?:an?|the|eine?|der|die|das|une?|la|le|una?|el)\s([^,.;:()“”"«»]{2,60})/giu;
/** Ends the noun and what stands before it. */
const more =
	/\s(?:that|which|who|with|of|for|in|from|des|der|die|das|mit|für|von|qui|que|de|du)\s/u;
const nameBefore =
	/(?<![\p{L}\p{M}'’&-])\p{Lu}[\p{L}\p{M}'’&-]*(?:\s(?:(?:of|for|and|the)\s){0,2}\p{Lu}[\p{L}\p{M}'’&-]*){0,9}$/u;
/** “the environmental group Clear Water”: a body’s noun in small letters right before its name. */
const leadingNoun =
	/(?<!\p{L})(?:[Tt]he|[Aa]n?)\s(?:\p{Ll}[\p{L}-]*\s){0,3}?(\p{Ll}[\p{L}-]*)\s(\p{Lu}[\p{L}\p{M}&-]*(?:\s\p{Lu}[\p{L}\p{M}&-]*)+)/gu;
/** As long a name may be. */
const longest = 60;

/** What a noun says somebody is; null for people and things. */
export function findBodyKind(noun: string, cues: Cues): ActorKind | null {
	if (cues.government.test(noun)) return "government";
	return cues.organization.test(noun) ? "organization" : null;
}

const last = (words: string) => words.split(/\s+/u).at(-1) ?? words;

/** The bodies of which a text says what they are, each where it first does. */
export function indexBodies(text: string, cues: Cues): NamedBodies {
	const bodies = new Map<string, NamedBody>();
	for (const { index, 1: phrase = "" } of text.matchAll(apposition)) {
		const noun = last((phrase.split(more, 1)[0] ?? "").trim()).toLowerCase();
		const kind = findBodyKind(noun, cues);
		const name = kind && nameBefore.exec(text.slice(Math.max(0, index - longest), index))?.[0];
		if (kind && name && !bodies.has(last(name))) bodies.set(last(name), { name, noun, kind });
	}
	for (const { 1: noun = "", 2: name = "" } of text.matchAll(leadingNoun)) {
		const kind = findBodyKind(noun, cues);
		if (kind && !bodies.has(last(name)) && !standsAlone(text, name))
			bodies.set(last(name), { name, noun, kind });
	}
	return bodies;
}

/** Whether the last word of a name stands without the others, as a person’s surname does. */
function standsAlone(text: string, name: string): boolean {
	const count = (words: string) => text.split(words).length - 1;
	return count(last(name)) > count(name);
}

/** The body that words name: its name, what the name ends with, or the name behind its noun. */
export function findNamedBody(words: string, bodies: NamedBodies): NamedBody | undefined {
	const body = bodies.get(last(words));
	const isIts =
		words.includes(" ") && (body?.name.endsWith(words) || words.endsWith(` ${body?.name}`));
	return isIts ? body : undefined;
}

/** Ends names of firms, and nobody’s surname. */
const firm = new RegExp(
	"\\s(?:Catering|Engineering|Shipping|Trading|Publishing|Holdings|Industries|Systems|Airlines|" +
		"Airways|Enterprises|Technologies|Energy|Foods|Motors)$",
	"u",
);

/** “Holm Shipping”: what “the company” can be. */
export const isFirmName = (words: string): boolean => firm.test(words);

/** Whether words name a body, or are one’s noun: “the transport union”. */
export const isBodyName = (words: string, cues: Cues, bodies: NamedBodies): boolean =>
	findNamedBody(words, bodies) !== undefined ||
	findBodyKind(last(words), cues) !== null ||
	isFirmName(words);
