import { type Attributed, findAttribution, listMakers } from "../model/attributions.ts";
import { formatInside, isPlural } from "../model/names.ts";
import type { Actor, Attribution, Condition, Position, Statement, Votes } from "../model/types.ts";
import { findVerb, type Verb } from "../model/verbs.ts";
import { isolate } from "../text/isolate.ts";
import { formatAll, formatCount, formatList } from "./numbers.ts";

/** The verb of a statement, and a plain one should the word not be on the list. */
export function getVerb(statement: Pick<Statement, "verb">): Verb {
	const verb = findVerb(statement.verb) ?? findVerb("says");
	if (verb === undefined) throw new Error("The closed list of verbs has lost a word.");
	return verb;
}

/** "rejects it", or "reject it" for several. */
export function formatPredicate(statement: Pick<Statement, "verb">, plural: boolean): string {
	const verb = getVerb(statement);
	return `${plural ? verb.plural : verb.phrase} it`;
}

/** A verb between its actors and what it is said of: "are open to"; with nothing after it "says something". */
export function formatVerb(
	statement: Pick<Statement, "verb">,
	actors: readonly Pick<Actor, "name" | "kind">[],
	isAbout: boolean,
): string {
	const verb = getVerb(statement);
	const form = isAbout ? verb : verb.alone;
	return takePlural(actors) ? form.plural : form.phrase;
}

/** Whether these actors take the plural of a verb. */
export function takePlural(actors: readonly Pick<Actor, "name" | "kind">[]): boolean {
	return actors.length > 1 || actors.some(isPlural);
}

/**
 * How a statement reached the page, after what it says: ", quoted", ", according to the
 * envoy", ", in the article’s own words"; nothing when it is plainly reworded. Of several
 * relays the last speaks and cites those before: "according to Reuters, citing an aide".
 */
export function formatSource(statement: Attributed, actors: readonly Actor[], holders = 1): string {
	const all = formatAll(holders);
	const byAttribution: Record<Attribution, () => string> = {
		direct: () => `, ${all}quoted`,
		mixed: () => `, ${all}partly quoted`,
		indirect: () => "",
		relayed: () => {
			const names = statement.via.map((id) => findName(actors, id)).reverse();
			return `, according to ${names.join(", citing ")}`;
		},
		article: () => ", in the article’s own words",
		claimed: () => `, as claimed by ${findName(actors, statement.claimedBy ?? "")}`,
	};
	return byAttribution[findAttribution(statement)]();
}

/** The name of an actor inside a sentence, or its id should it not be declared. */
export function findName(actors: readonly Actor[], id: string): string {
	const actor = actors.find((candidate) => candidate.id === id);
	return actor === undefined ? id : formatInside(actor);
}

/**
 * ", on one condition: …", with the article's words, each once; nothing when there are none.
 * Not in quotation marks: these would claim that somebody was quoted. A colon and not "that", since the words may be a clause, a noun or begin with "if".
 */
export function formatConditions(conditions: readonly Condition[]): string {
	const words = [...new Set(conditions.map(({ text }) => isolate(text)))];
	if (words.length === 0) return "";
	return `, on ${formatCount(words.length, "condition")}: ${formatList(words)}`;
}

/**
 * The short word of a verb for a cell or a list, in the number that the actors take: "rejects";
 * "earlier: rejects" of what was said before the rest.
 */
export function formatCell(
	statement: Pick<Statement, "verb" | "earlier">,
	actors: readonly Pick<Actor, "name" | "kind">[],
): string {
	const { cell, cells } = getVerb(statement);
	const word = takePlural(actors) ? cells : cell;
	return statement.earlier ? `earlier: ${word}` : word;
}

/** ", though not all of them": of a position that holds for a part alone; else nothing. */
export function formatPart(
	{ part }: Pick<Position, "part">,
	actors: readonly Pick<Actor, "name" | "kind">[],
): string {
	if (part === undefined) return "";
	return `, though not all of ${takePlural(actors) ? "them" : "it"}`;
}

/** "12 for, 3 against, 1 abstained". */
export function formatVotes({ for: yes, against, abstained }: Votes): string {
	const told = [`${yes} for`, `${against} against`];
	return [...told, ...(abstained === undefined ? [] : [`${abstained} abstained`])].join(", ");
}

/** "Maria Lind and the dockers": whose statement it is, inside a sentence. */
export function formatMakers(
	actors: readonly Actor[],
	statement: Pick<Statement, "actor" | "with">,
): string {
	return formatList(listMakers(statement).map((id) => findName(actors, id)));
}
