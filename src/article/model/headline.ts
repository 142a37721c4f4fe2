import { findStanceDirection } from "./stances.ts";
import type { Actor, Model, Statement } from "./types.ts";

/** Whether a statement stands in the headline or in the line under it. */
export function isHeadline(statement: Pick<Statement, "sentence">): boolean {
	return statement.sentence === "title" || statement.sentence === "dek";
}

/** Statements of the headline and the line under it, in article order. */
export function listHeadlineStatements(model: Model): Statement[] {
	return model.statements.filter(isHeadline);
}

/**
 * The statements of the body that back one of the headline: on the same proposal, on the
 * same side, by the same actor, by someone who speaks for it, or, when the actor is a body,
 * by one of its people. Empty means: the text has no passage for this.
 */
export function findPassagesBehind(model: Model, statement: Statement): Statement[] {
	const members = listMembers(model.actors, statement.actor);
	return model.statements.filter(
		(candidate) =>
			!isHeadline(candidate) &&
			(candidate.actor === statement.actor ||
				candidate.for === statement.actor ||
				members.has(candidate.actor)) &&
			saysTheSame(candidate, statement),
	);
}

function listMembers(actors: readonly Actor[], body: string): Set<string> {
	return new Set(actors.filter((actor) => actor.of === body).map(({ id }) => id));
}

/** Open and mixed back only themselves; what takes no side must at least use the same verb. */
function saysTheSame(a: Statement, b: Statement): boolean {
	if (a.proposal !== b.proposal || a.silence !== b.silence) return false;
	if (a.stance === null || b.stance === null) {
		return a.stance === b.stance && a.verb === b.verb && a.about === b.about;
	}
	const direction = findStanceDirection(a.stance);
	return direction === null ? a.stance === b.stance : direction === findStanceDirection(b.stance);
}
