import type { TextStyle } from "../../article/text/text-width.ts";
import { measureText } from "../../article/text/text-width.ts";

/** Everything drawn is rounded to a tenth of a px: shorter files, no visible difference. */
export function round(value: number): number {
	const tenths = Math.round(value * 10) / 10;
	return tenths === 0 ? 0 : tenths;
}

/** One line of text as it is drawn: `y` is the baseline. */
export interface TextLine {
	text: string;
	x: number;
	y: number;
	/** Font size in px. */
	size: number;
	weight: number;
	family: "sans" | "serif";
	anchor: "start" | "middle" | "end";
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where and how lines are stacked; `top` is the upper edge of the first line. */
export interface Stack extends TextStyle {
	x: number;
	top: number;
	anchor?: TextLine["anchor"];
	/** Distance of baselines; 1.3 of the size when left out. */
	leading?: number;
}

/** Distance of baselines for a size of type, in whole px. */
export function findLeading(size: number): number {
	return Math.round(size * 1.3);
}

/** Lines under each other from `top` on. */
export function stackLines(lines: readonly string[], stack: Stack): TextLine[] {
	const { x, top, size, weight = 400, family, anchor = "start" } = stack;
	const leading = stack.leading ?? findLeading(size);
	// Capitals take about 0.72 of the size: this puts them in the middle of their line.
	const baseline = top + leading / 2 + size * 0.36;
	return lines.map((text, index) => {
		const y = round(baseline + index * leading);
		return { text, x: round(x), y, size, weight, family, anchor };
	});
}

/** Lines centred on `middle`. */
export function centreLines(
	lines: readonly string[],
	middle: number,
	stack: Omit<Stack, "top">,
): TextLine[] {
	const leading = stack.leading ?? findLeading(stack.size);
	return stackLines(lines, { ...stack, top: middle - (lines.length * leading) / 2 });
}

/** Width of the widest line, 0 without lines. */
export function measureLines(lines: readonly string[], style: TextStyle): number {
	return lines.reduce((widest, line) => Math.max(widest, measureText(line, style)), 0);
}

/** The space that a drawn line takes, from the top of its capitals to under its descenders. */
export function findLineBox(line: TextLine): Box {
	const width = measureText(line.text, line);
	const shift = { start: 0, middle: width / 2, end: width }[line.anchor];
	return { x: line.x - shift, y: line.y - line.size * 0.8, width, height: line.size * 1.05 };
}
