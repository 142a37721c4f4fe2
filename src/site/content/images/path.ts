import type { ImageType } from "./types.ts";

/** Path of an image inside its article's folder, or null when it leads out of it. */
export function findImagePath(src: string): string | null {
	let path: string;
	try {
		path = normalizePath(decodeURIComponent(src.split(/[?#]/)[0] ?? ""));
	} catch {
		return null;
	}
	return /^(?:\.\.|\/)/.test(path) || path.includes("\\") ? null : path;
}

/** The same path without `.`, without `..` but at its start, and without empty parts. */
function normalizePath(path: string): string {
	if (path.startsWith("/")) return path;
	const parts: string[] = [];
	for (const part of path.split("/")) {
		if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else if (part !== "" && part !== ".") parts.push(part);
	}
	const last = path.endsWith("/") ? "/" : "";
	return parts.length === 0 ? `.${last}` : parts.join("/") + last;
}

/** What disks, servers or people read otherwise than it is written, and names that are hidden. */
const odd = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}:*?"<>|\\]|[. ]$|^[. ]|^$/u;

/** Whether every part of a path is a name that every system takes and no system hides. */
export function isPlainPath(path: string): boolean {
	return (
		path.length <= 500 && path.split("/").every((part) => part.length <= 120 && !odd.test(part))
	);
}

const byEnding: Readonly<Record<string, ImageType>> = {
	png: "png",
	jpg: "jpg",
	jpeg: "jpg",
	gif: "gif",
	webp: "webp",
	avif: "avif",
	svg: "svg",
};

/** The type that a file's name promises; null for what is no picture. */
export function findImageType(path: string): ImageType | null {
	const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
	return Object.hasOwn(byEnding, ending) ? (byEnding[ending] ?? null) : null;
}
