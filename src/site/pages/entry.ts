import { render } from "svelte/server";
import { isolateNames } from "../../article/model/isolated.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { dataSchema } from "../../export/schema.ts";
import type { Schema } from "../../export/schema-parts.ts";
import { suggestionsSchema } from "../../export/suggestions-schema.ts";
import {
	findPictureFile,
	formatPictureFiles,
	type PictureFile,
} from "../../figures/pictures/files.ts";
import Missing from "../../page/Missing.svelte";
import Problems from "../../page/Problems.svelte";
import LibraryPage from "../../reader/library/Library.svelte";
import { type Library, listDrawn } from "../content/load.ts";
import { formatLibraryProblems, hasErrors } from "../content/report.ts";
import { formatHeaders } from "../headers.ts";
import { planArticle } from "./explainer.ts";
import { kinds } from "./kinds.ts";
import { type BuildContext, type File, formatPolicies, renderPage } from "./render-page.ts";

export { startWorker } from "../build/worker.ts";
export { checkFiles } from "../content/images/check.ts";
export { findImageFile, readImageFiles } from "../content/images/publish.ts";
export { listDrawn, loadFolder, parseLibrary, parseLoaded } from "../content/load.ts";
export { formatLibraryProblems, hasErrors } from "../content/report.ts";
export { renderArticle } from "./explainer.ts";
export type { BuildContext, File } from "./render-page.ts";

function renderLibrary(articles: ArticleWithLesson[], context: BuildContext): string {
	return renderPage(context, "library", {
		title: "Standpoint: articles you can question",
		description:
			"Who said what, and who supported or rejected each proposal, in one article at a time.",
		body: render(LibraryPage, {
			props: { models: articles.map(({ model }) => isolateNames(model)) },
		}).body,
	});
}

/** What hosts answer for an address that leads nowhere; it must not need any other file. */
function renderMissing(context: BuildContext): string {
	return renderPage(context, "missing", {
		title: "There is no such page",
		description: "The address leads to no page of this site.",
		body: render(Missing, { props: { library: context.address } }).body,
	});
}

/** What development shows above a page, or in its place, while the content has problems. */
function renderProblems(library: Library): string {
	const slugs = library.entries
		.filter(({ article }) => article !== null)
		.map(({ input }) => input.slug);
	return render(Problems, { props: { report: formatLibraryProblems(library), slugs } }).body;
}

const formatSchema = (name: string, schema: Schema): File => ({
	path: `schema/${name}.schema.json`,
	text: `${JSON.stringify(schema, null, "\t")}\n`,
});

/** The files that belong to no explainer, but for the browser's modules. */
export function* renderShared(library: Library, context: BuildContext): Generator<File> {
	const articles = listDrawn(library);
	yield { path: kinds.library.path, text: renderLibrary(articles, context) };
	yield { path: kinds.missing.path, text: renderMissing(context) };
	yield { path: "licences.txt", text: context.licences.all };
	yield formatSchema("data", dataSchema);
	yield formatSchema("suggestions", suggestionsSchema);
	yield { path: "_headers", text: formatHeaders(formatPolicies(context)) };
}

/**
 * Every picture of the site as an SVG file, one at a time; PNG files are made of them.
 * @param site its address, as pictures name it
 */
export function* renderPictures(library: Library, site: string | null): Generator<PictureFile> {
	for (const { model } of listDrawn(library)) yield* formatPictureFiles(isolateNames(model), site);
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
 * One file as development answers it; null when there is none of that path. Problems stand
 * above a page as far as it can be drawn, and in the place of the library and of every page
 * that their errors keep from being drawn: without its walkthrough an explainer has no plan.
 */
export function renderOne(library: Library, path: string, context: BuildContext): File | null {
	const problems = library.problems.length > 0 ? renderProblems(library) : "";
	if (path === "index.html" && !problems)
		return { path, text: renderLibrary(listDrawn(library), context) };
	const planned = listDrawn(library).flatMap((article) => planArticle(article, context));
	const text = planned.find((file) => file.path === path)?.render();
	if (text === undefined) {
		const kept = path === "index.html" || (path.endsWith(".html") && hasErrors(library));
		if (!kept) return null;
		const title = "The content has problems";
		return {
			path,
			text: renderPage(context, "library", { title, description: title, body: problems }),
		};
	}
	if (!problems || typeof text !== "string" || !path.endsWith(".html")) return { path, text };
	return { path, text: text.replace("<body>", () => `<body>${problems}`) };
}
