import { isLarge } from "../../article/model/size.ts";
import type { Model } from "../../article/model/types.ts";
import {
	describeRelays,
	listOthers,
	type OtherKind,
	otherLabels,
} from "../../article/sentences/others.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { stackLines } from "../marks/label.ts";
import { findWordColour, formatMark } from "../pictures/marks.ts";
import { type Drawing, formatLines, formatRule, palette, shift } from "../pictures/pen.ts";
import { formatElement } from "../pictures/svg.ts";
import {
	layoutMatrix,
	type Matrix,
	type MatrixBlock,
	type MatrixCell,
	type MatrixRow,
} from "./matrix-picture-layout.ts";
import type { MatrixOrder } from "./matrix-rows.ts";
import { chooseOverviewWidth, drawOverview } from "./overview-picture.ts";

function drawCell({ cell, x, y, lines }: MatrixCell): string {
	const bold = lines.filter(({ weight }) => weight !== 400);
	const small = lines.filter(({ weight }) => weight === 400);
	return formatElement(
		"g",
		{
			"data-actor": cell.actor,
			"data-proposal": cell.proposal,
			"data-statement": cell.statements.join(" ") || undefined,
		},
		formatMark({ ...cell, x, y, size: 24 }) +
			formatLines(bold, findWordColour(cell.kind)) +
			formatLines(small, palette.muted),
	);
}

function drawRow(row: MatrixRow): string {
	const bold = row.lines.filter(({ weight }) => weight !== 400);
	const small = row.lines.filter(({ weight }) => weight === 400);
	return [
		formatLines(bold, palette.ink),
		formatLines(small, palette.muted),
		...row.cells.map(drawCell),
	].join("");
}

function drawBlock({ columns, groups, top }: MatrixBlock, width: number): string {
	const { ink, muted, rule, strongRule } = palette;
	const titles = columns.flatMap(({ lines }) => lines);
	const draw = (y: number, stroke: string, thick = 1) =>
		formatRule(0, y, width, { stroke, "stroke-width": thick });
	const parts = groups.map((group, index) => {
		const rows = group.rows.map((row, at) => (at === 0 ? "" : draw(row.y, rule)) + drawRow(row));
		const line = index === 0 ? "" : draw(group.y, strongRule);
		return line + formatLines(group.lines, muted) + rows.join("");
	});
	return formatLines(titles, ink) + draw(top, strongRule, 2) + parts.join("");
}

const kinds = Object.keys(otherLabels) as OtherKind[];
const style = { size: 12, weight: 400, family: "sans" } as const;
const leading = 17;

/** Actors without a row, so that nobody is left out; of height 0 when all have one. */
function drawOthers(model: Model, width: number): Drawing {
	const others = listOthers(model);
	const told = kinds.flatMap((kind) => {
		const names = others.filter((other) => other.kind === kind);
		if (names.length === 0) return [];
		const text = names.map((other) => other.actor.name + describeRelays(other, model)).join(", ");
		return `${otherLabels[kind]}: ${text}`;
	});
	const apart = told.flatMap((text) => wrapText(text, width, style));
	const joined = wrapText(told.join(" · "), width, style);
	const lines = joined.length < apart.length ? joined : apart;
	const stacked = stackLines(lines, { ...style, x: 0, top: 0, leading });
	return { svg: formatLines(stacked, palette.muted), height: lines.length * leading };
}

function drawBlocks({ blocks, width, height }: Matrix): Drawing {
	const drawn = blocks.filter(({ groups }) => groups.length > 0);
	if (drawn.length === 0) return { svg: "", height: 0 };
	return { svg: drawn.map((block) => drawBlock(block, width)).join(""), height };
}

/** Who supported or rejected each proposal, as marks in rows and columns. */
export function drawMatrix(
	model: Model,
	width: number,
	look: { order: MatrixOrder; brief?: boolean } = { order: "side" },
): Drawing {
	const drawn = isLarge(model)
		? drawOverview(model, width, look.order)
		: drawBlocks(layoutMatrix(model, { width, ...look }));
	const others = drawOthers(model, width);
	if (drawn.height === 0 || others.height === 0) return drawn;
	const top = drawn.height + 12;
	const end = formatRule(0, drawn.height, width, { stroke: palette.rule, "stroke-width": 1 });
	return { svg: drawn.svg + end + shift(0, top, others.svg), height: top + others.height };
}

/** The width that the picture needs when the one that is asked for is too narrow. */
export function chooseMatrixWidth(model: Model, asked: number): number {
	return isLarge(model) ? chooseOverviewWidth(model, asked) : asked;
}
