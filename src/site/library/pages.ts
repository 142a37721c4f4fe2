import { render } from "svelte/server";
import { formatTag } from "../../embed/codes/codes.ts";
import LibraryPage from "../../reader/library/Library.svelte";
import { formatPagePath, type LibraryPart, pageLibrary } from "../../reader/library/paging.ts";
import type { LibraryRecord } from "../../reader/library/record.ts";
import SearchPage from "../../reader/search/SearchPage.svelte";
import { kinds } from "../pages/kinds.ts";
import { type BuildContext, type File, renderPage } from "../pages/render-page.ts";
import { feedPath } from "./feed.ts";
import type { SearchPlace } from "./search-index.ts";

const title = "Standpoint: articles you can question";

/**
 * The pages that list the explainers: the library, and what does not fit on it.
 * @param searched they lead to the search
 */
export function renderLibrary(
	records: readonly LibraryRecord[],
	context: BuildContext,
	searched: boolean,
): File[] {
	return pageLibrary(records).map((part) => ({
		path: formatPagePath(part.number),
		text: renderPart(part, context, searched),
	}));
}

function renderPart(part: LibraryPart, context: BuildContext, searched: boolean): string {
	const { number, pages } = part;
	const root = number === 1 ? "" : "../../";
	return renderPage(context, number === 1 ? "library" : "libraryPage", {
		title: number === 1 ? title : `${title} (${number} of ${pages})`,
		description:
			"Who said what, and who supported or rejected each proposal, in one article at a time.",
		body: render(LibraryPage, {
			props: { part, root, desk: kinds.desk.path, search: searched ? kinds.search.path : null },
		}).body,
		links: listLinks(part, root, context.address),
	});
}

/** Where the address is known: what the page is called, and where what is new is told. */
function listLinks({ number, records }: LibraryPart, root: string, address: string | null) {
	if (address === null) return [];
	const path = formatPagePath(number).replace(/index\.html$/, "");
	const feed = { rel: "alternate", type: "application/atom+xml", title, href: root + feedPath };
	return [
		formatTag("link", { rel: "canonical", href: address + path }),
		...(records.some(({ dated }) => dated) ? [formatTag("link", feed)] : []),
	];
}

/** The page that searches all articles. */
export function renderSearch(
	{ length: explainers }: readonly LibraryRecord[],
	context: BuildContext,
	{ engine, languages }: SearchPlace,
): File {
	const text = renderPage(context, "search", {
		title: "Search the articles: Standpoint",
		description: "Find headlines, actors, proposals and sentences of all articles.",
		body: render(SearchPage, { props: { explainers, root: "../" } }).body,
		paths: { engine: `../${engine}`, languages: languages.join(" ") },
	});
	return { path: kinds.search.path, text };
}
