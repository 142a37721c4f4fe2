import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { formatManifest } from "../../classroom/platform/scorm.ts";
import { zipFiles } from "../../desk/leave/zip-folder.ts";
import { formatOwnPath } from "../content/paths.ts";
import type { Pieces } from "../pages/document.ts";
import type { PlannedFile } from "../pages/render-page.ts";

/**
 * The walkthrough of an article as a SCORM 1.2 package for learning platforms; nothing when
 * the article has none.
 * @param page draws the walkthrough as one file that holds everything
 */
export function planScorm(
	{ model, walkthrough }: ArticleWithLesson,
	page: () => Pieces,
): PlannedFile[] {
	if (!walkthrough) return [];
	const render = () => {
		const path = "index.html";
		const manifest = formatManifest({ model, walkthrough, files: [path] });
		return zipFiles([
			{ path: "imsmanifest.xml", content: manifest },
			{ path, content: page().join("") },
		]);
	};
	return [{ path: formatOwnPath(model.slug, "scorm"), render }];
}
