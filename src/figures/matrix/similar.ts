import { ascending } from "d3";
import type { Actor, Model, Stance } from "../../article/model/types.ts";

interface Held {
	row: number;
	stance: Stance;
}

const sides: Record<Stance, number> = { proposes: 1, supports: 1, open: 0, mixed: 0, opposes: -1 };

/** 2 for the same stance, 1 for the same side, −1 for opposite sides, else 0. */
function compareStances(a: Stance, b: Stance): number {
	return a === b ? 2 : sides[a] * sides[b];
}

/** For each proposal the rows that hold a stance on it, for each row its proposals. */
function indexHeld(model: Model, rows: ReadonlyMap<string, number>) {
	const byProposal = new Map<string, Held[]>(model.proposals.map(({ id }) => [id, []]));
	const byRow: { proposal: string; stance: Stance }[][] = Array.from(rows, () => []);
	for (const { actor, proposal, stance } of model.positions) {
		const row = rows.get(actor);
		if (row === undefined || stance === null) continue;
		byProposal.get(proposal)?.push({ row, stance });
		byRow[row]?.push({ proposal, stance });
	}
	return { byProposal, byRow };
}

/** Highest score first; between equals the one declared first. */
function findBest(scores: Float64Array, placed: Uint8Array): number {
	let best = -1;
	for (let row = 0; row < scores.length; row++) {
		if (placed[row] === 1) continue;
		if (best < 0 || (scores[row] ?? 0) > (scores[best] ?? 0)) best = row;
	}
	return best;
}

/**
 * Actors so that neighbours hold similar positions: from the one with the most positions
 * on, always the actor closest to the one before (2 for each stance shared, 1 for each
 * proposal where both are on the same side, −1 where they are on opposite sides). Nearest
 * neighbour: not the best of all orders, but it needs no numbers for stances that have no
 * scale, and it is always the same. Silence counts for nothing.
 */
export function orderBySimilarity(model: Model, actors: readonly Actor[]): Actor[] {
	const rows = new Map(actors.map(({ id }, row) => [id, row]));
	const { byProposal, byRow } = indexHeld(model, rows);
	const placed = new Uint8Array(actors.length);
	const scores = new Float64Array(actors.length);
	for (const [row, held] of byRow.entries()) scores[row] = held.length;
	const order: Actor[] = [];
	while (order.length < actors.length) {
		const row = findBest(scores, placed);
		const actor = actors[row];
		if (actor === undefined) break;
		order.push(actor);
		placed[row] = 1;
		scores.fill(0);
		for (const { proposal, stance } of byRow[row] ?? []) {
			for (const other of byProposal.get(proposal) ?? []) {
				scores[other.row] = (scores[other.row] ?? 0) + compareStances(stance, other.stance);
			}
		}
	}
	return order;
}

/** For words that are compared or searched: without accents and capitals. */
export function foldText(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** By name, the same on every machine: no collation that depends on a system's language. */
export function orderByName(actors: readonly Actor[]): Actor[] {
	return actors.toSorted((a, b) => ascending(foldText(a.name), foldText(b.name)));
}
