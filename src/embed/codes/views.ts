/** One thing that can be embedded alone: a figure, or the whole explainer. */
export type EmbedView = "matrix" | "spectrum" | "attribution" | "explainer";

/** The closed list of embed views, in the order in which they are offered. */
export const embedViews: readonly { id: EmbedView; label: string }[] = [
	{ id: "matrix", label: "At a glance" },
	{ id: "spectrum", label: "Stances on each proposal" },
	{ id: "attribution", label: "Who said what" },
	{ id: "explainer", label: "The whole explainer" },
];

/** A view by its id, as it stands in an address or a form; null when there is none of that name. */
export function findEmbedView(id: string): EmbedView | null {
	return embedViews.find((view) => view.id === id)?.id ?? null;
}

/** What a view is called where people choose among them. */
export function formatViewLabel(view: EmbedView): string {
	return embedViews.find(({ id }) => id === view)?.label ?? view;
}

/** Path of a view's embed page from the site's root; a folder, so it ends with a slash. */
export function formatEmbedPath(slug: string, view: EmbedView): string {
	return `embed/${slug}/${view}/`;
}

/**
 * Path of the picture that stands for a view, from the site's root. The whole explainer has
 * the card of its link previews.
 */
export function formatPicturePath(slug: string, view: EmbedView, format: "png" | "svg"): string {
	return view === "explainer" ? `${slug}/images/card.png` : `${slug}/images/${view}.${format}`;
}
