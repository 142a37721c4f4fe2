import type { Actor, Condition, Manner, Model, Position, Proposal, Statement } from "./types.ts";

/** Statements that the actor is the source or holder of, in article order. */
export function listStatementsOf(model: Model, actorId: string): Statement[] {
	return model.statements.filter(({ actor }) => actor === actorId);
}

/** Statements about the proposal, in article order. */
export function listStatementsAbout(model: Model, proposalId: string): Statement[] {
	return model.statements.filter(({ proposal }) => proposal === proposalId);
}

/** Statements that begin in the sentence, in article order. */
export function listStatementsIn(model: Model, sentenceId: string): Statement[] {
	return model.statements.filter(({ sentence }) => sentence === sentenceId);
}

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

/** How many statements of each manner; in the speaker's voice and the article's together. */
export function countManners(
	statements: readonly Pick<Statement, "manner">[],
): Record<Manner, number> {
	const counts = { direct: 0, mixed: 0, indirect: 0 };
	for (const { manner } of statements) counts[manner] += 1;
	return counts;
}

/** Every condition with the statement it belongs to, in article order. */
export function listConditions(model: Model): { statement: Statement; condition: Condition }[] {
	return model.statements.flatMap((statement) =>
		statement.if === undefined ? [] : [{ statement, condition: statement.if }],
	);
}

/** Actors with a row in the matrix: those with a statement about some proposal. */
export function listHolders(model: Model): Actor[] {
	const ids = new Set<string>();
	for (const { actor, proposal } of model.statements) if (proposal !== null) ids.add(actor);
	return model.actors.filter(({ id }) => ids.has(id));
}

/** Actors that the article names and whose words never reach the reader. */
export function listTalkedAbout(model: Model): Actor[] {
	return model.actors.filter(({ heard }) => !heard);
}

export interface Neighbours {
	previous?: Statement;
	next?: Statement;
}

/** The statements before and after in article order; both absent for an unknown id. */
export function findNeighbours(model: Model, statementId: string): Neighbours {
	const index = model.statements.findIndex(({ id }) => id === statementId);
	const previous = index > 0 ? model.statements[index - 1] : undefined;
	const next = index >= 0 ? model.statements[index + 1] : undefined;
	return { ...(previous && { previous }), ...(next && { next }) };
}
