import { group } from "d3";
import { listHolders } from "../../article/model/questions.ts";
import type { Model, Proposal } from "../../article/model/types.ts";
import { edgeShare } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { type Cell, indexCells } from "../marks/cells.ts";
import { type Box, measureLines, round, stackLines, type TextLine } from "../marks/label.ts";
import {
	headStyle,
	type LaneNames,
	type Lanes,
	layoutLanes,
	listShortNames,
	type SpectrumLane,
} from "./spectrum-lanes.ts";
import { type SpectrumMark, stackMarks } from "./spectrum-marks.ts";
import { layoutSilent, type SpectrumSilent } from "./spectrum-silent.ts";

export interface SpectrumRow {
	proposal: Proposal;
	y: number;
	height: number;
	/** The title, left of the lanes or, in narrower figures, above them. */
	lines: TextLine[];
	/** Where the title can be pressed: at least 24 px high. */
	hit: Box;
	/** The part of the row where the lanes run. */
	band: { y: number; height: number };
	marks: SpectrumMark[];
	silent: SpectrumSilent[];
}

export interface Spectrum {
	width: number;
	height: number;
	/** Left to right: opposes, mixed, open, supports, proposes. */
	lanes: SpectrumLane[];
	/** Heading of the column of the silent; empty when they stand under the marks. */
	silentLines: TextLine[];
	/** Where the first row begins, under the headings. */
	top: number;
	rows: SpectrumRow[];
}

interface Frame extends Lanes {
	wide: boolean;
	width: number;
	titleWidth: number;
	shortNames: LaneNames;
	/** Left edge and width of the column of the silent. */
	aside: { x: number; width: number };
}

const titleStyle = { size: 14, weight: 600, family: "sans" } as const;
const padding = 8;

function layoutRow(
	proposal: Proposal,
	cells: readonly Cell[],
	y: number,
	frame: Frame,
): SpectrumRow {
	const { wide, lanes, names } = frame;
	const text = wrapText(proposal.title, frame.titleWidth * edgeShare, titleStyle);
	const titleTop = y + (wide ? padding + 5 : 10);
	const lines = stackLines(text, { ...titleStyle, x: 0, top: titleTop });
	const titleBottom = titleTop + text.length * 18;
	const top = wide ? y : titleBottom + 4;
	const byStance = group(cells, ({ kind }) => kind);
	const stacks = lanes.map((lane) =>
		stackMarks(byStance.get(lane.stance) ?? [], lane, names, top + padding),
	);
	const marksBottom = Math.max(...stacks.map(({ bottom }) => bottom), top + padding + 12) + padding;
	const place = { ...frame.aside, top: wide ? top + padding + 2 : marksBottom + 2 };
	const { silent, bottom } = layoutSilent(cells, frame.shortNames, place);
	const end = wide
		? Math.max(marksBottom, bottom + padding, titleBottom + padding)
		: Math.max(marksBottom, bottom) + 10;
	return {
		proposal,
		y: round(y),
		height: round(end - y),
		lines,
		hit: {
			x: -6,
			y: round(titleTop - 4),
			width: round(measureLines(text, titleStyle) + 12),
			height: Math.max(26, text.length * 18 + 8),
		},
		band: { y: round(top), height: round((wide ? end : marksBottom) - top) },
		marks: stacks.flatMap(({ marks }) => marks),
		silent,
	};
}

/** Titles and the silent beside the lanes where these have room for whole words, else not. */
function layoutFrame(model: Model, cells: readonly Cell[], width: number): Frame {
	const actors = listHolders(model);
	const shortNames = listShortNames(actors);
	const roomy = width >= 1040;
	const titleWidth = roomy ? 184 : 164;
	const asideWidth = roomy ? 0.21 * width : 0.19 * width;
	const right = width - asideWidth - 24;
	const wide = layoutLanes(cells, actors, titleWidth, right);
	if (width >= 880 && !wide.broken) {
		const aside = { x: width - asideWidth, width: asideWidth };
		return { ...wide, wide: true, width, titleWidth: titleWidth - 16, shortNames, aside };
	}
	const narrow = layoutLanes(cells, actors, 0, width);
	return { ...narrow, wide: false, width, titleWidth: width, shortNames, aside: { x: 0, width } };
}

/**
 * Small multiples: one row for each proposal, actors in the lane of their stance. Lanes
 * run through all rows; a lane is a kind of stance, and its place no measure of strength.
 * One mark for each position that is a stance; the silent stand apart, in words.
 * @param options `width` in px, at least 560: from 880 on, titles and the silent stand beside
 *   the lanes if these have room
 */
export function layoutSpectrum(model: Model, options: { width: number }): Spectrum {
	const width = Math.max(560, options.width);
	const holders = new Set(listHolders(model).map(({ id }) => id));
	const cells = model.positions.filter(({ actor }) => holders.has(actor)).map(indexCells(model));
	const byProposal = group(cells, ({ proposal }) => proposal);
	const frame = layoutFrame(model, cells, width);
	const top = frame.height;
	const silentWords = frame.wide
		? wrapText("No stance in this article", frame.aside.width, headStyle)
		: [];
	let y = top;
	const rows = model.proposals.map((proposal) => {
		const row = layoutRow(proposal, byProposal.get(proposal.id) ?? [], y, frame);
		y += row.height;
		return row;
	});
	return {
		width,
		height: round(y),
		lanes: frame.lanes,
		silentLines: stackLines(silentWords, {
			...{ ...headStyle, x: frame.aside.x, top: top - 8 - silentWords.length * 16 },
		}),
		top,
		rows,
	};
}
