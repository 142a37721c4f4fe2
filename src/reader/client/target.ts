import type { Choice, Known } from "./address.ts";

/**
 * What a press on a mark, a name or a cell chooses; null when it is none. Blanks choose
 * nothing: they have no statement, and no key would reach them.
 */
export function findTarget(element: Element, known: Known): Partial<Choice> | null {
	const mark = element.closest<HTMLElement>(
		"[data-statement],[data-condition],[data-actor],[data-proposal]",
	);
	if (!mark) return null;
	const { statement, condition, actor, proposal } = mark.dataset;
	const ids = (statement ?? condition ?? "").split(" ").filter((id) => known.statement.has(id));
	// The innermost of nested stretches is the nearer reading; a cell of several is a position.
	if (ids.length > 1 && actor && proposal) return { actor, proposal };
	const last = ids.at(-1);
	if (last !== undefined) return { statement: last };
	if (actor && proposal) return null;
	return actor || proposal ? { actor: actor ?? null, proposal: proposal ?? null } : null;
}
