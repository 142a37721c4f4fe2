import type { Attribution, Silence, Stance } from "../../article/model/types.ts";
import { type GlyphRole, layoutGlyph } from "../marks/glyph.ts";
import type { Palette } from "../marks/palette.ts";
import { palette } from "./pen.ts";
import { formatElement } from "./svg.ts";

export interface PictureMark {
	kind: Stance | Silence;
	/** How it was said; null for a silence. */
	attribution: Attribution | null;
	/** Its middle and the side of its box, in px. */
	x: number;
	y: number;
	size: number;
}

const colours: Record<Stance | Silence, keyof Palette> = {
	proposes: "supports",
	supports: "supports",
	open: "open",
	mixed: "mixed",
	opposes: "opposes",
	declined: "quiet",
	"no-position": "quiet",
	"not-mentioned": "quiet",
};

/** The colour of a mark. */
export function findColour(kind: Stance | Silence): string {
	return palette[colours[kind]];
}

/** The colour of words in a stance's colour: they need more contrast than its mark. */
export function findWordColour(kind: Stance | Silence): string {
	if (kind === "open") return palette.openText;
	if (kind === "mixed") return palette.mixedText;
	return colours[kind] === "quiet" ? palette.muted : palette[colours[kind]];
}

/** What repeats the stance on a mark: left out where only the outline is explained. */
const signRoles: ReadonlySet<GlyphRole> = new Set(["sign", "halo", "ink"]);

/**
 * A mark as plain paths.
 * @param bare grey and without its sign, for a legend of the ways of saying
 */
export function formatMark(mark: PictureMark, bare = false): string {
	const { kind, attribution, x, y, size } = mark;
	const glyph = layoutGlyph(kind, attribution);
	const colour = bare ? palette.muted : findColour(kind);
	const { paper } = palette;
	const shapes = glyph.shapes
		.filter(({ role }) => !bare || !signRoles.has(role))
		.map(({ d, role, paint, width }) => {
			const own = role === "sign" || role === "halo" ? paper : colour;
			const line = paint === "fill" ? undefined : own;
			const fill = paint === "fill" ? own : role === "soft" ? paper : "none";
			return formatElement("path", { d, fill, stroke: line, "stroke-width": width || undefined });
		});
	const scale = size / glyph.size;
	const place = `translate(${x},${y})${scale === 1 ? "" : ` scale(${scale.toFixed(3)})`}`;
	return formatElement(
		"g",
		{ transform: place, "stroke-linecap": "round", "stroke-linejoin": "round" },
		shapes.join(""),
	);
}
