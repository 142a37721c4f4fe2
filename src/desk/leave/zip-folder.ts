import { strToU8, type Zippable, zipSync } from "fflate";
import { formatSuggestions } from "../../article/suggestions/read-suggestions.ts";
import type { DeskFiles } from "../files.ts";
import { folderNames } from "./entries.ts";
import type { MadeFile } from "./maker.ts";

/**
 * The first moment that a zip file can tell. An archive says when each file was changed, by the
 * clock on the wall: with a fixed date, in local time, the same files are the same bytes.
 */
const mtime = new Date(1980, 0, 1);

/** An archive of files; the same files give the same bytes in any order. */
export function zipFiles(files: readonly MadeFile[]): Uint8Array {
	const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const packed: Zippable = {};
	for (const { path, content } of sorted) {
		const bytes = typeof content === "string" ? strToU8(content) : content;
		// Photographs are packed already.
		const level = /\.(?:png|jpe?g|gif|webp|avif)$/i.test(path) ? 0 : 9;
		packed[path] = [bytes, { mtime, level }];
	}
	return zipSync(packed);
}

/** The article's folder as it stands in `content/`, every text as it is. */
export function zipFolder(files: DeskFiles): Uint8Array {
	const { article, published, walkthrough, suggestions, images } = files;
	const texts: [name: string, text: string | null][] = [
		[folderNames.article, article],
		[folderNames.published, published],
		[folderNames.walkthrough, walkthrough],
		[folderNames.suggestions, suggestions.length > 0 ? formatSuggestions(suggestions) : null],
	];
	const written = texts.flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]));
	const all = [...written, ...Object.entries(images)];
	return zipFiles(all.map(([name, content]) => ({ path: `${files.slug}/${name}`, content })));
}
