import { type Box, findLineBox, round, type TextLine } from "../marks/label.ts";
import { type Palette, palettes, type Theme } from "../marks/palette.ts";
import { type Attributes, escapeXml, formatElement } from "./svg.ts";

/** A part of a picture, or the part between its reading line and its legend. */
export interface Drawing {
	svg: string;
	height: number;
}

/** Every colour by its name, `#ink`: a picture is drawn once and then painted for each theme. */
export const palette = Object.fromEntries(
	Object.keys(palettes.light).map((name) => [name, `#${name}`]),
) as unknown as Palette;

/** Puts the colours of a theme where their names stand; words of the article hold no `"`. */
export function paint(svg: string, theme: Theme): string {
	return svg.replace(/ (fill|stroke)="#([a-zA-Z]+)"/g, (_, part: string, name: string) => {
		return ` ${part}="${palettes[theme][name as keyof Palette]}"`;
	});
}

/** Each ends in a generic family; widths are measured for any of them. */
export const sansStack = "Inter, 'Segoe UI', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";
const serifStack = "'Noto Serif', Charter, 'Iowan Old Style', Cambria, Georgia, serif";

/** Words of the article itself: in a right-to-left article their full stops belong on the left. */
function isolate(text: string): string {
	return `\u2067${text}\u2069`;
}

/**
 * Lines of text. Serif ones are the article's own words; they are in italics unless bold,
 * so that only what is quoted word for word stands upright.
 * @param dir of the article, for its own words
 */
export function formatLines(
	lines: readonly TextLine[],
	fill: string,
	dir: "ltr" | "rtl" = "ltr",
): string {
	return lines
		.map(({ text, x, y, size, weight, family, anchor }) => {
			const serif = family === "serif";
			const attributes = {
				...{ x, y, fill, "font-size": size },
				"font-weight": weight === 400 ? undefined : weight,
				"font-family": serif ? serifStack : undefined,
				"font-style": serif && weight === 400 ? "italic" : undefined,
				"text-anchor": anchor === "start" ? undefined : anchor,
			};
			const words = serif && dir === "rtl" ? isolate(text) : text;
			return formatElement("text", attributes, escapeXml(words));
		})
		.join("");
}

export function formatRect({ x, y, width, height }: Box, attributes: Attributes): string {
	return formatElement("rect", { x, y, width, height, ...attributes });
}

export function formatPath(d: string, attributes: Attributes): string {
	return formatElement("path", { d, ...attributes });
}

/** A level line. */
export function formatRule(x: number, y: number, width: number, attributes: Attributes): string {
	return formatPath(`M${x},${y}H${x + width}`, attributes);
}

/** Parts under each other; those of height 0 take no room. */
export function stackParts(parts: readonly [Drawing, gap: number][]): Drawing {
	let y = 0;
	const drawn = parts.map(([{ svg, height }, gap]) => {
		if (height === 0) return "";
		const part = shift(0, y + gap, svg);
		y += gap + height;
		return part;
	});
	return { svg: drawn.join(""), height: Math.ceil(y) };
}

/** Parts of a picture that move, and grow, together. */
export function shift(x: number, y: number, children: string, scale = 1): string {
	const grown = scale === 1 ? "" : ` scale(${scale.toFixed(3)})`;
	return formatElement("g", { transform: `translate(${x},${y})${grown}` }, children);
}

/**
 * Paper behind words that stand on lines. Not an outline round the letters: programs that
 * do not know `paint-order` would draw it over them.
 */
export function formatGround(lines: readonly TextLine[]): string {
	const boxes = lines.map(findLineBox);
	const left = Math.min(...boxes.map(({ x }) => x));
	const right = Math.max(...boxes.map(({ x, width }) => x + width));
	const top = Math.min(...lines.map(({ y, size }) => y - 0.78 * size));
	const bottom = Math.max(...lines.map(({ y, size }) => y + 0.17 * size));
	if (lines.length === 0) return "";
	const box = { x: round(left), y: round(top) };
	const size = { width: round(right - left), height: round(bottom - top) };
	return formatRect({ ...box, ...size }, { fill: palette.paper });
}
