import { listMakers } from "../../article/model/attributions.ts";
import type { Model, Statement } from "../../article/model/types.ts";
import {
	formatConditions,
	formatMakers,
	formatSource,
	formatVerb,
} from "../../article/sentences/phrases.ts";

/** "Sergei Lavrov rejects: Sending foreign peacekeepers to Ukraine, quoted", with what was chosen of it. */
export function describeMarked(model: Model, statement: Statement): string {
	const makers = listMakers(statement).flatMap(
		(id) => model.actors.find((one) => one.id === id) ?? [],
	);
	const about = model.proposals.find(({ id }) => id === statement.proposal);
	const verb = formatVerb(statement, makers, about !== undefined);
	const source = formatSource(statement, model.actors, makers.length);
	const rest = `${formatConditions(statement.if ? [statement.if] : [])}${statement.earlier ? ", earlier" : ""}`;
	return `${formatMakers(model.actors, statement)} ${verb}${about ? `: ${about.title}` : ""}${source}${rest}`;
}
