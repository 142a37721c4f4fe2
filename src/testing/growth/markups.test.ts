import { expect, it } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { compareMarkups } from "../../desk/compare/compare-markups.ts";
import { buildModel } from "../samples/seeded-model.ts";
import { isSteep, measureGrowth } from "./measure.ts";

const models = new Map<number, Model>();

/** An article with so many statements, made once. */
function take(statements: number): Model {
	const model = models.get(statements) ?? buildModel({ ...size, statements });
	models.set(statements, model);
	return model;
}

const size = { actors: 30, proposals: 10, seed: 1 };

// What else a machine does may spoil a measurement; what is steep is steep at every try.
it("twice as many statements, all read otherwise, are compared in twice the time", {
	retry: 3,
}, () => {
	const compare = (statements: number) => {
		const model = take(statements);
		const other = model.statements.map((one) => ({ ...one, cue: "otherwise" }));
		compareMarkups(model, { statements: other });
	};
	const most = 4000;
	for (const part of [1, 2, 4]) compare(most / part);
	expect(isSteep(measureGrowth(compare, most))).toBe(false);
});
