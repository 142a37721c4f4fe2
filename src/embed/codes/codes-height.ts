import type { Model } from "../../article/model/types.ts";
import { highest } from "../host/host-frames.ts";
import type { EmbedView } from "./views.ts";

/**
 * Height in CSS px to reserve for a view in a column of text (640 px), where it cannot be
 * measured: in oEmbed answers, and in the codes of a page whose scripts are off.
 *
 * A guess from what grows with an article, fitted to the published explainers; `e2e/` holds
 * it against their embeds. Too low only scrolls, too high leaves paper under the figure.
 */
export function estimateHeight(
	{ proposals, statements, text }: Pick<Model, "proposals" | "statements" | "text">,
	view: EmbedView,
): number {
	const heights: Record<EmbedView, number> = {
		// A line of the table and a sentence for each proposal, the list of those who only relay.
		matrix: 570 + 137 * proposals.length + 18 * statements.length,
		// A lane and a sentence for each proposal.
		spectrum: 520 + 203 * proposals.length,
		// A row for each statement.
		attribution: 335 + 53 * statements.length,
		// What is always there, then the article and its marks; definitions and evidence are folded.
		explainer: 2840 + text.length + 129 * statements.length,
	};
	// Reserving more than `embed.js` gives a frame would make the page jump.
	return Math.min(highest, Math.round(heights[view] / 10) * 10);
}
