import type { Model } from "../../article/model/types.ts";
import { findContested } from "../../article/sentences/takeaways.ts";
import { type ByStance, listByStance } from "../../figures/marks/stance-groups.ts";

/** More rows than this are work, not a guess. */
const mostActors = 6;

/** Whom a reader places on one proposal, in the order of display. */
export interface Predicted {
	proposal: ByStance["proposal"];
	actors: (ByStance["entries"][number] | { actor: ByStance["silent"][number]; position: null })[];
}

/**
 * Whom to place on the proposal that most is said for and against: first those who are said to
 * stand somewhere, but never without a place for somebody of whom the article does not say it.
 * Null where that is no guess: nobody, or all, in one column.
 */
export function listPredicted(model: Model): Predicted | null {
	const contested = findContested(model);
	const column = listByStance(model).find(({ proposal }) => proposal.id === contested?.id);
	if (!column) return null;
	const held = column.entries.filter(({ position }) => position.stance !== null);
	if (new Set(held.map(({ position }) => position.stance)).size < 2) return null;
	const rest = [
		...column.entries.filter(({ position }) => position.stance === null),
		...column.silent.map((actor) => ({ actor, position: null })),
	];
	const some = held.slice(0, rest.length > 0 ? mostActors - 1 : mostActors);
	const chosen = [...some, ...rest.slice(0, mostActors - some.length)];
	const order = model.actors.map(({ id }) => id);
	return {
		proposal: column.proposal,
		actors: chosen.sort((a, b) => order.indexOf(a.actor.id) - order.indexOf(b.actor.id)),
	};
}
