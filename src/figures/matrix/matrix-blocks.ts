import { max } from "d3";
import type { Actor } from "../../article/model/types.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { type Box, stackLines, type TextLine } from "../marks/label.ts";
import { round } from "../marks/round.ts";
import {
	type CellMode,
	type CellText,
	findDepth,
	type MatrixCell,
	noWords,
	placeBlank,
	placeCell,
	placeName,
	type Wording,
	wrapCell,
} from "./matrix-cells.ts";
import type { MatrixColumn } from "./matrix-columns.ts";

export interface MatrixRow extends Box {
	actor: Actor;
	/** The name, then the role. */
	lines: TextLine[];
	/** One for each column of the block, in their order. */
	cells: MatrixCell[];
}

export interface MatrixGroup extends Box {
	/** The side, over its rows; null for actors without one, and when rows are not grouped. */
	label: string | null;
	lines: TextLine[];
	rows: MatrixRow[];
}

/** Some of the columns with all the rows: proposals that do not fit beside others stand below. */
export interface MatrixBlock extends Box {
	columns: MatrixColumn[];
	groups: MatrixGroup[];
}

/** The rows of a side with what their cells say, not yet placed. */
export interface GroupText {
	label: string | null;
	/** The name is in lines already: it stands in every block. */
	rows: { actor: Actor; name: Wording; cells: readonly (CellText | null)[] }[];
}

/** What all blocks of a matrix share. */
export interface Frame {
	mode: CellMode;
	/** Width of the names with the space after them. */
	stub: number;
	width: number;
}

const groupStyle = { size: 12, weight: 400, family: "sans" } as const;
const groupHeight = 24;

/** As high as the fullest of its cells, or its name. */
function layoutRow(
	{ actor, name, cells }: GroupText["rows"][number],
	y: number,
	columns: readonly MatrixColumn[],
	{ mode, width }: Frame,
): MatrixRow {
	const words = cells.map((cell, index) => wrapCell(cell, columns[index]?.width ?? 0, mode));
	const depth = max(words, (each) => findDepth(each, mode)) ?? 0;
	const height = Math.max(depth, findDepth(name, "beside"), 40) + 8;
	const placed = columns.map(({ x, proposal }, index): MatrixCell => {
		const cell = cells[index];
		if (!cell) return placeBlank(actor.id, proposal.id, x, y);
		return placeCell(cell, words[index] ?? noWords, { x, y }, mode);
	});
	const lines = placeName(name, 0, y);
	return { x: 0, y: round(y), width, height: round(height), actor, lines, cells: placed };
}

function layoutGroup(
	{ label, rows }: GroupText,
	top: number,
	columns: readonly MatrixColumn[],
	frame: Frame,
): MatrixGroup {
	const words = label === null ? [] : wrapText(label, frame.width, groupStyle, 1);
	const lines = stackLines(words, { ...groupStyle, x: 0, top: top + 6 });
	let y = top + (words.length > 0 ? groupHeight : 0);
	const placed = rows.map((each) => {
		const row = layoutRow(each, y, columns, frame);
		y += row.height;
		return row;
	});
	const box = { x: 0, y: round(top), width: frame.width, height: round(y - top) };
	return { label, ...box, lines, rows: placed };
}

/** A block from `y` down; its columns have their places already. */
export function layoutBlock(
	groups: readonly GroupText[],
	columns: MatrixColumn[],
	y: number,
	frame: Frame,
): MatrixBlock {
	let top = y + (columns[0]?.height ?? 0);
	const placed = groups.map((each) => {
		const group = layoutGroup(each, top, columns, frame);
		top += group.height;
		return group;
	});
	const box = { x: 0, y, width: frame.width, height: round(top - y) };
	return { ...box, columns, groups: placed };
}
