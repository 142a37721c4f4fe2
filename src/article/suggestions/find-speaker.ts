import { findBodyKind } from "../draft/bodies.ts";
import { makeId } from "../draft/ids.ts";
import { isPersonName } from "../draft/speakers.ts";
import type { Suggestion } from "../draft/suggestion.ts";
import type { Actor, ActorKind, Model } from "../model/types.ts";
import { capitalizeFirst } from "../text/characters.ts";
import { openCues } from "../text/cues/cues.ts";
import { findNearest } from "../text/nearest.ts";

/** An actor to be written into the front matter. */
export interface NewActor {
	id: string;
	/** As the article has it, with a capital. */
	name: string;
	kind: ActorKind;
}

/** Who a suggestion is about: ids, and which of them are to be declared. */
export type Speaker =
	| { actor: string; with: string[]; via: string | null; declare: NewActor[] }
	| { refusal: string };

type Found = { id: string; declare: NewActor | null } | { refusal: string };

const fold = (name: string) =>
	name
		.toLowerCase()
		.replace(/^the\s/u, "")
		.replaceAll("’", "'")
		.trim();

/** The declared actor that is called just so, or whose whole name stands behind a role. */
function findNamed(actors: readonly Actor[], words: string): Actor | undefined {
	const folded = fold(words);
	const called = actors.find(({ name, aka = [] }) =>
		[name, ...aka].some((one) => fold(one) === folded),
	);
	const isNamed = ({ name }: Actor) => name.includes(" ") && folded.endsWith(` ${fold(name)}`);
	return called ?? actors.find(isNamed);
}

/** Declared people whose role the words name: “the minister”. */
function listWithRole(actors: readonly Actor[], noun: string): Actor[] {
	if (noun === "") return [];
	return actors.filter(({ role = "" }) =>
		role
			.toLowerCase()
			.split(/[^\p{L}\p{M}]+/u)
			.includes(noun),
	);
}

/** Bodies that a noun can mean: an association is no institute, but Dunmore Stone may be one. */
function listCalled(actors: readonly Actor[], noun: string, lang: string): Actor[] {
	const bodies = actors.filter(({ kind }) => kind === "organization");
	const hasNoun = ({ name }: Actor) => name.toLowerCase().split(/\s+/u).includes(noun);
	const named = bodies.filter(hasNoun);
	return named.length > 0 ? named : bodies.filter(({ name }) => !isBodyOf(name, lang));
}

/** More words in small letters, of four letters and more, are a clause: “his plan, which was …”. */
const mostSmall = 3;

function isClause(words: string): boolean {
	return words.split(/\s+/u).filter((word) => /^\p{Ll}{4,}/u.test(word)).length > mostSmall;
}

/** What is wrong with words as a name; null for nothing. */
function refuseName(words: string, { actors, lang }: Model, kind: ActorKind): string | null {
	// Who has no name is called what the article says, however long.
	if (kind !== "unnamed" && isClause(words)) return `"${words}" is no name: say who with --as ID`;
	const cues = openCues(lang);
	if (!cues) return null;
	const [first = ""] = words.split(/\s+/u);
	if ([words, first].some((one) => cues.pronoun.test(one)))
		return `"${words}" names nobody: say who with --as ID`;
	const article = cues.article.exec(words);
	if (!article || isPersonName(words)) return null;
	const noun = words.slice(article[0].length).trim().toLowerCase();
	const roles = listWithRole(actors, noun);
	// “The company” is one that was named before.
	const isBody = /^\p{L}+$/u.test(noun) && cues.organization.test(noun);
	const known = roles.length > 0 || !isBody ? roles : listCalled(actors, noun, lang);
	const [likely] = known;
	// Nobody that is declared can be it: it is somebody new, under the words that the article has.
	if (!likely) return null;
	return `"${words}" may be ${known.map(({ id }) => id).join(" or ")}: say who with --as ${likely.id}`;
}

function makeActor(
	words: string,
	wanted: string | null,
	kind: ActorKind,
	taken: ReadonlySet<string>,
): NewActor {
	// “Eine Sprecherin” looks like a name.
	const isPerson = kind !== "unnamed" && isPersonName(words);
	const bare = words.replace(/^(?:the|an?)\s/iu, "");
	const short = isPerson ? (words.split(/\s+/u).at(-1) ?? words) : bare;
	const id = wanted !== null && !taken.has(wanted) ? wanted : makeId(short, taken);
	return { id, name: capitalizeFirst(words), kind: isPerson ? "person" : kind };
}

/** Whoever is called so: declared, or to be declared. */
function findWho(model: Model, words: string, wanted: string | null, kind: ActorKind): Found {
	const { actors } = model;
	const known = actors.find(({ id }) => id === wanted) ?? findNamed(actors, words);
	if (known) return { id: known.id, declare: null };
	const refusal = refuseName(words, model, kind);
	if (refusal !== null) return { refusal };
	const actor = makeActor(words, wanted, kind, new Set(actors.map(({ id }) => id)));
	return { id: actor.id, declare: actor };
}

function findChosen({ actors }: Model, id: string): Found {
	if (actors.some((actor) => actor.id === id)) return { id, declare: null };
	const nearest = findNearest(
		id,
		actors.map((actor) => actor.id),
	);
	const meant = nearest === undefined ? "" : `; did you mean "${nearest}"?`;
	return { refusal: `no actor "${id}" is declared${meant}` };
}

function findSource(model: Model, suggestion: Suggestion, chosen: string | undefined): Found {
	if (chosen !== undefined) return findChosen(model, chosen);
	const { actor, speaker, unnamed } = suggestion;
	if (model.actors.some(({ id }) => id === actor)) return { id: actor ?? "", declare: null };
	if (speaker === null) return { refusal: "nobody is called the source: say who with --as ID" };
	const isSmall = /^(?:\p{Ll}|The\s\p{Ll})/u.test(speaker) && !isClause(speaker);
	const isRole = isSmall && !isBodyOf(speaker, model.lang);
	return findWho(model, speaker, actor, unnamed || isRole ? "unnamed" : "organization");
}

/** Whether words in small letters name a body: “the harbour board”; “its secretary” is somebody. */
function isBodyOf(words: string, lang: string): boolean {
	const cues = openCues(lang);
	const nouns = words.split(/\s(?:of|for)\s/u, 1)[0] ?? words;
	return cues === null || findBodyKind(nouns.split(/\s+/u).at(-1) ?? nouns, cues) !== null;
}

/**
 * Who speaks, and who passes it on: actors that are declared, else new ones under the name that
 * the article has. A pronoun names nobody, and a role may be somebody who is declared.
 * @param chosen id of the actor that the author says it is
 */
export function findSpeaker(model: Model, suggestion: Suggestion, chosen?: string): Speaker {
	const source = findSource(model, suggestion, chosen);
	if ("refusal" in source) return source;
	const { relay } = suggestion;
	const declare = [source.declare ?? []].flat();
	// Of two together one may be gone, and who is chosen says it alone.
	const others = (chosen === undefined ? (suggestion.with ?? []) : []).filter(
		(other) => other !== source.id && model.actors.some(({ id }) => id === other),
	);
	const said = { actor: source.id, with: others, declare };
	if (relay === null) return { ...said, via: null };
	const known = { ...model, actors: withNew(model.actors, declare) };
	// “A spokesperson”, “spokesperson”
	const kind = isPersonName(relay) ? "person" : "unnamed";
	const passer = findWho(known, relay, null, kind);
	if ("refusal" in passer) return passer;
	const via = passer.id === source.id ? null : passer.id;
	return { ...said, via, declare: [...declare, passer.declare ?? []].flat() };
}

const withNew = (actors: readonly Actor[], declared: readonly NewActor[]): Actor[] => [
	...actors,
	...declared.map((actor) => ({ ...actor, heard: false })),
];
