import { listHeard, listPositions } from "./positions.ts";
import type { Model } from "./types.ts";

/** A model that shows only some of its article, and says so: what is left out is no silence. */
export interface PartModel extends Model {
	part: true;
}

/** What of an article is to be shown: only these, all when empty. */
export interface PartChoice {
	/** The figure that shows it, or `article`. */
	view: string;
	actors: readonly string[];
	proposals: readonly string[];
	statements: readonly string[];
}

/** Nothing wanted means everything. */
function wants(ids: readonly string[], id: string | null): boolean {
	return ids.length === 0 || (id !== null && ids.includes(id));
}

/**
 * The part of an article that a step shows. Without actors or statements named, every actor
 * keeps its row, also who is silent on the proposals shown: that silence is the article's.
 * In article order there are no rows, so there what concerns other proposals is left out.
 * Actors stay, since relays and addressees need their names. The argument is not changed.
 */
export function keepPart(model: Model, show: PartChoice): Model {
	const { actors, proposals, statements: ids } = show;
	if (actors.length + proposals.length + ids.length === 0) return model;
	const ordered = show.view === "attribution" || show.view === "article";
	const statements = model.statements.filter(
		({ id, actor, proposal }) =>
			wants(ids, id) && wants(actors, actor) && (!ordered || wants(proposals, proposal)),
	);
	const heard = listHeard(statements);
	const kept = model.proposals.filter(({ id }) => wants(proposals, id));
	const part: PartModel = {
		...model,
		part: true,
		actors: model.actors.map((actor) => ({ ...actor, heard: heard.has(actor.id) })),
		proposals: kept,
		statements,
		positions: listPositions(model.actors, kept, statements),
	};
	return part;
}

/** Whether {@link keepPart} left something out. Then no sentence may speak for the whole article. */
export function isPart(model: Model): boolean {
	return "part" in model && model.part === true;
}
