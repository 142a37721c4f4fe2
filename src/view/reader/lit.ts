import { type Choice, isSelecting } from "./address.ts";
import type { Entry } from "./entries.ts";

/** Sets or removes a bare attribute; writes only what changes, so that nothing repaints for nothing. */
function toggle(element: Element, name: string, on: boolean): void {
	if (element.hasAttribute(name) !== on) element.toggleAttribute(name, on);
}

/** True when any of the ids that an attribute lists is chosen. */
function touches(list: string | undefined, ids: Set<string>): boolean {
	return (list ?? "").split(" ").some((id) => ids.has(id));
}

/** Whether an element belongs to what is chosen. */
function isLit(
	element: HTMLElement | SVGElement,
	chosen: Entry[],
	ids: Set<string>,
	choice: Choice,
): boolean {
	const { statement, condition, cue, actor, proposal } = element.dataset;
	if (statement !== undefined) return touches(statement, ids);
	if (condition !== undefined) return touches(condition, ids);
	if (cue !== undefined) return touches(cue, ids);
	if (actor !== undefined && proposal !== undefined) {
		return actor === choice.actor && proposal === choice.proposal;
	}
	if (actor !== undefined) {
		return actor === choice.actor || chosen.some((entry) => entry.actor === actor);
	}
	return proposal === choice.proposal || chosen.some((entry) => entry.proposal === proposal);
}

/**
 * Lights up everything that belongs to the choice, everywhere, and lets the rest recede
 * (`data-selecting` on the root). The only writer of `data-lit`; figures never touch it.
 */
export function lightUp(root: HTMLElement, chosen: Entry[], choice: Choice): void {
	const selecting = isSelecting(choice);
	const ids = new Set(chosen.map((entry) => entry.id));
	toggle(root, "data-selecting", selecting);
	const marks = root.querySelectorAll<HTMLElement>(
		"[data-statement],[data-condition],[data-cue],[data-actor],[data-proposal]",
	);
	for (const mark of marks) {
		const lit = selecting && isLit(mark, chosen, ids, choice);
		toggle(mark, "data-lit", lit);
		if (mark.hasAttribute("href") && mark.dataset.statement !== undefined) {
			if (lit) mark.setAttribute("aria-current", "true");
			else mark.removeAttribute("aria-current");
		}
	}
}
