import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { decodeBase85 } from "../../src/classroom/offline/base85.ts";

/** What the contract lets a page of the site do, and nothing else. */
export const allowedSources: Record<string, string[]> = {
	"default-src": ["'none'"],
	"script-src": ["'self'"],
	"style-src": ["'self'"],
	"img-src": ["'self'", "data:"],
	"font-src": ["'self'"],
	"connect-src": ["'self'"],
	"base-uri": ["'none'"],
	"form-action": ["'none'"],
	"object-src": ["'none'"],
	"require-trusted-types-for": ["'script'"],
	"trusted-types": ["svelte-trusted-html"],
};

/** What the desk does besides: it shows what it made, and reads pasted markup as text. */
export const deskSources: Record<string, string[]> = {
	"img-src": ["'self'", "data:", "blob:"],
	"frame-src": ["'self'", "blob:"],
	"trusted-types": ["svelte-trusted-html", "standpoint-desk", "standpoint-packed"],
};

/** What the search does besides: its engine is WebAssembly. */
export const searchSources: Record<string, string[]> = {
	"script-src": ["'self'", "'wasm-unsafe-eval'"],
};

/** What the file does besides that holds everything: it holds its script packed. */
export const packedSources: Record<string, string[]> = {
	"trusted-types": ["svelte-trusted-html", "standpoint-packed"],
};

export interface Policy {
	/** Sources by directive, hashes left out. */
	sources: Record<string, string[]>;
	/** Hashes by directive. */
	hashes: Record<string, string[]>;
}

/** Takes a content security policy apart. A directive named twice keeps the first, as in browsers. */
export function readPolicy(text: string): Policy {
	const policy: Policy = { sources: {}, hashes: {} };
	const isHash = (source: string) => /^'sha256-[A-Za-z0-9+/]{43}='$/.test(source);
	for (const directive of text.split(";")) {
		const [name, ...sources] = directive.trim().split(/\s+/);
		if (!name || policy.sources[name]) continue;
		policy.sources[name] = sources.filter((source) => !isHash(source));
		policy.hashes[name] = sources.filter(isHash);
	}
	return policy;
}

/** The policy of a page's own `<meta>`, or null. */
export function findMeta(html: string): string | null {
	const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
	return content?.replaceAll("&quot;", '"').replaceAll("&amp;", "&") ?? null;
}

/** Hashes of everything between the tags of an element, as a policy writes them. */
export function hashInline(html: string, element: "script" | "style"): string[] {
	const pattern = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g");
	return [...html.matchAll(pattern)].map(([, text = ""]) => formatHash(text));
}

const formatHash = (text: string | Buffer) =>
	`'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Hashes of the scripts that a page holds packed: of what is run, not of what is held. */
export function hashPacked(html: string): string[] {
	const packed = [...html.matchAll(/<script type="text\/plain" data-packed="">([^<]*)</g)];
	return packed.map(([, text = ""]) => formatHash(inflateRawSync(decodeBase85(text))));
}

/** Paths under a folder of all files that end so, the folder's own path left out. */
export function listFiles(folder: string, end = ""): string[] {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true });
	return names
		.filter((entry) => entry.isFile() && entry.name.endsWith(end))
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1));
}

/** Text of a built file. */
export function readBuilt(path: string, folder = "dist"): string {
	return readFileSync(`${folder}/${path}`, "utf8");
}
