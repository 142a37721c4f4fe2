import { findAttribution, listMakers } from "../model/attributions.ts";
import { formatInside } from "../model/names.ts";
import { findActor, findProposal } from "../model/questions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Model, Position, Statement } from "../model/types.ts";
import { stripQuotationMarks } from "../text/quotation-readings.ts";
import { formatSays } from "./claims.ts";
import { openClauseSource, writeClause } from "./clauses.ts";
import { formatDate } from "./dates.ts";
import { capitalize, endSentence, formatCount, formatList } from "./numbers.ts";
import {
	findName,
	formatConditions,
	formatMakers,
	formatVerb,
	formatVotes,
	takePlural,
} from "./phrases.ts";

/**
 * Labels of cells and dots: "Sending peacekeepers: Sergei Lavrov rejects it, quoted; four
 * passages in all". Empty for an unknown id. The title stands first and as it is, so that no name
 * in it is ever put in lower case. Indexed once for a model, since there may be many.
 */
export function indexPositionLabels(model: Model): (position: Position) => string {
	const write = indexPositionClauses(model);
	const titles = new Map(model.proposals.map(({ id, title }) => [id, title]));
	return (position) => {
		const told = write(position);
		return told === "" ? "" : `${titles.get(position.proposal)}: ${told}`;
	};
}

/** What a position says of its proposal: "Sergei Lavrov rejects it, quoted; four passages in all". */
export function indexPositionClauses(model: Model): (position: Position) => string {
	const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
	const tell = indexPositionPredicates(model);
	const silent = isQuotedOnly(model)
		? "nothing in quotation marks says"
		: "the article does not say";
	return (position) => {
		const actor = actors.get(position.actor);
		const told = tell(position);
		if (actor === undefined || told === null) return "";
		if (told !== "") return `${formatInside(actor)}${told}`;
		return `${silent} where ${formatInside(actor)} ${takePlural([actor]) ? "stand" : "stands"}`;
	};
}

/** What follows the actor's name in it; empty for those not mentioned, null for an unknown id. */
export function indexPositionPredicates(model: Model): (position: Position) => string | null {
	const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
	const proposals = new Set(model.proposals.map(({ id }) => id));
	const source = openClauseSource(model);
	return (position) => {
		const actor = actors.get(position.actor);
		if (actor === undefined || !proposals.has(position.proposal)) return null;
		const told = writeClause(actor, position, source)?.tell([actor]) ?? "";
		const count = position.statements.length;
		return count > 1 ? `${told}; ${formatCount(count, "passage")} in all` : told;
	};
}

/**
 * The label of a statement's mark: "Sending peacekeepers: Sergei Lavrov rejects it.
 * Quoted: “completely unacceptable”". What is not verbatim is said to be the article's
 * wording before its words stand in quotation marks.
 */
export function describeStatement(model: Model, statement: Statement): string {
	const words = [statement.quote, ...statement.continued]
		.map(({ exact }) => `“${stripQuotationMarks(exact)}”`)
		.join(" … ");
	return `${describeFact(model, statement)}: ${words}`;
}

/**
 * The same without its words, for where these stand beside it.
 * @param titled whether to name the proposal, where nothing near does
 */
export function describeFact(model: Model, statement: Statement, titled = true): string {
	const proposal =
		statement.proposal === null ? undefined : findProposal(model, statement.proposal);
	const title = proposal === undefined || !titled ? "" : `${proposal.title}: `;
	const fact = writeFact(model, statement);
	const opening = title === "" ? capitalize(fact) : fact;
	return `${endSentence(`${title}${opening}`)} ${writeManner(model, statement)}`;
}

/** "Sergei Lavrov rejects it, on behalf of Russia, on 18 February 2025". */
function writeFact(model: Model, statement: Statement): string {
	const makers = listMakers(statement).flatMap((id) => findActor(model, id) ?? []);
	const objects = listObjects(model, statement);
	const { claimedBy: by } = statement;
	return [
		by === undefined ? "" : `${findName(model.actors, by)} ${formatSays(model.actors, by)} that `,
		statement.part === undefined ? "" : "part of ",
		formatMakers(model.actors, statement),
		` ${formatVerb(statement, makers, objects.length > 0)}`,
		objects.length === 0 ? "" : ` ${formatList(objects)}`,
		statement.for === undefined ? "" : `, on behalf of ${findName(model.actors, statement.for)}`,
		statement.to.length === 0
			? ""
			: `, to ${formatList(statement.to.map((id) => findName(model.actors, id)))}`,
		statement.votes === undefined ? "" : ` (${formatVotes(statement.votes)})`,
		statement.when === undefined ? "" : `, on ${formatDate(statement.when)}`,
		statement.earlier ? ", at an earlier time" : "",
		formatConditions(statement.if ? [statement.if] : []),
	].join("");
}

/** What the verb is said of: the proposal, and with verbs of saying also the actor. */
function listObjects(model: Model, { proposal, stance, about }: Statement): string[] {
	const objects = proposal === null ? [] : ["it"];
	const isAbout = about !== undefined && stance === null;
	return isAbout ? [...objects, findName(model.actors, about)] : objects;
}

function writeManner(model: Model, statement: Statement): string {
	const { manner } = statement;
	const attribution = findAttribution(statement);
	if (attribution === "article") return "In the article’s own words";
	if (statement.claimedBy !== undefined) return writeClaimed(model, statement, statement.claimedBy);
	const own = { direct: "Quoted", mixed: "Partly quoted", indirect: "Reworded by the article" };
	if (attribution !== "relayed") return own[manner];
	const names = statement.via.map((id) => findName(model.actors, id)).reverse();
	const relayed = { direct: "quoted", mixed: "partly quoted", indirect: "reworded by the article" };
	return `According to ${names.join(", citing ")}, ${relayed[manner]}`;
}

/** Marks around a claim are the claimant's: only those within them are the actor's. */
function writeClaimed({ actors }: Model, { manner, actor }: Statement, by: string): string {
	const quoted = `, who quotes ${findName(actors, actor)}`;
	const quotes = { direct: quoted, mixed: `${quoted} in part`, indirect: "" };
	return `Claimed by ${findName(actors, by)}${quotes[manner]}`;
}
