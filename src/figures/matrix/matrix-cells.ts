import { attributions } from "../../article/model/attributions.ts";
import { formatRole } from "../../article/model/names.ts";
import type { Actor } from "../../article/model/types.ts";
import { measureText, type TextStyle } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import type { Cell } from "../marks/cells.ts";
import { stackLines, type TextLine } from "../marks/label.ts";

/** Words stand beside the mark where columns are wide, else under it. */
export type CellMode = "beside" | "above";

/** Bold texts or lines, then small ones. */
export interface Wording {
	bold: readonly string[];
	small: readonly string[];
}

export const smallStyle = { size: 12, weight: 400, family: "sans" } as const;
/** Of verbs, of the titles of columns and, as beside marks, of the names of rows. */
export const boldStyles = {
	beside: { size: 13, weight: 600, family: "sans" },
	above: { size: 12, weight: 600, family: "sans" },
} as const;
const leading = 15;
/** From the top of a row to the middle of its marks. */
export const markDrop = 21;
/** Room for a mark and the space after it. */
export const markRoom = 34;
/** From the middle of a mark to the words under it. */
const under = 15;
/** At the end of each column. */
export const gutter = 8;

/** Most cells of a big matrix say nothing: they share it, and no lines. */
const noWords: Wording = { bold: [], small: [] };
const noLines: TextLine[] = [];

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
	if (mode === "above") {
		return [passages, cell.conditions.length > 0 ? "on a condition" : ""].filter(Boolean);
	}
	// Through whom it came is told in any case; how it was said not twice.
	const told = passages !== cell.passages && !cell.how.startsWith("via ");
	const conditions = cell.conditions.map((words) => `if ${words}`);
	return [told ? "" : cell.how, passages, ...conditions].filter(Boolean);
}

/** What a cell says, not yet in lines; of those not mentioned only what others claim. */
export function wordCell(cell: Cell, mode: CellMode): Wording {
	const { bold, small } = writePosition(cell, mode);
	if (cell.claims === undefined) return { bold, small };
	return { bold, small: [...small, ...cell.claims.map(({ told }) => told)] };
}

function writePosition(cell: Cell, mode: CellMode): Wording {
	const { kind, word } = cell;
	if (kind === "not-mentioned") return noWords;
	const silent = kind === "declined" || kind === "no-position";
	if (!silent) return { bold: [word], small: writeSmall(cell, mode) };
	// Under a mark there is no room for the words of a silence: the legend has them.
	return mode === "above" ? noWords : { bold: [], small: [word, ...writeSmall(cell, mode)] };
}

/** The words in lines that fit a column; a condition is told in full or ends in …. */
export function wrapCell({ bold, small }: Wording, width: number, mode: CellMode): Wording {
	if (bold.length + small.length === 0) return noWords;
	const room = width - gutter - (mode === "beside" ? markRoom : 0);
	const wrap = (texts: readonly string[], style: TextStyle) =>
		texts.flatMap((text) => wrapText(text, room, style, 5));
	return { bold: wrap(bold, boldStyles[mode]), small: wrap(small, smallStyle) };
}

/** The name of a row, never cut, and the role on at most two lines. */
export function wrapName(actor: Actor, width: number): Wording {
	return {
		bold: wrapText(actor.name, width, boldStyles.beside, 6),
		small: wrapText(formatRole(actor), width, smallStyle, 2),
	};
}

/** How far words reach down from the top of their row. */
export function findDepth({ bold, small }: Wording, mode: CellMode): number {
	const count = bold.length + small.length;
	if (mode === "above") return markDrop + under + count * leading;
	return markDrop + leading + Math.max(0, count - 2) * leading;
}

/**
 * Words from `x` on in the row that begins at `y`. Beside a mark two lines are centred on
 * its middle; more hang below.
 */
export function placeWords({ bold, small }: Wording, mode: CellMode, x: number, y: number) {
	const count = bold.length + small.length;
	if (count === 0) return noLines;
	const rise = mode === "above" ? -under : (Math.min(2, count) * leading) / 2;
	const stack = { ...smallStyle, x, top: y + markDrop - rise, leading };
	const lines = stackLines([...bold, ...small], stack);
	return lines.map((line, index) =>
		index < bold.length ? { ...line, ...boldStyles[mode] } : line,
	);
}

/** The widest word of some texts, in px. */
export function measureWords(texts: readonly string[], style: TextStyle): number {
	const words = texts.flatMap((text) => text.split(/[\s–—/-]+/u));
	return words.reduce((widest, word) => Math.max(widest, measureText(word, style)), 0);
}
