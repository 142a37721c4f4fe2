import { max } from "d3";
import type { Actor, Model } from "../model/types.ts";
import { wrapText } from "../text/wrap.ts";
import { indexCells } from "./cells.ts";
import { type Box, measureLines, stackLines, type TextLine } from "./label.ts";
import {
	type CellMode,
	type CellText,
	findDepth,
	type MatrixCell,
	measureWords,
	nameStyle,
	placeCell,
	placeName,
	smallStyle,
	wrapCell,
	wrapName,
	writeCell,
} from "./matrix-cells.ts";
import {
	chooseMode,
	type MatrixColumn,
	measureColumns,
	partColumns,
	placeColumns,
} from "./matrix-columns.ts";
import {
	describeOrder,
	listRowGroups,
	type MatrixOrder,
	type MatrixSort,
	type RowGroup,
} from "./matrix-rows.ts";
import { round } from "./round.ts";

export type { MatrixColumn } from "./matrix-columns.ts";

export interface MatrixOptions {
	/** Width in px; at least 400 is taken. */
	width: number;
	order: MatrixOrder;
	sort?: MatrixSort;
	/** Shows only the actors that it is found in. */
	query?: string;
}

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

/** The matrix as a picture: the page's own is a table and needs none of these numbers. */
export interface Matrix {
	width: number;
	height: number;
	/** The rule that the rows follow, in words. */
	stated: string;
	blocks: MatrixBlock[];
}

interface GroupText {
	label: string | null;
	rows: { actor: Actor; cells: CellText[] }[];
}

interface Frame {
	mode: CellMode;
	/** Width of the names with the space after them. */
	stub: number;
	width: number;
}

const groupStyle = { size: 12, weight: 400, family: "sans" } as const;
const groupHeight = 24;
const blockGap = 26;
const mostStub = { beside: 180, above: 124 };
/** For names of one long word: rather narrower columns than broken words. */
const mostWord = 170;

/** As wide as the names and roles need; where columns are many, these are wrapped. */
function measureStub(actors: readonly Actor[], mode: CellMode): number {
	const names = measureLines(
		actors.map(({ name }) => name),
		nameStyle,
	);
	const roles = measureLines(
		actors.map(({ role = "" }) => role),
		smallStyle,
	);
	const word = measureWords(
		actors.map(({ name }) => name),
		nameStyle,
	);
	const most = Math.max(mostStub[mode], Math.min(mostWord, word + 15));
	return Math.min(most, Math.max(60, names, roles) + 14);
}

/** As high as the fullest of its cells, or its name. */
function layoutRow(
	{ actor, cells }: GroupText["rows"][number],
	y: number,
	columns: readonly MatrixColumn[],
	{ mode, stub, width }: Frame,
): MatrixRow {
	const name = wrapName(actor, stub - 14);
	const words = cells.map((cell, index) => wrapCell(cell, columns[index]?.width ?? 0, mode));
	const depth = max(words, (each) => findDepth(each, mode)) ?? 0;
	const height = Math.max(depth, findDepth(name, "beside"), 40) + 8;
	return {
		...{ x: 0, y: round(y), width, height: round(height), actor },
		lines: placeName(name, 0, y),
		cells: cells.map((cell, index) => {
			const place = { x: columns[index]?.x ?? 0, y };
			return placeCell(cell, words[index] ?? { bold: [], small: [] }, place, mode);
		}),
	};
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

function layoutBlock(
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

function writeGroups(model: Model, groups: readonly RowGroup[], mode: CellMode): GroupText[] {
	const findCell = indexCells(model);
	return groups.map(({ label, rows }) => ({
		label,
		rows: rows.map(({ actor, positions }) => ({
			actor,
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
	const frame = { mode, stub: round(measureStub(actors, mode)), width };
	const groups = writeGroups(model, found, mode);
	const rows = groups.flatMap((group) => group.rows.map(({ cells }) => cells));
	const needs = measureColumns(proposals, rows, mode);
	const room = width - frame.stub;
	let y = 0;
	const blocks = partColumns(needs, room).map(({ start, stop }): MatrixBlock => {
		const place = { x: frame.stub, y, room };
		const columns = placeColumns(
			proposals.slice(start, stop),
			needs.slice(start, stop),
			place,
			mode,
		);
		const part = groups.map(({ label, rows }) => ({
			label,
			rows: rows.map(({ actor, cells }) => ({ actor, cells: cells.slice(start, stop) })),
		}));
		const block = layoutBlock(part, columns, y, frame);
		y = round(y + block.height + blockGap);
		return block;
	});
	const height = Math.max(0, y - blockGap);
	return { width, height, stated: describeOrder(model, order, sort), blocks };
}
