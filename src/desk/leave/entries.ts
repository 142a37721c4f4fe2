/** A file of an opened folder or archive; `path` with slashes, from the folder's top. */
export interface FolderEntry {
	path: string;
	bytes: Uint8Array;
}

/** Texts of an article's folder. */
export const folderNames = {
	article: "article.md",
	published: "published.txt",
	walkthrough: "walkthrough.md",
	suggestions: "suggestions.json",
} as const;

const texts: readonly string[] = Object.values(folderNames);

/** Files looked at: far more than an explainer has, far fewer than a bomb. */
export const mostEntries = 2000;

/** Bytes of all files together: twelve of the largest pictures. */
export const mostBytes = 100 * 1024 * 1024;

const cutName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

export const isPicture = (path: string) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path);

/** Whether a file may be part of an explainer, or tell what was opened in its place. */
export function isWanted(path: string): boolean {
	// What systems put beside an author's files.
	if (/(?:^|\/)(?:__MACOSX\/|\.)/.test(path)) return false;
	return texts.includes(cutName(path)) || isPicture(path) || /\.html?$/i.test(path);
}

/** A path with slashes; null for one that leads out of its folder or holds what no name has. */
export function cleanPath(path: string): string | null {
	const plain = path.replaceAll("\\", "/");
	if (/^(?:\/|[a-z]:)|\p{Cc}/iu.test(plain)) return null;
	const parts = plain.split("/").filter((part) => part !== "" && part !== ".");
	return parts.includes("..") || parts.length === 0 ? null : parts.join("/");
}
