import type { Model } from "../../article/model/types.ts";

/** What can be seen of an article beside its text. */
export type SeeingView = "matrix" | "spectrum" | "attribution" | "table" | "page";

const views: readonly { id: SeeingView; label: string }[] = [
	{ id: "matrix", label: "Matrix" },
	{ id: "spectrum", label: "Spectrum" },
	{ id: "attribution", label: "Attribution" },
	{ id: "table", label: "Table" },
	{ id: "page", label: "Whole page" },
];

/** The views in their order; the whole page only where it can be made. */
export function listViews(hasPage: boolean): readonly { id: SeeingView; label: string }[] {
	return hasPage ? views : views.filter(({ id }) => id !== "page");
}

/** What will appear where there is nothing to draw yet; null when there is. */
export function describeEmptyView(view: SeeingView, { statements }: Model): string | null {
	if (view === "page") return null;
	if (view === "attribution")
		return statements.length > 0
			? null
			: "Once words are marked, a line for each statement leads from who holds it to the words.";
	if (statements.some(({ proposal }) => proposal !== null)) return null;
	const shown = {
		matrix: "a row for each actor and a column for each proposal stand here.",
		spectrum: "a strip for each proposal stands here, from who rejects it to who proposes it.",
		table: "who is for and against it is listed here, and on what that rests.",
	}[view];
	return `Once words are marked that are about a proposal, ${shown}`;
}
