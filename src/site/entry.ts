import type { Component } from "svelte";
import { render } from "svelte/server";
import { formatAnnotations } from "../export/annotations.ts";
import { estimateHeight } from "../export/codes-height.ts";
import { listEmbedOffers } from "../export/codes-offers.ts";
import { formatStatementsCsv } from "../export/csv.ts";
import { formatModelJson } from "../export/json.ts";
import { formatEmbedTitle, formatOEmbed } from "../export/oembed.ts";
import { findPictureFile, formatPictureFiles } from "../export/pictures/files.ts";
import { dataSchema } from "../export/schema.ts";
import { type EmbedView, embedViews, formatEmbedPath } from "../export/views.ts";
import type { Article } from "../model/prose.ts";
import Embed from "../pages/Embed.svelte";
import Explainer from "../pages/Explainer.svelte";
import LibraryPage from "../pages/Library.svelte";
import Problems from "../pages/Problems.svelte";
import embedStyle from "../view/styles/embed.css?inline";
import style from "../view/styles/index.css?inline";
import wholeStyle from "../view/styles/whole.css?inline";
import type { IslandProps } from "./client/hydrate.svelte.ts";
import { islands } from "./client/registry.ts";
import { formatPolicy, type Page, renderDocument, type Script } from "./document.ts";
import { describePage, listEmbedHead, listReaderHead } from "./head.ts";
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
	/** The script of the reader's page and the library. */
	reader: Script;
	/** The script of embed pages, and what they run before they are painted. */
	embed: Script;
	early: Script;
	/** Paths of modules from the site's root. */
	modules: { islands: string; panel: string };
	/** Where the site will be published, with a slash at the end; null when nobody said. */
	address: string | null;
}

type Content = Pick<Page, "title" | "description" | "body"> & Partial<Page>;

const bare = { islands: {}, quoted: {}, early: null, previews: false, paths: {}, links: [] };

function finish(making: Making, content: Content): string {
	const page = { ...bare, style, script: making.reader, ...content };
	return renderDocument(making.shell, page, making.strict);
}

/** Draws islands apart from their page: with their comments, so that they can be hydrated. */
function drawIslands(names: string[], props: IslandProps): Record<string, string> {
	const drawn = names.map((name) => {
		const island = islands[name] as Component<IslandProps>;
		return [name, render(island, { props }).body] as const;
	});
	return Object.fromEntries(drawn);
}

function renderExplainer(article: Article, making: Making): string {
	const { model, prose } = article;
	return finish(making, {
		title: model.title,
		description: describePage(model),
		body: render(Explainer, {
			props: {
				article: { model, prose },
				offers: listEmbedOffers(model, making.address),
				address: making.address,
			},
		}).body,
		islands: drawIslands(Object.keys(islands), { model }),
		previews: true,
		links: listReaderHead(model, making.address),
		paths: {
			islands: `../${making.modules.islands}`,
			panel: `../${making.modules.panel}`,
			model: "data.json",
		},
	});
}

/** One figure, or the whole explainer, as a page for other people's frames: one file, no request. */
function renderEmbed(article: Article, view: EmbedView, making: Making): string {
	const { model } = article;
	const home = `../../../${model.slug}/`;
	const whole = view === "explainer";
	const names = whole ? Object.keys(islands) : [view];
	const page = whole
		? render(Explainer, { props: { article, home } })
		: render(Embed, { props: { article, view, home } });
	return finish(making, {
		title: formatEmbedTitle(model, view),
		description: describePage(model),
		body: page.body,
		style: whole ? wholeStyle : embedStyle,
		script: making.embed,
		early: making.early,
		islands: drawIslands(names, { model, home, alone: !whole }),
		quoted: drawIslands(names, { model, home, alone: !whole, quoted: true }),
		paths: { embed: formatEmbedPath(model.slug, view).replace(/\/$/, "") },
		links: listEmbedHead(model, view, making.address),
	});
}

/** The files of an embed. */
function renderEmbedFiles(article: Article, view: EmbedView, making: Making): File[] {
	const { model } = article;
	const path = formatEmbedPath(model.slug, view);
	const answer = { model, view, site: making.address, height: estimateHeight(model, view) };
	return [
		{ path: `${path}index.html`, text: renderEmbed(article, view, making) },
		{ path: `${path}oembed.json`, text: formatOEmbed(answer) },
	];
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
		// What annotations count in; a research tool's document beside statements.csv.
		{ path: `${slug}/article.txt`, text: article.model.text },
		{ path: `${slug}/statements.csv`, text: formatStatementsCsv(article.model) },
		{ path: `${slug}/annotations.jsonld`, text: formatAnnotations(article.model) },
		...embedViews.flatMap(({ id }) => renderEmbedFiles(article, id, making)),
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
	yield { path: "index.html", text: renderLibrary(articles, making) };
	for (const article of articles) yield* renderArticle(article, making);
	yield { path: "schema/data.schema.json", text: `${JSON.stringify(dataSchema, null, "\t")}\n` };
	const inline = (scripts: Script[]) =>
		scripts.flatMap((script) => ("inline" in script ? [script.inline] : []));
	const policy = formatPolicy(inline([making.reader]), [style], true);
	const embedPolicy = formatPolicy(inline([making.early, making.embed]), [embedStyle, wholeStyle]);
	yield { path: "_headers", text: formatHeaders({ policy, embedPolicy }) };
}

/** Every picture of the site as an SVG file, one at a time; PNG files are made of them. */
export function* renderPictures(library: Library): Generator<File> {
	for (const { model } of listDrawn(library)) yield* formatPictureFiles(model);
}

/** The SVG file of the picture at a path, whether that ends in `.svg` or `.png`; else null. */
export function renderPicture(library: Library, path: string): File | null {
	return listDrawn(library).flatMap(({ model }) => findPictureFile(model, path) ?? [])[0] ?? null;
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
