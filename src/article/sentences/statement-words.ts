import type { Statement } from "../model/types.ts";
import { stripQuotationMarks } from "../text/quotation-readings.ts";

/**
 * A statement's words wherever they stand apart from the article: only verbatim ones are in
 * quotation marks, each stretch in its own, since what lies between two was not quoted.
 */
export function formatWords({
	manner,
	quote,
	continued,
}: Pick<Statement, "manner" | "quote" | "continued">): string {
	return [quote, ...continued]
		.map(({ exact }) => (manner === "direct" ? `“${stripQuotationMarks(exact)}”` : exact))
		.join(" … ");
}
