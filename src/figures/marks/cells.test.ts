import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepQuoted } from "../../article/model/quoted.ts";
import type { Model } from "../../article/model/types.ts";
import { arbitraryModel, buildModel } from "../../testing/arbitrary/model.ts";
import { countReads } from "../../testing/count-reads.ts";
import { assembleSmall, planStatement as plan } from "../../testing/samples/model.ts";
import type { RecipeStatement } from "../../testing/samples/model-text.ts";
import { type Cell, indexCells } from "./cells.ts";

/** The cell of Ann on Plan A. */
function findFirst(model: Model): Cell {
	const [position] = model.positions;
	if (!position) throw new Error("The model has no position.");
	return indexCells(model)(position);
}

const quoted = { manner: "direct" } as const;

describe("indexCells", () => {
	test.each<[string, RecipeStatement[], Partial<Cell>]>([
		[
			"one quoted statement",
			[plan(0, "rejects", 0, quoted)],
			{ kind: "opposes", attribution: "direct", word: "rejects", how: "quoted", passages: "" },
		],
		[
			"one quoted among several, told by the quoted one",
			[plan(0, "opposes", 0), plan(0, "rejects", 0, quoted)],
			{
				word: "rejects",
				how: "quoted",
				passages: "1 of 2 passages",
				statements: ["a1-p1-2", "a1-p1-1"],
			},
		],
		[
			"several told alike",
			[plan(0, "opposes", 0), plan(0, "rejects", 0)],
			{ word: "opposes", how: "reworded", passages: "2 passages" },
		],
		[
			"words for and against",
			[plan(0, "backs", 0), plan(0, "rejects", 0)],
			{ kind: "mixed", word: "mixed", passages: "2 passages" },
		],
		[
			"words for and, quoted, against",
			[plan(0, "backs", 0), plan(0, "rejects", 0, { manner: "direct" })],
			{ kind: "mixed", attribution: "direct", how: "quoted", passages: "1 of 2 passages" },
		],
		[
			"divided in one statement",
			[plan(0, "divided-on", 0)],
			{ kind: "mixed", word: "is divided", how: "reworded" },
		],
		[
			"relayed, on a condition told twice",
			[plan(0, "open-to", 0, { via: [1], condition: true }), plan(0, "open-to", 0, { via: [1] })],
			{ how: "via Bob", conditions: ["terms 0 are met"] },
		],
		[
			"spoke without taking a side",
			[plan(0, "says", 0)],
			{
				kind: "no-position",
				word: "spoke about it, took no side",
				how: "reworded",
				statements: ["a1-p1-1"],
			},
		],
		[
			"declined to comment",
			[plan(0, "declines-to-comment", 0)],
			{ kind: "declined", word: "declined to comment" },
		],
		[
			"not mentioned",
			[],
			{
				kind: "not-mentioned",
				attribution: null,
				word: "not mentioned",
				how: "",
				passages: "",
				conditions: [],
				statements: [],
			},
		],
	])("shows %s", (_, statements, cell) => {
		expect(findFirst(assembleSmall(statements))).toMatchObject(cell);
	});

	test("never calls the article silent where only its verbatim words are kept", () => {
		const model = keepQuoted(assembleSmall([plan(0, "rejects", 0)]));
		expect(findFirst(model)).toMatchObject({ word: "nothing quoted" });
	});

	test("tells what others claim apart from the position, with who claims it", () => {
		const claim = plan(0, "backs", 0, { claimedBy: 1 });
		expect(findFirst(assembleSmall([claim]))).toMatchObject({
			...{ kind: "not-mentioned", word: "not mentioned", statements: [] },
			claims: [{ statement: "a1-p1-1", kind: "supports", told: "Bob says: backs" }],
		});
		expect(findFirst(assembleSmall([claim, plan(0, "rejects", 0)]))).toMatchObject({
			...{ kind: "opposes", word: "rejects", passages: "", statements: ["a1-p1-2"] },
			claims: [{ by: "Bob", word: "backs" }],
		});
	});

	test("tells an earlier stance as earlier where there is no other", () => {
		const once = plan(0, "backs", 0, { earlier: true });
		expect(findFirst(assembleSmall([once]))).toMatchObject({
			...{ kind: "no-position", attribution: null, word: "earlier: backs", how: "reworded" },
			statements: ["a1-p1-1"],
		});
		expect(findFirst(assembleSmall([once, plan(0, "rejects", 0)]))).toMatchObject({
			...{ kind: "opposes", word: "rejects", statements: ["a1-p1-2"] },
		});
	});

	test("shows exactly the statements and the attribution of the position", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const findCell = indexCells(model);
				for (const position of model.positions) {
					const cell = findCell(position);
					const own = position.statements.length > 0 ? position.statements : position.earlier;
					expect(cell.statements.toSorted()).toEqual(own.toSorted());
					expect(cell.claims?.map(({ statement }) => statement)).toEqual(position.claims);
					expect(cell.kind).toBe(position.stance ?? position.silence);
					expect(cell.attribution).toBe(position.attribution);
					expect(cell.word).not.toBe("");
				}
			}),
		);
	});

	test("looks at the model no more often for more proposals", () => {
		const count = (proposals: number) =>
			countReads(
				buildModel({ actors: 20, proposals, statements: proposals * 10, seed: 1 }),
				(model) => model.positions.map(indexCells(model)),
			);
		expect(count(80) / count(40)).toBeLessThan(2.1);
	});
});
