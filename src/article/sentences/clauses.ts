import { compareAttributions, findAttribution } from "../model/attributions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import { stances } from "../model/stances.ts";
import type { Actor, Model, Position, Silence, Statement } from "../model/types.ts";
import { formatList } from "./numbers.ts";
import { formatConditions, formatPredicate, formatSource, getVerb, takePlural } from "./wording.ts";

/** What one position becomes in a sentence about its proposal. */
export interface Clause {
	actor: Actor;
	position: Position;
	/** Clauses with the same key may share one phrase and differ in the actor alone. */
	key: string;
	/** Text before and after the names, for as many actors as share the phrase. */
	around: (holders: readonly Actor[]) => { before: string; after: string };
}

/** What a clause needs to know of the model. */
export interface ClauseSource {
	actors: readonly Actor[];
	findStatement: (id: string) => Statement | undefined;
	/** Whether the model keeps only what is in quotation marks. */
	quotedOnly: boolean;
}

export function openClauseSource(model: Model): ClauseSource {
	const statements = new Map(model.statements.map((statement) => [statement.id, statement]));
	const findStatement = (id: string) => statements.get(id);
	return { actors: model.actors, findStatement, quotedOnly: isQuotedOnly(model) };
}

/** Null when the actor is not mentioned: that is told once for all such actors. */
export function writeClause(actor: Actor, position: Position, source: ClauseSource): Clause | null {
	const statements = position.statements.flatMap((id) => source.findStatement(id) ?? []);
	const leads = listLeads(position, statements);
	const [lead] = leads;
	if (position.silence === "not-mentioned" || lead === undefined) return null;
	const ending = formatConditions(statements.flatMap((statement) => statement.if ?? []));
	const earlier = position.earlier.length === 0 ? "" : ", unlike in an earlier statement";
	const isShared = leads.length === 1 && ending === "" && earlier === "";
	return {
		actor,
		position,
		key: JSON.stringify([isShared ? writeKey(position, lead) : actor.id]),
		around: (holders) => {
			const { before, after } = writeAround(position, leads, holders, source);
			return { before, after: `${after}${ending}${earlier}` };
		},
	};
}

function writeKey(position: Position, lead: Statement): unknown[] {
	return [position.silence ?? lead.verb, findAttribution(lead), ...lead.via];
}

function writeAround(
	position: Position,
	leads: readonly Statement[],
	holders: readonly Actor[],
	{ actors, quotedOnly }: ClauseSource,
): { before: string; after: string } {
	const plural = takePlural(holders);
	const [lead] = leads;
	if (lead === undefined || leads.length > 1) {
		const told = leads.map((each) => formatPredicate(each, plural) + formatSource(each, actors));
		const isTorn = leads.length === 2 && position.stance === "mixed";
		return { before: "", after: ` ${isTorn ? "both " : ""}${joinTold(told)}` };
	}
	const { by } = getVerb(lead);
	const how = formatSource(lead, actors, holders.length);
	if (position.silence !== null) {
		return { before: "", after: ` ${writeSilence(position.silence, how, quotedOnly)}` };
	}
	if (by === undefined) return { before: "", after: ` ${formatPredicate(lead, plural)}${how}` };
	if (lead.voice !== "article") return { before: `${by} `, after: how };
	// "proposed by A, in the article’s own words" would read as the article quoting A.
	return { before: `${by.replace(/ by$/, "")}${how}, by `, after: "" };
}

/** With a comma where a phrase has one itself: "supports it, quoted, and rejects it". */
function joinTold(told: readonly string[]): string {
	return formatList(told, told.slice(0, -1).some((text) => text.includes(",")) ? ", and" : "and");
}

/** Of verbatim words alone: the actor may take a side in words that are left out. */
function writeSilence(silence: Silence, how: string, quotedOnly: boolean): string {
	if (silence === "declined") return `declined to comment on it${how}`;
	if (quotedOnly) return `spoke about it${how}, in words that take no side`;
	return `spoke about it and took no side${how}`;
}

/**
 * The statements that a sentence tells the position by, as few as keep it true: one that
 * holds the position's stance and its attribution, so that "rejected by X, quoted" is never
 * made of a quoted statement and another that rejects. Where none holds both, the
 * strongest of each stance.
 */
export function listLeads(position: Position, statements: readonly Statement[]): Statement[] {
	if (position.stance === null) return statements.filter(isTelling(position)).slice(0, 1);
	const whole = statements.find(
		(statement) =>
			statement.stance === position.stance && findAttribution(statement) === position.attribution,
	);
	if (whole !== undefined) return [whole];
	return stances.toReversed().flatMap(({ id }) => {
		const held = statements.filter(({ stance }) => stance === id);
		return held.sort(compareStatements).slice(0, 1);
	});
}

/** Who declined is told by the statement that says so, not by another that takes no side. */
function isTelling({ silence, attribution }: Position): (statement: Statement) => boolean {
	return (statement) =>
		silence === "declined"
			? statement.silence === "declined"
			: findAttribution(statement) === attribution;
}

function compareStatements(a: Statement, b: Statement): number {
	return compareAttributions(findAttribution(a), findAttribution(b));
}
