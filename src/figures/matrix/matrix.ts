import type { Actor, Model } from "../../article/model/types.ts";
import { indexCells } from "../marks/cells.ts";
import { measureLines } from "../marks/label.ts";
import { round } from "../marks/round.ts";
import { type Frame, type GroupText, layoutBlock, type MatrixBlock } from "./matrix-blocks.ts";
import {
	type CellMode,
	measureWords,
	rowNameStyle,
	smallStyle,
	wrapName,
	writeCell,
} from "./matrix-cells.ts";
import { chooseMode, measureColumns, partColumns, placeMatrixColumns } from "./matrix-columns.ts";
import {
	describeOrder,
	listRowGroups,
	type MatrixOrder,
	type MatrixSort,
	type RowGroup,
} from "./matrix-rows.ts";

export interface MatrixOptions {
	/** Width in px; at least 400 is taken. */
	width: number;
	order: MatrixOrder;
	sort?: MatrixSort;
	/** Shows only the actors that it is found in. */
	query?: string;
}

/** The matrix as a picture: the page's own is a table and needs none of these numbers. */
export interface Matrix {
	width: number;
	height: number;
	/** The rule that the rows follow, in words. */
	stated: string;
	blocks: MatrixBlock[];
}

const blockGap = 26;
const mostStub = { beside: 180, above: 124 };
/** For names of one long word: rather narrower columns than broken words. */
const mostWord = 170;

/** As wide as the names and roles need; where columns are many, these are wrapped. */
function measureStub(actors: readonly Actor[], mode: CellMode): number {
	const names = measureLines(
		actors.map(({ name }) => name),
		rowNameStyle,
	);
	const roles = measureLines(
		actors.map(({ role = "" }) => role),
		smallStyle,
	);
	const word = measureWords(
		actors.map(({ name }) => name),
		rowNameStyle,
	);
	const most = Math.max(mostStub[mode], Math.min(mostWord, word + 15));
	return Math.min(most, Math.max(60, names, roles) + 14);
}

function writeGroups(
	model: Model,
	groups: readonly RowGroup[],
	{ mode, stub }: Frame,
): GroupText[] {
	const findCell = indexCells(model);
	return groups.map(({ label, rows }) => ({
		label,
		rows: rows.map(({ actor, positions }) => ({
			actor,
			name: wrapName(actor, stub - 14),
			cells: positions.map((position) => writeCell(position, findCell, mode)),
		})),
	}));
}

/**
 * Actors in rows, proposals in columns. Where columns are many, they are narrow, with the
 * verb under the mark, and stand in blocks below each other, each with all the names. Time
 * is linear in the cells. No two texts overlap; what does not fit ends in ….
 */
export function layoutMatrix(model: Model, options: MatrixOptions): Matrix {
	const { order, sort } = options;
	const width = Math.max(400, options.width);
	const found = listRowGroups(model, order, options);
	const actors = found.flatMap(({ rows }) => rows.map(({ actor }) => actor));
	const { proposals } = model;
	const mode = chooseMode(proposals.length, width - measureStub(actors, "beside"));
	const frame: Frame = { mode, stub: round(measureStub(actors, mode)), width };
	const groups = writeGroups(model, found, frame);
	const rows = groups.flatMap((group) => group.rows.map(({ cells }) => cells));
	const needs = measureColumns(proposals, rows, mode);
	const room = width - frame.stub;
	let y = 0;
	const blocks = partColumns(needs, room).map(({ start, stop }): MatrixBlock => {
		const place = { x: frame.stub, y, room };
		const columns = placeMatrixColumns(
			proposals.slice(start, stop),
			needs.slice(start, stop),
			place,
			mode,
		);
		const part = groups.map(({ label, rows }) => ({
			label,
			rows: rows.map((row) => ({ ...row, cells: row.cells.slice(start, stop) })),
		}));
		const block = layoutBlock(part, columns, y, frame);
		y = round(y + block.height + blockGap);
		return block;
	});
	const height = Math.max(0, y - blockGap);
	return { width, height, stated: describeOrder(model, order, sort), blocks };
}
