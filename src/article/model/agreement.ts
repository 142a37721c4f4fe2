import { listMakers } from "./attributions.ts";
import { findStanceDirection } from "./stances.ts";
import type { Model, Position } from "./types.ts";

/** What two actors have in common. At least one of the two lists has an entry. */
export interface Agreement {
	/** Ids of two actors, in display order. */
	actors: [string, string];
	/** For each of them the id of the body it belongs to or speaks for, or its own. */
	parties: [string, string];
	/** Ids of the proposals both are for, or both are against, in display order. */
	agree: string[];
	/** Ids of the proposals one is for and the other against, in display order. */
	conflict: string[];
}

/** One sentence for "how this was made". */
export const agreementDefinition =
	"Two actors agree where both are for a proposal or both are against it, and conflict where " +
	"one is for it and the other against; being open to it or mixed is neither. Somebody and the " +
	"body that somebody belongs to or speaks for are not compared: they count as one party.";

/** How many shared positions it takes before the diagram says more than a sentence would. */
const fewestShared = 2;

/**
 * All pairs of actors that agree or conflict on some proposal, in display order.
 * Time grows with the pairs that share a proposal, not with all pairs of actors.
 */
export function listAgreements(model: Model): Agreement[] {
	const order = new Map(model.actors.map(({ id }, index) => [id, index]));
	const pairs = new Map<number, Agreement>();
	const parties = indexParties(model);
	const findParty = (id: string) => parties.get(id) ?? id;
	for (const [a, b] of listPairs(model)) {
		const both: [string, string] = [findParty(a.actor), findParty(b.actor)];
		if (both[0] === both[1]) continue;
		// Two indexes in one number, so that sorting by it is display order.
		const key = (order.get(a.actor) ?? 0) * model.actors.length + (order.get(b.actor) ?? 0);
		const pair = pairs.get(key) ?? {
			actors: [a.actor, b.actor],
			parties: both,
			agree: [],
			conflict: [],
		};
		pairs.set(key, pair);
		const same = findStanceDirection(a.stance) === findStanceDirection(b.stance);
		(same ? pair.agree : pair.conflict).push(a.proposal);
	}
	return [...pairs].sort(([a], [b]) => a - b).map(([, pair]) => pair);
}

/** The body that somebody belongs to, or else the one that somebody speaks for. */
function indexParties({ actors, statements }: Model): Map<string, string> {
	const spoken = statements.flatMap((statement) => {
		const { for: body, claimedBy } = statement;
		if (body === undefined || claimedBy !== undefined) return [];
		// Who says it together speaks for the same.
		return listMakers(statement).map((id): [string, string] => [id, body]);
	});
	const belong = actors.flatMap(({ id, of }): [string, string][] =>
		of === undefined ? [] : [[id, of]],
	);
	return new Map([...spoken, ...belong]);
}

/** True when the pairs share at least {@link fewestShared} positions, agreeing or not. */
export function hasEnoughAgreement(agreements: readonly Agreement[]): boolean {
	return countShared(agreements) >= fewestShared;
}

/**
 * Positions that two parties share, over all of them. Somebody and the body behind count
 * once: a minister and a state against the same plan are one dispute with its author.
 */
export function countShared(agreements: readonly Agreement[]): number {
	return new Set(
		agreements.flatMap(({ parties, agree, conflict }) =>
			[...agree, ...conflict].map((proposal) => [proposal, ...parties.toSorted()].join(" ")),
		),
	).size;
}

/**
 * Why the agreement diagram is not drawn; null when it is.
 * @param quotedOnly whether the model keeps only what is in quotation marks
 */
export function describeMissingAgreement(
	agreements: readonly Agreement[],
	quotedOnly = false,
): string | null {
	const shared = countShared(agreements);
	if (shared >= fewestShared) return null;
	const place = quotedOnly ? "in quotation marks" : "in this article";
	return shared === 0
		? `Agreement is not drawn: ${place}, no two parties are for or against the same proposal`
		: `Agreement is not drawn: ${place}, only one proposal has two parties for or against it`;
}

/** For each proposal, the positions that are for or against it, in display order of actors. */
function listSided(model: Model): Position[][] {
	const byProposal = new Map<string, Position[]>(model.proposals.map(({ id }) => [id, []]));
	for (const position of model.positions) {
		// Where a part of an actor stands, its other parts may not.
		if (findStanceDirection(position.stance) === null || position.part !== undefined) continue;
		byProposal.get(position.proposal)?.push(position);
	}
	return [...byProposal.values()];
}

/** Every two positions on the same proposal that both take a side, proposal by proposal. */
function* listPairs(model: Model): Generator<[Position, Position]> {
	for (const sided of listSided(model)) {
		for (const [index, a] of sided.entries()) {
			for (const b of sided.slice(index + 1)) yield [a, b];
		}
	}
}
