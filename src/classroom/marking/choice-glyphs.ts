import type { Model } from "../../article/model/types.ts";
import { listGlyphKeys } from "../../figures/marks/glyph.ts";
import { formatGlyphKey, type GlyphKey } from "../../figures/marks/glyph-key.ts";
import { stanceChoices } from "./stance-choices.ts";

/** The marks of an article, and those of the six buttons: a student may choose any. */
export function listLessonGlyphKeys(model: Pick<Model, "positions" | "statements">): GlyphKey[] {
	const chosen = stanceChoices.map(({ stance }): GlyphKey => {
		const kind = stance ?? "no-position";
		const attribution = stance ? "indirect" : null;
		return { key: formatGlyphKey(kind, attribution), kind, attribution };
	});
	const all = [...listGlyphKeys(model), ...chosen];
	return [...new Map(all.map((glyph) => [glyph.key, glyph])).values()];
}
