import { findAttribution, statementAttributions } from "../../article/model/attributions.ts";
import { getSilence } from "../../article/model/silences.ts";
import { stances } from "../../article/model/stances.ts";
import type { Attribution, Model, Silence, Stance } from "../../article/model/types.ts";
import { capitalize } from "../../article/sentences/numbers.ts";
import { measureText, type TextStyle } from "../../article/text/text-width.ts";
import { formatSaying } from "../attribution/attribution-picture.ts";
import { stackLines, type TextLine } from "../marks/label.ts";
import { listLegend } from "../marks/legend.ts";
import { formatMark } from "./marks.ts";
import { type Drawing, formatLines, palette, shift } from "./pen.ts";

/** What one sign means; it stands left of the words, its middle at 0,0. */
export interface LegendItem {
	label: string;
	/** Room for the sign. */
	width: number;
	svg: string;
}

/** Of the words; signs are drawn for 12 px and grow with them. */
const usual = 12;
const size = 19;
const space = 6;
const between = 16;
const betweenKinds = 30;

function makeMark(
	kind: Stance | Silence,
	attribution: Attribution | null,
	label: string,
	bare = false,
): LegendItem {
	const svg = formatMark({ kind, attribution, x: size / 2, y: 0, size }, bare);
	return { label: capitalize(label), width: size, svg };
}

/**
 * Stances and ways of saying that occur among the positions, then the silences drawn.
 * @param claims whether what others claim is drawn as marks
 */
export function listMarks(model: Model, claims = true): LegendItem[][] {
	const legend = listLegend(model, true);
	return [
		legend.stances.map(({ id, label }) => makeMark(id, "indirect", label)),
		legend.attributions
			.filter(({ id }) => claims || id !== "claimed")
			.map(({ id, label }) => makeMark("supports", id, label, true)),
		legend.silences.map(({ id, label }) => makeMark(id, null, label)),
	];
}

/** What occurs among single statements: their marks, and the lines that lead to them. */
export function listSayings(model: Model): LegendItem[][] {
	const held = new Set(model.statements.map(({ stance }) => stance));
	const found = new Set(model.statements.map(findAttribution));
	const silent: Silence[] = [
		...(model.statements.some(({ silence }) => silence === "declined")
			? ["declined" as const]
			: []),
		...(model.statements.some(({ stance, silence }) => stance === null && silence === undefined)
			? ["no-position" as const]
			: []),
	];
	const lines = statementAttributions.filter(({ id }) => found.has(id));
	return [
		[...stances]
			.reverse()
			.filter(({ id }) => held.has(id))
			.map(({ id, label }) => makeMark(id, "indirect", label))
			// A statement may concern no proposal at all: then there was no "it" to take a side on.
			.concat(
				silent.map((id) =>
					makeMark(id, null, id === "no-position" ? "takes no side" : getSilence(id).label),
				),
			),
		lines.map(({ id, label }) => ({
			label,
			width: 34,
			svg: formatSaying("M1,0H33", id, palette.muted),
		})),
	];
}

interface Placed {
	item: LegendItem;
	x: number;
	y: number;
	lines: TextLine[];
}

/**
 * Every kind of sign begins a line, unless all of it has room on the last; what does not fit
 * goes on in the next.
 */
function placeItems(
	kinds: readonly LegendItem[][],
	width: number,
	style: TextStyle,
): { items: Placed[]; y: number } {
	const scale = style.size / usual;
	const leading = style.size + 11;
	const measure = (item: LegendItem) => item.width * scale + space + measureText(item.label, style);
	const found = kinds.filter(({ length }) => length > 0);
	let [x, y] = [0, 0];
	const items = found.flatMap((kind) => {
		const whole = kind.reduce((sum, item) => sum + measure(item) + between, -between);
		x += betweenKinds - between;
		return kind.map((item, index): Placed => {
			const needed = index === 0 ? whole : measure(item);
			if (y === 0 || x + needed > width) {
				x = 0;
				y += leading;
			}
			const left = x + item.width * scale + space;
			const lines = stackLines([item.label], { ...style, x: left, top: y - leading, leading });
			const placed = { item, x, y: y - leading / 2, lines };
			x += measure(item) + between;
			return placed;
		});
	});
	return { items, y };
}

/** A legend of only what occurs, in words of a size; of height 0 when nothing does. */
export function drawLegend(
	kinds: readonly LegendItem[][],
	width: number,
	textSize = usual,
): Drawing {
	const style = { size: textSize, weight: 400, family: "sans" } as const;
	const { items, y } = placeItems(kinds, width, style);
	const scale = textSize / usual;
	const svg = items
		.map(
			({ item, x, y: middle, lines }) =>
				shift(x, middle, item.svg, scale) + formatLines(lines, palette.muted),
		)
		.join("");
	return { svg, height: y };
}
