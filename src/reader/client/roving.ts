import { isDrawn } from "./focus.ts";

/** Where a mark is on the screen: its middle, in CSS px. */
interface Spot {
	x: number;
	y: number;
}

const directions: Record<string, Spot> = {
	ArrowRight: { x: 1, y: 0 },
	ArrowLeft: { x: -1, y: 0 },
	ArrowDown: { x: 0, y: 1 },
	ArrowUp: { x: 0, y: -1 },
};

function findMiddle(element: Element): Spot {
	const box = element.getBoundingClientRect();
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Index of the spot nearest to `from` in a direction, or -1. Sideways distance counts
 * four times, so that an arrow follows its row or column before it leaves it.
 */
export function findNeighbour(from: Spot, spots: Spot[], direction: Spot): number {
	let best = -1;
	let least = Number.POSITIVE_INFINITY;
	spots.forEach((spot, index) => {
		const along = (spot.x - from.x) * direction.x + (spot.y - from.y) * direction.y;
		if (along < 2) return;
		const aside =
			Math.abs((spot.x - from.x) * direction.y) + Math.abs((spot.y - from.y) * direction.x);
		const distance = along + 4 * aside;
		if (distance < least) {
			least = distance;
			best = index;
		}
	});
	return best;
}

/** The links of a figure that are drawn now; those of another width's drawing are not. */
function listStops(figure: Element): HTMLElement[] {
	return [...figure.querySelectorAll<HTMLElement>("a[href]")].filter(isDrawn);
}

function markStop(figure: Element): void {
	const stops = listStops(figure);
	const kept =
		stops.find((stop) => stop === document.activeElement) ??
		stops.find((stop) => stop.getAttribute("tabindex") === "0") ??
		stops[0];
	for (const stop of stops) stop.setAttribute("tabindex", stop === kept ? "0" : "-1");
}

/**
 * Makes each figure one tab stop: the link that has the focus, the last used, or the first. To be
 * called before the focus is moved: which links are drawn is asked of those who use keys alone.
 */
export function markStops(): void {
	for (const figure of document.querySelectorAll("[data-roving]")) markStop(figure);
}

/** Moves the focus inside a figure by arrow keys, Home and End; true when the key was used. */
export function moveFocus(event: KeyboardEvent): boolean {
	const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
	const figure = link?.closest("[data-roving]");
	if (!link || !figure || event.altKey || event.ctrlKey || event.metaKey) return false;
	const stops = listStops(figure);
	const direction = directions[event.key];
	const next =
		event.key === "Home"
			? stops[0]
			: event.key === "End"
				? stops.at(-1)
				: direction && stops[findNeighbour(findMiddle(link), stops.map(findMiddle), direction)];
	if (!next) return Boolean(direction);
	for (const stop of stops) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
	next.focus();
	return true;
}
