import { type Component, hydrate } from "svelte";
import type { Model } from "../../article/model/types.ts";
import type { FigureProps } from "../../figures/marks/figure-props.ts";
import type { FigureWish } from "./figures.ts";

export type Island = Component<FigureProps>;

/** Hydrates one island with what it was drawn with; the returned function redraws it. */
export function hydrateIsland(
	island: Island,
	target: HTMLElement,
	model: Model,
): (wish: FigureWish) => void {
	const props = $state<FigureProps>({ model });
	hydrate(island, { target, props });
	return (wish) => {
		Object.assign(props, wish);
	};
}
