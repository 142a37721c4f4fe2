import { listMakers } from "./attributions.ts";
import { isClaim } from "./positions.ts";
import type { Actor, Condition, Model, Position, Proposal, Statement } from "./types.ts";

export function findActor(model: Model, id: string): Actor | undefined {
	return model.actors.find((actor) => actor.id === id);
}

export function findProposal(model: Model, id: string): Proposal | undefined {
	return model.proposals.find((proposal) => proposal.id === id);
}

export function findStatement(model: Model, id: string): Statement | undefined {
	return model.statements.find((statement) => statement.id === id);
}

/** The position of a pair; absent only when one of the ids is not declared. */
export function findPosition(
	model: Model,
	actorId: string,
	proposalId: string,
): Position | undefined {
	const row = model.actors.findIndex(({ id }) => id === actorId);
	const column = model.proposals.findIndex(({ id }) => id === proposalId);
	// Positions stand actor by actor: 100,000 of them need not be searched.
	return row < 0 || column < 0 ? undefined : model.positions[row * model.proposals.length + column];
}

/** For callers that ask for many pairs: one pass now, constant time for each question. */
export function indexPositions(
	model: Model,
): (actorId: string, proposalId: string) => Position | undefined {
	const byActor = new Map<string, Map<string, Position>>();
	for (const position of model.positions) {
		const ofActor = byActor.get(position.actor) ?? new Map<string, Position>();
		byActor.set(position.actor, ofActor.set(position.proposal, position));
	}
	return (actorId, proposalId) => byActor.get(actorId)?.get(proposalId);
}

/** Positions of which the article tells anything, be it that somebody else claims it, in display order. */
export function listToldPositions(model: Model): Position[] {
	return model.positions.filter(
		({ silence, claims }) => silence !== "not-mentioned" || claims !== undefined,
	);
}

/** Every condition with the statement it belongs to, in article order. */
export function listConditions(model: Model): { statement: Statement; condition: Condition }[] {
	return model.statements.flatMap((statement) =>
		statement.if === undefined ? [] : [{ statement, condition: statement.if }],
	);
}

/**
 * Actors with a row in the matrix: those with a statement about some proposal, and those of whom
 * somebody else claims a stance on one.
 */
export function listHolders(model: Model): Actor[] {
	const ids = new Set<string>();
	for (const statement of model.statements) {
		if (statement.proposal === null) continue;
		if (statement.claimedBy === undefined || isClaim(statement))
			for (const id of listMakers(statement)) ids.add(id);
	}
	return model.actors.filter(({ id }) => ids.has(id));
}

/** Actors that the article names and whose words never reach the reader. */
export function listTalkedAbout(model: Model): Actor[] {
	return model.actors.filter(({ heard }) => !heard);
}
