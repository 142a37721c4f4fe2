import type { Attribution, Model } from "../../article/model/types.ts";
import { findColour, formatMark } from "../pictures/marks.ts";
import { type Drawing, formatGround, formatLines, formatPath, palette } from "../pictures/pen.ts";
import { type Attributes, formatElement } from "../pictures/svg.ts";
import { type AttributionRow, layoutAttribution } from "./attribution.ts";
import type { AttributionNode } from "./attribution-nodes.ts";
import type { Relay } from "./attribution-relays.ts";

const widths: Record<Attribution, number> = {
	direct: 3.5,
	mixed: 2.25,
	indirect: 1.25,
	relayed: 2,
	article: 3.6,
	claimed: 2,
};

const dashes: Partial<Record<Attribution, string>> = { relayed: "0.1 5", claimed: "6 5" };

/**
 * A line in the manner of the prose: thick quoted, thin reworded, dotted relayed, double
 * the article's own. Dots are a tenth of a px long: some programs draw none of length 0.
 */
export function formatSaying(d: string, attribution: Attribution, stroke: string): string {
	const line = (attributes: Attributes) =>
		formatPath(d, { fill: "none", "stroke-linecap": "round", ...attributes });
	const outer = line({
		stroke,
		"stroke-width": widths[attribution],
		"stroke-dasharray": dashes[attribution],
	});
	if (attribution !== "article") return outer;
	return outer + line({ stroke: palette.paper, "stroke-width": 1.6 });
}

function drawRow(row: AttributionRow, dir: Model["dir"]): string {
	const colour = findColour(row.kind);
	const onward = { fill: "none", stroke: colour, "stroke-width": 1.25, "stroke-linecap": "round" };
	return formatElement(
		"g",
		{ "data-statement": row.statement, "data-actor": row.actor },
		(row.path ? formatSaying(row.path, row.attribution, colour) : "") +
			(row.onward ? formatPath(row.onward, onward) : "") +
			formatMark({ ...row, size: 24 }) +
			formatLines(row.lines, palette.ink, dir),
	);
}

function formatKnot(x: number, y: number, r: number): string {
	const stroke = palette.strongRule;
	return formatElement("circle", {
		...{ cx: x, cy: y, r, fill: palette.paper, stroke },
		"stroke-width": 1.75,
	});
}

function drawRelay({ actor, x, y, lines }: Relay): string {
	const words = formatGround(lines) + formatLines(lines, palette.ink);
	return formatElement("g", { "data-relay": actor }, formatKnot(x, y, 4.5) + words);
}

function drawNode({ kind, id, x, y, reach, lines }: AttributionNode): string {
	const { ink, muted } = palette;
	if (kind === "about") {
		return formatElement(
			"g",
			{ "data-about": id },
			formatKnot(x, y, 3.5) + formatLines(lines, muted),
		);
	}
	const words = formatLines(lines, ink);
	if (kind === "speaker") {
		const dot = formatElement("circle", { cx: x, cy: y, r: 4, fill: ink });
		return formatElement("g", { "data-speaker": id }, dot + words);
	}
	const bar = formatPath(`M${x},${y - reach}V${y + reach}`, { stroke: ink, "stroke-width": 3 });
	return formatElement("g", { "data-target": id }, bar + words);
}

/** Who said what, through whom, in the article's order, and about what. */
export function drawAttribution(model: Model, width: number): Drawing {
	if (model.statements.length === 0) return { svg: "", height: 0 };
	const { headings, rows, relays, speakers, targets, height } = layoutAttribution(model, { width });
	const svg = [
		formatLines(headings, palette.muted),
		...rows.map((row) => drawRow(row, model.dir)),
		...relays.map(drawRelay),
		...[...speakers, ...targets].map(drawNode),
	].join("");
	return { svg, height };
}
