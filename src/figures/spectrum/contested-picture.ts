import { listHolders } from "../../article/model/questions.ts";
import type { Model, Proposal } from "../../article/model/types.ts";
import { capitalize, formatNumber } from "../../article/sentences/numbers.ts";
import { describeProposal } from "../../article/sentences/proposal-sentence.ts";
import { describeSpectrum, findContested } from "../../article/sentences/takeaways.ts";
import { measureText, type TextStyle } from "../../article/text/text-width.ts";
import { balanceText, wrapText } from "../../article/text/wrap.ts";
import { type Cell, indexCells } from "../marks/cells.ts";
import { findLeading, stackLines } from "../marks/label.ts";
import { drawCredit } from "../pictures/credit.ts";
import { drawLegend, type LegendItem, listMarks } from "../pictures/legend.ts";
import { findColour, findWordColour, formatMark } from "../pictures/marks.ts";
import {
	type Drawing,
	formatLines,
	formatRect,
	formatRule,
	palette,
	shift,
	stackParts,
} from "../pictures/pen.ts";
import { formatFile, type Picture } from "../pictures/picture.ts";
import { formatElement } from "../pictures/svg.ts";
import {
	type Column,
	type ColumnMark,
	type ColumnsStyle,
	layoutColumns,
} from "./contested-columns.ts";
import { type LaneNames, listTightNames } from "./spectrum-lanes.ts";
import { groupSilent, tellClaims } from "./spectrum-silent.ts";

/** A shape that editors have a place for, with its sizes in px. */
interface Cut {
	width: number;
	height: number;
	margin: number;
	/** Of the proposal: the first in which it stands whole is taken. */
	titles: readonly (readonly [lines: number, size: number])[];
	finding: { size: number; lines: number };
	/** Lines of the headline in the credit, and of each other part of it. */
	credit: number;
	columns: ColumnsStyle;
}

function listLooks(lines: number, sizes: readonly number[]) {
	return sizes.map((size) => [lines, size] as const);
}

const cuts = {
	wide: {
		...{ width: 800, height: 450, margin: 30 },
		titles: [...listLooks(1, [38, 34, 31, 28]), ...listLooks(2, [29, 25, 22])],
		finding: { size: 17, lines: 3 },
		credit: 1,
		columns: {
			...{ head: 15, small: 14, gap: 6, inset: 8 },
			marks: [
				{ mark: 64, name: 20, verb: 16, lines: 3 },
				{ mark: 48, name: 17, verb: 15, lines: 3 },
				{ mark: 38, name: 16, verb: 14, lines: 3 },
				{ mark: 30, name: 15, verb: null, lines: 3 },
				{ mark: 22, name: 14, verb: null, lines: 2 },
			],
		},
	},
	square: {
		...{ width: 540, height: 540, margin: 26 },
		titles: [...listLooks(1, [34, 32]), ...listLooks(2, [32, 28, 25, 22, 19])],
		finding: { size: 16, lines: 4 },
		credit: 2,
		columns: {
			...{ head: 14, small: 12, gap: 4, inset: 4 },
			marks: [
				{ mark: 60, name: 17, verb: 14, lines: 3 },
				{ mark: 46, name: 15, verb: 13, lines: 3 },
				{ mark: 34, name: 14, verb: 12, lines: 3 },
				{ mark: 28, name: 13, verb: null, lines: 3 },
				{ mark: 20, name: 12, verb: null, lines: 2 },
			],
		},
	},
} satisfies Record<string, Cut>;

export type ContestedCut = keyof typeof cuts;

/** The takeaway in two: the proposal, and who stands where on it. */
function splitTakeaway(model: Model, { id, title }: Proposal): { title: string; finding: string } {
	return { title, finding: `${capitalize(describeSpectrum(model, id).slice(title.length + 2))}.` };
}

/** As big as the room allows; in the last look it may end in …. */
function fitTitle(title: string, width: number, looks: Cut["titles"]) {
	const fits = looks.map(([lines, size]) => {
		const style = { size, weight: 700, family: "serif" } as const;
		return { style, lines: balanceText(title, width, style, lines) };
	});
	return fits.find(({ lines }) => !lines.at(-1)?.endsWith("…")) ?? fits.at(-1);
}

function drawHead(model: Model, proposal: Proposal, cut: Cut): Drawing {
	const width = cut.width - 2 * cut.margin;
	const { title, finding } = splitTakeaway(model, proposal);
	const fit = fitTitle(title, width, cut.titles);
	if (fit === undefined) return { svg: "", height: 0 };
	const leading = Math.round(fit.style.size * 1.2);
	const titles = stackLines(fit.lines, { ...fit.style, leading, x: 0, top: 0 });
	const top = fit.lines.length * leading + 6;
	const style = { size: cut.finding.size, weight: 400, family: "sans" } as const;
	const words = balanceText(finding, width, style, cut.finding.lines);
	const below = stackLines(words, { ...style, x: 0, top });
	return {
		svg: formatLines(titles, palette.ink, model.dir) + formatLines(below, palette.ink),
		height: top + words.length * findLeading(style.size),
	};
}

function drawMark(mark: ColumnMark): string {
	const { kind, actor, proposal, attribution, statements } = mark.cell;
	return formatElement(
		"g",
		{
			"data-actor": actor,
			"data-proposal": proposal,
			"data-statement": statements.join(" "),
		},
		formatMark({ ...mark, kind, attribution }) +
			formatLines(mark.names, palette.ink) +
			formatLines(mark.verbs, findWordColour(kind)) +
			formatLines(mark.conditions, palette.muted),
	);
}

function drawColumn(column: Column, proposal: string): string {
	const { area, head, marks, rest, unnamed, counted } = column;
	const empty = marks.length + unnamed.length + counted.length === 0;
	const ground = { fill: empty ? palette.paper : palette.tint };
	const edge = { stroke: empty ? palette.rule : findColour(column.stance), "stroke-width": 3 };
	const words = formatLines(rest, palette.muted);
	const only = { "data-actors": counted.join(" "), "data-proposal": proposal };
	return [
		formatLines(head, empty ? palette.muted : palette.ink),
		formatRect(area, ground),
		formatRule(area.x, area.y, area.width, edge),
		...[...marks, ...unnamed].map(drawMark),
		counted.length > 0 ? formatElement("g", only, words) : words,
	].join("");
}

const signWidth = 16;

/** As many names as one line has room for; who has none is counted. */
function fitNames(label: string, names: readonly string[], width: number, style: TextStyle) {
	const write = (count: number) => {
		const left = names.length - count;
		const others =
			left === 0 ? "" : ` and ${left === 1 ? "one other" : `${formatNumber(left)} others`}`;
		return `${label}: ${names.slice(0, count).join(", ")}${others}`;
	};
	for (let count = names.length; count > 0; count--) {
		if (measureText(write(count), style) <= width) return write(count);
	}
	return wrapText(`${label}: ${formatNumber(names.length)}`, width, style, 1).join("");
}

/** Who is silent on the proposal, each way with its sign: apart from the columns, never in one. */
function listSilent(cells: readonly Cell[], names: LaneNames, width: number, size: number) {
	const style = { size, weight: 400, family: "sans" } as const;
	return groupSilent(cells).map((held): LegendItem => {
		const [first] = held;
		const { kind } = first;
		const shown = held.map(({ actor }) => names.get(actor) ?? actor);
		const mark = { kind, attribution: null, x: signWidth / 2, y: 0, size: signWidth };
		const attributes = {
			"data-silence": kind,
			"data-actors": held.map(({ actor }) => actor).join(" "),
			"data-proposal": first.proposal,
			"data-statement": held.flatMap(({ statements }) => statements).join(" ") || undefined,
		};
		return {
			label: fitNames(capitalize(first.word), shown, width - 2 * size, style),
			width: signWidth,
			svg: formatElement("g", attributes, formatMark(mark)),
		};
	});
}

/** What others claim of somebody, a sign and a line for each. */
function listClaimed(cells: readonly Cell[], names: LaneNames, width: number, size: number) {
	const style = { size, weight: 400, family: "sans" } as const;
	return tellClaims(cells, names).map(({ kind, attribution, statements, words }): LegendItem => {
		const mark = formatMark({ kind, attribution, x: signWidth / 2, y: 0, size: signWidth });
		const [label = ""] = wrapText(words, width - 2 * size, style, 1);
		const svg = formatElement("g", { "data-statement": statements.join(" ") }, mark);
		return { label, width: signWidth, svg };
	});
}

/** The positions on one proposal, and how their actors are called. */
interface Stage {
	model: Model;
	proposal: Proposal;
	cells: readonly Cell[];
	names: LaneNames;
}

function setStage(model: Model, proposal: Proposal): Stage {
	const names = listTightNames(listHolders(model));
	const positions = model.positions.filter(
		(each) => each.proposal === proposal.id && names.has(each.actor),
	);
	return {
		model: { ...model, positions },
		proposal,
		cells: positions.map(indexCells(model)),
		names,
	};
}

/** What stands under the columns: silences, what outlines mean, and whose article it is. */
function drawFoot({ model, cells, names }: Stage, cut: Cut, address: string | null): Drawing {
	const width = cut.width - 2 * cut.margin;
	const size = cut.columns.small;
	const [, sayings = []] = listMarks(model);
	const rule = formatRule(0, 0.5, width, { stroke: palette.rule, "stroke-width": 1 });
	const silent = listSilent(cells, names, width, size);
	const claimed = listClaimed(cells, names, width, size);
	return stackParts([
		[drawLegend([sayings, silent, claimed], width, size), 8],
		[{ svg: rule, height: 1 }, 8],
		[drawCredit(model, width, { address, size, most: cut.credit }), 8],
	]);
}

/**
 * The proposal that most is said for and against, with everybody who has a stance on it, in a
 * shape that editors have a place for; null when the article has no proposal. Its colours are
 * still names.
 */
export function drawContested(
	model: Model,
	shape: ContestedCut,
	address: string | null,
): Picture | null {
	const proposal = findContested(model);
	if (proposal === null) return null;
	const cut: Cut = cuts[shape];
	const { width, height, margin } = cut;
	const stage = setStage(model, proposal);
	const head = drawHead(model, proposal, cut);
	const foot = drawFoot(stage, cut, address);
	const top = margin + head.height + 10;
	const bottom = height - margin + 6 - foot.height;
	const room = { width: width - 2 * margin, height: bottom - top };
	const columns = layoutColumns(stage.cells, stage.names, room, cut.columns);
	const svg = [
		shift(margin, margin - 6, head.svg),
		shift(margin, top, columns.map((column) => drawColumn(column, proposal.id)).join("")),
		shift(margin, bottom, foot.svg),
	].join("");
	const words = {
		title: describeSpectrum(model, proposal.id),
		description: describeProposal(model, proposal.id).text,
	};
	return { width, height, svg: formatFile({ svg, width, height }, words) };
}
