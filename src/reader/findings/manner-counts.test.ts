import fc from "fast-check";
import { expect, test } from "vitest";
import { attributions, findAttribution } from "../../article/model/attributions.ts";
import type { Statement } from "../../article/model/types.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { countByAttribution } from "./manner-counts.ts";

const listAll = ({ actor, with: others = [] }: Statement) => [actor, ...others];

test("every statement is counted once for each who makes it, under its attribution", () => {
	fc.assert(
		fc.property(arbitraryModel(), (model) => {
			const { columns, rows } = countByAttribution(model);
			for (const { actor, counts, all } of rows) {
				const own = model.statements.filter((one) => listAll(one).includes(actor.id));
				expect(all).toBe(own.length);
				expect(counts.map(({ attribution }) => attribution)).toEqual(columns);
				for (const { attribution, count } of counts) {
					expect(count).toBe(own.filter((each) => findAttribution(each) === attribution).length);
				}
			}
			expect(rows.reduce((sum, { all }) => sum + all, 0)).toBe(
				model.statements.flatMap(listAll).length,
			);
		}),
	);
});

test("columns are the attributions that occur, strongest first; actors without one have no row", () => {
	const { columns, rows } = countByAttribution(
		assembleSmall([
			plan(2, "says", null, { voice: "article" }),
			plan(0, "says", null),
			plan(0, "says", null, { manner: "direct" }),
		]),
	);
	expect(columns).toEqual(["direct", "indirect", "article"]);
	expect(attributions.map(({ id }) => id).filter((id) => columns.includes(id))).toEqual(columns);
	expect(rows.map(({ actor }) => actor.name)).toEqual(["Ann", "Cy"]);
});

test("bars are as long as counts are high, none is too short to be seen, and nought has none", () => {
	const many = Array.from({ length: 28 }, () => plan(0, "says", null));
	const { rows } = countByAttribution(
		assembleSmall([...many, plan(0, "says", null, { manner: "direct" }), plan(1, "says", null)]),
	);
	expect(rows.map(({ counts }) => counts.map(({ count, bar }) => [count, bar]))).toEqual([
		[
			[1, 4],
			[28, 56],
		],
		[
			[0, 0],
			[1, 4],
		],
	]);
});

test("an article without statements has nothing to count", () => {
	expect(countByAttribution(assembleSmall([]))).toEqual({ columns: [], rows: [] });
});
