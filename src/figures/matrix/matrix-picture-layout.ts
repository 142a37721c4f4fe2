import { max, sum } from "d3";
import { formatRole } from "../../article/model/names.ts";
import type { Actor, Model, Proposal } from "../../article/model/types.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
import { type Cell, indexCells } from "../marks/cells.ts";
import { findLeading, measureLines, round, stackLines, type TextLine } from "../marks/label.ts";
import {
	boldStyles,
	type CellMode,
	findDepth,
	gutter,
	markDrop,
	markRoom,
	measureWords,
	placeWords,
	smallStyle,
	type Wording,
	wordCell,
	wrapCell,
	wrapName,
} from "./matrix-cells.ts";
import { listRowGroups, type MatrixOrder, type RowGroup } from "./matrix-rows.ts";

export interface MatrixCell {
	cell: Cell;
	/** The middle of the mark, which is 24 px wide. */
	x: number;
	y: number;
	/** The verb, then how it was said; nothing for those not mentioned. */
	lines: TextLine[];
}

export interface MatrixRow {
	actor: Actor;
	y: number;
	/** The name, then the role. */
	lines: TextLine[];
	/** One for each column of the block, in their order. */
	cells: MatrixCell[];
}

interface MatrixGroup {
	y: number;
	/** The side, over its rows; none for actors without one, and when rows are not grouped. */
	lines: TextLine[];
	rows: MatrixRow[];
}

interface MatrixColumn {
	proposal: Proposal;
	/** Which cell of each row is in it. */
	index: number;
	x: number;
	width: number;
	lines: TextLine[];
}

/** Some of the columns with all the rows: proposals that do not fit beside others stand below. */
export interface MatrixBlock {
	columns: MatrixColumn[];
	/** Where the rows begin, under the titles of the columns. */
	top: number;
	groups: MatrixGroup[];
}

/** The matrix as a picture: the page's own is a table and needs none of these numbers. */
export interface Matrix {
	width: number;
	height: number;
	blocks: MatrixBlock[];
}

/** A row that is not yet placed; the name stands in every block. */
interface RowDraft {
	actor: Actor;
	name: Wording;
	cells: Cell[];
}

interface GroupDraft {
	label: string | null;
	rows: RowDraft[];
}

/** A column that is not yet placed, and the least width at which no word of it is broken. */
type Need = Pick<MatrixColumn, "proposal" | "index" | "width">;

/** What all blocks of a matrix share. */
interface Frame {
	mode: CellMode;
	/** Of cells: what stands under marks is shorter than what stands beside them. */
	wording: CellMode;
	/** Width of the names with the space after them. */
	stub: number;
	width: number;
}

const blockGap = 26;
const mostStub = 124;
/** Of the width, for names beside wide columns. */
const stubShare = 0.3;
/** For names of one long word: rather narrower columns than broken words. */
const mostWord = 170;
/** A column with words beside its marks: most verbs in bold fit on one line. */
const leastBeside = 138;
/** Longer words than that are broken. */
const mostAbove = 150;
const leastAbove = 56;
const groupStyle = { size: 12, weight: 400, family: "sans" } as const;
const groupHeight = 24;

/** As wide as the names and roles need; where columns are many, these are wrapped. */
function measureStub(actors: readonly Actor[], mode: CellMode, width: number): number {
	const names = actors.map(({ name }) => name);
	const roles = actors.map(formatRole);
	const word = measureWords(names, boldStyles.beside);
	const usual = mode === "beside" ? Math.round(stubShare * width) : mostStub;
	const most = Math.max(usual, Math.min(mostWord, word + 15));
	const needs = [measureLines(names, boldStyles.beside), measureLines(roles, smallStyle)];
	return Math.min(most, Math.max(60, ...needs) + 14);
}

function measureColumns(
	proposals: readonly Proposal[],
	rows: readonly RowDraft[],
	mode: CellMode,
): Need[] {
	return proposals.map((proposal, index) => {
		if (mode === "beside") return { proposal, index, width: leastBeside };
		const column = rows.flatMap(({ cells }) => cells[index] ?? []);
		const texts = column.map((cell) => wordCell(cell, mode));
		const widest = Math.max(
			measureWords([proposal.title], boldStyles.above),
			max(texts, ({ bold }) => measureWords(bold, boldStyles.above)) ?? 0,
			max(texts, ({ small }) => measureWords(small, smallStyle)) ?? 0,
		);
		const width = Math.min(mostAbove, Math.max(leastAbove, widest + gutter + 1));
		return { proposal, index, width };
	});
}

/** As few blocks as have the room, with about as many columns in each. */
function partColumns(needs: readonly Need[], room: number): Need[][] {
	for (let blocks = 1; blocks < needs.length; blocks++) {
		const find = (block: number) => Math.round((block * needs.length) / blocks);
		const parts = Array.from({ length: blocks }, (_, at) => needs.slice(find(at), find(at + 1)));
		if (parts.every((part) => sum(part, ({ width }) => width) <= room)) return parts;
	}
	return needs.map((need) => [need]);
}

/** Columns that fill the room beside the names, titles ending on one line from `y` down. */
function placeColumns(
	needs: readonly Need[],
	y: number,
	{ mode, stub, width: whole }: Frame,
): Pick<MatrixBlock, "columns" | "top"> {
	const style = boldStyles[mode];
	const leading = findLeading(style.size);
	const room = whole - stub;
	const spare = Math.max(0, room - sum(needs, ({ width }) => width)) / needs.length;
	const titled = needs.map((need) => {
		const width = Math.min(need.width + spare, room);
		const words = balanceText(need.proposal.title, width - gutter, style, 6);
		return { ...need, width, words };
	});
	const most = max(titled, ({ words }) => words.length) ?? 0;
	let x = stub;
	const columns = titled.map(({ proposal, index, width, words }) => {
		const lines = stackLines(words, { ...style, x, top: y + (most - words.length) * leading });
		const column = { proposal, index, x: round(x), width: round(width), lines };
		x += width;
		return column;
	});
	return { columns, top: y + most * leading + 8 };
}

/** A row as high as the fullest of its cells, or its name; `end` is where the next begins. */
function layoutRow(
	{ actor, name, cells }: RowDraft,
	y: number,
	columns: readonly MatrixColumn[],
	{ mode, wording }: Frame,
): { row: MatrixRow; end: number } {
	const told = columns.flatMap(({ index, x, width }) => {
		const cell = cells[index];
		return cell ? [{ x, cell, words: wrapCell(wordCell(cell, wording), width, mode) }] : [];
	});
	const depth = max(told, ({ words }) => findDepth(words, mode)) ?? 0;
	const placed = told.map(({ x, cell, words }): MatrixCell => {
		const lines = placeWords(words, mode, mode === "beside" ? x + markRoom : x, y);
		return { cell, x: round(x + 12), y: round(y + markDrop), lines };
	});
	const lines = placeWords(name, "beside", 0, y);
	const height = Math.max(depth, findDepth(name, "beside"), 36) + 8;
	return { row: { actor, y: round(y), lines, cells: placed }, end: y + round(height) };
}

function layoutGroup(
	{ label, rows }: GroupDraft,
	top: number,
	columns: readonly MatrixColumn[],
	frame: Frame,
): { group: MatrixGroup; end: number } {
	const words = label === null ? [] : wrapText(label, frame.width, groupStyle, 1);
	let y = top + (words.length > 0 ? groupHeight : 0);
	const placed = rows.map((draft) => {
		const { row, end } = layoutRow(draft, y, columns, frame);
		y = end;
		return row;
	});
	const lines = stackLines(words, { ...groupStyle, x: 0, top: top + 6 });
	return { group: { y: round(top), lines, rows: placed }, end: top + round(y - top) };
}

function writeGroups(model: Model, groups: readonly RowGroup[], stub: number): GroupDraft[] {
	const findCell = indexCells(model);
	return groups.map(({ label, rows }) => ({
		label,
		rows: rows.map(({ actor, positions }) => ({
			actor,
			name: wrapName(actor, stub - 14),
			cells: positions.map(findCell),
		})),
	}));
}

/**
 * Actors in rows, proposals in columns. Where columns are many, they are narrow, with the
 * verb under the mark, and stand in blocks below each other, each with all the names. Time
 * is linear in the cells. No two texts overlap; what does not fit ends in ….
 */
export function layoutMatrix(
	model: Model,
	options: {
		width: number;
		order: MatrixOrder;
		/** Whether cells say no more beside their marks than they would under them. */
		brief?: boolean;
	},
): Matrix {
	const width = Math.max(400, options.width);
	const found = listRowGroups(model, options.order);
	const actors = found.flatMap(({ rows }) => rows.map(({ actor }) => actor));
	const { proposals } = model;
	const beside = proposals.length * leastBeside <= width - measureStub(actors, "beside", width);
	const mode = beside ? "beside" : "above";
	const wording = options.brief ? "above" : mode;
	const frame: Frame = { mode, wording, stub: round(measureStub(actors, mode, width)), width };
	const drafts = writeGroups(model, found, frame.stub);
	const needs = measureColumns(
		proposals,
		drafts.flatMap(({ rows }) => rows),
		mode,
	);
	let y = 0;
	const blocks = partColumns(needs, width - frame.stub).map((part): MatrixBlock => {
		const { columns, top } = placeColumns(part, y, frame);
		let end = top;
		const groups = drafts.map((draft) => {
			const placed = layoutGroup(draft, end, columns, frame);
			end = placed.end;
			return placed.group;
		});
		y = round(y + round(end - y) + blockGap);
		return { columns, top, groups };
	});
	return { width, height: Math.max(0, y - blockGap), blocks };
}
