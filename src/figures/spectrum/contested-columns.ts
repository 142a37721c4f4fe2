import { stances } from "../../article/model/stances.ts";
import type { Stance } from "../../article/model/types.ts";
import { capitalize, formatCount, formatNumber } from "../../article/sentences/numbers.ts";
import type { TextStyle } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import type { Cell } from "../marks/cells.ts";
import {
	type Box,
	findLeading,
	measureLines,
	round,
	stackLines,
	type TextLine,
} from "../marks/label.ts";
import type { LaneNames } from "./spectrum-lanes.ts";

/** Sizes in px. Where there is too little room for verbs, they are left to the column's head. */
export interface MarkStyle {
	mark: number;
	name: number;
	verb: number | null;
	/** How many lines a name may have; the last ends in …. */
	lines: number;
}

export interface ColumnsStyle {
	/** From the roomiest: the first in which everybody has room is taken for all columns. */
	marks: readonly MarkStyle[];
	head: number;
	/** Of words that are neither name nor verb. */
	small: number;
	gap: number;
	/** Space between the sides of a column and what stands in it. */
	inset: number;
}

export interface ColumnMark {
	cell: Cell;
	/** The middle of the mark. */
	x: number;
	y: number;
	size: number;
	names: TextLine[];
	verbs: TextLine[];
	conditions: TextLine[];
}

export interface Column {
	stance: Stance;
	area: Box;
	head: TextLine[];
	marks: ColumnMark[];
	/** "nobody", or how many others there are for whose names there is no room. */
	rest: TextLine[];
	/** Their marks, so that many look like many; none where even these are too many. */
	unnamed: ColumnMark[];
	/** The actors who are only counted. */
	counted: string[];
}

/** A mark with its words, not yet placed; all are centred on the mark. */
interface Draft {
	cell: Cell;
	names: string[];
	verbs: string[];
	conditions: string[];
	width: number;
	height: number;
}

/** Where marks may stand in one column, and in which manner. */
interface Room {
	style: ColumnsStyle;
	marks: MarkStyle;
	width: number;
	height: number;
}

const underMark = 3;
const across = 8;
const down = 10;
/** Over the first mark and under the last. */
const edge = 8;
/** Of marks without names: their size, and from middle to middle. */
const small = { mark: 14, step: 16 };

const bold = (size: number): TextStyle => ({ size, weight: 600, family: "sans" });
const plain = (size: number): TextStyle => ({ size, weight: 400, family: "sans" });

function draftMark(cell: Cell, names: LaneNames, { style, marks, width }: Room): Draft {
	const wrap = (text: string, look: TextStyle) => wrapText(text, width, look, marks.lines);
	const name = wrap(names.get(cell.actor) ?? cell.actor, bold(marks.name));
	const verbs = marks.verb === null ? [] : wrap(cell.word, bold(marks.verb));
	const told = cell.conditions.length > 0 ? "on a condition" : "";
	const conditions = wrap(told, plain(style.small));
	const words =
		name.length * findLeading(marks.name) +
		verbs.length * findLeading(marks.verb ?? 0) +
		conditions.length * findLeading(style.small);
	return {
		...{ cell, names: name, verbs, conditions },
		width: Math.max(
			marks.mark,
			measureLines(name, bold(marks.name)),
			measureLines(verbs, bold(marks.verb ?? 0)),
			measureLines(conditions, plain(style.small)),
		),
		height: marks.mark + underMark + words,
	};
}

/** As many beside each other as have the room. */
function packRows(drafts: readonly Draft[], width: number): Draft[][] {
	const rows: Draft[][] = [];
	let used = 0;
	for (const draft of drafts) {
		const last = rows.at(-1);
		used += across + draft.width;
		if (last && used <= width) last.push(draft);
		else {
			rows.push([draft]);
			used = draft.width;
		}
	}
	return rows;
}

function measureRow(row: readonly Draft[]): number {
	return Math.max(...row.map(({ height }) => height));
}

function measureRows(rows: readonly Draft[][]): number {
	return rows.reduce((sum, row) => sum + measureRow(row) + down, -down);
}

function writeOthers(count: number, named: number): string {
	if (named === 0) return formatCount(count, "actor");
	return `and ${count === 1 ? "one other" : `${formatNumber(count)} others`}`;
}

/** What stands in a column: marks with names, how many others there are, and their marks. */
interface Filling {
	rows: Draft[][];
	rest: string[];
	unnamed: Draft[];
	counted: Draft[];
}

/** From all named to none. */
function* listFillings(drafts: readonly Draft[], room: Room): Generator<Filling> {
	for (let named = drafts.length; named >= 0; named--) {
		const left = drafts.length - named;
		const rest = left === 0 ? "" : writeOthers(left, named);
		yield {
			rows: packRows(drafts.slice(0, named), room.width),
			rest: wrapText(rest, room.width, plain(room.style.small)),
			unnamed: drafts.slice(named),
			counted: [],
		};
	}
}

function measureGrid(count: number, width: number): { across: number; height: number } {
	const most = Math.max(1, Math.floor(width / small.step));
	return { across: most, height: Math.ceil(count / most) * small.step };
}

function measureFilling({ rows, rest, unnamed }: Filling, { style, width }: Room): number {
	const words = rest.length * findLeading(style.small);
	const parts = [measureRows(rows), words, measureGrid(unnamed.length, width).height];
	const drawn = parts.filter((height) => height > 0);
	return drawn.reduce((sum, height) => sum + height + down, -down);
}

/** As many named as have room beside the marks of all, else beside the count of the others. */
function chooseFilling(drafts: readonly Draft[], room: Room): Filling {
	const fits = (filling: Filling) => measureFilling(filling, room) <= room.height;
	for (const filling of listFillings(drafts, room)) if (fits(filling)) return filling;
	let last: Filling = { rows: [], rest: [], unnamed: [], counted: [] };
	for (const filling of listFillings(drafts, room)) {
		last = { ...filling, unnamed: [], counted: filling.unnamed };
		if (fits(last)) break;
	}
	return last;
}

function placeMark(draft: Draft, x: number, top: number, { style, marks }: Room): ColumnMark {
	let y = top + marks.mark + underMark;
	const stack = (lines: readonly string[], look: TextStyle) => {
		const placed = stackLines(lines, { ...look, x, top: y, anchor: "middle" });
		y += lines.length * findLeading(look.size);
		return placed;
	};
	return {
		cell: draft.cell,
		...{ x: round(x), y: round(top + marks.mark / 2), size: marks.mark },
		names: stack(draft.names, bold(marks.name)),
		verbs: stack(draft.verbs, bold(marks.verb ?? 0)),
		conditions: stack(draft.conditions, plain(style.small)),
	};
}

function placeRow(row: readonly Draft[], middle: number, top: number, room: Room): ColumnMark[] {
	const width = row.reduce((sum, draft) => sum + draft.width + across, -across);
	let x = middle - width / 2;
	return row.map((draft) => {
		const mark = placeMark(draft, x + draft.width / 2, top, room);
		x += draft.width + across;
		return mark;
	});
}

/** Marks without names in rows, the last as far left as the others begin. */
function placeGrid(drafts: readonly Draft[], middle: number, top: number, width: number) {
	const { across } = measureGrid(drafts.length, width);
	const columns = Math.min(across, drafts.length);
	return drafts.map(({ cell }, index): ColumnMark => {
		const x = middle + ((index % across) - (columns - 1) / 2) * small.step;
		const y = top + (Math.floor(index / across) + 0.5) * small.step;
		const none = { names: [], verbs: [], conditions: [] };
		return { cell, x: round(x), y: round(y), size: small.mark, ...none };
	});
}

/** Marks from the top of a column down, then how many there are besides. */
function fillColumn(drafts: readonly Draft[], area: Box, room: Room, drop: number) {
	const middle = area.x + area.width / 2;
	const look = plain(room.style.small);
	const { rows, rest, unnamed, counted } = chooseFilling(drafts, room);
	let top = area.y + drop;
	const marks = rows.flatMap((row) => {
		const placed = placeRow(row, middle, top, room);
		top += measureRow(row) + down;
		return placed;
	});
	const words = stackLines(rest, { ...look, x: middle, top, anchor: "middle" });
	if (rest.length > 0) top += rest.length * findLeading(look.size) + down;
	return {
		...{ marks, rest: words, unnamed: placeGrid(unnamed, middle, top, room.width) },
		counted: counted.map(({ cell }) => cell.actor),
	};
}

/** "nobody" beside the first marks of the other columns. */
function leaveEmpty(area: Box, { style, marks }: Room, drop: number) {
	const look = plain(style.small);
	const top = area.y + drop + (marks.mark - findLeading(look.size)) / 2;
	const stack = { ...look, x: area.x + area.width / 2, top, anchor: "middle" } as const;
	return { marks: [], rest: stackLines(["nobody"], stack), unnamed: [], counted: [] };
}

/**
 * Five columns of one width from against to proposing: place tells the kind of stance, and
 * must not mislead by its width. Marks are as big as lets everybody be named; where even the
 * smallest are too many, the rest of the column are marks without names, and counted.
 */
export function layoutColumns(
	cells: readonly Cell[],
	names: LaneNames,
	{ width, height }: { width: number; height: number },
	style: ColumnsStyle,
): Column[] {
	const top = findLeading(style.head) + 6;
	const wide = (width - (stances.length - 1) * style.gap) / stances.length;
	const rooms = style.marks.map((marks) => ({
		...{ style, marks, width: wide - 2 * style.inset },
		height: height - top - 2 * edge,
	}));
	const drafted = rooms.map((room) => ({
		room,
		columns: stances.map(({ id }) =>
			cells.filter(({ kind }) => kind === id).map((cell) => draftMark(cell, names, room)),
		),
	}));
	const chosen =
		drafted.find(({ room, columns }) =>
			columns.every((drafts) => measureRows(packRows(drafts, room.width)) <= room.height),
		) ?? drafted.at(-1);
	if (chosen === undefined) return [];
	const heights = chosen.columns.map((drafts) => measureRows(packRows(drafts, chosen.room.width)));
	// What the fullest column leaves free stands over and under it, and all begin as it does.
	const most = Math.max(...heights);
	const drop = edge + (most > 0 ? Math.max(0, chosen.room.height - most) / 2 : 0);
	return stances.map(({ id: stance, short }, index) => {
		const x = round(index * (wide + style.gap));
		const area = { x, y: top, width: round(wide), height: round(height - top) };
		const head = stackLines([capitalize(short)], {
			...bold(style.head),
			...{ x: x + wide / 2, top: 0, anchor: "middle" },
		});
		const drafts = chosen.columns[index] ?? [];
		const fill = drafts.length === 0 ? leaveEmpty : fillColumn.bind(null, drafts);
		return { stance, area, head, ...fill(area, chosen.room, drop) };
	});
}
