import { render } from "svelte/server";
import { isolateNames } from "../../article/model/isolated.ts";
import { formatToDo } from "../../article/suggestions/to-do.ts";
import DeskPage from "../../desk/DeskPage.svelte";
import { dataSchema } from "../../export/schema.ts";
import type { Schema } from "../../export/schema-parts.ts";
import { suggestionsSchema } from "../../export/suggestions-schema.ts";
import { findPictureFile, type PictureFile } from "../../figures/pictures/files.ts";
import Missing from "../../page/Missing.svelte";
import Problems from "../../page/Problems.svelte";
import Remarks from "../../page/Remarks.svelte";
import { isLibraryPage } from "../../reader/library/paging.ts";
import type { LibraryRecord } from "../../reader/library/record.ts";
import { type Library, listDrawn } from "../content/parse.ts";
import { formatLibraryProblems, hasErrors } from "../content/report.ts";
import { formatHeaders } from "../headers.ts";
import { type ExplainerRecord, recordArticle } from "../library/explainer-record.ts";
import { formatFeed } from "../library/feed.ts";
import { renderLibrary, renderSearch } from "../library/pages.ts";
import type { SearchPlace } from "../library/search-index.ts";
import { formatRobots, formatSitemap } from "../library/sitemap.ts";
import { planArticle } from "./explainer.ts";
import { kinds } from "./kinds.ts";
import { countRemarks, listRemarks } from "./remarks.ts";
import {
	type BuildContext,
	type File,
	formatPolicies,
	joinPieces,
	renderPage,
} from "./render-page.ts";

export { isLibraryPage } from "../../reader/library/paging.ts";
export { tellProblems } from "../build/remember/make-explainer.ts";
export { startWorker } from "../build/remember/worker.ts";
export { makeExplainers } from "../build/remember/worker-pool.ts";
export { checkFiles } from "../content/images/disk.ts";
export { findImageFile } from "../content/images/publish.ts";
export { listSlugs, loadFolder, parseLibrary } from "../content/load.ts";
export { listDrawn, parseLoaded } from "../content/parse.ts";
export { formatLibraryProblems, hasErrors } from "../content/report.ts";
export { indexArticles } from "../library/search-index.ts";
export { renderArticle } from "./explainer.ts";
export type { BuildContext, File } from "./render-page.ts";
export { styles } from "./styles.ts";

/** What hosts answer for an address that leads nowhere; it must not need any other file. */
function renderMissing(context: BuildContext): string {
	return renderPage(context, "missing", {
		title: "There is no such page",
		description: "The address leads to no page of this site.",
		body: render(Missing, { props: { library: context.address } }).body,
	});
}

/** What the desk's page is told where it can save to `content/`, as `data-token`. */
export interface DeskInDevelopment {
	/** What a request to save has to show. */
	token: string;
}

/** Development's own script of the desk: it is not to be loaded anew when it saves. */
const deskScript = '<script type="module" src="/src/site/dev/client/desk-saves.ts"></script>';

/** The desk's page: what it shows is drawn by its script, from what stays on the device. */
function renderDesk(
	records: readonly LibraryRecord[],
	context: BuildContext,
	development?: DeskInDevelopment,
): string {
	const titles = records.map(({ slug, title }) => ({ slug, title }));
	const list = JSON.stringify(titles).replaceAll("<", "\\u003c");
	const drawn = renderPage(context, "desk", {
		paths: { ...development },
		title: "Make an explainer: the desk of Standpoint",
		description:
			"Paste an article, mark who says what, and leave with an explainer in one file. Nothing leaves the device.",
		body:
			render(DeskPage, { props: { home: "../index.html" } }).body +
			`<script type="application/json" id="desk-articles">${list}</script>`,
	});
	return development ? drawn.replace("</head>", () => `${deskScript}</head>`) : drawn;
}

const forgetToDo = (library: Library): Library => ({
	...library,
	entries: library.entries.map((entry) => ({
		...entry,
		toDo: { passages: [], left: [], lost: [] },
	})),
});

/** Development's own script, which puts remarks beside their sentences. */
const remarksScript = '<script type="module" src="/src/site/dev/client/remarks.ts"></script>';

/**
 * What development shows above a page, or in its place, while the content has problems or
 * passages that could be marked; empty when there is nothing to say.
 * @param drawn the page itself follows
 */
function renderNotes(library: Library, drawn: boolean): string {
	const { entries, problems } = library;
	const count = countRemarks(library);
	if (count === "") return "";
	const slugs = entries.filter(({ article }) => article !== null).map(({ input }) => input.slug);
	const toDo = entries.flatMap((one) => formatToDo(one.input.slug, one.input.file, one.toDo) || []);
	const props = {
		report: [...(problems.length > 0 ? [formatLibraryProblems(library)] : []), ...toDo].join(
			"\n\n",
		),
		...{ slugs, count },
		stale: drawn && entries.some(({ drawnFrom }) => drawnFrom !== undefined),
		folded: drawn && !hasErrors(library),
	};
	const remarks = drawn ? entries.flatMap((entry) => listRemarks(library, entry)) : [];
	const above = render(Problems, { props }).body;
	return remarksScript + above + render(Remarks, { props: { remarks, count } }).body;
}

const formatSchema = (name: string, schema: Schema): File => ({
	path: `schema/${name}.schema.json`,
	text: `${JSON.stringify(schema, null, "\t")}\n`,
});

/** What tells others what there is: files that need the site's address. */
function listAnnounced(records: readonly LibraryRecord[], { address }: BuildContext): File[] {
	if (address === null) return [];
	const feed = formatFeed(records, address);
	return [...(feed ? [feed] : []), formatSitemap(records, address), formatRobots(address)];
}

/** What is kept of every article that can be drawn. */
export const listRecords = (library: Library): ExplainerRecord[] =>
	listDrawn(library).map(({ model }) => recordArticle(model));

/**
 * The files that belong to no explainer, but for the browser's modules and the search's index.
 * @param search null where there is none
 */
export function* renderShared(
	records: readonly LibraryRecord[],
	context: BuildContext,
	search: SearchPlace | null,
): Generator<File> {
	yield* renderLibrary(records, context, search !== null);
	if (search) yield renderSearch(records, context, search);
	yield* listAnnounced(records, context);
	yield { path: kinds.desk.path, text: renderDesk(records, context) };
	yield { path: kinds.missing.path, text: renderMissing(context) };
	yield { path: "licences.txt", text: context.licences.all };
	yield formatSchema("data", dataSchema);
	yield formatSchema("suggestions", suggestionsSchema);
	yield { path: "_headers", text: formatHeaders(formatPolicies(context)) };
}

/** The SVG file of the picture at a path, whether that ends in `.svg` or `.png`; else null. */
export function renderPicture(
	library: Library,
	path: string,
	site: string | null,
): PictureFile | null {
	const found = listDrawn(library).flatMap(
		({ model }) => findPictureFile(isolateNames(model), path, site) ?? [],
	);
	return found[0] ?? null;
}

/**
 * One file as development answers it; null when there is none of that path. Problems and
 * what could be marked stand above a page as far as it can be drawn and beside its sentences, and in the place of the library and of every page
 * that their errors keep from being drawn: without its walkthrough an explainer has no plan.
 */
export function renderOne(
	library: Library,
	path: string,
	context: BuildContext,
	desk?: DeskInDevelopment,
): File | null {
	if (path === kinds.desk.path)
		return { path, text: renderDesk(listRecords(library), context, desk) };
	const isLibrary = path === kinds.library.path || isLibraryPage(path);
	if (isLibrary && library.problems.length === 0)
		return (
			renderLibrary(listRecords(library), context, false).find((file) => file.path === path) ?? null
		);
	const planned = listDrawn(library).flatMap((article) => planArticle(article, context));
	const found = planned.find((file) => file.path === path)?.render();
	const text = found === undefined ? found : joinPieces(found);
	if (text === undefined) {
		const kept = isLibrary || (path.endsWith(".html") && hasErrors(library));
		if (!kept) return null;
		const title = "The content has problems";
		return {
			path,
			text: renderPage(context, "library", {
				...{ title, description: title },
				body: renderNotes(library, false),
			}),
		};
	}
	if (typeof text !== "string" || !path.endsWith(".html")) return { path, text };
	// What could be marked is told where the article is read, not in every frame and sheet.
	const isReader = library.entries.some(({ input }) => path === `${input.slug}/index.html`);
	const told = isReader ? library : forgetToDo(library);
	return { path, text: text.replace("<body>", () => `<body>${renderNotes(told, true)}`) };
}
