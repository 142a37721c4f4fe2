import { compareAttributions, findAttribution } from "../model/attributions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import { stances } from "../model/stances.ts";
import type { Actor, Model, Position, Silence, Statement } from "../model/types.ts";
import { formatList } from "./numbers.ts";
import {
	formatConditions,
	formatPart,
	formatPredicate,
	formatSource,
	takePlural,
} from "./phrases.ts";

/** What one position becomes in a sentence about its proposal. */
export interface Clause {
	actor: Actor;
	position: Position;
	/** Clauses with the same key may share one phrase and differ in the actor alone. */
	key: string;
	/** What follows the names, for as many actors as share it: " rejects it, quoted". */
	tell: (holders: readonly Actor[]) => string;
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
	if (lead === undefined && position.earlier.length > 0)
		return writeEarlierClause(actor, position, source);
	if (position.silence === "not-mentioned" || lead === undefined) return null;
	const bound = statements.some((statement) => statement.if !== undefined);
	const earlier = writeEarlier(position, statements, source);
	const isWhole = position.part === undefined;
	const isShared = leads.length === 1 && !bound && isWhole && earlier === "";
	return {
		actor,
		position,
		key: JSON.stringify([isShared ? writeKey(position, lead) : actor.id]),
		tell: (holders) => {
			const told = leads.map((each) =>
				writeLead(each, position, holders, listOwn(each, leads, statements), source),
			);
			return ` ${formatList(told)}${formatPart(position, holders)}${earlier}`;
		},
	};
}

/** Of an actor of whom the article has an earlier stance alone, which is no present one. */
function writeEarlierClause(actor: Actor, position: Position, source: ClauseSource): Clause {
	const earlier = position.earlier.flatMap((id) => source.findStatement(id) ?? []);
	const first = earlier.filter(
		(one, index) => earlier.findIndex(({ stance }) => stance === one.stance) === index,
	);
	return {
		actor,
		position,
		key: JSON.stringify([actor.id]),
		tell: (holders) => {
			const plural = takePlural(holders);
			const told = first.map(
				(each) =>
					`${formatPredicate(each, plural)}${formatSource(each, source.actors, holders.length)}`,
			);
			return ` ${plural ? "are" : "is"} reported with an earlier stance only (${formatList(told)})`;
		},
	};
}

/** Whether what was said before differs from what makes the position. */
function writeEarlier(
	{ earlier }: Position,
	statements: readonly Statement[],
	{ findStatement }: ClauseSource,
): string {
	if (earlier.length === 0) return "";
	const held = new Set(statements.map(({ stance }) => stance));
	const differs = earlier.some((id) => !held.has(findStatement(id)?.stance ?? null));
	return differs ? ", unlike in an earlier statement" : ", as in an earlier statement";
}

/** The statements whose conditions are told with a lead: those of its stance, with the last also the rest. */
function listOwn(
	lead: Statement,
	leads: readonly Statement[],
	statements: readonly Statement[],
): Statement[] {
	return statements.filter(
		({ stance }) => lead === (leads.find((each) => each.stance === stance) ?? leads.at(-1)),
	);
}

function writeKey(position: Position, lead: Statement): unknown[] {
	return [position.silence ?? lead.verb, findAttribution(lead), ...lead.via];
}

/** "rejects it, quoted, on one condition: …". */
function writeLead(
	lead: Statement,
	{ silence }: Position,
	holders: readonly Actor[],
	own: readonly Statement[],
	{ actors, quotedOnly }: ClauseSource,
): string {
	const how = formatSource(lead, actors, holders.length);
	const does =
		silence === null
			? `${formatPredicate(lead, takePlural(holders))}${how}`
			: writeSilence(silence, how, quotedOnly);
	return `${does}${formatConditions(own.flatMap((statement) => statement.if ?? []))}`;
}

/** Of verbatim words alone: the actor may take a side in words that are left out. */
function writeSilence(silence: Silence, how: string, quotedOnly: boolean): string {
	if (silence === "declined") return `declined to comment on it${how}`;
	if (quotedOnly) return `spoke about it${how}, in words that take no side`;
	return `spoke about it and took no side${how}`;
}

/**
 * The statements that a sentence tells the position by, as few as keep it true: one that
 * holds the position's stance and its attribution, so that "X rejects it, quoted" is never
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
