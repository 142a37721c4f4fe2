import fc from "fast-check";
import { expect, test } from "vitest";
import { listHolders } from "../../article/model/questions.ts";
import { keepQuoted } from "../../article/model/quoted.ts";
import type { Model } from "../../article/model/types.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { listLegend } from "./legend.ts";

function listIds(model: Model, silent: boolean): string[][] {
	const { stances, attributions, silences } = listLegend(model, silent);
	return [stances, attributions, silences].map((entries) => entries.map(({ id }) => id));
}

test("a legend explains what occurs among those who have a row, all of it and nothing else", () => {
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			const rows = new Set(listHolders(model).map(({ id }) => id));
			const drawn = model.positions.filter(({ actor }) => rows.has(actor));
			const list = (ids: (string | null)[]) => [...new Set(ids.filter(Boolean))].toSorted();
			const held = drawn.filter(({ stance }) => stance !== null);
			const [stances, attributions, silences] = listIds(model, true);
			expect(stances?.toSorted()).toEqual(list(held.map(({ stance }) => stance)));
			const claimed = drawn.map(({ claims }) => (claims ? "claimed" : null));
			const ways = [...held.map((each) => each.attribution), ...claimed];
			expect(attributions?.toSorted()).toEqual(list(ways));
			expect(silences?.toSorted()).toEqual(list(drawn.map(({ silence }) => silence)));
		}),
	);
});

test("stances run from proposing to rejecting, attributions from the strongest down", () => {
	const model = assembleSmall([
		plan(0, "rejects", 0),
		plan(1, "proposes", 0, { manner: "direct" }),
		plan(2, "open-to", 0, { via: [1] }),
	]);
	expect(listIds(model, true)).toEqual([
		["proposes", "open", "opposes"],
		["direct", "indirect", "relayed"],
		["not-mentioned"],
	]);
});

test("a partly quoted position is not taken for a mixed one, nor the other way round", () => {
	const partly = assembleSmall([plan(0, "rejects", 0, { manner: "mixed" })], 5, 1);
	expect(listIds(partly, false)).toEqual([["opposes"], ["mixed"], []]);
	const divided = assembleSmall([plan(0, "divided-on", 0)], 5, 1);
	expect(listIds(divided, false)).toEqual([["mixed"], ["indirect"], []]);
});

test("blanks are explained only where a figure draws them, and honestly of quotations alone", () => {
	const model = assembleSmall([plan(0, "rejects", 0, { manner: "direct" })]);
	expect(listLegend(model, false).silences).toEqual([]);
	expect(listLegend(model, true).silences).toEqual([
		{ id: "not-mentioned", label: "not mentioned" },
	]);
	expect(listLegend(keepQuoted(model), true).silences).toEqual([
		{ id: "not-mentioned", label: "nothing quoted" },
	]);
});
