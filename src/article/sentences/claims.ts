import { formatInside } from "../model/names.ts";
import type { Actor, Model, Position, Statement } from "../model/types.ts";
import { findName, formatConditions, formatPredicate, takePlural } from "./phrases.ts";

/** What somebody else says of an actor's stance, in words for a sentence on the proposal. */
export interface ClaimClause {
	statement: Statement;
	/** "Maria Lind says that Tom Berg supports it". */
	text: string;
}

/** "says", or "say" of several. */
export function formatSays(actors: readonly Actor[], id: string): string {
	return takePlural(actors.filter((actor) => actor.id === id)) ? "say" : "says";
}

/** The claims about some positions, in article order of each. */
export function listClaims(
	{ actors, statements }: Pick<Model, "actors" | "statements">,
	positions: readonly Position[],
): ClaimClause[] {
	const ids = positions.flatMap(({ claims = [] }) => claims);
	if (ids.length === 0) return [];
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	return ids.flatMap((id) => {
		const statement = byId.get(id);
		return statement ? [{ statement, text: writeClaim(actors, statement) }] : [];
	});
}

function writeClaim(actors: readonly Actor[], statement: Statement): string {
	const { actor: id, claimedBy = "", earlier } = statement;
	const holders = actors.filter((actor) => actor.id === id);
	const [holder] = holders;
	const who = holder === undefined ? id : formatInside(holder);
	const claims = `${findName(actors, claimedBy)} ${formatSays(actors, claimedBy)}`;
	const does = formatPredicate(statement, takePlural(holders));
	const conditions = formatConditions(statement.if ? [statement.if] : []);
	return `${claims} that ${who} ${does}${earlier ? " at an earlier time" : ""}${conditions}`;
}

/**
 * Whether what is claimed of somebody is known from them too: "the article has no such word of
 * Tom Berg’s".
 */
export function describeOwnWord(
	{ actors, statements }: Pick<Model, "actors" | "statements">,
	claim: Statement,
): string {
	const { actor, proposal, stance, verb, manner } = claim;
	const isSame = (one: Statement) =>
		one.claimedBy === undefined && one.voice === "speaker" && one.actor === actor;
	const isLike = (one: Statement) =>
		one.proposal === proposal && one.stance === stance && (stance !== null || one.verb === verb);
	const whose = `such a word of ${findName(actors, actor)}’s`;
	if (statements.some((one) => isSame(one) && isLike(one))) return `the article also has ${whose}`;
	if (manner !== "indirect") return `the article has ${whose} from nobody else`;
	return `the article has no ${whose.replace("such a", "such")}`;
}
