import type { Model } from "../../article/model/types.ts";
import { formatMark } from "../pictures/marks.ts";
import { type Drawing, formatLines, formatRect, formatRule, palette } from "../pictures/pen.ts";
import { formatElement } from "../pictures/svg.ts";
import { layoutSpectrum, type Spectrum, type SpectrumRow } from "./spectrum.ts";
import type { SpectrumMark } from "./spectrum-marks.ts";
import type { SpectrumSilent } from "./spectrum-silent.ts";

function drawLanes({ lanes }: Spectrum, { marks, band }: SpectrumRow): string {
	const held = new Set(marks.map(({ kind }) => kind));
	return lanes
		.map(({ stance, x, width }) => {
			const area = { x, y: band.y + 3, width, height: band.height - 6 };
			if (held.has(stance)) return formatRect(area, { fill: palette.tint });
			return formatRule(x, band.y + 22, width, { stroke: palette.rule, "stroke-width": 1 });
		})
		.join("");
}

function drawMark(mark: SpectrumMark): string {
	return formatElement(
		"g",
		{
			"data-actor": mark.actor,
			"data-proposal": mark.proposal,
			"data-statement": mark.statements.join(" "),
		},
		formatMark(mark) +
			formatLines(mark.lines, palette.ink) +
			formatLines(mark.conditionLines, palette.muted),
	);
}

function drawSilent(silent: SpectrumSilent, proposal: string): string {
	return formatElement(
		"g",
		{
			"data-silence": silent.attribution === null ? silent.kind : undefined,
			"data-actors": silent.actors.join(" "),
			"data-proposal": proposal,
			"data-statement": silent.statements.join(" ") || undefined,
		},
		formatMark(silent) + formatLines(silent.lines, palette.muted),
	);
}

function drawRow(spectrum: Spectrum, row: SpectrumRow): string {
	return [
		formatRule(0, row.y, spectrum.width, { stroke: palette.strongRule, "stroke-width": 1 }),
		drawLanes(spectrum, row),
		formatLines(row.lines, palette.ink),
		...row.marks.map(drawMark),
		...row.silent.map((silent) => drawSilent(silent, row.proposal.id)),
	].join("");
}

function listWords(text: string): string[] {
	return text.split(/[\s‐–—/-]+/u);
}

/** Whether no name is broken within a word. */
function isWhole(model: Model, { rows }: Spectrum): boolean {
	const words = new Map(model.actors.map(({ id, name }) => [id, new Set(listWords(name))]));
	return rows.every(({ marks }) =>
		marks.every(({ actor, lines }) =>
			lines.every(({ text }) =>
				listWords(text).every((word) => word === "" || words.get(actor)?.has(word)),
			),
		),
	);
}

/**
 * The least width at which no name is broken within a word, but never much more than asked:
 * the picture would be shown smaller for it, and all its words with it.
 */
export function chooseSpectrumWidth(model: Model, asked: number): number {
	const whole = [asked, asked + 60, asked + 120].find((width) =>
		isWhole(model, layoutSpectrum(model, { width })),
	);
	return whole ?? asked + 120;
}

/** One row for each proposal, actors in the lane of their stance. */
export function drawSpectrum(model: Model, width: number): Drawing {
	if (model.proposals.length === 0) return { svg: "", height: 0 };
	const spectrum = layoutSpectrum(model, { width });
	const heads = spectrum.lanes.flatMap(({ lines }) => lines);
	const svg = [
		formatLines([...heads, ...spectrum.silentLines], palette.muted),
		...spectrum.rows.map((row) => drawRow(spectrum, row)),
	].join("");
	return { svg, height: spectrum.height };
}
