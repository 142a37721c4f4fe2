import { renderMarkdownPage } from "../../article/parse/markdown/markdown-page.ts";
import { type DecodedBytes, decodePage, decodeText } from "../../article/web/encoding.ts";
import { findForeign } from "../../article/web/foreign.ts";
import type { DeskRefusal } from "../files.ts";
import { longestPage } from "./bounds.ts";
import { type ParseMarkup, readMarkup } from "./from-html.ts";
import type { StartSource } from "./started.ts";

/** A file that somebody chose or dropped. */
export interface GivenFile {
	/** With the folders it lies in, where they are known. */
	path: string;
	bytes: Uint8Array;
}

/**
 * The text of an article in one file: `.txt`, `.html`, or `.md` without front matter. Null for what
 * is a folder of an article, or may be one: that is not read here.
 */
export function readTextFile(
	{ path, bytes }: GivenFile,
	parse: ParseMarkup,
): StartSource | DeskRefusal | null {
	const name = path.split("/").at(-1) ?? path;
	if (/\.zip$/iu.test(name)) return null;
	const foreign = findForeign(bytes);
	if (foreign !== null) return { refusal: `“${name}” ${foreign}, or paste its text here.` };
	if (bytes.length > longestPage) return { refusal: `“${name}” is larger than 5 MiB.` };
	const isPage = /\.x?html?$/iu.test(name);
	const { text, encoding } = isPage ? decodePage(bytes) : decodePlain(bytes);
	if (/\.md$/iu.test(name) && /^\ufeff?---[ \t]?\r?\n/u.test(text)) return null;
	if (!isPage && !/\.(?:txt|text|md|markdown)$/iu.test(name))
		return { refusal: `“${name}” is no text that can be read here: .txt, .md, .html or .zip.` };
	const markdown = /\.(?:md|markdown)$/iu.test(name) ? renderMarkdownPage(text) : null;
	const markup = isPage ? text : markdown?.html;
	const source: StartSource | DeskRefusal =
		markup === undefined ? { type: "text", text } : readMarkup(markup, parse);
	if ("refusal" in source || encoding === "utf-8") return source;
	const read = `Read as ${encoding}: look whether its letters and quotation marks are right.`;
	source.left = [read, ...(source.left ?? [])];
	return source;
}

/** A file without a mark at its beginning may be UTF-16 as well, or of an older Windows. */
function decodePlain(bytes: Uint8Array): DecodedBytes {
	const marked = decodeText(bytes);
	if (marked && marked.encoding !== "utf-8") return marked;
	const wide = findWide(bytes);
	if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
	return marked ?? decodePage(bytes);
}

/** UTF-16 of Latin letters has a zero in every second byte. */
function findWide(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
	const begin = bytes.subarray(0, 400);
	const zeros = [0, 0];
	for (const [at, byte] of begin.entries())
		if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const isMost = (count: number) => count > begin.length / 4;
	if (isMost(odd) && even < odd / 4) return "utf-16le";
	return isMost(even) && odd < even / 4 ? "utf-16be" : null;
}
