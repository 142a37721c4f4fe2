import { attributions } from "../../article/model/attributions.ts";
import type { Actor, Position } from "../../article/model/types.ts";
import type { TextStyle } from "../../article/text/text-width.ts";
import { measureText } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import type { Cell } from "../marks/cells.ts";
import { formatGlyphKey } from "../marks/glyph.ts";
import { stackLines, type TextLine } from "../marks/label.ts";
import { round } from "../marks/round.ts";

type Told = Pick<Cell, "actor" | "proposal" | "kind" | "attribution" | "statements">;

export interface MatrixCell extends Told {
	/** The mark's name (see glyph.ts) and its middle; it is 24 px wide. */
	glyph: string;
	x: number;
	y: number;
	/** The verb, then how it was said; nothing for those not mentioned. */
	lines: TextLine[];
}

/** What a cell says, not yet in lines: bold words first. */
export interface CellText extends Told {
	glyph: string;
	bold: readonly string[];
	small: readonly string[];
}

/** Words stand beside the mark where columns are wide, else under it. */
export type CellMode = "beside" | "above";

export const rowNameStyle = { size: 13, weight: 600, family: "sans" } as const;
export const smallStyle = { size: 12, weight: 400, family: "sans" } as const;
/** Of verbs and of the titles of columns. */
export const boldStyles = {
	beside: rowNameStyle,
	above: { size: 12, weight: 600, family: "sans" } as const,
};
const leading = 15;
/** From the top of a row to the middle of its marks. */
const markDrop = 21;
/** Room for a mark and the space after it. */
const markWidth = 34;
/** From the middle of a mark to the words under it. */
const under = 15;
/** At the end of each column. */
export const gutter = 8;

const nothing: readonly string[] = [];
const noLines: TextLine[] = [];
const noStatements: string[] = [];

/**
 * "quoted in 1 of 4 passages": what the ring shows and how often, where other passages are
 * said otherwise; else only how many there are.
 */
function writePassages({ attribution, passages }: Cell): string {
	const entry = attributions.find(({ id }) => id === attribution);
	const mixed = entry !== undefined && passages.includes(" of ");
	return mixed ? `${entry.label.toLowerCase()} in ${passages}` : passages;
}

function writeSmall(cell: Cell, mode: CellMode): string[] {
	const passages = writePassages(cell);
	if (mode === "beside") {
		// Through whom it came is told in any case; how it was said not twice.
		const told = passages !== cell.passages && !cell.how.startsWith("via ");
		const how = told ? [passages] : [cell.how, passages];
		const conditions = cell.conditions.map((words) => `if ${words}`);
		return [...how, ...conditions].filter((text) => text !== "");
	}
	const condition = cell.conditions.length > 0 ? "on a condition" : "";
	return [passages, condition].filter((text) => text !== "");
}

/** Null for those not mentioned, of whom there is nothing to write: most cells of a big matrix. */
export function writeCell(
	position: Position,
	findCell: (position: Position) => Cell,
	mode: CellMode,
): CellText | null {
	const { actor, proposal } = position;
	if (position.silence === "not-mentioned") return null;
	const cell = findCell(position);
	const { kind, attribution } = cell;
	const told = { actor, proposal, kind, attribution, statements: cell.statements };
	const glyph = formatGlyphKey(kind, attribution);
	const silent = kind === "declined" || kind === "no-position";
	// Under a mark there is no room for the words of a silence: the legend has them.
	if (silent && mode === "above") return { ...told, glyph, bold: nothing, small: nothing };
	if (silent)
		return { ...told, glyph, bold: nothing, small: [cell.word, ...writeSmall(cell, mode)] };
	return { ...told, glyph, bold: [cell.word], small: writeSmall(cell, mode) };
}

/** Bold lines, then small ones. */
export interface Wording {
	bold: string[];
	small: string[];
}

export const noWords: Wording = { bold: [], small: [] };

/** The words in lines that fit a column; a condition is told in full or ends in …. */
export function wrapCell(text: CellText | null, width: number, mode: CellMode): Wording {
	if (text === null || text.bold.length + text.small.length === 0) return noWords;
	const { bold, small } = text;
	const room = width - gutter - (mode === "beside" ? markWidth : 0);
	const wrap = (texts: readonly string[], style: TextStyle) =>
		texts.flatMap((text) => wrapText(text, room, style, 5));
	return { bold: wrap(bold, boldStyles[mode]), small: wrap(small, smallStyle) };
}

/** How far a cell's words reach down from the top of its row. */
export function findDepth({ bold, small }: Wording, mode: CellMode): number {
	const count = bold.length + small.length;
	if (mode === "above") return markDrop + under + count * leading;
	return markDrop + leading + Math.max(0, count - 2) * leading;
}

/** Two lines are centred on the middle of the marks; more hang below. */
function stackWording(
	{ bold, small }: Wording,
	place: { x: number; top: number },
	boldStyle: TextStyle,
): TextLine[] {
	if (bold.length + small.length === 0) return noLines;
	const { x, top } = place;
	const lines = stackLines([...bold, ...small], { ...smallStyle, x, top, leading });
	return lines.map((line, index) =>
		index < bold.length ? { ...line, weight: 400, ...boldStyle } : line,
	);
}

/** Where words begin that stand beside a mark. */
function findTop(count: number, y: number): number {
	return y + markDrop - (Math.min(2, count) * leading) / 2;
}

/** `x` is the left edge of the column, `y` the top of the row. */
export function placeCell(
	text: CellText,
	words: Wording,
	{ x, y }: { x: number; y: number },
	mode: CellMode,
): MatrixCell {
	// Written out: of 100,000 cells the time to take an object apart is felt.
	const { actor, proposal, kind, attribution, statements, glyph } = text;
	const count = words.bold.length + words.small.length;
	const place =
		mode === "above"
			? { x, top: y + markDrop + under }
			: { x: x + markWidth, top: findTop(count, y) };
	const lines = stackWording(words, place, boldStyles[mode]);
	const [left, middle] = [round(x + 12), round(y + markDrop)];
	return { actor, proposal, kind, attribution, statements, glyph, x: left, y: middle, lines };
}

/** The cell of somebody who is not mentioned. */
export function placeBlank(actor: string, proposal: string, x: number, y: number): MatrixCell {
	return {
		actor,
		proposal,
		kind: "not-mentioned",
		attribution: null,
		statements: noStatements,
		glyph: "not-mentioned",
		x: round(x + 12),
		y: round(y + markDrop),
		lines: noLines,
	};
}

/** The name of a row, never cut, and the role on at most two lines. */
export function wrapName({ name, role = "" }: Actor, width: number): Wording {
	return {
		bold: wrapText(name, width, rowNameStyle, 6),
		small: wrapText(role, width, smallStyle, 2),
	};
}

export function placeName(words: Wording, x: number, y: number): TextLine[] {
	const top = findTop(words.bold.length + words.small.length, y);
	return stackWording(words, { x, top }, rowNameStyle);
}

/** The widest word of some texts, in px. */
export function measureWords(texts: readonly string[], style: TextStyle): number {
	let widest = 0;
	for (const text of texts) {
		for (const word of text.split(/[\s–—/-]+/u)) {
			widest = Math.max(widest, measureText(word, style));
		}
	}
	return widest;
}
