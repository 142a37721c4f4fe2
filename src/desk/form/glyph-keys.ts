import { statementAttributions } from "../../article/model/attributions.ts";
import { silences } from "../../article/model/silences.ts";
import { stances } from "../../article/model/stances.ts";
import { formatGlyphKey, type GlyphKey } from "../../figures/marks/glyph-key.ts";

/** Every mark there is: at the desk any may be drawn next. */
export function listAllGlyphKeys(): GlyphKey[] {
	const held = stances.flatMap(({ id: kind }) =>
		statementAttributions.map(({ id: attribution }) => ({ kind, attribution })),
	);
	const silent = silences.map(({ id: kind }) => ({ kind, attribution: null }));
	return [...held, ...silent].map(({ kind, attribution }) => ({
		...{ key: formatGlyphKey(kind, attribution), kind, attribution },
	}));
}
