import type { Position } from "../model/types.ts";
import { measureText } from "../text/width.ts";
import { wrapText } from "../text/wrap.ts";
import type { Cell } from "./cells.ts";
import { formatGlyphKey } from "./glyph.ts";
import { centreLines, type TextLine } from "./label.ts";
import { round } from "./round.ts";

export interface MatrixCell extends Pick<Cell, "actor" | "proposal" | "statements"> {
	/** The mark's name (see glyph.ts) and its middle; it is 24 px wide. */
	glyph: string;
	x: number;
	y: number;
	/** The verb, then how it was said; nothing for those not mentioned. */
	lines: TextLine[];
}

type FindCell = (position: Position) => Cell;

/** A cell before its row has a height. */
export interface SizedCell extends Pick<MatrixCell, "actor" | "proposal" | "statements" | "glyph"> {
	words: Wording;
}

export const nameStyle = { size: 13, weight: 600, family: "sans" } as const;
export const smallStyle = { size: 12, weight: 400, family: "sans" } as const;
export const leading = 15;
/** Room for a mark and the space after it. */
export const markWidth = 34;

const noLines: TextLine[] = [];
const noWords: Wording = { bold: [], small: [] };

/** Words of a cell in lines: bold ones first. Conditions are told in full or end in …. */
export interface Wording {
	bold: string[];
	small: string[];
}

function writeCell(cell: Cell, room: number): Wording {
	const silent = cell.kind === "declined" || cell.kind === "no-position";
	const bold = silent ? [] : wrapText(cell.word, room, nameStyle, 2);
	const conditions = cell.conditions.map((words) => `if: “${words}”`);
	// "quoted · 4 passages" is parted at the dot before it is wrapped anywhere else.
	const how = measureText(cell.how, smallStyle) > room ? cell.how.split(/\s·\s/u) : [cell.how];
	const texts = silent ? [cell.word, ...how] : [...how, ...conditions];
	return { bold, small: texts.flatMap((text) => wrapText(text, room, smallStyle, 5)) };
}

/** Bold lines, then small ones, centred on `middle`. */
export function stackWording({ bold, small }: Wording, x: number, middle: number): TextLine[] {
	if (bold.length + small.length === 0) return noLines;
	const lines = centreLines([...bold, ...small], middle, { ...smallStyle, x, leading });
	return lines.map((line, index) => (index < bold.length ? { ...line, ...nameStyle } : line));
}

/** Of those not mentioned there is nothing to write: most cells of a big matrix. */
export function sizeCell(position: Position, findCell: FindCell, room: number): SizedCell {
	const { actor, proposal, silence, statements } = position;
	if (silence === "not-mentioned") {
		return { actor, proposal, statements, glyph: silence, words: noWords };
	}
	const cell = findCell(position);
	const glyph = formatGlyphKey(cell.kind, cell.attribution);
	return { actor, proposal, statements: cell.statements, glyph, words: writeCell(cell, room) };
}

/** `x` is the left edge of the column, `middle` the middle of the row. */
export function layoutCell(cell: SizedCell, x: number, middle: number): MatrixCell {
	const { actor, proposal, statements, glyph, words } = cell;
	const lines = stackWording(words, x + markWidth, middle);
	return { actor, proposal, statements, glyph, x: round(x + 12), y: middle, lines };
}
