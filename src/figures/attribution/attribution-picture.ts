import type { Attribution, Model } from "../../article/model/types.ts";
import { findColour, formatMark } from "../pictures/marks.ts";
import { type Drawing, formatGround, formatLines, formatPath, type Pen } from "../pictures/pen.ts";
import { type Attributes, formatElement } from "../pictures/svg.ts";
import { type AttributionLayout, type AttributionRow, layoutAttribution } from "./attribution.ts";
import type { AttributionNode } from "./attribution-nodes.ts";
import type { Relay } from "./attribution-relays.ts";

const widths: Record<Attribution, number> = {
	direct: 3.5,
	mixed: 2.25,
	indirect: 1.25,
	relayed: 2,
	article: 3.6,
};

/**
 * A line in the manner of the prose: thick quoted, thin reworded, dotted relayed, double
 * the article's own. Dots are a tenth of a px long: some programs draw none of length 0.
 */
export function formatSaying(
	d: string,
	attribution: Attribution,
	stroke: string,
	pen: Pen,
): string {
	const line = (attributes: Attributes) =>
		formatPath(d, { fill: "none", "stroke-linecap": "round", ...attributes });
	const outer = line({
		stroke,
		"stroke-width": widths[attribution],
		"stroke-dasharray": attribution === "relayed" ? "0.1 5" : undefined,
	});
	if (attribution !== "article") return outer;
	return outer + line({ stroke: pen.palette.paper, "stroke-width": 1.6 });
}

function drawRow(row: AttributionRow, pen: Pen): string {
	const colour = findColour(row.kind, pen);
	const onward = { fill: "none", stroke: colour, "stroke-width": 1.25, "stroke-linecap": "round" };
	return formatElement(
		"g",
		{ "data-statement": row.statement, "data-actor": row.actor },
		(row.path ? formatSaying(row.path, row.attribution, colour, pen) : "") +
			(row.onward ? formatPath(row.onward, onward) : "") +
			formatMark({ ...row, size: 24 }, pen) +
			formatLines(row.lines, pen.palette.ink, pen),
	);
}

function formatKnot(x: number, y: number, r: number, { palette }: Pen): string {
	const stroke = palette.strongRule;
	return formatElement("circle", {
		...{ cx: x, cy: y, r, fill: palette.paper, stroke },
		"stroke-width": 1.75,
	});
}

function drawRelay({ actor, x, y, lines }: Relay, pen: Pen): string {
	const words = formatGround(lines, pen) + formatLines(lines, pen.palette.ink, pen);
	return formatElement("g", { "data-relay": actor }, formatKnot(x, y, 4.5, pen) + words);
}

function drawNode({ kind, id, x, y, reach, lines }: AttributionNode, pen: Pen): string {
	const { ink, muted } = pen.palette;
	if (kind === "about") {
		return formatElement(
			"g",
			{ "data-about": id },
			formatKnot(x, y, 3.5, pen) + formatLines(lines, muted, pen),
		);
	}
	const words = formatLines(lines, ink, pen);
	if (kind === "speaker") {
		const dot = formatElement("circle", { cx: x, cy: y, r: 4, fill: ink });
		return formatElement("g", { "data-speaker": id }, dot + words);
	}
	const bar = formatPath(`M${x},${y - reach}V${y + reach}`, { stroke: ink, "stroke-width": 3 });
	return formatElement("g", { "data-target": id }, bar + words);
}

function drawLayout(layout: AttributionLayout, pen: Pen): string {
	return [
		formatLines(layout.headings, pen.palette.muted, pen),
		...layout.rows.map((row) => drawRow(row, pen)),
		...layout.relays.map((relay) => drawRelay(relay, pen)),
		...[...layout.speakers, ...layout.targets].map((node) => drawNode(node, pen)),
	].join("");
}

/** Who said what, through whom, in the article's order, and about what. */
export function drawAttribution(model: Model, width: number, pen: Pen): Drawing {
	if (model.statements.length === 0) return { svg: "", height: 0 };
	const layout = layoutAttribution(model, { width });
	return { svg: drawLayout(layout, pen), height: layout.height };
}
