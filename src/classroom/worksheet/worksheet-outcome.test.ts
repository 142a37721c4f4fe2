import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listHolders } from "../../article/model/questions.ts";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleModel, planStatement } from "../../testing/samples/model.ts";
import { layoutOutcome } from "./worksheet-outcome.ts";

describe("the finished matrix on paper", () => {
	test("has each position once, under its proposal, in tables of six columns at most", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const { tables } = layoutOutcome(model);
				for (const { proposals, rows } of tables) {
					expect(proposals.length).toBeLessThanOrEqual(6);
					for (const { actor, cells } of rows) {
						expect(cells.map((cell) => [cell.actor, cell.proposal])).toEqual(
							proposals.map(({ id }) => [actor.id, id]),
						);
					}
				}
				const drawn = tables.flatMap(({ proposals }) => proposals);
				const all = listHolders(model).length > 0 ? model.proposals.slice(0, 12) : [];
				expect(drawn).toEqual(all);
			}),
		);
	});

	test("parts eight proposals evenly, and says what it leaves to the screen", () => {
		const layout = (proposals: number) =>
			layoutOutcome(
				assembleModel({
					actors: [{ name: "Ann", kind: "person" }],
					proposals: Array.from({ length: proposals }, (_, index) => `Plan ${index}`),
					...{ sentences: 1, statements: [planStatement(0, "backs", 0)] },
				}),
			);
		expect(layout(8).tables.map(({ proposals }) => proposals.length)).toEqual([4, 4]);
		expect(layout(8).left).toBeNull();
		expect(layout(13).left).toBe("The article’s page on the screen has one more proposal.");
	});
});
