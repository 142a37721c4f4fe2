import { formatInside } from "../model/names.ts";
import { isPart } from "../model/part.ts";
import { listHolders, listToldPositions } from "../model/questions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Actor, Model, Position, Silence, Stance } from "../model/types.ts";
import { type ClaimClause, listClaims } from "./claims.ts";
import { type Clause, type ClauseSource, openClauseSource, writeClause } from "./clauses.ts";
import { capitalize, endSentence, formatNumber, listJoiners } from "./numbers.ts";
import { takePlural } from "./phrases.ts";

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
	const source = findSource(model);
	const onIt = source.told.get(proposalId) ?? [];
	const told = listToldClauses(source, onIt);
	const rest = writeUntold(model, source, told);
	const claims = listClaims(model, onIt);
	const parts: SentencePart[] = [{ text: proposal.title, proposal: proposalId }, { text: ": " }];
	const groups = groupClauses(told);
	for (const [index, group] of groups.entries()) {
		if (index > 0) parts.push({ text: "; " });
		parts.push(...writeGroup(group));
	}
	if (groups.length === 0 && claims.length === 0) parts.push({ text: writeNothing(model) });
	if (groups.length > 0) endParts(parts, rest);
	for (const [index, claim] of claims.entries()) {
		const opens = groups.length > 0 || index > 0;
		if (opens) parts.push({ text: " " });
		parts.push(linkClaim(claim, opens));
		endParts(parts, groups.length === 0 && index === claims.length - 1 ? rest : "");
	}
	if (groups.length + claims.length === 0) endParts(parts, "");
	return { text: joinParts(parts), parts };
}

/** What the sentences of all proposals are made of. */
interface SentenceSource extends ClauseSource {
	/** Everybody with a row, by id, in display order. */
	holders: ReadonlyMap<string, Actor>;
	/** Positions with something to tell, by proposal, in display order: most have nothing. */
	told: ReadonlyMap<string, Position[]>;
}

/** Models are never changed, and each is asked for a sentence on every proposal. */
const sources = new WeakMap<Model, SentenceSource>();

function findSource(model: Model): SentenceSource {
	const source = sources.get(model) ?? openSource(model);
	sources.set(model, source);
	return source;
}

function openSource(model: Model): SentenceSource {
	const told = new Map(model.proposals.map(({ id }): [string, Position[]] => [id, []]));
	for (const position of listToldPositions(model)) told.get(position.proposal)?.push(position);
	const holders = new Map(listHolders(model).map((actor) => [actor.id, actor]));
	return { ...openClauseSource(model), holders, told };
}

/** Those with a row whose position can be told. */
function listToldClauses(source: SentenceSource, positions: readonly Position[]): Clause[] {
	const clauses = positions.flatMap((position) => {
		const actor = source.holders.get(position.actor);
		return (actor && writeClause(actor, position, source)) ?? [];
	});
	return clauses.sort((a, b) => findRank(a.position) - findRank(b.position));
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

/** Of those with a row whom the article leaves out: one is named, several are counted. */
function writeUntold(model: Model, { holders }: SentenceSource, told: readonly Clause[]): string {
	const count = holders.size - told.length;
	if (count === 0) return "";
	const known = new Set(count === 1 ? told.map(({ actor }) => actor) : []);
	const one = count === 1 && [...holders.values()].find((actor) => !known.has(actor));
	const who = one ? formatInside(one) : `${formatNumber(count)} others`;
	const stand = !one || takePlural([one]) ? "stand" : "stands";
	if (isQuotedOnly(model)) return ` Nothing in quotation marks says where ${who} ${stand}.`;
	return ` The article does not say where ${who} ${stand}.`;
}
