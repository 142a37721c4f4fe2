import type { Model } from "../model/types.ts";
import type { EmbedView } from "./views.ts";

/**
 * Height in CSS px to reserve for a view in a column of text (640 px), where it cannot be
 * measured: in oEmbed answers, and in the codes of a page whose scripts are off.
 */
export function estimateHeight(
	model: Pick<Model, "proposals" | "actors" | "statements">,
	view: EmbedView,
): number {
	const { proposals, statements } = model;
	return view === "explainer" ? 8000 : 600 + 10 * proposals.length + statements.length;
}
