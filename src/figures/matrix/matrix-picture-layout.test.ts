import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPosition, listHolders } from "../../article/model/questions.ts";
import type { Model } from "../../article/model/types.ts";
import { arbitraryModel, buildModel } from "../../testing/arbitrary/model.ts";
import { isInside, listOutside, listOverlaps, overlaps } from "../../testing/checks/overlap.ts";
import { assembleSmall, planStatement } from "../../testing/samples/model.ts";
import { findLineBox } from "../marks/label.ts";
import { layoutMatrix, type Matrix } from "./matrix-picture-layout.ts";
import { orders } from "./matrix-rows.ts";

const options = fc.record({
	width: fc.integer({ min: 400, max: 1400 }),
	order: fc.constantFrom(...orders.map(({ id }) => id)),
});

function forAnyMatrix(check: (matrix: Matrix, model: Model) => void): void {
	fc.assert(
		fc.property(arbitraryModel(), options, (model, chosen) => {
			check(layoutMatrix(model, chosen), model);
		}),
	);
}

function listGroups({ blocks }: Matrix) {
	return blocks.flatMap(({ groups }) => groups);
}

function listRows(matrix: Matrix) {
	return listGroups(matrix).flatMap(({ rows }) => rows);
}

function listColumns({ blocks }: Matrix) {
	return blocks.flatMap(({ columns }) => columns);
}

function listLines(matrix: Matrix) {
	const rows = listRows(matrix);
	return [
		...listColumns(matrix).flatMap(({ lines }) => lines),
		...listGroups(matrix).flatMap(({ lines }) => lines),
		...rows.flatMap(({ lines, cells }) => [...lines, ...cells.flatMap((cell) => cell.lines)]),
	];
}

describe("layoutMatrix", () => {
	it("draws one mark for every holder and proposal, with the position's statements", () => {
		forAnyMatrix((matrix, model) => {
			const cells = listRows(matrix).flatMap((row) => row.cells);
			expect(cells).toHaveLength(listHolders(model).length * model.proposals.length);
			for (const { cell } of cells) {
				const { actor, proposal, statements, kind } = cell;
				const position = findPosition(model, actor, proposal);
				const own = position?.statements.length ? position.statements : position?.earlier;
				expect(statements.toSorted()).toEqual(own?.toSorted());
				expect(kind).toBe(position?.stance ?? position?.silence);
			}
		});
	});
	it("lets no two texts overlap and none stick out", () => {
		forAnyMatrix((matrix) => {
			const lines = listLines(matrix);
			expect(listOverlaps(lines)).toEqual([]);
			expect(listOutside(lines, matrix.width, matrix.height)).toEqual([]);
		});
	});
	it("keeps every mark inside the drawing and clear of words", () => {
		forAnyMatrix((matrix) => {
			const words = listLines(matrix).map(findLineBox);
			for (const { cells } of listRows(matrix)) {
				for (const { x, y } of cells) {
					const box = { x: x - 12, y: y - 12, width: 24, height: 24 };
					expect(words.filter((word) => overlaps(word, box))).toEqual([]);
					expect(isInside(box, matrix.width, matrix.height)).toBe(true);
				}
			}
		});
	});
	it("writes nothing beside the mark of those not mentioned but what others claim", () => {
		forAnyMatrix((matrix) => {
			const silent = listRows(matrix).flatMap(({ cells }) =>
				cells.filter(({ cell }) => cell.kind === "not-mentioned" && !cell.claims),
			);
			expect(silent.flatMap(({ lines }) => lines)).toEqual([]);
		});
	});
	it("is as wide as asked, and puts columns that do not fit under the others", () => {
		fc.assert(
			fc.property(arbitraryModel({ proposals: 12 }), (model) => {
				const matrix = layoutMatrix(model, { width: 560, order: "side" });
				expect(matrix.width).toBe(560);
				expect(listColumns(matrix).map(({ proposal }) => proposal)).toEqual(model.proposals);
				for (const { x, width } of listColumns(matrix)) {
					expect(x + width).toBeLessThanOrEqual(560.5);
				}
			}),
		);
	});
	it("breaks no word of a title or a verb, and cuts no name", () => {
		const model = buildModel({ actors: 9, proposals: 9, statements: 60, seed: 2 });
		const matrix = layoutMatrix(model, { width: 600, order: "side" });
		expect(matrix.blocks.length).toBeGreaterThan(1);
		for (const { proposal, lines } of listColumns(matrix)) {
			expect(lines.map(({ text }) => text).join(" ")).toBe(proposal.title);
		}
		for (const { actor, lines } of listRows(matrix)) {
			const bold = lines.filter(({ weight }) => weight === 600);
			expect(bold.map(({ text }) => text).join(" ")).toBe(actor.name);
		}
	});
	it("says of how many passages that is true what the ring shows", () => {
		const statements = [
			planStatement(0, "backs", 0),
			planStatement(0, "backs", 0, { manner: "direct" }),
			planStatement(0, "backs", 0, { via: [1] }),
			planStatement(1, "rejects", 0),
			planStatement(1, "rejects", 0),
		];
		for (const proposals of [1, 3]) {
			const model = assembleSmall(statements, 2, proposals);
			const rows = listRows(
				layoutMatrix(model, { width: proposals === 1 ? 600 : 400, order: "side" }),
			);
			const words = rows.map(({ cells }) => cells[0]?.lines.map(({ text }) => text).join(" "));
			expect(words[0]).toContain("quoted in 1 of 3 passages");
			expect(words[1]).toContain("2 passages");
		}
	});
	it("puts words beside the marks of few columns and under those of many", () => {
		const across = (proposals: number) => {
			const model = buildModel({ actors: 4, proposals, statements: 30, seed: 3 });
			const cells = listRows(layoutMatrix(model, { width: 600, order: "side" }));
			const spoken = cells.flatMap((row) => row.cells).filter(({ lines }) => lines.length > 0);
			return new Set(spoken.map(({ x, lines }) => (lines[0]?.x ?? 0) > x));
		};
		expect([...across(2)]).toEqual([true]);
		expect([...across(6)]).toEqual([false]);
	});
	it("gives the same numbers for the same article", () => {
		forAnyMatrix((matrix, model) => {
			const again = layoutMatrix(structuredClone(model), { width: 900, order: "side" });
			expect(layoutMatrix(model, { width: 900, order: "side" })).toEqual(again);
			expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
		});
	});
});
