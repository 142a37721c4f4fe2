import type { Model } from "../../article/model/types.ts";
import type { Drawing } from "../pictures/drawing.ts";
import { findWordColour, formatMark } from "../pictures/marks.ts";
import { drawOthers } from "../pictures/others.ts";
import { formatLines, formatRule, type Pen, shift } from "../pictures/pen.ts";
import { formatElement } from "../pictures/svg.ts";
import { layoutMatrix } from "./matrix.ts";
import type { MatrixBlock, MatrixRow } from "./matrix-blocks.ts";
import type { MatrixCell } from "./matrix-cells.ts";

function drawCell(cell: MatrixCell, pen: Pen): string {
	const bold = cell.lines.filter(({ weight }) => weight !== 400);
	const small = cell.lines.filter(({ weight }) => weight === 400);
	return formatElement(
		"g",
		{
			"data-actor": cell.actor,
			"data-proposal": cell.proposal,
			"data-statement": cell.statements.join(" ") || undefined,
		},
		formatMark({ ...cell, size: 24 }, pen) +
			formatLines(bold, findWordColour(cell.kind, pen), pen) +
			formatLines(small, pen.palette.muted, pen),
	);
}

function drawRow(row: MatrixRow, first: boolean, pen: Pen): string {
	const bold = row.lines.filter(({ weight }) => weight !== 400);
	const small = row.lines.filter(({ weight }) => weight === 400);
	const rule = { stroke: pen.palette.rule, "stroke-width": 1 };
	return [
		first ? "" : formatRule(0, row.y, row.width, rule),
		formatLines(bold, pen.palette.ink, pen),
		formatLines(small, pen.palette.muted, pen),
		...row.cells.map((cell) => drawCell(cell, pen)),
	].join("");
}

function drawBlock({ columns, groups, y, width }: MatrixBlock, pen: Pen): string {
	const titles = columns.flatMap(({ lines }) => lines);
	const strong = { stroke: pen.palette.strongRule, "stroke-width": 1 };
	const parts = groups.map((group, index) => {
		const rows = group.rows.map((row, at) => drawRow(row, at === 0, pen));
		const rule = index === 0 ? "" : formatRule(0, group.y, width, strong);
		return rule + formatLines(group.lines, pen.palette.muted, pen) + rows.join("");
	});
	const head = formatRule(0, y + (columns[0]?.height ?? 0), width, {
		stroke: pen.palette.strongRule,
		"stroke-width": 2,
	});
	return formatLines(titles, pen.palette.ink, pen) + head + parts.join("");
}

/** Who supported or rejected each proposal, as marks in rows and columns. */
export function drawMatrix(model: Model, width: number, pen: Pen): Drawing {
	const matrix = layoutMatrix(model, { width, order: "side" });
	const drawn = matrix.blocks.filter(({ groups }) => groups.length > 0);
	if (drawn.length === 0) return { svg: "", height: 0 };
	const svg = drawn.map((block) => drawBlock(block, pen)).join("");
	const others = drawOthers(model, width, pen);
	if (others.height === 0) return { svg, height: matrix.height };
	const top = matrix.height + 12;
	const end = formatRule(0, matrix.height, width, { stroke: pen.palette.rule, "stroke-width": 1 });
	return { svg: svg + end + shift(0, top, others.svg), height: top + others.height };
}
