import { findVerb, type Verb, verbs } from "../../model/verbs.ts";
import type { Stretch } from "../../text/finding.ts";
import type { Collector } from "../collect.ts";
import type { Draft } from "../draft.ts";
import type { FrontMatter } from "../front-matter/declared.ts";
import { messages } from "../messages/all.ts";
import type { BraceWord } from "./braces.ts";

/** What is at hand while statements get their meaning. */
export interface Resolver {
	draft: Draft;
	front: FrontMatter;
	problems: Collector;
	/** Passages that may still be looked for to say what was meant: each costs some time. */
	searches: number;
	/** Ids of statements that came to nothing; what continues them is no mistake of its own. */
	failed: Set<string>;
}

interface Names {
	front: Pick<FrontMatter, "actors" | "proposals" | "broken">;
	problems: Collector;
}

/** The id of a declared actor; anything else is reported at `at`. */
export function findDeclaredActor(
	{ front, problems }: Names,
	{ text }: BraceWord,
	at: Stretch,
): string | undefined {
	const { actors, proposals, broken } = front;
	if (actors.has(text)) return text;
	if (broken) return undefined;
	if (proposals.has(text)) problems.add(messages.proposalForActor(text), at);
	else if (findVerb(text) !== undefined) problems.add(messages.verbForActor(text), at);
	else {
		const named = findByName(front, text);
		const nearest = named?.id ?? problems.guess(text, actors.keys());
		problems.add(messages.unknownActor(text, nearest, !named?.shared), at);
	}
	return undefined;
}

/** The id of a declared proposal; anything else is reported at `at`. */
export function findDeclaredProposal(
	{ front, problems }: Names,
	{ text }: BraceWord,
	at: Stretch,
): string | undefined {
	const { actors, proposals, broken } = front;
	if (proposals.has(text)) return text;
	if (broken) return undefined;
	const message = actors.has(text)
		? messages.actorForProposal(text)
		: messages.unknownProposal(text, problems.guess(text, proposals.keys()));
	problems.add(message, at);
	return undefined;
}

/** A verb of the closed list; anything else is reported at `at`. */
export function findVerbFor(
	{ front, problems }: Names,
	{ text }: BraceWord,
	at: Stretch,
): Verb | undefined {
	const verb = findVerb(text);
	if (verb !== undefined) return verb;
	const words = verbs.map(({ word }) => word);
	const named = front.proposals.has(text) || front.actors.has(text);
	const nearest = named ? undefined : problems.guess(text, words);
	problems.add(messages.unknownVerb(text, nearest, words), at);
	return undefined;
}

/** Somebody wrote a name where its id belongs. */
function findByName({ actors }: Names["front"], word: string): NamedActor | undefined {
	const typed = word.toLowerCase();
	if (typed.length < 3) return undefined;
	const index = indexes.get(actors) ?? indexNames(actors.values());
	indexes.set(actors, index);
	return index.get(typed);
}

/** Made once for each article: an actor may have any number of names, and every word is looked up. */
const indexes = new WeakMap<object, Map<string, NamedActor>>();

/** Whom a name means. */
export interface NamedActor {
	id: string;
	/** Others have the name, too, or a part that reads so. */
	shared: boolean;
}

/** Actors by every name, part of a name and other name, in small letters; the first one that has it. */
export function indexNames(
	actors: Iterable<{ id: string; name: string; aka?: readonly (string | { text: string })[] }>,
): Map<string, NamedActor> {
	const index = new Map<string, NamedActor>();
	for (const { id, name, aka = [] } of actors) {
		const others = aka.map((other) => (typeof other === "string" ? other : other.text));
		for (const known of [name, ...name.split(" "), ...others]) {
			const typed = known.toLowerCase();
			const found = index.get(typed);
			if (found === undefined) index.set(typed, { id, shared: false });
			else if (found.id !== id) found.shared = true;
		}
	}
	return index;
}
