import { Lexer, Parser, type Token } from "marked";
import { parseDocument } from "yaml";
import { escapeMarkup } from "../../text/escape.ts";
import { caps } from "../caps.ts";
import { findBlocksOverCap } from "./blocks.ts";
import { countSigns } from "./runs.ts";

/** What pages of many site makers begin with: lines of YAML between dashes. */
const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/u;

interface MarkdownPage {
	html: string;
	hasFrontMatter: boolean;
}

/** The caps of an article: its library's time and stack are not bounded. */
const isWithinCaps = (text: string): boolean =>
	findBlocksOverCap(text) === null &&
	countSigns(text) <= caps.signs &&
	text
		.split(/\n[ \t\r]*\n/u)
		.every((part) => part.length <= caps.inline && countSigns(part) <= caps.delimiters);

/**
 * The page that a text in Markdown is: its headings, emphasis and links are no signs of the
 * article's words. Of front matter only `title` is taken; without a first heading the first
 * paragraph is the headline, as of a plain text.
 * @returns null for what would take the library too long, or too deep: no article is like that
 */
export function renderMarkdownPage(text: string): MarkdownPage | null {
	const front = frontMatter.exec(text);
	const title: unknown = front ? parseDocument(front[1] ?? "").get?.("title") : null;
	const head = typeof title === "string" ? `<h1>${escapeMarkup(title)}</h1>\n` : "";
	const body = front ? text.slice(front[0].length) : text;
	if (!isWithinCaps(body)) return null;
	const tokens = Lexer.lex(body);
	if (head === "") headFirst(tokens);
	return { html: head + Parser.parse(tokens), hasFrontMatter: front !== null };
}

function headFirst(tokens: Token[]): void {
	if (tokens.some((token) => token.type === "heading" && token.depth === 1)) return;
	const first = tokens.find(({ type }) => type !== "space");
	if (first?.type === "heading" || first?.type === "paragraph")
		Object.assign(first, { type: "heading", depth: 1 });
}
