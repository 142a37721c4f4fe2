import type { Component } from "svelte";
import { render } from "svelte/server";
import type { Model } from "../../article/model/types.ts";
import type { FigureProps } from "../../figures/marks/figure-props.ts";
import { islands } from "../../reader/client/registry.ts";
import { packMarkup } from "../build/pack.ts";

/** An island as it was drawn, and what it read of its props. */
interface DrawnIsland {
	read: Map<string, unknown>;
	markup: string;
	packed: string | null;
}

/** By article and island. What nobody holds any more is forgotten. */
const known = new WeakMap<Model, Map<string, DrawnIsland[]>>();

/**
 * Draws an island once for all pages on which what it reads of its props is the same: most take
 * no notice of where they stand, and one article has a dozen such places.
 */
function drawIsland(name: string, props: FigureProps): DrawnIsland {
	const ofModel = known.get(props.model) ?? new Map<string, DrawnIsland[]>();
	known.set(props.model, ofModel);
	const before = ofModel.get(name) ?? [];
	const told = new Map<string, unknown>(Object.entries(props));
	const same = before.find(({ read }) =>
		[...read].every(([key, value]) => told.get(key) === value),
	);
	if (same) return same;
	const read = new Map<string, unknown>();
	const watched = new Proxy(props, {
		get(_props, key) {
			read.set(String(key), told.get(String(key)));
			return told.get(String(key));
		},
	});
	const island = islands[name] as Component<FigureProps>;
	const drawn = { read, markup: render(island, { props: watched }).body, packed: null };
	ofModel.set(name, [...before, drawn]);
	return drawn;
}

/** Draws islands apart from their page: with their comments, so that they can be hydrated. */
export const drawIslands = (names: string[], props: FigureProps): Record<string, string> =>
	Object.fromEntries(names.map((name) => [name, drawIsland(name, props).markup]));

/** Draws islands for pages in which nothing is drawn anew, in fewer bytes. */
export function drawPacked(names: string[], props: FigureProps): Record<string, string> {
	const drawn = names.map((name) => {
		const island = drawIsland(name, props);
		island.packed ??= packMarkup(island.markup);
		return [name, island.packed] as const;
	});
	return Object.fromEntries(drawn);
}
