import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../../testing/arbitrary/model.ts";
import { assembleModel, assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { chooseEvenly, listMadeQuestions, listPlaced } from "./worksheet-made.ts";

describe("questions made from the model", () => {
	test("ask of statements from the first to the last, at most four", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const [manner] = listMadeQuestions(model);
				// What one claims of another is not asked for: none of the ways on the sheet is its own.
				const own = model.statements.filter(({ claimedBy }) => claimedBy === undefined);
				if (own.length === 0) {
					expect(manner?.kind).toBe("open");
					return;
				}
				const asked = manner?.kind === "manner" ? manner.statements : [];
				expect(asked).toHaveLength(Math.min(4, own.length));
				expect(new Set(asked).size).toBe(asked.length);
				expect(asked.at(0)).toBe(own.at(0)?.id);
				if (asked.length > 1) expect(asked.at(-1)).toBe(own.at(-1)?.id);
			}),
		);
	});

	test("have no grid when nobody speaks of a proposal", () => {
		expect(listPlaced(assembleSmall([planStatement(0, "says", null)]))).toBeNull();
	});

	test("have a grid of those who speak of a proposal, in the order of declaration", () => {
		const model = assembleSmall([planStatement(3, "rejects", 1), planStatement(0, "backs", 1)]);
		expect(listPlaced(model)?.actors.map(({ id }) => id)).toEqual(["a1", "a4"]);
	});

	test("keep to a grid that fits a sheet, with those who say most", () => {
		const statements = Array.from({ length: 30 }, (_, index) => planStatement(index, "backs", 0));
		const again = planStatement(29, "backs", 0);
		const model = assembleModel({
			actors: statements.map((_, index) => ({ name: `Actor ${index}`, kind: "person" })),
			...{ proposals: ["Plan A"], sentences: 3, statements: [...statements, again] },
		});
		const actors = listPlaced(model)?.actors.map(({ id }) => id);
		expect(actors).toHaveLength(8);
		expect(actors?.at(-1)).toBe("a30");
	});

	test("name who is talked about and not heard, in the answer alone", () => {
		const model = assembleSmall([planStatement(0, "rejects", 0, { voice: "article" })]);
		const last = listMadeQuestions(model).at(-1);
		const name = model.actors[0]?.name ?? "nobody";
		expect(JSON.stringify(last?.answer)).toContain(name);
		expect(last?.text).not.toContain(name);
	});
});

test("an even choice has both ends and equal gaps", () => {
	const all = Array.from({ length: 15 }, (_, index) => index);
	expect(chooseEvenly(all, 8)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
	expect(chooseEvenly([1, 2], 8)).toEqual([1, 2]);
	expect(chooseEvenly([1, 2], 1)).toEqual([1]);
});
