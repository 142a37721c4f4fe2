import { listMakers } from "../../article/model/attributions.ts";
import type { Actor, Model, Statement } from "../../article/model/types.ts";
import { formatCount } from "../../article/sentences/numbers.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { countEdits } from "../../article/text/nearest.ts";
import { hasWords, listPassages } from "../../article/text/passages.ts";
import type { DeskReading } from "../reading.ts";
import { findSentenceAt } from "../text/sentence-at.ts";

export type NameKind = "actors" | "proposals" | "notes";

/** An actor, a proposal or a note in the list of who is who. */
export interface NameEntry {
	id: string;
	/** Name, title, or how the note begins. */
	name: string;
	/** Role and side, where it has them. */
	beside: string[];
	/** How much rests on it, in words. */
	count: string;
	/** What is doubtful about it, in words. */
	doubts: string[];
	/** Nothing refers to it: it can be removed. */
	unused: boolean;
}

/** Ids that a statement refers to, by what they are. */
function listReferred(statement: Statement): string[] {
	const { via, to, for: principal, about, claimedBy } = statement;
	return [...listMakers(statement), ...via, ...to, principal, about, claimedBy].flatMap(
		(id) => id ?? [],
	);
}

function countAll(ids: Iterable<string>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

/** Actors in their order, with what each says and what is doubtful about it. */
export function listActorEntries(model: Model): NameEntry[] {
	const said = countAll(model.statements.flatMap((one) => listMakers(one)));
	const bodies = new Set(model.actors.map(({ of }) => of));
	const referred = new Set(model.statements.flatMap(listReferred));
	const listDoubts = indexDoubts(model);
	return model.actors.map((actor) => {
		const count = said.get(actor.id) ?? 0;
		const isReferred = referred.has(actor.id);
		const isNamed = () =>
			[actor.name, ...(actor.aka ?? [])].some((one) => hasWords(model.text, one));
		const idle = isReferred
			? []
			: [isNamed() ? "named, and in no statement" : "not in the article"];
		return {
			...{ id: actor.id, name: actor.name, count: formatCount(count, "statement") },
			beside: [actor.role, actor.side].flatMap((one) => one ?? []),
			doubts: [...idle, ...listDoubts(actor)],
			unused: !isReferred && !bodies.has(actor.id),
		};
	});
}

/** Says of an actor what its name and side have in common with others'. */
function indexDoubts({ actors }: Model): (actor: Actor) => string[] {
	const owners = new Map<string, Set<string>>();
	const fold = (name: string) => name.toLowerCase().replace(/\s+/g, " ").trim();
	for (const { id, name, aka = [] } of actors)
		for (const one of [name, ...aka]) {
			const key = fold(one);
			owners.set(key, (owners.get(key) ?? new Set()).add(id));
		}
	const names = new Map(actors.map(({ id, name }) => [id, name]));
	// The spelling that most actors have, or the first one has, is not the slip.
	const counts = countAll(actors.flatMap(({ side }) => side ?? []));
	const sides = [...counts.keys()].toSorted(
		(one, two) => (counts.get(two) ?? 0) - (counts.get(one) ?? 0),
	);
	const similar = new Map(
		sides.map((side, index) => [side, findSimilar(side, sides.slice(0, index))]),
	);
	return ({ id, name, aka = [], side }) => {
		const others = [name, ...aka].flatMap((one) => [...(owners.get(fold(one)) ?? [])]);
		const shared = [...new Set(others)].filter((other) => other !== id);
		const like = side === undefined ? undefined : similar.get(side);
		return [
			...shared.map((other) => `shares a name with ${names.get(other)}`),
			...(like === undefined ? [] : [`side spelled almost like “${like}”`]),
		];
	};
}

/** Longer ones are sentences, and comparing each with each has its price. */
const longest = 64;

function findSimilar(side: string, sides: readonly string[]): string | undefined {
	const bare = (text: string) => text.toLowerCase().replace(/\s+/g, "");
	const own = bare(side);
	return sides.find((other) => {
		if (bare(other) === own) return true;
		const isShort = own.length > 3 && own.length <= longest && other.length <= longest;
		return isShort && sides.length <= longest && countEdits(bare(other), own, 1) <= 1;
	});
}

/** Proposals in their order, with how many statements are about each. */
export function listProposalEntries(model: Model): NameEntry[] {
	const about = countAll(model.statements.flatMap(({ proposal }) => proposal ?? []));
	const sided = new Set(model.statements.map(({ stance, proposal }) => (stance ? proposal : null)));
	const opposites = new Set(model.proposals.map(({ opposite }) => opposite));
	return model.proposals.map(({ id, title, opposite }) => {
		const count = about.get(id) ?? 0;
		const other = model.proposals.find((one) => one.id === opposite);
		return {
			...{ id, name: title, count: formatCount(count, "statement") },
			beside: other ? [`opposite of ${other.title}`] : [],
			doubts: sided.has(id) ? [] : ["nobody takes a side on it"],
			unused: count === 0 && !opposites.has(id),
		};
	});
}

type NoteReading = Pick<DeskReading, "model" | "marks">;

/** Notes, with how many passages carry each. */
export function listNoteEntries({ model, marks }: NoteReading): NameEntry[] {
	return model.notes.map(({ id, text }) => {
		const count = listCarriers(marks, id).length;
		return {
			...{ id, name: text, beside: [], count: formatCount(count, "passage") },
			doubts: count === 0 ? ["not in use"] : [],
			unused: count === 0,
		};
	});
}

const listCarriers = (marks: DeskReading["marks"], note: string) =>
	marks.filter(({ statements }) =>
		statements.some(({ pairs }) =>
			pairs.some(({ key, value }) => key.text === "note" && value.text === note),
		),
	);

/** A sentence that has to do with an actor, a proposal or a note. */
export interface Mention {
	/** Id of the sentence. */
	sentence: string;
	/** What is pressed: the words of the sentence, parted where they name it. */
	parts: { text: string; named: boolean }[];
	/** The first of its words there. */
	words: Stretch;
}

/** Every sentence in which an actor is named or speaks, a proposal is held or a note stands. */
export function listMentions(reading: NoteReading, kind: NameKind, id: string): Mention[] {
	const { model } = reading;
	const bySentence = new Map<string, { start: number; stop: number; words: Stretch[] }>();
	for (const words of listWordsOf(reading, kind, id)) {
		const sentence = findSentenceAt(model, words.start);
		if (sentence === undefined) continue;
		const entry = bySentence.get(sentence.id) ?? { ...sentence, words: [] };
		entry.words.push(words);
		bySentence.set(sentence.id, entry);
	}
	return [...bySentence]
		.toSorted(([, one], [, two]) => one.start - two.start)
		.map(([sentence, { words, ...whole }]) => {
			const sorted = words.toSorted((one, two) => one.start - two.start);
			const [first = whole] = sorted;
			return { sentence, parts: partWords(model.text, whole, sorted), words: first };
		});
}

function listWordsOf({ model, marks }: NoteReading, kind: NameKind, id: string): Stretch[] {
	if (kind === "notes") return listCarriers(marks, id).map(({ words }) => words);
	const isIn = (one: Statement) =>
		kind === "actors" ? listReferred(one).includes(id) : one.proposal === id;
	const own = model.statements
		.filter(isIn)
		.flatMap(({ quote, continued }) => [quote, ...continued]);
	if (kind === "proposals") return own;
	const actor = model.actors.find((one) => one.id === id);
	const names = actor ? [actor.name, ...(actor.aka ?? [])] : [];
	const named = names.flatMap((name) =>
		[...listPassages(model.text, name)].map((start) => ({ start, stop: start + name.length })),
	);
	// Where it is named its name is shown; where it only speaks, the words that it says.
	const inNamed = new Set(named.map(({ start }) => findSentenceAt(model, start)?.id));
	return [...named, ...own.filter(({ start }) => !inNamed.has(findSentenceAt(model, start)?.id))];
}

/** The text of a sentence, parted at words in it, which may overlap. */
function partWords(text: string, { start, stop }: Stretch, words: readonly Stretch[]) {
	const parts: Mention["parts"] = [];
	let at = start;
	const add = (until: number, named: boolean) => {
		if (until > at) parts.push({ text: text.slice(at, until), named });
		at = Math.max(at, until);
	};
	for (const one of words) {
		add(Math.min(one.start, stop), false);
		add(Math.min(one.stop, stop), true);
	}
	add(stop, false);
	return parts;
}
