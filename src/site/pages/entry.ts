import { render } from "svelte/server";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { dataSchema } from "../../export/schema.ts";
import {
	findPictureFile,
	formatPictureFiles,
	type PictureFile,
} from "../../figures/pictures/files.ts";
import Missing from "../../page/Missing.svelte";
import Problems from "../../page/Problems.svelte";
import LibraryPage from "../../reader/library/Library.svelte";
import { type File, finish, type Making } from "../build/making.ts";
import { type Library, listDrawn } from "../content/load.ts";
import { formatLibraryProblems, hasErrors } from "../content/report.ts";
import { formatHeaders } from "../headers.ts";
import { classroomStyles } from "./classroom.ts";
import { formatPolicy, type Script } from "./document.ts";
import { embedStyles } from "./embeds.ts";
import { planArticle } from "./explainer.ts";
import { paperStyle } from "./print.ts";
import style from "./styles/reader.css?inline";

export { joinCrew } from "../build/crew.ts";
export type { File, Making } from "../build/making.ts";
export { checkFiles } from "../content/images/check.ts";
export { findImageFile, readImageFiles } from "../content/images/publish.ts";
export { listDrawn, loadFolder, parseLibrary, parseLoaded } from "../content/load.ts";
export { formatLibraryProblems, hasErrors } from "../content/report.ts";
export { renderArticle } from "./explainer.ts";

function renderLibrary(articles: ArticleWithLesson[], making: Making): string {
	return finish(making, {
		title: "Standpoint: articles you can question",
		description:
			"Who said what, and who supported or rejected each proposal, in one article at a time.",
		body: render(LibraryPage, { props: { models: articles.map(({ model }) => model) } }).body,
	});
}

/** What hosts answer for an address that leads nowhere; it must not need any other file. */
function renderMissing(making: Making): string {
	return finish(making, {
		title: "There is no such page",
		description: "The address leads to no page of this site.",
		body: render(Missing, { props: { library: making.address } }).body,
		script: null,
		links: ['<meta name="robots" content="noindex">'],
	});
}

/** What development shows above a page, or in its place, while the content has problems. */
function renderProblems(library: Library): string {
	const slugs = library.entries
		.filter(({ article }) => article !== null)
		.map(({ input }) => input.slug);
	return render(Problems, { props: { report: formatLibraryProblems(library), slugs } }).body;
}

/** The files that belong to no explainer, but for the browser's modules. */
export function* renderShared(library: Library, making: Making): Generator<File> {
	const articles = listDrawn(library);
	yield { path: "index.html", text: renderLibrary(articles, making) };
	yield { path: "404.html", text: renderMissing(making) };
	yield { path: "licences.txt", text: making.licences.all };
	yield { path: "schema/data.schema.json", text: `${JSON.stringify(dataSchema, null, "\t")}\n` };
	const inline = (scripts: Script[]) =>
		scripts.flatMap((script) => ("inline" in script ? [script.inline] : []));
	const scripts = inline([making.reader, making.classroom, making.offline]);
	const policy = formatPolicy(scripts, [style, paperStyle, ...classroomStyles], true);
	const embedPolicy = formatPolicy(inline([making.early, making.embed]), embedStyles);
	yield { path: "_headers", text: formatHeaders({ policy, embedPolicy }) };
}

/** Every picture of the site as an SVG file, one at a time; PNG files are made of them. */
export function* renderPictures(library: Library): Generator<PictureFile> {
	for (const { model } of listDrawn(library)) yield* formatPictureFiles(model);
}

/** The SVG file of the picture at a path, whether that ends in `.svg` or `.png`; else null. */
export function renderPicture(library: Library, path: string): PictureFile | null {
	return listDrawn(library).flatMap(({ model }) => findPictureFile(model, path) ?? [])[0] ?? null;
}

/**
 * One file as development answers it; null when there is none of that path. Problems stand
 * above a page as far as it can be drawn, and in the place of the library and of every page
 * that their errors keep from being drawn: without its walkthrough an explainer has no plan.
 */
export function renderOne(library: Library, path: string, making: Making): File | null {
	const problems = library.problems.length > 0 ? renderProblems(library) : "";
	if (path === "index.html" && !problems)
		return { path, text: renderLibrary(listDrawn(library), making) };
	const planned = listDrawn(library).flatMap((article) => planArticle(article, making));
	const text = planned.find((file) => file.path === path)?.render();
	if (text === undefined) {
		const kept = path === "index.html" || (path.endsWith(".html") && hasErrors(library));
		if (!kept) return null;
		const title = "The content has problems";
		return { path, text: finish(making, { title, description: title, body: problems }) };
	}
	if (!problems || typeof text !== "string" || !path.endsWith(".html")) return { path, text };
	return { path, text: text.replace("<body>", () => `<body>${problems}`) };
}
