import { isQuotedOnly } from "../model/quoted.ts";
import type { Model } from "../model/types.ts";
import { formatCount, formatNumber } from "./numbers.ts";

/**
 * What there is, in one line: "22 statements, 17 of them credited to six actors and five
 * in the article’s own voice; one is quoted word for word". Whoever merely holds a stance
 * that the article asserts is not counted as having said something.
 */
export function describeCounts(model: Model): string {
	const { statements } = model;
	const all = formatCount(statements.length, "statement");
	if (isQuotedOnly(model)) return `${all} in quotation marks`;
	if (statements.length === 0) return all;
	const said = statements.filter(({ voice }) => voice === "speaker");
	const actors = formatCount(new Set(said.map(({ actor }) => actor)).size, "actor");
	const own = statements.length - said.length;
	const quoted = statements.filter(({ manner }) => manner === "direct").length;
	const verbatim = `${quoted === 0 ? "none" : formatNumber(quoted)} ${quoted === 1 || quoted === 0 ? "is" : "are"} quoted word for word`;
	if (own === 0) return `${all}, credited to ${actors}; ${verbatim}`;
	if (said.length === 0) return `${all}, all in the article’s own voice`;
	return `${all}, ${formatNumber(said.length)} of them credited to ${actors} and ${formatNumber(own)} in the article’s own voice; ${verbatim}`;
}
