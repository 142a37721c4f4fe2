import { listHeard, listPositions } from "./positions.ts";
import type { Model } from "./types.ts";

/**
 * "Only what is in quotation marks": the same article with only the statements whose words
 * are all verbatim. Positions and who is heard are derived again; text, sentences, actors
 * and proposals stay, so every id and offset keeps its meaning. The argument is not changed.
 */
export function keepQuoted(model: Model): Model {
	const statements = model.statements.filter(({ manner }) => manner === "direct");
	const heard = listHeard(statements);
	return {
		...model,
		actors: model.actors.map((actor) => ({ ...actor, heard: heard.has(actor.id) })),
		statements,
		positions: listPositions(model.actors, model.proposals, statements),
	};
}
