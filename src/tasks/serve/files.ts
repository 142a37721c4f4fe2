import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

/** What a path of a URL stands for in a folder of built files. */
export type Found =
	| { type: "file"; path: string }
	/** A folder asked for without its slash: relative links would go astray. */
	| { type: "folder"; to: string }
	| { type: "missing" };

const types: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico": "image/x-icon",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".jsonld": "application/ld+json; charset=utf-8",
	".map": "application/json; charset=utf-8",
	".md": "text/markdown; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".webp": "image/webp",
	".woff2": "font/woff2",
	".xml": "application/xml; charset=utf-8",
	".zip": "application/zip",
};

/** The media type by file name; what is unknown is offered as a download. */
export function findType(path: string): string {
	return types[extname(path).toLowerCase()] ?? "application/octet-stream";
}

/** True for text, which shrinks; pictures, fonts and archives are packed already. */
export function isCompressible(type: string): boolean {
	return /charset=utf-8$/.test(type);
}

/**
 * Finds the file that a URL's path (`/riyadh-talks/`, percent-encoded) names below `root`,
 * an absolute path without links in it. Never gives a file outside `root`: not by `..`,
 * encoded or not, nor through a link. `_headers` and dot files are not for readers.
 */
export async function findFile(root: string, urlPath: string): Promise<Found> {
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
