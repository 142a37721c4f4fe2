import { strToU8, type Zippable, zipSync } from "fflate";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { formatManifest } from "../../classroom/platform/scorm.ts";
import { formatOwnPath } from "../content/paths.ts";
import type { PlannedFile } from "../pages/render-page.ts";

/**
 * The first moment that a zip file can tell. An archive says when each file was changed, by the
 * clock on the wall: with a fixed date, in local time, the same files are the same bytes.
 */
const mtime = new Date(1980, 0, 1);

/** Packs files into a zip archive; the same files give the same bytes in any order. */
export function packScorm(files: readonly { path: string; text: string }[]): Uint8Array {
	const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	const packed: Zippable = {};
	for (const { path, text } of sorted) packed[path] = [strToU8(text), { mtime, level: 9 }];
	return zipSync(packed);
}

/**
 * The walkthrough of an article as a SCORM 1.2 package for learning platforms; nothing when
 * the article has none.
 * @param page draws the walkthrough as one file that holds everything
 */
export function planScorm(
	{ model, walkthrough }: ArticleWithLesson,
	page: () => string,
): PlannedFile[] {
	if (!walkthrough) return [];
	const render = () => {
		const path = "index.html";
		const manifest = formatManifest({ model, walkthrough, files: [path] });
		return packScorm([
			{ path: "imsmanifest.xml", text: manifest },
			{ path, text: page() },
		]);
	};
	return [{ path: formatOwnPath(model.slug, "scorm"), render }];
}
