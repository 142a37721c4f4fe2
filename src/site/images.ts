import { stat } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { isPicturePath } from "../export/pictures/files.ts";
import type { Block, Inline, Prose } from "../model/prose.ts";
import { listLines } from "../model/prose-lines.ts";
import { messages } from "../parse/messages.ts";
import type { Problem } from "../parse/problem.ts";
import { findPlace, listLineStarts } from "../text/places.ts";
import type { Library, LibraryEntry } from "./load.ts";

function listIn(inlines: Inline[]): string[] {
	return inlines.flatMap((inline) =>
		inline.type === "image" ? [inline.src] : "children" in inline ? listIn(inline.children) : [],
	);
}

/** Addresses of the images an article shows, each once, as written. */
export function listImages(prose: Prose): string[] {
	const blocks: Block[] = [...prose.body, ...Object.values(prose.notes).flat()];
	const lines = [prose.title, ...(prose.dek ? [prose.dek] : []), ...listLines(blocks)];
	return [...new Set(lines.flatMap(({ inlines }) => listIn(inlines)))];
}

/** Path of an image inside its article's folder, or null when it leads out of it. */
export function findImagePath(src: string): string | null {
	let path: string;
	try {
		path = posix.normalize(decodeURIComponent(src.split(/[?#]/)[0] ?? ""));
	} catch {
		return null;
	}
	return path.startsWith("..") || posix.isAbsolute(path) || path.includes("\\") ? null : path;
}

async function isFile(path: string): Promise<boolean> {
	return stat(path).then(
		(found) => found.isFile(),
		() => false,
	);
}

/** A problem for every image whose file is not there, or would be where a picture is drawn. */
async function checkImages(
	{ input, article }: LibraryEntry,
	exists: typeof isFile,
): Promise<Problem[]> {
	const problems: Problem[] = [];
	for (const src of article ? listImages(article.prose) : []) {
		const path = findImagePath(src);
		const reserved = path !== null && isPicturePath(path);
		const there = path !== null && (await exists(join(dirname(input.file), path)));
		if (there && !reserved) continue;
		const at = Math.max(0, input.source.indexOf(src));
		const place = findPlace(listLineStarts(input.source), at);
		problems.push({
			...(reserved ? messages.reservedImage(src) : messages.missingImage(src)),
			file: input.file,
			...place,
			length: src.length,
		});
	}
	return problems;
}

/** The library with what its files tell beyond their words: images that are not there. */
export async function checkFiles(library: Library, exists = isFile): Promise<Library> {
	const found = await Promise.all(library.entries.map((entry) => checkImages(entry, exists)));
	return { ...library, problems: [...library.problems, ...found.flat()] };
}
