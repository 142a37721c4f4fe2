import { flushSync } from "svelte";
import { isolateNames } from "../../article/model/isolated.ts";
import type { Model } from "../../article/model/types.ts";
import type { FigureWish } from "./figures.ts";
import { hydrateIsland } from "./hydrate.svelte.ts";
import { showLeaving } from "./leaving-marks.ts";
import { moveMarks } from "./motion.ts";
import { islands } from "./registry.ts";

/**
 * Hydrates every figure in the page over what is drawn, and returns what redraws them.
 * The model is the page's own `data.json`, so both sides draw from the same numbers.
 */
export function startIslands(model: Model): (wish: FigureWish) => void {
	const drawn = isolateNames(model);
	const updates = [...document.querySelectorAll<HTMLElement>("[data-island]")].flatMap((target) => {
		const island = islands[target.dataset.island ?? ""];
		return island ? [hydrateIsland(island, target, drawn)] : [];
	});
	return (wish) => {
		const draw = () => {
			flushSync(() => {
				for (const update of updates) update(wish);
			});
		};
		showLeaving(() => moveMarks(document, draw));
	};
}
