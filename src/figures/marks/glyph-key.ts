import { silences } from "../../article/model/silences.ts";
import type { Attribution, Silence, Stance } from "../../article/model/types.ts";

/*
 * Apart from what draws a mark (glyph.ts), which brings paths and symbols of d3: a page that
 * has its marks drawn already only names them.
 */

/** A mark that occurs. */
export interface GlyphKey {
	key: string;
	kind: Stance | Silence;
	/** Null for a silence. */
	attribution: Attribution | null;
}

const silenceIds: ReadonlySet<string> = new Set(silences.map(({ id }) => id));

/** Whether a mark stands for a silence, not for a stance. */
export function isSilence(kind: Stance | Silence): kind is Silence {
	return silenceIds.has(kind);
}

/** Name of a mark: `opposes-direct`, `not-mentioned`. Fit for an element's id. */
export function formatGlyphKey(kind: Stance | Silence, attribution: Attribution | null): string {
	return isSilence(kind) || attribution === null ? kind : `${kind}-${attribution}`;
}
