import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listHolders } from "../../article/model/questions.ts";
import type { Model } from "../../article/model/types.ts";
import { arbitraryModel, buildModel } from "../../testing/arbitrary/model.ts";
import { assembleModel } from "../../testing/samples/model.ts";
import { describeOrder, listRowGroups, orders, type RowGroup } from "./matrix-rows.ts";

const said = { via: [], to: [], manner: "indirect", voice: "speaker", sentence: 2 } as const;
const rest = { ...said, via: [], to: [], condition: false, continued: false, note: false };

/** Ana and Dora oppose both, Ben and Chloé are for them; Emil only speaks elsewhere. */
const model: Model = assembleModel({
	actors: [
		{ name: "Dora", kind: "person", side: "North" },
		{ name: "Ben", kind: "person", side: "South", role: "mayor" },
		{ name: "Ana", kind: "person" },
		{ name: "Chloé", kind: "person", side: "North" },
		{ name: "Emil", kind: "person", side: "East" },
	],
	proposals: ["A bridge", "A tunnel"],
	sentences: 1,
	statements: [
		{ ...rest, actor: 0, verb: "rejects", proposal: 0 },
		{ ...rest, actor: 0, verb: "opposes", proposal: 1 },
		{ ...rest, actor: 1, verb: "proposes", proposal: 0 },
		{ ...rest, actor: 2, verb: "rejects", proposal: 0 },
		{ ...rest, actor: 3, verb: "backs", proposal: 0 },
		{ ...rest, actor: 4, verb: "says", proposal: null },
	],
});

function listNames(groups: RowGroup[]): string[] {
	return groups.flatMap(({ rows }) => rows.map(({ actor }) => actor.name));
}

describe("listRowGroups", () => {
	it("keeps the order of declaration and leaves out who has nothing to do with a proposal", () => {
		expect(listNames(listRowGroups(model, "declared"))).toEqual(["Dora", "Ben", "Ana", "Chloé"]);
	});
	it("groups by side in the order of declaration, those without a side apart", () => {
		const groups = listRowGroups(model, "side");
		expect(groups.map(({ label }) => label)).toEqual(["North", "South", null]);
		expect(listNames(groups)).toEqual(["Dora", "Chloé", "Ben", "Ana"]);
	});
	it("puts those who hold similar positions next to each other", () => {
		expect(listNames(listRowGroups(model, "similar"))).toEqual(["Dora", "Ana", "Ben", "Chloé"]);
	});
	it("sorts by name, by the number of positions, and by one proposal", () => {
		const listSorted = (sort: Parameters<typeof listRowGroups>[2]) =>
			listNames(listRowGroups(model, "declared", sort));
		expect(listSorted({ sort: "name" })).toEqual(["Ana", "Ben", "Chloé", "Dora"]);
		expect(listSorted({ sort: "count" })[0]).toBe("Dora");
		const byBridge = listSorted({ sort: { proposal: "p1" } });
		expect(byBridge).toEqual(["Ben", "Chloé", "Dora", "Ana"]);
	});
	it("sorts within sides when grouped", () => {
		expect(listNames(listRowGroups(model, "side", { sort: "name" }))).toEqual([
			...["Chloé", "Dora", "Ben", "Ana"],
		]);
	});
	it("finds actors by name, role or side, whatever accents and capitals", () => {
		const find = (query: string) => listNames(listRowGroups(model, "side", { query }));
		expect(find("CHLOE")).toEqual(["Chloé"]);
		expect(find(" mayor ")).toEqual(["Ben"]);
		expect(find("north")).toEqual(["Dora", "Chloé"]);
		expect(find("nobody")).toEqual([]);
	});
	it("shows every holder once and one position for every proposal, in every order", () => {
		fc.assert(
			fc.property(arbitraryModel(), fc.constantFrom(...orders), (any, { id }) => {
				const rows = listRowGroups(any, id).flatMap((group) => group.rows);
				const ids = rows.map(({ actor }) => actor.id).sort();
				expect(ids).toEqual(
					listHolders(any)
						.map((actor) => actor.id)
						.sort(),
				);
				for (const { actor, positions } of rows) {
					expect(positions.map(({ proposal }) => proposal)).toEqual(any.proposals.map((p) => p.id));
					expect(new Set(positions.map((position) => position.actor))).toEqual(new Set([actor.id]));
				}
			}),
		);
	});
	it("gives the same order again for the same article", () => {
		const big = buildModel({ actors: 60, proposals: 20, statements: 300, seed: 3 });
		const copy = structuredClone(big);
		expect(listRowGroups(copy, "similar")).toEqual(listRowGroups(big, "similar"));
	});
});

describe("describeOrder", () => {
	it("says which rule the rows follow", () => {
		expect(describeOrder(model, "side")).toMatch(/grouped by side/);
		const sideless = { ...model, actors: model.actors.map(({ side: _, ...actor }) => actor) };
		expect(describeOrder(sideless, "side")).toBe("Rows stand in the editors’ order.");
		expect(describeOrder(model, "declared", { proposal: "p2" })).toMatch(/opposing “A tunnel”\.$/);
		expect(describeOrder(model, "side", "name")).toBe(
			"Rows are grouped by side; within a side they are sorted by name.",
		);
	});
	it("does not speak of a proposal that does not exist", () => {
		expect(describeOrder(model, "declared", { proposal: "none" })).toBe(
			describeOrder(model, "declared"),
		);
	});
});
