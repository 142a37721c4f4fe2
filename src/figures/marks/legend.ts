import { statementAttributions } from "../../article/model/attributions.ts";
import { listHolders, listToldPositions } from "../../article/model/questions.ts";
import { isQuotedOnly } from "../../article/model/quoted.ts";
import { formatSilence, silences } from "../../article/model/silences.ts";
import { stances } from "../../article/model/stances.ts";
import type { Attribution, Model, Silence, Stance } from "../../article/model/types.ts";

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
	const drawn = listToldPositions(model).filter(({ actor }) => rows.has(actor));
	const told = drawn.filter(({ silence }) => silence !== "not-mentioned").length;
	const blank = told < rows.size * model.proposals.length;
	// One set each: "mixed" is the name of a stance and of an attribution.
	const held = drawn.filter(({ stance }) => stance !== null);
	const found = {
		stances: new Set(held.map(({ stance }) => stance)),
		attributions: new Set([
			...held.map(({ attribution }) => attribution),
			...(drawn.some(({ claims }) => claims) ? (["claimed"] as const) : []),
		]),
		silences: new Set<Silence | null>(
			silent ? [...drawn.map(({ silence }) => silence), blank ? "not-mentioned" : null] : [],
		),
	};
	const quotedOnly = isQuotedOnly(model);
	return {
		stances: [...stances].reverse().filter(({ id }) => found.stances.has(id)),
		attributions: statementAttributions.filter(({ id }) => found.attributions.has(id)),
		silences: silences
			.filter(({ id }) => found.silences.has(id))
			.map(({ id }) => ({ id, label: formatSilence(id, quotedOnly) })),
	};
}
