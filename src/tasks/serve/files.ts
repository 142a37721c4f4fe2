import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";

/** What a path of a URL stands for in a folder of built files. */
export type FoundFile =
	| { type: "file"; path: string }
	/** A folder asked for without its slash: relative links would go astray. */
	| { type: "folder"; to: string }
	| { type: "missing" };

/** True for text, which shrinks; pictures, fonts and archives are packed already. */
export function isCompressible(type: string): boolean {
	return /charset=utf-8$/.test(type);
}

/**
 * Finds the file that a URL's path (`/riyadh-talks/`, percent-encoded) names below `root`,
 * an absolute path without links in it. Never gives a file outside `root`: not by `..`,
 * encoded or not, nor through a link. `_headers` and dot files are not for readers.
 */
export async function findFile(root: string, urlPath: string): Promise<FoundFile> {
	const segments = parseSegments(urlPath);
	if (!segments) return { type: "missing" };
	const wanted = join(root, ...segments);
	const asFolder = urlPath.endsWith("/");
	const path = await realpath(asFolder ? join(wanted, "index.html") : wanted).catch(() => null);
	if (path === null || !(path === root || path.startsWith(root + sep))) return { type: "missing" };
	const entry = await stat(path);
	if (entry.isFile()) return { type: "file", path };
	const name = segments.at(-1);
	if (asFolder || name === undefined) return { type: "missing" };
	// Relative and begun with a dot: `//elsewhere.example` cannot lead to another host.
	return { type: "folder", to: `./${encodeURIComponent(name)}/` };
}

function parseSegments(urlPath: string): string[] | null {
	let decoded: string;
	try {
		decoded = decodeURIComponent(urlPath);
	} catch {
		return null;
	}
	if (/[\\\0]/.test(decoded)) return null;
	const segments = decoded.split("/").filter((segment) => segment !== "");
	// A leading dot covers `..` as well as hidden files.
	return segments.some((segment) => segment.startsWith(".") || segment === "_headers")
		? null
		: segments;
}
