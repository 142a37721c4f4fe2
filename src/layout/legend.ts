import { attributions } from "../model/attributions.ts";
import { listHolders } from "../model/questions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import { formatSilence, silences } from "../model/silences.ts";
import { stances } from "../model/stances.ts";
import type { Attribution, Model, Silence, Stance } from "../model/types.ts";

export interface Legend {
	stances: { id: Stance; label: string }[];
	attributions: { id: Attribution; label: string }[];
	silences: { id: Silence; label: string }[];
}

/**
 * What a figure's marks mean: only what occurs among its positions, stances from proposing
 * to opposing, attributions strongest first.
 * @param silent whether the figure draws the silences of the actors that have a row
 */
export function listLegend(model: Model, silent: boolean): Legend {
	const rows = new Set(listHolders(model).map(({ id }) => id));
	const drawn = model.positions.filter(({ actor }) => rows.has(actor));
	const found = new Set<string | null>(
		drawn.flatMap(({ stance, silence, attribution }) =>
			stance === null ? [silent ? silence : null] : [stance, attribution],
		),
	);
	return {
		stances: [...stances].reverse().filter(({ id }) => found.has(id)),
		// "mixed" is a stance and an attribution: only the latter's own positions count here.
		attributions: attributions.filter(({ id }) =>
			drawn.some(({ stance, attribution }) => stance !== null && attribution === id),
		),
		silences: silences
			.filter(({ id }) => found.has(id))
			.map(({ id }) => ({ id, label: formatSilence(id, isQuotedOnly(model)) })),
	};
}
