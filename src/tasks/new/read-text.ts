import { readFile } from "node:fs/promises";
import { type PlainText, readPlainText } from "../../article/draft/plain-text.ts";
import { renderMarkdownPage } from "../../article/parse/markdown/markdown-page.ts";
import { describeLeft } from "../../article/web/describe-left.ts";
import { decodePage, decodeText } from "../../article/web/encoding.ts";
import { findForeign } from "../../article/web/foreign.ts";
import { readSavedPage } from "../../article/web/read-saved-page.ts";
import { parsePage } from "./parse-page.ts";

/** A text to be drafted, and what is to be said of how it was read. */
export interface GivenText {
	text: PlainText;
	remarks: string[];
}

/** A page of 5 MB is no article; its tree would take a gigabyte. */
const largest = 5 * 1024 * 1024;

const isMarkdownName = (name: string) => /\.(?:md|markdown)$/iu.test(name);

const isPageName = (name: string) => /\.x?html?$/iu.test(name);

/** What is pasted has no name to go by: a tag that pages and clipboards begin with. */
const beginsPage =
	/^\s*<(?:!doctype\s+html|html|head|meta|body|article|div|section|table|span|p|b|h[1-6]|ul|ol)\b/iu;

/**
 * Reads the text of a file or of standard input: a page if it is called or looks like one,
 * Markdown if it is called so, else paragraphs. Gives back, as a text, what is wrong with it.
 * @param name of the file; `-` for standard input
 */
export function readGivenText(bytes: Uint8Array, name: string): GivenText | string {
	const foreign = findForeign(bytes);
	if (foreign !== null) return foreign;
	if (bytes.length > largest)
		return `has more than ${largest / 1024 / 1024} MiB: cut it down to the article`;
	const plain = decodeText(bytes);
	const isPage = isPageName(name) || (name === "-" && beginsPage.test(plain?.text ?? ""));
	if (!isPage) {
		if (plain === null) return "is not UTF-8 text: save it as UTF-8";
		const page = isMarkdownName(name) ? renderMarkdownPage(plain.text) : null;
		if (page === null) return { text: readPlainText(plain.text), remarks: [] };
		const remarks = page.hasFrontMatter ? ["of its front matter only the title is taken"] : [];
		return readPage(page.html, remarks);
	}
	const { text, encoding } = decodePage(bytes);
	return readPage(text, encoding === "utf-8" ? [] : [`read as ${encoding}`]);
}

function readPage(html: string, first: readonly string[]): GivenText {
	const { text: article, left, calledLang } = readSavedPage(parsePage(html));
	const remarks = [
		...first,
		...(calledLang
			? [`the page calls its language ${calledLang}; its words look like ${article.lang}`]
			: []),
		...describeLeft(left),
	];
	return { text: article, remarks };
}

/** The bytes of a file; null when there is none. Throws what the system refuses otherwise. */
export function readBytes(path: string): Promise<Uint8Array | null> {
	return readFile(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return null;
		throw error;
	});
}
