import { formatInside } from "../model/names.ts";
import { isPart } from "../model/part.ts";
import { listHolders } from "../model/questions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Actor, Model, Position, Silence, Stance } from "../model/types.ts";
import { type ClaimClause, listClaims } from "./claims.ts";
import { type Clause, openClauseSource, writeClause } from "./clauses.ts";
import { capitalize, endSentence, formatNumber, listJoiners } from "./numbers.ts";
import { takePlural } from "./wording.ts";

/** A stretch of a generated sentence and what it speaks of. */
export interface SentencePart {
	text: string;
	actor?: string;
	proposal?: string;
	/** Ids of the statements that prove the stretch; absent when it needs none. */
	statements?: string[];
}

/** `text` is what the parts give when they are joined. */
export interface Description {
	text: string;
	parts: SentencePart[];
}

const order: (Stance | Silence)[] = [
	...(["proposes", "supports", "open", "opposes", "mixed"] as const),
	...(["declined", "no-position", "not-mentioned"] as const),
];

/**
 * One sentence or two about where everybody with a row in the matrix stands on a proposal,
 * those who take the same side in the same way told together, in display order.
 * An unknown id gives an empty description.
 */
export function describeProposal(model: Model, proposalId: string): Description {
	const proposal = model.proposals.find(({ id }) => id === proposalId);
	if (proposal === undefined) return { text: "", parts: [] };
	const { told, untold } = sortHolders(model, proposalId);
	const onIt = model.positions.filter((position) => position.proposal === proposalId);
	const claims = listClaims(model, onIt);
	const parts: SentencePart[] = [{ text: proposal.title, proposal: proposalId }, { text: ": " }];
	const groups = groupClauses(told);
	for (const [index, group] of groups.entries()) {
		if (index > 0) parts.push({ text: "; " });
		parts.push(...writeGroup(group));
	}
	if (groups.length === 0 && claims.length === 0) parts.push({ text: writeNothing(model) });
	if (groups.length > 0) endParts(parts, writeUntold(model, untold));
	for (const [index, claim] of claims.entries()) {
		const opens = groups.length > 0 || index > 0;
		if (opens) parts.push({ text: " " });
		parts.push(linkClaim(claim, opens));
		endParts(
			parts,
			groups.length === 0 && index === claims.length - 1 ? writeUntold(model, untold) : "",
		);
	}
	if (groups.length + claims.length === 0) endParts(parts, "");
	return { text: joinParts(parts), parts };
}

/** Actors with a row: those whose position can be told, and those the article leaves out. */
function sortHolders(model: Model, proposalId: string): { told: Clause[]; untold: Actor[] } {
	const positions = new Map(
		model.positions
			.filter(({ proposal }) => proposal === proposalId)
			.map((position) => [position.actor, position]),
	);
	const source = openClauseSource(model);
	const told: Clause[] = [];
	const untold: Actor[] = [];
	for (const actor of listHolders(model)) {
		const position = positions.get(actor.id);
		const clause = position ? writeClause(actor, position, source) : null;
		if (clause) told.push(clause);
		else untold.push(actor);
	}
	return { told: told.sort((a, b) => findRank(a.position) - findRank(b.position)), untold };
}

function findRank({ stance, silence }: Position): number {
	return order.indexOf(stance ?? silence ?? "not-mentioned");
}

/** Clauses that can share one phrase, each group where its first member stands. */
function groupClauses(clauses: readonly Clause[]): Clause[][] {
	const groups = new Map<string, Clause[]>();
	for (const clause of clauses) {
		const key = `${findRank(clause.position)} ${clause.key}`;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [clause]);
		else group.push(clause);
	}
	return [...groups.values()];
}

/** One actor's phrase is a stretch of its own; of several only the names are. */
function writeGroup(group: readonly Clause[]): SentencePart[] {
	const [clause] = group;
	if (clause === undefined) return [];
	const told = clause.tell(group.map(({ actor }) => actor));
	if (group.length === 1) return [link(clause, `${formatInside(clause.actor)}${told}`)];
	const joiners = listJoiners(group.map(({ actor }) => formatInside(actor)));
	const names = group.flatMap((each, index) => [
		{ text: joiners[index] ?? "" },
		link(each, formatInside(each.actor)),
	]);
	return [...names, { text: told }].filter(({ text }) => text !== "");
}

function joinParts(parts: readonly SentencePart[]): string {
	return parts.map((part) => part.text).join("");
}

/** Ends the sentence that the parts are, with what follows it. */
function endParts(parts: SentencePart[], rest: string): void {
	const text = joinParts(parts);
	parts.push({ text: `${endSentence(text)}${rest}`.slice(text.length) });
}

/** A claim is told after all that somebody holds, and is a stretch of its own. */
function linkClaim({ statement, text }: ClaimClause, opens: boolean): SentencePart {
	const proves = { actor: statement.actor, statements: [statement.id] };
	const proposal = statement.proposal === null ? {} : { proposal: statement.proposal };
	return { text: opens ? capitalize(text) : text, ...proves, ...proposal };
}

function link({ actor, position }: Clause, text: string): SentencePart {
	const statements = [...position.statements, ...position.earlier];
	return { text, actor: actor.id, proposal: position.proposal, statements };
}

function writeNothing(model: Model): string {
	if (isPart(model)) return "nothing shown here is about it";
	return isQuotedOnly(model)
		? "nothing in quotation marks is about it"
		: "no statement in this article is about it";
}

function writeUntold(model: Model, untold: readonly Actor[]): string {
	const [first] = untold;
	if (first === undefined) return "";
	const alone = untold.length === 1;
	const who = alone ? formatInside(first) : `${formatNumber(untold.length)} others`;
	if (isQuotedOnly(model)) return ` Nothing in quotation marks says where ${who} ${stand(untold)}.`;
	return ` The article does not say where ${who} ${stand(untold)}.`;
}

function stand(actors: readonly Actor[]): string {
	return takePlural(actors) ? "stand" : "stands";
}
