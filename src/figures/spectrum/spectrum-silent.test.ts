import { expect, test } from "vitest";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { indexCells } from "../marks/cells.ts";
import { groupSilent, tellClaims } from "./spectrum-silent.ts";

const model = assembleSmall(
	[
		plan(0, "says", 0),
		plan(1, "backs", 0, { earlier: true }),
		plan(2, "rejects", 0, { claimedBy: 0 }),
		plan(3, "says", 0),
	],
	5,
	1,
);
const cells = model.positions.map(indexCells(model));

test("who took a side earlier is not told with who took none, nor whom others mention as silent", () => {
	const told = groupSilent(cells).map((held) => [held[0].word, held.map(({ actor }) => actor)]);
	expect(told).toEqual([
		["spoke about it, took no side", ["a1", "a4"]],
		["earlier: backs", ["a2"]],
		["not mentioned", ["a5"]],
	]);
});

test("what others claim is told with who claims it", () => {
	const names = new Map(model.actors.map(({ id, name }) => [id, name]));
	expect(tellClaims(cells, names)).toEqual([
		{
			...{ kind: "opposes", attribution: "claimed", actors: ["a3"], statements: ["a3-p1-1"] },
			words: "Claimed: Cy rejects, says Ann",
		},
	]);
});
