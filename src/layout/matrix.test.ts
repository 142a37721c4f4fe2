import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryModel } from "../model/arbitrary.ts";
import { findPosition, listHolders } from "../model/questions.ts";
import type { Model } from "../model/types.ts";
import { findLineBox } from "./label.ts";
import { layoutMatrix, type Matrix } from "./matrix.ts";
import { orders } from "./matrix-rows.ts";
import { isInside, listOutside, listOverlaps, overlaps } from "./overlap.ts";

const options = fc.record({
	width: fc.integer({ min: 200, max: 1400 }),
	order: fc.constantFrom(...orders.map(({ id }) => id)),
});

function forAnyMatrix(check: (matrix: Matrix, model: Model) => void): void {
	fc.assert(
		fc.property(arbitraryModel(), options, (model, chosen) => {
			check(layoutMatrix(model, chosen), model);
		}),
	);
}

function listRows({ groups }: Matrix) {
	return groups.flatMap(({ rows }) => rows);
}

function listLines(matrix: Matrix) {
	const rows = listRows(matrix);
	return [
		...matrix.columns.flatMap(({ lines }) => lines),
		...matrix.groups.flatMap(({ lines }) => lines),
		...rows.flatMap(({ lines, cells }) => [...lines, ...cells.flatMap((cell) => cell.lines)]),
	];
}

describe("layoutMatrix", () => {
	it("draws one mark for every holder and proposal, with the position's statements", () => {
		forAnyMatrix((matrix, model) => {
			const cells = listRows(matrix).flatMap((row) => row.cells);
			expect(cells).toHaveLength(listHolders(model).length * model.proposals.length);
			for (const { actor, proposal, statements, glyph } of cells) {
				const position = findPosition(model, actor, proposal);
				expect(statements.toSorted()).toEqual(position?.statements.toSorted());
				expect(glyph.startsWith(position?.stance ?? position?.silence ?? "?")).toBe(true);
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
	it("writes nothing beside the mark of those not mentioned", () => {
		forAnyMatrix((matrix) => {
			const silent = listRows(matrix).flatMap(({ cells }) =>
				cells.filter(({ glyph }) => glyph === "not-mentioned"),
			);
			expect(silent.flatMap(({ lines }) => lines)).toEqual([]);
		});
	});
	it("grows wider than asked rather than cut the words of its cells", () => {
		fc.assert(
			fc.property(arbitraryModel({ proposals: 9 }), (model) => {
				const { width, columns } = layoutMatrix(model, { width: 300, order: "side" });
				for (const column of columns) expect(column.width).toBeGreaterThan(130);
				expect(width).toBeGreaterThanOrEqual(300);
			}),
		);
	});
	it("gives the same numbers for the same article", () => {
		forAnyMatrix((matrix, model) => {
			const again = layoutMatrix(structuredClone(model), { width: 900, order: "side" });
			expect(layoutMatrix(model, { width: 900, order: "side" })).toEqual(again);
			expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
		});
	});
});
