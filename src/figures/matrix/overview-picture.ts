import { max } from "d3";
import { isQuotedOnly } from "../../article/model/quoted.ts";
import { formatSilence } from "../../article/model/silences.ts";
import type { Model } from "../../article/model/types.ts";
import { capitalize } from "../../article/sentences/numbers.ts";
import { measureText } from "../../article/text/text-width.ts";
import { wrapText } from "../../article/text/wrap.ts";
import { stackLines, type TextLine } from "../marks/label.ts";
import { findColour } from "../pictures/marks.ts";
import {
	type Drawing,
	formatLines,
	formatPath,
	formatRule,
	palette,
	shift,
} from "../pictures/pen.ts";
import { listRowGroups, type MatrixOrder, type RowGroup } from "./matrix-rows.ts";
import { findMarkPlace, layoutOverview, type Overview, type Pitch } from "./overview.ts";

const style = { size: 12, weight: 400, family: "sans" } as const;
const leading = 17;
/** Rows are as high as their names, columns as wide as the room allows. */
const rowHeight = 15;
const widest = 15;
const narrowest = 6;
const mostStub = 260;
const headHeight = 20;

/** Least width at which every column can be seen. */
export function chooseOverviewWidth({ proposals }: Model, asked: number): number {
	return Math.max(asked, mostStub + proposals.length * narrowest);
}

function drawNames(groups: readonly RowGroup[], stub: number, pitch: Pitch): TextLine[] {
	const rows = groups.flatMap((group) => group.rows);
	return rows.flatMap(({ actor }, row) => {
		const words = wrapText(actor.name, stub - 10, style, 1);
		return stackLines(words, { ...style, x: 0, top: row * pitch.y - 2, leading: pitch.y });
	});
}

/** Numbers over the first and every fifth column: the titles stand below by number. */
function drawNumbers({ proposals }: Model, stub: number, pitch: Pitch): TextLine[] {
	return proposals.flatMap((_, index) => {
		if (index > 0 && (index + 1) % 5 !== 0) return [];
		const text = String(index + 1);
		const x = stub + findMarkPlace(0, index, pitch).x - measureText(text, style) / 2;
		return stackLines([text], { ...style, x, top: 0, leading: headHeight });
	});
}

/** How a path is painted on paper: filled, or as its lines. */
function choosePaint({ kind, filled }: Overview["paths"][number]) {
	const colour = findColour(kind);
	return filled ? { fill: colour } : { fill: "none", stroke: colour, "stroke-width": 1.25 };
}

function formatMarks({ paths, quoted }: Overview): string {
	const drawn = paths.map((path) => {
		return formatPath(path.d, { "data-kind": path.kind, ...choosePaint(path) });
	});
	const line = { fill: "none", stroke: palette.ink, "stroke-width": 1, "data-kind": "quoted" };
	return drawn.join("") + (quoted === "" ? "" : formatPath(quoted, line));
}

/** What the marks mean, and how often each occurs; then how much is not said. */
function drawKey({ paths, quoted }: Overview, blank: string, width: number): Drawing {
	const told = paths.map((path) => ({ ...path, text: `${path.label}: ${path.count}` }));
	let [x, y] = [0, 0];
	const items = told.map((path) => {
		const room = 16 + measureText(path.text, style) + 18;
		if (x > 0 && x + room > width) [x, y] = [0, y + leading];
		const lines = stackLines([path.text], { ...style, x: x + 16, top: y, leading });
		const sample = formatPath(path.sample, choosePaint(path));
		const svg = shift(x, y + 2, sample) + formatLines(lines, palette.muted);
		x += room;
		return svg;
	});
	const rest = [
		quoted === "" ? "" : "Underlined: quoted; half underlined: partly quoted.",
		`${blank}; these places stay blank.`,
	].filter(Boolean);
	const words = wrapText(rest.join(" "), width, style);
	const top = items.length > 0 ? y + leading : 0;
	const lines = formatLines(stackLines(words, { ...style, x: 0, top, leading }), palette.muted);
	return { svg: items.join("") + lines, height: top + words.length * leading };
}

/**
 * A large table as a picture: a row for each actor, a column for each proposal, marks without
 * words, and the titles of the columns by number.
 */
export function drawOverview(model: Model, width: number, order: MatrixOrder): Drawing {
	const groups = listRowGroups(model, order, { told: true });
	const rows = groups.flatMap((group) => group.rows);
	const names = max(rows, ({ actor }) => measureText(actor.name, style)) ?? 0;
	const stub = Math.min(mostStub, names + 14);
	const { proposals } = model;
	const room = Math.min(widest, (width - stub) / proposals.length);
	const pitch = { x: Math.floor(room * 10) / 10, y: rowHeight };
	const overview = layoutOverview(groups, model, pitch);
	const said = overview.paths.reduce((sum, { count }) => sum + count, 0);
	const unmentioned = capitalize(formatSilence("not-mentioned", isQuotedOnly(model)));
	const blank = `${unmentioned}: ${rows.length * proposals.length - said}`;
	const key = drawKey(overview, blank, width);
	const titles = wrapText(
		proposals.map(({ title }, index) => `${index + 1} ${title}`).join(" · "),
		width,
		style,
	);
	const top = key.height + 12;
	const marks = shift(stub, headHeight, formatMarks(overview));
	const plot =
		formatLines(drawNumbers(model, stub, pitch), palette.muted) +
		formatRule(0, headHeight - 1, width, { stroke: palette.strongRule, "stroke-width": 1 }) +
		shift(0, headHeight, formatLines(drawNames(groups, stub, pitch), palette.ink)) +
		marks;
	const end = top + headHeight + overview.height + 14;
	const list = formatLines(
		stackLines(titles, { ...style, x: 0, top: end, leading }),
		palette.muted,
	);
	return { svg: key.svg + shift(0, top, plot) + list, height: end + titles.length * leading };
}
