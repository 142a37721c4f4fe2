import { findMoveKey } from "./motion.ts";

/** How long marks that go are still seen, in ms: a change of what is shown at all is more than a move. */
const leaving = 560;

function isInWindow({ top, bottom }: DOMRect): boolean {
	return bottom > 0 && top < innerHeight;
}

/** A picture of a mark over its old place, which fades to its outline and is gone. */
function leaveGhost(copy: Element, box: DOMRect): void {
	const ghost = document.createElement("span");
	ghost.className = "ghost";
	ghost.setAttribute("aria-hidden", "true");
	Object.assign(ghost.style, { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px` });
	ghost.append(copy);
	document.body.append(ghost);
	const fading = ghost.animate(
		[
			{ opacity: 1 },
			{ opacity: 0.28, offset: 0.35 },
			{ opacity: 0.28, offset: 0.7 },
			{ opacity: 0 },
		],
		{ duration: leaving, easing: "ease-out" },
	);
	fading.onfinish = () => ghost.remove();
}

/** The number of statements runs from what it was to what it is. */
function runCount(from: number): void {
	const told = document.querySelector<HTMLElement>(".finding [data-count]");
	const to = Number(told?.dataset.count);
	const words = told?.querySelector<HTMLElement>("b");
	if (!words || !Number.isFinite(from) || from === to) return;
	const start = performance.now();
	const step = (now: number) => {
		const share = Math.min(1, (now - start) / leaving);
		// Slower towards its end, where it is read.
		const count = Math.round(to + (from - to) * (1 - share) ** 2);
		if (share < 1 && count !== to) {
			words.dataset.run = String(count);
			requestAnimationFrame(step);
		} else words.removeAttribute("data-run");
	};
	step(start);
}

/** Marks of the first picture, each with a copy of itself, for when the change takes it away. */
function readStrip(): Map<string, { copy: Element; box: DOMRect }> {
	const kept = new Map<string, { copy: Element; box: DOMRect }>();
	for (const mark of document.querySelectorAll(".position-strip a[data-moves]")) {
		const box = mark.getBoundingClientRect();
		const copy = mark.querySelector(".glyph")?.cloneNode(true);
		if (copy && box.width > 0 && isInWindow(box))
			kept.set(findMoveKey(mark), { copy: copy as Element, box });
	}
	return kept;
}

/** What goes when only some statements are shown fades; what stays grows for a moment. */
function fadeMarks(before: Map<string, { copy: Element; box: DOMRect }>): void {
	for (const mark of document.querySelectorAll(".position-strip a[data-moves]")) {
		if (!before.delete(findMoveKey(mark))) continue;
		mark
			.querySelector(".glyph")
			?.animate([{ scale: 1 }, { scale: 1.5, offset: 0.5 }, { scale: 1 }], { duration: leaving });
	}
	for (const { copy, box } of before.values()) leaveGhost(copy, box);
}

function readCount(): number {
	return Number(document.querySelector<HTMLElement>(".finding [data-count]")?.dataset.count);
}

/**
 * Runs a change that may show fewer statements, and lets what goes be seen to go: its marks fade
 * to their outline, what stays grows for a moment, and the count runs down. Without any of it
 * where the reader asked for no motion.
 */
export function showLeaving(change: () => void): void {
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	const strip = still ? new Map<string, { copy: Element; box: DOMRect }>() : readStrip();
	const count = readCount();
	change();
	if (still || !(readCount() < count)) return;
	fadeMarks(strip);
	runCount(count);
}
