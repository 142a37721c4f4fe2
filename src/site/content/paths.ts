import { listPicturePaths } from "../../figures/pictures/files.ts";
import { type ArticleKind, listKinds, pageKinds } from "../pages/kinds.ts";

/** Pages of an explainer, by their kind. */
const pages = Object.fromEntries(
	listKinds("article").map((name) => [name, pageKinds[name].path]),
) as Record<ArticleKind, string>;

/**
 * Every file that the site writes into an explainer's folder, whatever the article: pages and
 * data are written under these names and no others, so this is also the list of names that
 * nothing an article brings may have.
 */
export const ownPaths = {
	...pages,
	model: "data.json",
	text: "article.txt",
	statements: "statements.csv",
	annotations: "annotations.jsonld",
	folder: "content.zip",
	scorm: "scorm.zip",
} as const;

/** The path of one of an explainer's own files from the site's root. */
export function formatOwnPath(slug: string, file: keyof typeof ownPaths): string {
	return `${slug}/${ownPaths[file]}`;
}

/** Hosts and disks that know no capitals, or one way alone to write an accent, see one path. */
function fold(path: string): string {
	return path.normalize("NFC").toLowerCase();
}

const own = [...Object.values(ownPaths), ...listPicturePaths()].map(fold);

/**
 * Whether a file at this path of an explainer's folder would be in the way of one of the site's
 * own: the same path, or one of the two a folder where the other is a file.
 */
export function isOwnPath(path: string): boolean {
	const folded = fold(path);
	return own.some(
		(taken) => taken === folded || taken.startsWith(`${folded}/`) || folded.startsWith(`${taken}/`),
	);
}
