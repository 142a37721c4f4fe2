import { listTellers } from "../model/attributions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Model, Statement } from "../model/types.ts";
import { capitalize, choosePlural, formatCount, formatNumber } from "./numbers.ts";

/** The statements that come from, or through, a source without a name, in article order. */
function listFromUnnamed({ actors, statements }: Model): Statement[] {
	const unnamed = new Set(actors.flatMap(({ id, kind }) => (kind === "unnamed" ? [id] : [])));
	return statements.filter(
		(statement) =>
			statement.voice === "speaker" &&
			[...listTellers(statement), ...statement.via].some((id) => unnamed.has(id)),
	);
}

/** "Three of 23 statements come from sources that the article does not name."; empty for none. */
export function describeUnnamed(model: Model): string {
	const found = listFromUnnamed(model).length;
	const all = model.statements.length;
	if (found === 0) return "";
	const those = isQuotedOnly(model) ? "statement in quotation marks" : "statement";
	const many = isQuotedOnly(model) ? "statements in quotation marks" : "statements";
	const share =
		found === all
			? `${all === 1 ? "the only" : all === 2 ? "both" : "all"} ${all < 3 ? choosePlural(all, those, many) : formatCount(all, those, many)}`
			: `${formatNumber(found)} of ${formatCount(all, those, many)}`;
	return `${capitalize(share)} ${choosePlural(found, "comes", "come")} from ${choosePlural(found, "a source", "sources")} that the article does not name.`;
}
