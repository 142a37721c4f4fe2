import { type Component, hydrate } from "svelte";
import type { Model } from "../../article/model/types.ts";
import type { FigureWish } from "./figures.ts";

/** What every figure takes; a figure that has no use for a setting ignores it. */
export interface IslandProps extends Partial<FigureWish> {
	model: Model;
	/** Path to the reader's page, for figures of an embed. */
	home?: string;
	/** Whether it is the only figure of its page. */
	alone?: boolean;
	/** Whether nothing may be offered that lies in other files. */
	bare?: boolean;
}

export type Island = Component<IslandProps>;

/** Hydrates one island with what it was drawn with; the returned function redraws it. */
export function hydrateIsland(
	island: Island,
	target: HTMLElement,
	model: Model,
): (wish: FigureWish) => void {
	const props = $state<IslandProps>({ model });
	hydrate(island, { target, props });
	return (wish) => {
		Object.assign(props, wish);
	};
}
