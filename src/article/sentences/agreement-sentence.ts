import { type Agreement, describeMissingAgreement, listAgreements } from "../model/agreement.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Model } from "../model/types.ts";
import { capitalize, formatCount, formatList, formatNumber } from "./numbers.ts";
import { findName } from "./wording.ts";

/** The pairs that agree and conflict on most, or why the diagram is not drawn. */
export function describeAgreement(model: Model): string {
	const agreements = listAgreements(model);
	const missing = describeMissingAgreement(agreements, isQuotedOnly(model));
	if (missing !== null) return missing;
	const most = (["agree", "conflict"] as const).flatMap((kind) =>
		writeMost(model, agreements, kind),
	);
	return capitalize(most.join("; "));
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
	const does = kind === "agree" ? "agree on" : "are on opposite sides of";
	const proposals = formatCount(most, "proposal");
	if (pairs.length > 1) return [`${formatNumber(pairs.length)} pairs ${does} ${proposals} each`];
	const names = formatList(pair.actors.map((id) => findName(model.actors, id)));
	return [`${names} ${does} ${proposals}`];
}
