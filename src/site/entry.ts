import type { Component } from "svelte";
import { render } from "svelte/server";
import { formatAnnotations } from "../export/annotations.ts";
import { formatStatementsCsv } from "../export/csv.ts";
import { formatModelJson } from "../export/json.ts";
import { dataSchema } from "../export/schema.ts";
import { describeMatrix } from "../model/describe.ts";
import type { Article } from "../model/prose.ts";
import Explainer from "../pages/Explainer.svelte";
import LibraryPage from "../pages/Library.svelte";
import Problems from "../pages/Problems.svelte";
import style from "../view/styles/index.css?inline";
import { islands } from "./client/registry.ts";
import { formatPolicy, type Page, renderDocument, type Script } from "./document.ts";
import { formatHeaders } from "./headers.ts";
import { findImagePath, listImages } from "./images.ts";
import type { Library } from "./load.ts";
import { formatLibraryProblems } from "./report.ts";

export { checkFiles } from "./images.ts";
export { loadFolder, parseLibrary, parseLoaded } from "./load.ts";
export { formatLibraryProblems, hasErrors } from "./report.ts";

/** A file of the site; `path` is relative to `dist/`. */
export interface File {
	path: string;
	text: string;
}

/** What pages are put together with. */
export interface Making {
	/** The project's `index.html`. */
	shell: string;
	/** Write the policy into each page; development cannot keep it. */
	strict: boolean;
	/** The reader's script. */
	script: Script;
	/** Path of the islands' module from the site's root. */
	islands: string;
}

type Content = Pick<Page, "title" | "description" | "body"> & Partial<Page>;

function finish(making: Making, content: Content): string {
	const page = { islands: {}, style, script: making.script, paths: {}, links: [], ...content };
	return renderDocument(making.shell, page, making.strict);
}

function renderExplainer(article: Article, making: Making): string {
	const { model, prose } = article;
	const drawn = Object.entries(islands).map(([name, island]) => {
		const { body } = render(island as Component<{ model: unknown }>, { props: { model } });
		return [name, body] as const;
	});
	return finish(making, {
		title: model.title,
		description: [describeMatrix(model), model.dek].filter(Boolean).join(". "),
		body: render(Explainer, { props: { article: { model, prose } } }).body,
		islands: Object.fromEntries(drawn),
		paths: { islands: `../${making.islands}`, model: "data.json" },
	});
}

function renderLibrary(articles: Article[], making: Making): string {
	return finish(making, {
		title: "Standpoint: articles you can question",
		description:
			"Who said what, and who supported or rejected each proposal, in one article at a time.",
		body: render(LibraryPage, { props: { models: articles.map(({ model }) => model) } }).body,
	});
}

/** What development shows above a page, or in its place, while the content has problems. */
function renderProblems(library: Library): string {
	const slugs = library.entries
		.filter(({ article }) => article !== null)
		.map(({ input }) => input.slug);
	return render(Problems, { props: { report: formatLibraryProblems(library), slugs } }).body;
}

/** The files of one explainer. */
function renderArticle(article: Article, making: Making): File[] {
	const { slug } = article.model;
	return [
		{ path: `${slug}/index.html`, text: renderExplainer(article, making) },
		{ path: `${slug}/data.json`, text: formatModelJson(article.model) },
		{ path: `${slug}/statements.csv`, text: formatStatementsCsv(article.model) },
		{ path: `${slug}/annotations.jsonld`, text: formatAnnotations(article.model) },
	];
}

function listDrawn(library: Library): Article[] {
	return library.entries.flatMap(({ article }) => article ?? []);
}

/** Images of every article: where they are under `content/`, and go to under `dist/`. */
export function listImageFiles(library: Library): string[] {
	return listDrawn(library).flatMap(({ model, prose }) =>
		listImages(prose).flatMap((src) => {
			const path = findImagePath(src);
			return path === null ? [] : [`${model.slug}/${path}`];
		}),
	);
}

/** Every file of the site but the browser's modules, one at a time: a thousand pages fill memory. */
export function* renderSite(library: Library, making: Making): Generator<File> {
	const articles = listDrawn(library);
	const inline = "inline" in making.script ? [making.script.inline] : [];
	yield { path: "index.html", text: renderLibrary(articles, making) };
	for (const article of articles) yield* renderArticle(article, making);
	yield { path: "schema/data.schema.json", text: `${JSON.stringify(dataSchema, null, "\t")}\n` };
	const policy = formatPolicy(inline, [style]);
	yield { path: "_headers", text: formatHeaders({ policy, embedPolicy: policy }) };
}

/**
 * One file as development answers it; null when there is none of that path. Problems stand
 * above the explainer they are in, as far as it can be drawn, and in the place of the library.
 */
export function renderOne(library: Library, path: string, making: Making): File | null {
	const problems = library.problems.length > 0 ? renderProblems(library) : "";
	const [entry] = library.entries;
	if (path === "index.html" || (problems && path.endsWith("/index.html") && !entry?.article)) {
		if (!problems) return { path, text: renderLibrary(listDrawn(library), making) };
		const title = "The content has problems";
		return { path, text: finish(making, { title, description: title, body: problems }) };
	}
	const drawn = listDrawn(library).flatMap((article) => renderArticle(article, making));
	const file = drawn.find((candidate) => candidate.path === path);
	if (!file || !problems || !path.endsWith(".html")) return file ?? null;
	return { path, text: file.text.replace("<body>", () => `<body>${problems}`) };
}
