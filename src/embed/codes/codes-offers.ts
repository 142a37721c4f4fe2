import type { Model } from "../../article/model/types.ts";
import {
	describeAttribution,
	describeMatrix,
	describeSpectrum,
} from "../../article/sentences/takeaways.ts";
import { formatCode } from "./codes.ts";
import { estimateHeight } from "./codes-height.ts";
import { formatEmbedTitle } from "./oembed.ts";
import { type EmbedView, embedViews } from "./views.ts";

/** What the reader's page offers of one view, scripts on or off. */
export interface EmbedOffer {
	view: EmbedView;
	/** What it is called where people choose. */
	label: string;
	/** The plain frame's code. */
	code: string;
	/** The generated takeaway, for the picture's alternative. */
	takeaway: string;
	/** Height to reserve in CSS px as long as it is not measured. */
	height: number;
}

/** The generated sentence that a view's picture stands for. */
export function describeView(model: Model, view: EmbedView): string {
	if (view === "spectrum") return describeSpectrum(model);
	return view === "attribution" ? describeAttribution(model) : describeMatrix(model);
}

/**
 * Every view of an explainer as the reader's page offers it.
 * @param site where the site is published, with a slash at the end; null when not known:
 *   codes then hold paths from the site's root
 */
export function listEmbedOffers(model: Model, site: string | null): EmbedOffer[] {
	return embedViews.map(({ id: view, label }) => {
		const height = estimateHeight(model, view);
		const takeaway = describeView(model, view);
		const code = formatCode("iframe", {
			...{ site: site ?? "", slug: model.slug, view, height, takeaway },
			...{ title: formatEmbedTitle(model, view), theme: "auto", statement: null },
		});
		return { view, label, code, takeaway, height };
	});
}
