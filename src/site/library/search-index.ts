import { createHash } from "node:crypto";
import { close, createIndex, type IndexFile } from "pagefind";
import type { SearchDocument } from "../../reader/search/search-document.ts";
import type { File } from "../pages/render-page.ts";

/** What the search page is told of its index. */
export interface SearchPlace {
	/** Path of the engine from the site's root. */
	engine: string;
	/** First parts of the articles' languages, each of which has an index of its own. */
	languages: string[];
}

/** The index of all articles: pieces, of which a search fetches what its words need. */
export interface SearchIndex extends SearchPlace {
	files: File[];
}

/** As many are given to the indexer at a time: it answers each. */
const batch = 50;

/**
 * Indexes all articles. Words are stemmed by a language, so each has an index of its own. The same
 * articles in the same order give the same bytes.
 * @param warn is told why there is no search, where its indexer does not run
 */
export async function indexArticles(
	documents: readonly SearchDocument[],
	warn: (words: string) => void,
): Promise<SearchIndex | null> {
	const languages = [...new Set(documents.map(({ language }) => language))].sort();
	if (languages.length === 0) return null;
	const files: File[] = [];
	let engine: File | null = null;
	try {
		for (const language of languages) {
			const own = documents.filter((document) => document.language === language);
			const made = await indexLanguage(own, language);
			engine = formatEngine(made);
			files.push(...listPieces(made, language));
		}
	} catch (error) {
		const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
		warn(`The site has no search: its indexer, Pagefind, does not run here. ${reason}`);
		return null;
	} finally {
		await close();
	}
	if (engine === null) return null;
	return { engine: engine.path, languages, files: [engine, ...files] };
}

async function indexLanguage(
	documents: readonly SearchDocument[],
	language: string,
): Promise<IndexFile[]> {
	const { index, errors } = await createIndex({ forceLanguage: language });
	if (!index) throw new Error(errors.join("; "));
	for (let at = 0; at < documents.length; at += batch) {
		const added = documents
			.slice(at, at + batch)
			.map(({ slug, html }) => index.addHTMLFile({ url: slug, content: html }));
		const told = (await Promise.all(added)).flatMap((answer) => answer.errors);
		if (told.length > 0) throw new Error(told.join("; "));
	}
	const made = await index.getFiles();
	if (made.errors.length > 0) throw new Error(made.errors.join("; "));
	return made.files;
}

/** The part of Pagefind that runs in a browser, under a name that changes with it. */
function formatEngine(files: readonly IndexFile[]): File {
	const found = files.find(({ path }) => path === "pagefind.js");
	if (!found) throw new Error("Pagefind made no script");
	const hash = createHash("sha256").update(found.content).digest("base64url").slice(0, 8);
	return { path: `assets/pagefind-${hash}.js`, text: found.content };
}

/** What a search fetches: of what the indexer makes, its own pages' scripts and styles stay away. */
function listPieces(files: readonly IndexFile[], language: string): File[] {
	const entry = files.find(({ path }) => path === "pagefind-entry.json");
	const told = JSON.parse(Buffer.from(entry?.content ?? []).toString() || "{}") as {
		languages?: Record<string, { wasm: string | null }>;
	};
	const [one] = Object.values(told.languages ?? {});
	const wasm = `wasm.${one?.wasm ?? "unknown"}.pagefind`;
	return files
		.filter(
			({ path }) =>
				path === "pagefind-entry.json" ||
				path === wasm ||
				/^pagefind\.[^/]+\.pf_meta$|^(?:index|fragment|filter)\//.test(path),
		)
		.map(({ path, content }) => ({ path: `search/${language}/${path}`, text: content }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}
