import { findAttribution } from "../model/attributions.ts";
import { findActor, findProposal } from "../model/questions.ts";
import type { Actor, Model, Position, Statement } from "../model/types.ts";
import { stripQuotationMarks } from "../text/quotation-readings.ts";
import { type ClauseSource, openClauseSource, writeClause } from "./clauses.ts";
import { formatDate } from "./dates.ts";
import { capitalize, formatCount, formatList } from "./numbers.ts";
import { findName, formatConditions, formatInside, getVerb, takePlural } from "./wording.ts";

/**
 * Labels of cells and dots: "Sending peacekeepers: rejected by Sergei Lavrov, quoted (four
 * statements)". Empty for an unknown id. The title stands first and as it is, so that no name
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

/** What a position says of its proposal: "rejected by Sergei Lavrov, quoted; four passages in all". */
export function indexPositionClauses(model: Model): (position: Position) => string {
	const actors = new Map(model.actors.map((actor) => [actor.id, actor]));
	const proposals = new Set(model.proposals.map(({ id }) => id));
	const source = openClauseSource(model);
	return (position) => {
		const actor = actors.get(position.actor);
		return actor && proposals.has(position.proposal) ? writePosition(actor, position, source) : "";
	};
}

function writePosition(actor: Actor, position: Position, source: ClauseSource): string {
	const clause = writeClause(actor, position, source);
	if (clause === null) {
		const silent = source.quotedOnly
			? "nothing in quotation marks says"
			: "the article does not say";
		const stands = takePlural([actor]) ? "stand" : "stands";
		return `${silent} where ${formatInside(actor)} ${stands}`;
	}
	const { before, after } = clause.around([actor]);
	const count = position.statements.length;
	const several = count > 1 ? `; ${formatCount(count, "passage")} in all` : "";
	return `${before}${formatInside(actor)}${after}${several}`;
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
	const opening = title === "" ? capitalizeArticle(fact) : fact;
	return `${title}${opening}. ${writeManner(model, statement)}`;
}

/** "The" at the head of a sentence; a name keeps its small letter there ("de Gaulle"). */
function capitalizeArticle(text: string): string {
	return text.startsWith("the ") ? capitalize(text) : text;
}

/** "Sergei Lavrov rejects it, on behalf of Russia, on 18 February 2025". */
function writeFact(model: Model, statement: Statement): string {
	const actor = findActor(model, statement.actor);
	const plural = actor !== undefined && takePlural([actor]);
	const verb = getVerb(statement);
	const objects = listObjects(model, statement);
	const form = objects.length === 0 ? verb.alone : verb;
	return [
		findName(model.actors, statement.actor),
		` ${plural ? form.plural : form.phrase}`,
		objects.length === 0 ? "" : ` ${formatList(objects)}`,
		statement.for === undefined ? "" : `, on behalf of ${findName(model.actors, statement.for)}`,
		statement.to.length === 0
			? ""
			: `, to ${formatList(statement.to.map((id) => findName(model.actors, id)))}`,
		statement.when === undefined ? "" : `, on ${formatDate(statement.when)}`,
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
	const own = { direct: "Quoted", mixed: "Partly quoted", indirect: "Reworded by the article" };
	if (attribution !== "relayed") return own[manner];
	const names = statement.via.map((id) => findName(model.actors, id)).reverse();
	const relayed = { direct: "quoted", mixed: "partly quoted", indirect: "reworded by the article" };
	return `According to ${names.join(", citing ")}, ${relayed[manner]}`;
}
