import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import { formatManifest } from "../../classroom/platform/scorm.ts";
import { zipFiles } from "../../desk/leave/zip-folder.ts";
import { formatOwnPath } from "../content/paths.ts";
import type { PlannedFile } from "../pages/render-page.ts";

/**
 * The walkthrough of an article as a SCORM 1.2 package for learning platforms; nothing when
 * the article has none.
 * @param page draws the walkthrough as one file that holds everything
 * @param zip makes an archive of files
 */
export function planScorm(
	{ model, walkthrough }: ArticleWithLesson,
	page: () => string,
	zip = zipFiles,
): PlannedFile[] {
	if (!walkthrough) return [];
	const render = () => {
		const path = "index.html";
		const manifest = formatManifest({ model, walkthrough, files: [path] });
		return zip([
			{ path: "imsmanifest.xml", content: manifest },
			{ path, content: page() },
		]);
	};
	return [{ path: formatOwnPath(model.slug, "scorm"), render }];
}
