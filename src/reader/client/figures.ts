import type { Settings } from "./settings.ts";

/** What the figures are drawn for. */
export interface FigureWish extends Settings {
	quoted: boolean;
}

/** What the islands' module offers: hydrates the figures once, then redraws them. */
export interface Islands {
	startIslands(model: unknown): (wish: FigureWish) => void;
}

let redraw: Promise<((wish: FigureWish) => void) | null> | null = null;

/**
 * Fetches the figures' code and the model, once, when a reader first needs them.
 * Without them (opened from a file, network gone) the drawn figures stay as they are.
 */
function loadIslands(root: HTMLElement): Promise<((wish: FigureWish) => void) | null> {
	redraw ??= Promise.all([
		import(
			/* @vite-ignore */ new URL(root.dataset.islands ?? "", document.baseURI).href
		) as Promise<Islands>,
		fetch(root.dataset.model ?? "").then((response) => response.json() as Promise<unknown>),
	])
		.then(([islands, model]) => islands.startIslands(model))
		.catch(() => {
			redraw = null;
			return null;
		});
	return redraw;
}

/** Starts fetching at the first sign of interest, so that the first click finds it there. */
export function expectFigures(root: HTMLElement): void {
	if (root.dataset.islands) void loadIslands(root);
}

/** Redraws the figures; false when their code could not be had. */
export async function drawFigures(root: HTMLElement, wish: FigureWish): Promise<boolean> {
	if (!root.dataset.islands) return false;
	const draw = await loadIslands(root);
	draw?.(wish);
	return draw !== null;
}
