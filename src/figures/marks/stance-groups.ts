import { listHolders } from "../../article/model/questions.ts";
import { stances } from "../../article/model/stances.ts";
import type { Actor, Model, Position, Proposal } from "../../article/model/types.ts";

/** One proposal with everybody who has a row, told apart. */
export interface ByStance {
	proposal: Proposal;
	/** Stances from proposing to opposing, then those who declined or took no side. */
	entries: { actor: Actor; position: Position }[];
	/** Not mentioned with this proposal, not even by others. */
	silent: Actor[];
	/** Those of whom others claim a stance, whatever their own. */
	claimed: { actor: Actor; position: Position }[];
}

/** Every proposal with its positions, for lists: the same facts as a matrix, column by column. */
export function listByStance(model: Model): ByStance[] {
	const order: (string | null)[] = [
		...[...stances].reverse().map(({ id }) => id),
		"declined",
		"no-position",
	];
	const holders = new Map(listHolders(model).map((actor) => [actor.id, actor]));
	const columns = new Map<string, ByStance>(
		model.proposals.map((proposal) => [
			proposal.id,
			{ proposal, entries: [], silent: [], claimed: [] },
		]),
	);
	for (const position of model.positions) {
		const actor = holders.get(position.actor);
		const column = columns.get(position.proposal);
		if (!actor || !column) continue;
		if (position.claims) column.claimed.push({ actor, position });
		if (position.silence !== "not-mentioned") column.entries.push({ actor, position });
		else if (!position.claims) column.silent.push(actor);
	}
	const rank = ({ position }: { position: Position }) =>
		order.indexOf(position.stance ?? position.silence);
	return [...columns.values()].map((column) => ({
		...column,
		entries: column.entries.toSorted((a, b) => rank(a) - rank(b)),
	}));
}
