import { max, sum } from "d3";
import type { Proposal } from "../../article/model/types.ts";
import { balanceText } from "../../article/text/wrap.ts";
import { type Box, findLeading, stackLines, type TextLine } from "../marks/label.ts";
import { round } from "../marks/round.ts";
import {
	boldStyles,
	type CellMode,
	type CellText,
	gutter,
	measureWords,
	smallStyle,
} from "./matrix-cells.ts";

export interface MatrixColumn extends Box {
	proposal: Proposal;
	lines: TextLine[];
}

/** A column with words beside its marks: most verbs in bold fit on one line. */
const leastBeside = 138;
/** Longer words than that are broken. */
const mostAbove = 150;
const leastAbove = 56;

/** Words beside the marks only where every proposal has the room. */
export function chooseMode(count: number, room: number): CellMode {
	return count * leastBeside <= room ? "beside" : "above";
}

/** How wide each column must be for no word to be broken. */
export function measureColumns(
	proposals: readonly Proposal[],
	rows: readonly (readonly (CellText | null)[])[],
	mode: CellMode,
): number[] {
	return proposals.map(({ title }, index) => {
		if (mode === "beside") return leastBeside;
		let widest = measureWords([title], boldStyles.above);
		for (const row of rows) {
			const cell = row[index];
			if (!cell || cell.bold.length + cell.small.length === 0) continue;
			const words = measureWords(cell.small, smallStyle);
			widest = Math.max(widest, words, measureWords(cell.bold, boldStyles.above));
		}
		return Math.min(mostAbove, Math.max(leastAbove, widest + gutter + 1));
	});
}

/** A stretch of columns that stand beside each other; `stop` is exclusive. */
export interface ColumnStretch {
	start: number;
	stop: number;
}

/** As few blocks as have the room, with about as many columns in each. */
export function partColumns(needs: readonly number[], room: number): ColumnStretch[] {
	for (let blocks = 1; blocks < needs.length; blocks++) {
		const stretches = Array.from({ length: blocks }, (_, index) => ({
			start: Math.round((index * needs.length) / blocks),
			stop: Math.round(((index + 1) * needs.length) / blocks),
		}));
		if (stretches.every(({ start, stop }) => sum(needs.slice(start, stop)) <= room)) {
			return stretches;
		}
	}
	return needs.map((_, start) => ({ start, stop: start + 1 }));
}

/** Columns from `x` on that fill the room, titles ending on one line from `y` down. */
export function placeMatrixColumns(
	proposals: readonly Proposal[],
	needs: readonly number[],
	place: { x: number; y: number; room: number },
	mode: CellMode,
): MatrixColumn[] {
	const style = boldStyles[mode];
	const spare = Math.max(0, place.room - sum(needs)) / needs.length;
	const widths = needs.map((need) => Math.min(need + spare, place.room));
	const titles = proposals.map(({ title }, index) =>
		balanceText(title, (widths[index] ?? 0) - gutter, style, 6),
	);
	const leading = findLeading(style.size);
	const most = max(titles, ({ length }) => length) ?? 0;
	let x = place.x;
	return proposals.map((proposal, index) => {
		const words = titles[index] ?? [];
		const top = place.y + (most - words.length) * leading;
		const column = {
			proposal,
			x: round(x),
			y: place.y,
			width: round(widths[index] ?? 0),
			height: most * leading + 8,
			lines: stackLines(words, { ...style, x, top }),
		};
		x += widths[index] ?? 0;
		return column;
	});
}
