import { findAttribution, statementAttributions } from "../../article/model/attributions.ts";
import { silences } from "../../article/model/silences.ts";
import { stances } from "../../article/model/stances.ts";
import type { Attribution, Model, Silence, Stance } from "../../article/model/types.ts";
import { formatGlyphKey, type GlyphKey, isSilence } from "./glyph-key.ts";
import {
	bodies,
	bubble,
	bubbled,
	drawBody,
	drawDisc,
	drawDots,
	drawHalf,
	drawHatch,
	drawRing,
	signs,
} from "./signs.ts";

/**
 * What colour a shape takes. `fill`, `hatch`, `ring`, `ink`: the stance's colour; `soft`:
 * paper inside, the stance's colour as outline; `sign`, `halo`: paper; `quiet`: grey.
 */
export type GlyphRole = "fill" | "soft" | "hatch" | "halo" | "sign" | "ink" | "ring" | "quiet";

export interface GlyphShape {
	d: string;
	role: GlyphRole;
	/** Whether the colour fills the path or draws its line; `soft` does both. */
	paint: "fill" | "stroke" | "both";
	/** Width of the line in units of the box; 0 when filled. Caps and joins are round. */
	width: number;
}

export interface Glyph {
	key: string;
	/** Side of the box, which is centred on 0,0: viewBox="-12 -12 24 24". */
	size: 24;
	/** In drawing order. */
	shapes: GlyphShape[];
}

function stroke(d: string, role: GlyphRole, width: number): GlyphShape {
	return { d, role, paint: "stroke", width };
}

function fill(d: string, role: GlyphRole): GlyphShape {
	return { d, role, paint: "fill", width: 0 };
}

function outline(d: string): GlyphShape {
	return { d, role: "soft", paint: "both", width: 1.5 };
}

/** Half the space between the two parts of the mixed mark. */
const gap = 1;

/** The body: solid, or for the article's own words hatched in an outline. */
function layoutBody(stance: Stance, hatched: boolean): GlyphShape[] {
	const hatch = (side: "all" | "left" | "top", lift = 0) =>
		stroke(drawHatch(bodies[stance], side, lift), "hatch", 0.9);
	if (stance === "open") {
		const half = hatched ? hatch("left") : fill(drawHalf("left"), "fill");
		return [outline(drawBody("circle")), half];
	}
	if (stance === "mixed") {
		const top = drawHalf("top", gap);
		const bottom = outline(drawHalf("bottom", gap));
		return hatched ? [bottom, outline(top), hatch("top", gap)] : [bottom, fill(top, "fill")];
	}
	const body = drawBody(bodies[stance]);
	return hatched ? [outline(body), hatch("all")] : [fill(body, "fill")];
}

function layoutSign(stance: Stance, hatched: boolean): GlyphShape[] {
	const sign = signs[stance];
	if (sign === undefined) return [];
	return hatched ? [stroke(sign, "halo", 5), stroke(sign, "ink", 2)] : [stroke(sign, "sign", 2)];
}

function layoutRing(attribution: Attribution | null): GlyphShape[] {
	if (attribution === "direct") return [stroke(drawRing("whole"), "ring", 1.5)];
	if (attribution === "mixed") return [stroke(drawRing("half"), "ring", 1.5)];
	if (attribution === "relayed") return [stroke(drawDots(18), "ring", 1.7)];
	return [];
}

/** Smaller and in a bubble: nobody should take it for a stance that the actor holds. */
function layoutClaimed(stance: Stance): GlyphShape[] {
	const { solid, outline: edge } = bubbled[stance];
	const body = [...(edge ? [outline(edge)] : []), fill(solid, "fill")];
	return [outline(bubble), ...body];
}

const threeDots = [-6, 0, 6].map((x) => drawDisc(1.3, x)).join("");

const quiet: Record<Silence, GlyphShape[]> = {
	"not-mentioned": [stroke("M-3.5,0H3.5", "quiet", 1.5)],
	"no-position": [stroke(drawDisc(3.2), "quiet", 1.5)],
	declined: [fill(threeDots, "quiet")],
};

/**
 * The mark of a stance or a silence. Shape carries the stance (diamond proposes, circle
 * supports, half-filled circle open, parted circle mixed, square opposes), the sign on it
 * repeats it, the outline says how it was said: ring quoted, half ring partly quoted, none
 * reworded, dotted ring relayed, hatching the article's own words. Colour only adds. What
 * somebody else claims is small in a speech bubble.
 */
export function layoutGlyph(kind: Stance | Silence, attribution: Attribution | null): Glyph {
	const key = formatGlyphKey(kind, attribution);
	const glyph = glyphs.get(key) ?? drawGlyph(key, kind, attribution);
	glyphs.set(key, glyph);
	return glyph;
}

/** There are about thirty different ones; pages and pictures have hundreds of marks. */
const glyphs = new Map<string, Glyph>();

function drawGlyph(key: string, kind: Stance | Silence, attribution: Attribution | null): Glyph {
	if (isSilence(kind)) return { key, size: 24, shapes: quiet[kind] };
	if (attribution === "claimed") return { key, size: 24, shapes: layoutClaimed(kind) };
	const hatched = attribution === "article";
	const shapes = [
		...layoutRing(attribution),
		...layoutBody(kind, hatched),
		...layoutSign(kind, hatched),
	];
	return { key, size: 24, shapes };
}

/**
 * The marks that occur in positions or as single statements, in a fixed order: stances
 * from proposes to opposes, within each the strongest attribution first, then silences.
 */
export function listGlyphKeys(model: Pick<Model, "positions" | "statements">): GlyphKey[] {
	const found = new Set<string>();
	for (const { stance, silence, attribution } of model.positions) {
		const kind = stance ?? silence;
		if (kind !== null) found.add(formatGlyphKey(kind, attribution));
		// Statements for and against are mixed together, which none of them is alone.
		if (stance !== null) found.add(formatGlyphKey(stance, "indirect"));
	}
	for (const statement of model.statements) {
		const kind = statement.stance ?? statement.silence ?? "no-position";
		found.add(formatGlyphKey(kind, findAttribution(statement)));
		// A legend shows each stance alone, as if reworded: with no ring around it.
		if (statement.stance !== null) found.add(formatGlyphKey(statement.stance, "indirect"));
	}
	const spoken = [...stances].reverse().flatMap(({ id: kind }) =>
		statementAttributions.map(({ id: attribution }): GlyphKey => {
			return { key: formatGlyphKey(kind, attribution), kind, attribution };
		}),
	);
	const silent = silences.map(({ id }): GlyphKey => ({ key: id, kind: id, attribution: null }));
	return [...spoken, ...silent].filter(({ key }) => found.has(key));
}
