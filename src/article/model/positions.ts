import { findStrongest, listMakers, listTellers } from "./attributions.ts";
import { findStanceDirection } from "./stances.ts";
import type { Actor, Position, Proposal, Silence, Stance, Statement } from "./types.ts";

/**
 * Exactly one position for every actor and proposal, actor by actor, then proposal by
 * proposal. Time is linear in actors × proposals + statements.
 */
export function listPositions(
	actors: readonly Pick<Actor, "id">[],
	proposals: readonly Pick<Proposal, "id">[],
	statements: readonly Statement[],
): Position[] {
	const pairs = groupByPair(statements);
	return actors.flatMap((actor) => {
		const ofActor = pairs.get(actor.id);
		return proposals.map((proposal) =>
			derivePosition(actor.id, proposal.id, ofActor?.get(proposal.id) ?? []),
		);
	});
}

/**
 * Ids of all actors whose words reach the reader: as the source of a statement in a speaker's
 * voice, relayed or not, or as the relay of one. Who claims something of another is its source.
 */
export function listHeard(statements: readonly Statement[]): Set<string> {
	const heard = new Set<string>();
	for (const statement of statements) {
		if (statement.voice === "article") continue;
		for (const id of [...listTellers(statement), ...statement.via]) heard.add(id);
	}
	return heard;
}

/** One stance out of several held at the same time; null when there are none. */
function combineStances(held: Iterable<Stance>): Stance | null {
	const set = new Set(held);
	if (set.size === 0) return null;
	const directions = new Set([...set].map(findStanceDirection));
	if (set.has("mixed")) return "mixed";
	if (set.has("opposes")) return directions.size === 1 ? "opposes" : "mixed";
	if (set.has("proposes")) return "proposes";
	return set.has("supports") ? "supports" : "open";
}

type Pairs = Map<string, Map<string, Statement[]>>;

/** Statements by actor and proposal. Maps of maps: no joined key that ids could imitate. */
function groupByPair(statements: readonly Statement[]): Pairs {
	const pairs: Pairs = new Map();
	for (const statement of statements) {
		if (statement.proposal === null) continue;
		for (const actor of listMakers(statement)) {
			const ofActor = pairs.get(actor) ?? new Map<string, Statement[]>();
			pairs.set(actor, ofActor);
			const ofPair = ofActor.get(statement.proposal);
			if (ofPair === undefined) ofActor.set(statement.proposal, [statement]);
			else ofPair.push(statement);
		}
	}
	return pairs;
}

/** Whether somebody else says that the actor holds a stance. */
export function isClaim({ claimedBy, stance }: Statement): boolean {
	return claimedBy !== undefined && stance !== null;
}

/**
 * `all` are those of the pair, in article order. What others claim is no part of the position:
 * without a word of the actor's own it stays the silence that it is.
 */
function derivePosition(actor: string, proposal: string, all: readonly Statement[]): Position {
	const statements = all.filter(({ claimedBy }) => claimedBy === undefined);
	const claims = all.filter(isClaim).map(({ id }) => id);
	const replaced = listReplaced(statements);
	const current = statements.filter(
		(statement) => statement.stance !== null && !replaced.has(statement),
	);
	const stance = combineStances(current.flatMap((statement) => statement.stance ?? []));
	const making =
		stance === null ? statements.filter((statement) => !replaced.has(statement)) : current;
	const part = stance === null ? undefined : findPart(current);
	return {
		actor,
		proposal,
		stance,
		silence: stance === null ? findSilence(statements) : null,
		attribution: findStrongest(making),
		statements: making.map(({ id }) => id),
		earlier: statements.filter((statement) => replaced.has(statement)).map(({ id }) => id),
		...(part === undefined ? {} : { part }),
		...(claims.length > 0 && { claims }),
	};
}

/** A single statement of the whole actor makes it a position of the whole. */
function findPart(statements: readonly Statement[]): string | undefined {
	return statements.every(({ part }) => part !== undefined) ? statements[0]?.part : undefined;
}

function findSilence(statements: readonly Statement[]): Silence {
	if (statements.length === 0) return "not-mentioned";
	return statements.some(({ silence }) => silence === "declined") ? "declined" : "no-position";
}

/**
 * Dated statements that a later dated one replaced: older than the latest date and of a
 * stance that nothing of the latest date holds; and what is said to be earlier. Others without
 * a date are never replaced.
 */
function listReplaced(statements: readonly Statement[]): Set<Statement> {
	const dated = statements.filter(({ stance, when }) => stance !== null && when !== undefined);
	let latest = "";
	for (const { when = "" } of dated) if (when > latest) latest = when;
	const held = new Set(dated.filter(({ when }) => when === latest).map(({ stance }) => stance));
	return new Set(
		statements.filter(
			({ stance, when, earlier }) =>
				stance !== null && (earlier || (when !== undefined && !held.has(stance))),
		),
	);
}
