import { max } from "d3";
import { measureText } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import type { Cell } from "../marks/cells.ts";
import { type Box, measureLines, round, stackLines, type TextLine } from "../marks/label.ts";
import {
	conditionStyle,
	type LaneNames,
	laneInset,
	laneNameStyle,
	markWidth,
	nameHolder,
	type SpectrumLane,
} from "./spectrum-lanes.ts";

/** One position on a proposal; everything about it in words comes from its cell. */
export interface SpectrumMark extends Cell {
	/** The mark's middle, and its size in px. */
	x: number;
	y: number;
	size: number;
	/** The actor's name, then its conditions. */
	lines: TextLine[];
	conditionLines: TextLine[];
	/** Everything that can be pressed: at least 24 px high. */
	hit: Box;
}

interface Sized {
	cell: Cell;
	name: string[];
	conditions: string[];
	height: number;
}

const nameLeading = 17;
const conditionLeading = 15;

function sizeMark(cell: Cell, name: string, width: number): Sized {
	const room = width - markWidth;
	const names = wrapText(name, room, laneNameStyle);
	const conditions = cell.conditions.flatMap((words) =>
		wrapText(`if ${words}`, room, conditionStyle),
	);
	const text = names.length * nameLeading + conditions.length * conditionLeading;
	return { cell, name: names, conditions, height: Math.max(28, text + 11) };
}

function placeMark({ cell, name, conditions, height }: Sized, x: number, y: number): SpectrumMark {
	const left = x + markWidth;
	const under = y + 5.5 + name.length * nameLeading;
	const text = Math.max(
		measureLines(name, laneNameStyle),
		measureLines(conditions, conditionStyle),
	);
	return {
		...cell,
		x: round(x + 10),
		y: round(y + 14),
		size: 20,
		lines: stackLines(name, { ...laneNameStyle, x: left, top: y + 5.5, leading: nameLeading }),
		conditionLines: stackLines(conditions, {
			...{ ...conditionStyle, x: left, top: under, leading: conditionLeading },
		}),
		hit: { x: round(x), y: round(y), width: round(markWidth + text), height: round(height) },
	};
}

/** How many marks stand side by side: few under each other, many in as many as fit. */
function countAbreast(cells: readonly Cell[], names: LaneNames, width: number): number {
	const told = cells.some(({ conditions }) => conditions.length > 0);
	if (cells.length <= 3 || told) return 1;
	const widest = max(cells, (cell) => measureText(nameHolder(cell, names), laneNameStyle)) ?? 0;
	return Math.max(1, Math.floor(width / (markWidth + widest + 8)));
}

/**
 * The marks of one lane from `top` down, in the order given, without overlap. Left and
 * right within a lane means nothing: that is why few marks only stand under each other.
 */
export function stackMarks(
	cells: readonly Cell[],
	lane: SpectrumLane,
	names: LaneNames,
	top: number,
): { marks: SpectrumMark[]; bottom: number } {
	const abreast = countAbreast(cells, names, lane.width - 2 * laneInset);
	const width = (lane.width - 2 * laneInset) / abreast;
	const sized = cells.map((cell) => sizeMark(cell, nameHolder(cell, names), width));
	const marks: SpectrumMark[] = [];
	let y = top;
	for (let start = 0; start < sized.length; start += abreast) {
		const line = sized.slice(start, start + abreast);
		marks.push(
			...line.map((mark, index) => placeMark(mark, lane.x + laneInset + index * width, y)),
		);
		y += max(line, ({ height }) => height) ?? 0;
	}
	return { marks, bottom: y };
}
