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
		// A low row for each actor, of whom more proposals have more; words are folded.
		matrix: 500 + 16 * proposals.length,
		// A strip for each proposal.
		spectrum: 430 + 40 * proposals.length,
		// A row for each statement; of many the later ones are folded.
		attribution: 390 + 62 * Math.min(7, statements.length),
		// What is always there, then the article and its marks; definitions and evidence are folded.
		explainer: 4190 + text.length + 102 * statements.length,
	};
	// Reserving more than `embed.js` gives a frame would make the page jump.
	return Math.min(highest, Math.round(heights[view] / 10) * 10);
}
