import { type Agreement, describeMissingAgreement, listAgreements } from "../model/agreement.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Model } from "../model/types.ts";
import { capitalize, formatCount, formatList, formatNumber } from "./numbers.ts";
import { findName } from "./phrases.ts";

/** The pairs that agree and conflict on most, or why the diagram is not drawn. */
export function describeAgreement(model: Model): string {
	const agreements = listAgreements(model);
	const missing = describeMissingAgreement(agreements, isQuotedOnly(model));
	if (missing !== null) return missing;
	const most = (["agree", "conflict"] as const).flatMap((kind) =>
		writeMost(model, agreements, kind),
	);
	return capitalize(formatList(most));
}

/** The pair that shares most, by name; several with the same count are only counted. */
function writeMost(
	model: Model,
	agreements: readonly Agreement[],
	kind: "agree" | "conflict",
): string[] {
	const most = agreements.reduce((top, pair) => Math.max(top, pair[kind].length), 0);
	const pairs = agreements.filter((pair) => pair[kind].length === most);
	const [pair] = pairs;
	if (most === 0 || pair === undefined) return [];
	const several = pairs.length > 1;
	const who = several
		? `${formatNumber(pairs.length)} pairs`
		: formatList(pair.actors.map((id) => findName(model.actors, id)));
	// "Two pairs agree on a proposal" would be one and the same.
	const each = several ? "each " : "";
	const does = kind === "agree" ? `${each}agree on` : `are ${each}on opposite sides of`;
	return [`${who} ${does} ${most === 1 ? "a proposal" : formatCount(most, "proposal")}`];
}
