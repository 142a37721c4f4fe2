import { listHeard, listPositions } from "./positions.ts";
import type { Model } from "./types.ts";

/** A model that keeps only verbatim words, and says so: its silences are not the article's. */
export interface QuotedModel extends Model {
	words: "quoted";
}

/**
 * "Only what is in quotation marks": the same article with only the statements whose words
 * are all verbatim. Positions and who is heard are derived again; text, sentences, actors
 * and proposals stay, so every id and offset keeps its meaning. The argument is not changed.
 */
export function keepQuoted(model: Model): QuotedModel {
	const statements = model.statements.filter(({ manner }) => manner === "direct");
	const heard = listHeard(statements);
	return {
		...model,
		words: "quoted",
		actors: model.actors.map((actor) => ({ ...actor, heard: heard.has(actor.id) })),
		statements,
		positions: listPositions(model.actors, model.proposals, statements),
	};
}

/**
 * Whether statements were taken out by {@link keepQuoted}. Then no sentence may say that
 * the article is silent: it may say the same thing in other words.
 */
export function isQuotedOnly(model: Model): boolean {
	return "words" in model && model.words === "quoted";
}
