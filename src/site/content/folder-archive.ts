import { readOwnSuggestions } from "../../article/suggestions/read-suggestions.ts";
import type { DeskFiles } from "../../desk/files.ts";
import { zipFolder } from "../../desk/leave/zip-folder.ts";
import { readImageFiles } from "./images/publish.ts";
import { type Library, listDrawn } from "./parse.ts";
import { formatOwnPath } from "./paths.ts";

/** The folder that an explainer is made from, as one file that the desk opens. */
export interface FolderArchive {
	path: string;
	text: Uint8Array;
}

/**
 * The folders of all explainers as archives, one at a time: the article and what belongs to it,
 * pictures as they are published. The same folder gives the same bytes.
 * @param content the folder of all articles
 */
export function* packFolders(library: Library, content: string): Generator<FolderArchive> {
	const drawn = new Set(listDrawn(library).map(({ model }) => model.slug));
	for (const { input } of library.entries) {
		if (!drawn.has(input.slug)) continue;
		const { slug, source, published = null, walkthrough, suggestions } = input;
		const own = { ...library, entries: library.entries.filter((one) => one.input === input) };
		const images: DeskFiles["images"] = {};
		for (const { path, text } of readImageFiles(own, content))
			images[path.slice(slug.length + 1)] = text;
		const files: DeskFiles = {
			...{ slug, article: source, published, images },
			walkthrough: walkthrough?.source ?? null,
			suggestions: readOwnSuggestions(suggestions?.source ?? "[]").suggestions,
		};
		yield { path: formatOwnPath(slug, "folder"), text: zipFolder(files) };
	}
}
