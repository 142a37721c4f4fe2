/** How long a mark takes to its new place, in ms: short enough to wait for. */
const duration = 240;

/**
 * Tells a mark from all others that move, before and after a change: its own part of the page,
 * and what its link is about. Statements tell only where nothing else does: a change leaves some out.
 */
export function findMoveKey(mark: Element): string {
	const link = mark.closest<HTMLElement>("a") ?? mark.querySelector<HTMLElement>("a");
	const { actor, proposal, statement } = link?.dataset ?? {};
	return `${mark.getAttribute("data-moves")} ${actor ?? statement} ${proposal}`;
}

/** Where each keyed mark stands, in CSS px of the page. */
function readPlaces(root: ParentNode): Map<string, DOMRect> {
	const places = new Map<string, DOMRect>();
	for (const mark of root.querySelectorAll("[data-moves]")) {
		const box = mark.getBoundingClientRect();
		if (box.width > 0) places.set(findMoveKey(mark), box);
	}
	return places;
}

/**
 * Runs a change and lets every mark that stays travel from its old place to its new one
 * (first, last, invert, play). Without motion where the reader asked for none.
 */
export function moveMarks(root: ParentNode, change: () => void): void {
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	const before = still ? new Map<string, DOMRect>() : readPlaces(root);
	change();
	if (still) return;
	for (const mark of root.querySelectorAll("[data-moves]")) {
		const old = before.get(findMoveKey(mark));
		const box = mark.getBoundingClientRect();
		if (!old || box.width === 0) continue;
		const [x, y] = [old.x - box.x, old.y - box.y];
		if (Math.abs(x) + Math.abs(y) < 1) continue;
		// Added to the mark's own transform: its place is an attribute, which must stay.
		mark.animate([{ transform: `translate(${x}px, ${y}px)` }, { transform: "translate(0, 0)" }], {
			duration,
			easing: "ease-out",
			composite: "add",
		});
	}
}
