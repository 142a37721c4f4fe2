import { join } from "node:path";
import { isSlug } from "../../../article/parse/front-matter/forms.ts";
import { findType } from "../../media-types.ts";
import { type Library, listDrawn } from "../parse.ts";
import { listImages } from "./check.ts";
import { readImage } from "./disk.ts";
import { findImagePath } from "./path.ts";

/** A picture in the site; `path` is relative to `dist/`. */
export interface PublishedImage {
	path: string;
	text: Uint8Array;
}

/** The pictures that articles show, as they are published, one at a time. */
export function* readImageFiles(library: Library, content: string): Generator<PublishedImage> {
	for (const { model, prose } of listDrawn(library)) {
		for (const src of listImages(prose)) {
			const read = readImage(join(content, model.slug), src);
			// It was there when the content was checked: something else is at work in the folder.
			if ("message" in read) throw new Error(`${model.slug}: ${read.message.message}`);
			yield { path: `${model.slug}/${findImagePath(src)}`, text: read.image.bytes };
		}
	}
}

/** A picture beside an article as development answers it; null for what is not published. */
export function findImageFile(
	content: string,
	path: string,
): { text: Uint8Array; type: string } | null {
	const [, slug = "", src = ""] = /^([a-z0-9-]+)\/(.+)$/.exec(path) ?? [];
	const read = isSlug(slug) ? readImage(join(content, slug), src) : null;
	if (read === null || "message" in read) return null;
	return { text: read.image.bytes, type: findType(`x.${read.image.type}`) };
}
