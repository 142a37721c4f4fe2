import { join } from "node:path";
import { swapEnding } from "../../figures/pictures/files.ts";
import { openCache } from "./cache.ts";
import { openRenderer } from "./raster.ts";

/** A picture as a PNG file, and what is to be said about it. */
export interface Drawn {
	/** Null when it is too big to be drawn. */
	png: Uint8Array | null;
	/** What went wrong, for whoever builds the site; else null. */
	warning: string | null;
}

export interface Pictures {
	/** The PNG of an SVG picture at `path`, drawn only if it never was. */
	draw(file: { path: string; text: string }): Promise<Drawn>;
	close(): Promise<void>;
}

/** Device px for each px: what link previews show is as big as they say. */
function findScale(path: string): number {
	return path.endsWith("/card.svg") ? 1 : 2;
}

/**
 * Makes PNG files of the site's SVG pictures; those made before are kept under `root` in
 * `node_modules/.cache`, by their SVG text and everything else that they depend on.
 */
export function openPictures(root: string): Pictures {
	const cache = openCache(join(root, "node_modules/.cache/standpoint/pictures"));
	const renderer = openRenderer();
	return {
		async draw({ path, text }) {
			const scale = findScale(path);
			const missing = await renderer.listMissing(text);
			const source = `${renderer.version}\n${scale}\n${text}`;
			const kept = await cache.find(source);
			const png = kept ?? (await renderer.draw(text, scale))?.png ?? null;
			if (kept === null && png !== null) await cache.keep(source, png);
			if (png === null) {
				const warning = `${path} is too big for a PNG: only the SVG is there`;
				return { png, warning };
			}
			if (missing.length === 0) return { png, warning: null };
			const shown = missing.slice(0, 8).join(" ");
			const warning = `${swapEnding(path, "png")}: no font draws ${shown}; add a package like @fontsource/noto-sans-arabic for its script`;
			return { png, warning };
		},
		close: () => cache.close(),
	};
}

/** A file of the site; `path` is relative to `dist/`. */
interface File {
	path: string;
	text: string | Uint8Array;
}

/** Pictures as SVG and PNG files, and words about what went wrong, one at a time. */
export async function* drawPictures(
	files: Iterable<{ path: string; text: string }>,
	pictures: Pictures,
): AsyncGenerator<File | string> {
	for (const file of files) {
		const { png, warning } = await pictures.draw(file);
		yield file;
		if (png !== null) yield { path: swapEnding(file.path, "png"), text: png };
		if (warning !== null) yield warning;
	}
}

/** What development answers for a picture: its SVG text, or a PNG drawn on request. */
export async function answerPicture(
	path: string,
	file: { path: string; text: string },
	root: string,
): Promise<{ text: string | Uint8Array; type: string } | null> {
	if (path.endsWith(".svg")) return { text: file.text, type: "image/svg+xml; charset=utf-8" };
	const { png } = await openPictures(root).draw(file);
	return png && { text: png, type: "image/png" };
}
