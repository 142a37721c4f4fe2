import type { Component } from "svelte";
import { render } from "svelte/server";
import { expect, test } from "vitest";
import type { FigureProps } from "../../figures/marks/figure-props.ts";
import { islands, listIslands } from "../../reader/client/registry.ts";
import { packMarkup } from "../build/pack.ts";
import { parseLibrary } from "../content/load.ts";
import { listDrawn } from "../content/parse.ts";
import { drawIslands, drawPacked } from "./draw-islands.ts";

const models = listDrawn(await parseLibrary("content")).map(({ model }) => model);
const settings: Omit<FigureProps, "model">[] = [
	...[{}, { quoted: true }, { bare: true }, { bare: true, narrow: true }, { home: "../" }],
	...[{ home: "../", alone: true }, { home: "../", alone: true, quoted: true }, { quoted: false }],
];

test("An island is as it would be drawn by itself, whatever was drawn before it", () => {
	for (const model of models) {
		const names = listIslands(model);
		for (const own of [...settings, ...settings.toReversed()]) {
			const [drawn, packed] = [drawIslands, drawPacked].map((draw) =>
				draw(names, { model, ...own }),
			);
			for (const name of names) {
				const island = islands[name] as Component<FigureProps>;
				const alone = render(island, { props: { model, ...own } }).body;
				expect(drawn?.[name] === alone, `${name} ${JSON.stringify(own)}`).toBe(true);
				expect(packed?.[name]).toBe(packMarkup(alone));
			}
		}
	}
});
