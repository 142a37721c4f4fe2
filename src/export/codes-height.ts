import type { Model } from "../model/types.ts";
import type { EmbedView } from "./views.ts";

/** The most that `embed.js` gives a frame, in CSS px: reserving more would make the page jump. */
export const highestFrame = 10_000;

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
		matrix: 800 + 100 * proposals.length + 18 * statements.length,
		// A lane for each proposal.
		spectrum: 560 + 275 * proposals.length,
		// A row for each statement.
		attribution: 200 + 89 * statements.length,
		// The definitions are the same for all; the article and its evidence are not.
		explainer: 6500 + text.length + 55 * statements.length,
	};
	return Math.min(highestFrame, Math.round(heights[view] / 10) * 10);
}
