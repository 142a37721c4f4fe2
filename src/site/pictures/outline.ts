import bidiFactory from "bidi-js";
import * as hb from "harfbuzzjs";
import type { FontKind, Fonts } from "./fonts.ts";

/**
 * Words as outlines. The renderer's own text drops a whole line when its letters come from
 * several faces, and says nothing; here every letter is shaped by HarfBuzz in a face that has
 * it, and a letter that no face has is known by name.
 */

/** How words stand: as the attributes of an SVG `<text>` tell it. */
export interface TextLook {
	kind: FontKind;
	weight: number;
	italic: boolean;
	size: number;
	x: number;
	y: number;
	anchor: "start" | "middle" | "end";
}

export interface Outline {
	/** `<path>` elements, each a glyph in its place. */
	shapes: string;
	/** Letters that no face has. A box stands for each. */
	missing: string[];
}

interface Run {
	text: string;
	level: number;
	font: LoadedFont | null;
}

interface LoadedFont {
	font: hb.Font;
	/** Font units for the height of the letters. */
	unitsPerEm: number;
	covers: ReadonlySet<number>;
}

interface Shaped {
	glyphs: { path: string; x: number; y: number }[];
	/** Font units are scaled by this. */
	scale: number;
	/** In px. */
	width: number;
}

const bidi = bidiFactory();
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Signs that look the same in every face that has the second and not the first. */
const standIns: Record<string, string> = {
	"\u2010": "-",
	"\u2011": "-",
	"\u00a0": " ",
	"\u202f": " ",
	"\u2009": " ",
};

/** Direction marks and soft breaks: they have no shape in any face. */
const invisible = /^[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/u;

/** Finds the face of each letter, and keeps those that were read. */
export class Outliner {
	readonly #fonts: Fonts;
	readonly #loaded = new Map<Uint8Array, LoadedFont>();

	constructor(fonts: Fonts) {
		this.#fonts = fonts;
	}

	#load(bytes: Uint8Array): LoadedFont {
		const known = this.#loaded.get(bytes);
		if (known) return known;
		const face = new hb.Face(new hb.Blob(bytes));
		const head = face.referenceTable("head");
		const unitsPerEm = head ? ((head[18] ?? 0) << 8) + (head[19] ?? 0) : 1000;
		const font = { font: new hb.Font(face), unitsPerEm, covers: new Set(face.collectUnicodes()) };
		this.#loaded.set(bytes, font);
		return font;
	}

	/** The first face with every character of a letter and the marks on it; null when there is none. */
	#findFont(letter: string, look: TextLook, before: LoadedFont | null): LoadedFont | null {
		const codes = [...letter].map((character) => character.codePointAt(0) ?? 0);
		const hasAll = ({ covers }: LoadedFont) => codes.every((code) => covers.has(code));
		// A face goes on as long as it can: spaces and commas are in most.
		if (before && hasAll(before)) return before;
		for (const bytes of this.#fonts.listFaces(codes[0] ?? 0, look)) {
			const font = this.#load(bytes);
			if (hasAll(font)) return font;
		}
		return null;
	}

	/** Text cut where its direction or its face changes, in the order in which it is written. */
	#listRuns(text: string, look: TextLook): { runs: Run[]; missing: string[] } {
		const { levels } = bidi.getEmbeddingLevels(text, "ltr");
		const runs: Run[] = [];
		const missing: string[] = [];
		for (const { segment, index } of segmenter.segment(text)) {
			if (invisible.test(segment)) continue;
			const level = levels[index] ?? 0;
			const last = runs.at(-1);
			const before = last?.font ?? null;
			const other = standIns[segment];
			let letter = segment;
			let font = this.#findFont(letter, look, before);
			if (!font && other !== undefined) {
				letter = other;
				font = this.#findFont(letter, look, before);
			}
			if (!font) missing.push(segment);
			if (last && last.font === font && last.level === level) last.text += letter;
			else runs.push({ text: letter, level, font });
		}
		return { runs, missing };
	}

	#shape({ text, level, font }: Run, look: TextLook): Shaped {
		const used = font ?? this.#findFont("a", look, null);
		if (!used) return { glyphs: [], scale: 1, width: 0 };
		const buffer = new hb.Buffer();
		buffer.addText(font ? text : "\uffff".repeat([...segmenter.segment(text)].length));
		buffer.guessSegmentProperties();
		buffer.setDirection(level % 2 === 1 ? hb.Direction.RTL : hb.Direction.LTR);
		hb.shape(used.font, buffer);
		const scale = look.size / used.unitsPerEm;
		let pen = 0;
		const glyphs = buffer.getGlyphInfosAndPositions().map((glyph) => {
			const place = { x: pen + (glyph.xOffset ?? 0), y: glyph.yOffset ?? 0 };
			pen += glyph.xAdvance ?? 0;
			return { path: used.font.glyphToPath(glyph.codepoint), ...place };
		});
		return { glyphs, scale, width: pen * scale };
	}

	/** Draws one line of text. */
	outline(text: string, look: TextLook): Outline {
		const { runs, missing } = this.#listRuns(text.normalize("NFC"), look);
		const shaped = orderRuns(runs).map((run) => this.#shape(run, look));
		const width = shaped.reduce((sum, run) => sum + run.width, 0);
		let x = look.x - { start: 0, middle: width / 2, end: width }[look.anchor];
		const shapes = shaped.map((run) => {
			const left = x;
			x += run.width;
			return run.glyphs
				.filter(({ path }) => path !== "")
				.map((glyph) => {
					const place = [left + glyph.x * run.scale, look.y - glyph.y * run.scale];
					const matrix = [run.scale, 0, 0, -run.scale, ...place].map(writeNumber).join(" ");
					return `<path transform="matrix(${matrix})" d="${glyph.path}"/>`;
				})
				.join("");
		});
		return { shapes: shapes.join(""), missing };
	}
}

function writeNumber(value: number): string {
	return String(Math.round(value * 1e5) / 1e5);
}

/** From the order of writing to the order on the line (Unicode Bidirectional Algorithm, rule L2). */
function orderRuns(runs: readonly Run[]): Run[] {
	const ordered = [...runs];
	const most = Math.max(0, ...runs.map(({ level }) => level));
	for (let level = most; level > 0; level--) {
		for (let start = 0; start < ordered.length; start++) {
			let end = start;
			while ((ordered[end]?.level ?? -1) >= level) end++;
			ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
			start = Math.max(start, end - 1);
		}
	}
	return ordered;
}
