import { listMakers } from "../../model/attributions.ts";
import { listPositions } from "../../model/positions.ts";
import { type Direction, findStanceDirection } from "../../model/stances.ts";
import type { Position, Statement } from "../../model/types.ts";
import type { Finished } from "../finished.ts";
import { messages } from "../messages/all.ts";

/** Warnings about where actors come to stand, beside each other and in themselves. */
export function lintSpread(finished: Finished): void {
	lintMissingSides(finished);
	lintRelays(finished);
	lintContradictions(finished);
}

/** Rows are grouped by side: who has none stands apart from all of them. */
function lintMissingSides({ front: { actors }, problems, statements }: Finished): void {
	const holders = new Set(statements.flatMap((one) => (one.stance ? listMakers(one) : [])));
	// Who has no name is on no known side.
	const taking = [...holders]
		.flatMap((id) => actors.get(id) ?? [])
		.filter(({ kind }) => kind !== "unnamed");
	const without = taking.filter(({ side }) => side === undefined);
	// Fewer with a side than without: sides are the exception here, not the gap.
	if (without.length * 2 > taking.length) return;
	for (const { id, at, of = "" } of without) {
		const body = actors.get(of);
		const has = body?.side === undefined ? undefined : { id: body.id, side: body.side };
		problems.add(messages.actorWithoutSide(id, has), at);
	}
}

/** Who passes words on for somebody of another side may be telling of a rival. */
function lintRelays({ front: { actors }, problems, statements, places }: Finished): void {
	for (const { id, actor, via } of statements) {
		const own = actors.get(actor)?.side;
		for (const relay of own === undefined ? [] : via) {
			const side = actors.get(relay)?.side;
			if (side !== undefined && side !== own)
				problems.add(messages.relayAcrossSides(relay, side, actor), places.get(id) ?? 0);
		}
	}
}

/** An actor on both sides of one proposal, or on one side of two opposite ones. */
function lintContradictions(finished: Finished): void {
	const { front, statements } = finished;
	const byId = new Map(statements.map((statement) => [statement.id, statement]));
	const speaking = new Set(statements.flatMap(listMakers));
	const actors = [...speaking].map((id) => ({ id }));
	// Derived as for the page, so that what a later statement replaced is no contradiction.
	const positions = listPositions(actors, [...front.proposals.values()], statements);
	for (const position of positions) lintPair(finished, position, byId);
	lintOpposites(finished, positions, byId);
}

function lintPair(
	{ problems, places }: Finished,
	{ actor, proposal, statements }: Position,
	byId: ReadonlyMap<string, Statement>,
): void {
	const made = statements.flatMap((id) => byId.get(id) ?? []);
	if (made.some(({ stance }) => stance === "mixed")) return;
	const sided = made.filter((one) => findSide(one) !== null);
	const [first] = sided;
	const other = sided.find((one) => first && findSide(one) !== findSide(first));
	if (!first || !other) return;
	const { exact } = first.quote;
	problems.add(messages.contradictoryPair(actor, proposal, exact), places.get(other.id) ?? 0);
}

const findSide = ({ stance }: Pick<Statement, "stance">): Direction | null =>
	stance === null ? null : findStanceDirection(stance);

function lintOpposites(
	{ front, problems, places }: Finished,
	positions: readonly Position[],
	byId: ReadonlyMap<string, Statement>,
): void {
	const opposites = new Map<string, string>();
	for (const { id, opposite = id } of front.proposals.values())
		if (opposite !== id && opposites.get(opposite) !== id) opposites.set(id, opposite);
	if (opposites.size === 0) return;
	const sides = new Map(positions.map((one) => [`${one.actor} ${one.proposal}`, one]));
	for (const { actor, proposal, stance, statements } of positions) {
		const opposite = opposites.get(proposal);
		const other = opposite === undefined ? undefined : sides.get(`${actor} ${opposite}`);
		const side = findSide({ stance });
		if (opposite === undefined || !other || side === null || findSide(other) !== side) continue;
		const last = byId.get([...statements, ...other.statements].at(-1) ?? "");
		problems.add(messages.oppositePair(actor, proposal, opposite), places.get(last?.id ?? "") ?? 0);
	}
}
