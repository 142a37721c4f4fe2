import { max, scaleBand } from "d3";
import type { Actor, Model, Proposal } from "../model/types.ts";
import { balanceText, wrapText } from "../text/wrap.ts";
import { indexCells } from "./cells.ts";
import { type Box, findLeading, measureLines, stackLines, type TextLine } from "./label.ts";
import {
	layoutCell,
	leading,
	type MatrixCell,
	markWidth,
	nameStyle,
	sizeCell,
	smallStyle,
	stackWording,
} from "./matrix-cells.ts";
import {
	describeOrder,
	listRowGroups,
	type MatrixOrder,
	type MatrixSort,
	type RowGroup,
} from "./matrix-rows.ts";
import { round } from "./round.ts";

export interface MatrixOptions {
	/** Width in px; the matrix is wider when its columns need more. */
	width: number;
	order: MatrixOrder;
	sort?: MatrixSort;
	/** Shows only the actors that it is found in. */
	query?: string;
}

export interface MatrixColumn extends Box {
	proposal: Proposal;
	lines: TextLine[];
}

export interface MatrixRow extends Box {
	actor: Actor;
	/** The name, then the role. */
	lines: TextLine[];
	/** One for each column, in the order of the columns. */
	cells: MatrixCell[];
}

export interface MatrixGroup extends Box {
	/** The side; null for actors without one, and when rows are not grouped. */
	label: string | null;
	lines: TextLine[];
	rows: MatrixRow[];
}

/** The matrix as a picture: the page's own is a table and needs none of these numbers. */
export interface Matrix {
	width: number;
	height: number;
	/** The rule that the rows follow, in words. */
	stated: string;
	groups: MatrixGroup[];
	columns: MatrixColumn[];
}

const groupStyle = { size: 12, weight: 600, family: "sans" } as const;
const leastRow = 46;
/** A mark and most verbs in bold beside it. */
const leastColumn = 138;

/** Widths of what stands left of the cells, as wide as needed: sides, then names. */
function measureStub(groups: readonly RowGroup[]): { side: number; name: number } {
	const labels = groups.flatMap(({ label }) => label ?? []);
	const actors = groups.flatMap(({ rows }) => rows.map(({ actor }) => actor));
	const side = labels.length === 0 ? 0 : Math.min(110, measureLines(labels, groupStyle)) + 16;
	const names = measureLines(
		actors.map(({ name }) => name),
		nameStyle,
	);
	const roles = measureLines(
		actors.map(({ role = "" }) => role),
		smallStyle,
	);
	return { side, name: Math.min(190, Math.max(60, names, roles)) + 16 };
}

function layoutColumns(
	proposals: readonly Proposal[],
	left: number,
	right: number,
): MatrixColumn[] {
	const scale = scaleBand<number>(proposals.keys(), [left, right]);
	const width = scale.bandwidth();
	const titles = proposals.map(({ title }) => balanceText(title, width - 12, nameStyle, 4));
	const most = max(titles, ({ length }) => length) ?? 0;
	return proposals.map((proposal, index) => {
		const x = round(scale(index) ?? 0);
		const words = titles[index] ?? [];
		// Titles end on one line, above the rule.
		const lines = stackLines(words, {
			...nameStyle,
			x,
			top: (most - words.length) * findLeading(nameStyle.size),
		});
		return {
			proposal,
			x,
			y: 0,
			width: round(width),
			height: most * findLeading(nameStyle.size) + 12,
			lines,
		};
	});
}

/** As high as its fullest cell. */
function layoutRow(
	{ actor, positions }: RowGroup["rows"][number],
	place: Omit<Box, "height">,
	columns: readonly MatrixColumn[],
	findCell: ReturnType<typeof indexCells>,
): MatrixRow {
	const room = (columns[0]?.width ?? 0) - markWidth - 8;
	const sized = positions.map((position) => sizeCell(position, findCell, room));
	const most = max(sized, ({ words }) => words.bold.length + words.small.length) ?? 0;
	const height = Math.max(leastRow, most * leading + 14);
	const middle = round(place.y + height / 2);
	const name = {
		bold: wrapText(actor.name, place.width - 16, nameStyle, 1),
		small: wrapText(actor.role ?? "", place.width - 16, smallStyle, 1),
	};
	const lines = stackWording(name, place.x, middle);
	const cells = sized.map((cell, index) => layoutCell(cell, columns[index]?.x ?? 0, middle));
	return { ...place, height, actor, lines, cells };
}

/**
 * Actors in rows, proposals in columns, with the words in every cell. Time is linear in the
 * cells. No two texts overlap; what does not fit ends in ….
 */
export function layoutMatrix(model: Model, options: MatrixOptions): Matrix {
	const { order, sort } = options;
	const found = listRowGroups(model, order, options);
	const stub = measureStub(found);
	const left = stub.side + stub.name;
	const width = round(Math.max(options.width, left + model.proposals.length * leastColumn));
	const columns = layoutColumns(model.proposals, left, width);
	const findCell = indexCells(model);
	const place = { x: round(stub.side), width: round(stub.name) };
	let y = columns[0]?.height ?? 0;
	const groups = found.map(({ label, rows }): MatrixGroup => {
		const top = y;
		const laid = rows.map((each) => {
			const row = layoutRow(each, { ...place, y }, columns, findCell);
			y += row.height;
			return row;
		});
		const words = wrapText(label ?? "", Math.max(0, stub.side - 16), groupStyle, 2);
		const lines = stackLines(words, { ...groupStyle, x: 0, top: top + 7 });
		return { label, x: 0, y: top, width, height: y - top, lines, rows: laid };
	});
	return { width, height: y, stated: describeOrder(model, order, sort), groups, columns };
}
