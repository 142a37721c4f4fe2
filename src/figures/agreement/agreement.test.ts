import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAgreements } from "../../article/model/agreement.ts";
import { findPosition } from "../../article/model/questions.ts";
import { buildModel } from "../../testing/arbitrary/model.ts";
import { countReads } from "../../testing/count-reads.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import { layoutAgreement } from "./agreement.ts";

/** A model in which many share a position. */
const crowded = fc
	.nat()
	.map((seed) => buildModel({ actors: 7, proposals: 3, statements: 24, seed }));

describe("layoutAgreement", () => {
	test("names every pair that shares a position once, below the other’s column", () => {
		fc.assert(
			fc.property(crowded, (model) => {
				const { columns, rows } = layoutAgreement(model);
				const drawn = rows.flatMap(({ actor, cells }, index) => {
					expect(cells.map((cell) => cell.actor)).toEqual(
						columns.slice(0, index + 1).map(({ id }) => id),
					);
					return cells.flatMap(({ actor: column, agree, conflict }) =>
						agree.length + conflict.length > 0
							? [{ actors: [column, actor.id], agree, conflict }]
							: [],
					);
				});
				const pairs = listAgreements(model).map(({ actors, agree, conflict }) => ({
					actors,
					agree,
					conflict,
				}));
				const sort = (list: { actors: string[] }[]) =>
					list.toSorted((a, b) => (a.actors.join(" ") < b.actors.join(" ") ? -1 : 1));
				expect(sort(drawn)).toEqual(sort(pairs));
			}),
		);
	});

	test("proves a shared position by both actors’ statements, in the article’s order", () => {
		fc.assert(
			fc.property(crowded, (model) => {
				const order = model.statements.map(({ id }) => id);
				for (const { actor, cells } of layoutAgreement(model).rows) {
					for (const { actor: column, agree, conflict, statements } of cells) {
						const wanted = [...agree, ...conflict].flatMap((proposal) =>
							[actor.id, column].flatMap((id) => findPosition(model, id, proposal)?.statements),
						);
						expect(statements).toEqual(order.filter((id) => wanted.includes(id)));
					}
				}
			}),
		);
	});

	test("leaves out whoever shares nothing, and an empty cell proves nothing", () => {
		const model = assembleSmall([
			plan(0, "backs", 0),
			plan(1, "backs", 0),
			plan(2, "rejects", 1),
			plan(3, "backs", 1),
			plan(4, "open-to", 0),
		]);
		const { columns, rows } = layoutAgreement(model);
		expect(columns.map(({ name }) => name)).toEqual(["Ann", "Bob", "Cy"]);
		expect(rows.map(({ actor, cells }) => [actor.name, cells])).toEqual([
			["Bob", [{ actor: "a1", agree: ["p1"], conflict: [], statements: ["a1-p1-1", "a2-p1-1"] }]],
			[
				"Cy",
				[
					{ actor: "a1", agree: [], conflict: [], statements: [] },
					{ actor: "a2", agree: [], conflict: [], statements: [] },
				],
			],
			[
				"Dee",
				[
					{ actor: "a1", agree: [], conflict: [], statements: [] },
					{ actor: "a2", agree: [], conflict: [], statements: [] },
					{ actor: "a3", agree: [], conflict: ["p2"], statements: ["a3-p2-1", "a4-p2-1"] },
				],
			],
		]);
	});

	test("has nothing to draw where nobody shares anything", () => {
		expect(layoutAgreement(assembleSmall([plan(0, "backs", 0)]))).toEqual({
			columns: [],
			rows: [],
		});
	});

	test("looks at the model no more often for more pairs", () => {
		const count = (proposals: number) =>
			countReads(
				buildModel({ actors: 20, proposals, statements: proposals * 10, seed: 1 }),
				layoutAgreement,
			);
		expect(count(40) / count(20)).toBeLessThan(2.1);
	});
});
