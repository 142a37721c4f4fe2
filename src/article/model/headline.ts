import { readSaidWords, repeatsClaim, type SaidWords } from "../text/shared-words.ts";
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
 * The statements of the body that back one of the headline, by the same actor, by someone who
 * speaks for it, or, when the actor is a body, by one of its people: those with the same stance
 * on the same proposal, and of those that take no side the ones that repeat the headline's words.
 */
export function findPassagesBehind(model: Model, statement: Statement): Statement[] {
	return listCandidates(model, statement).filter((candidate) => saysTheSame(candidate, statement));
}

/**
 * What a reader may hold against a statement of the headline that nothing backs: all that the
 * body has of the same actors on the same proposal, or beside any. Empty where something backs
 * it, and where there is nothing to compare.
 */
export function findPassagesBeside(model: Model, statement: Statement): Statement[] {
	const candidates = listCandidates(model, statement);
	if (candidates.some((candidate) => saysTheSame(candidate, statement))) return [];
	return candidates.filter(({ proposal }) => proposal === statement.proposal);
}

function listCandidates({ actors, statements }: Model, { actor }: Statement): Statement[] {
	const members = listMembers(actors, actor);
	return statements.filter(
		(candidate) =>
			!isHeadline(candidate) &&
			(candidate.actor === actor || candidate.for === actor || members.has(candidate.actor)),
	);
}

function listMembers(actors: readonly Actor[], body: string): Set<string> {
	return new Set(actors.filter((actor) => actor.of === body).map(({ id }) => id));
}

/** Who proposes something is for it; who is only said to be for it has not proposed it. */
function saysTheSame(passage: Statement, claim: Statement): boolean {
	if (passage.proposal !== claim.proposal || passage.silence !== claim.silence) return false;
	// What a rival says of somebody, or what somebody said once, is another thing to report.
	if (passage.claimedBy !== claim.claimedBy || passage.earlier !== claim.earlier) return false;
	if (claim.stance !== null) {
		const isProposed = passage.stance === "proposes" && claim.stance === "supports";
		return passage.stance === claim.stance || isProposed;
	}
	const isLike =
		passage.stance === null && passage.verb === claim.verb && passage.about === claim.about;
	return (
		isLike && (claim.silence !== undefined || repeatsClaim(readWords(passage), readWords(claim)))
	);
}

/** Every claim is held against every passage: each is read once. */
const known = new WeakMap<Statement, SaidWords>();

function readWords(statement: Statement): SaidWords {
	const { quote, continued } = statement;
	const text = [quote, ...continued].map(({ exact }) => exact).join(" ");
	const said = known.get(statement) ?? readSaidWords(text);
	known.set(statement, said);
	return said;
}
