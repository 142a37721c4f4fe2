import type { DeskRefusal } from "../files.ts";
import { longestPage } from "./bounds.ts";
import { type ParseMarkup, readMarkup } from "./from-html.ts";
import type { StartSource } from "./started.ts";

/** What a clipboard holds; empty where it has no such flavour. */
export interface PastedFlavours {
	html: string;
	text: string;
}

/** What parts paragraphs by its meaning; a `div` and a `br` say no more than a line does. */
const structure = /<(?:p|h[1-6]|li|blockquote|article|section|td)[\s>/]/iu;

/** Editors of code copy each line with its colours. */
const isCode = (html: string) =>
	/font-family:[^;>]{0,200}(?:monospace|Consolas|Courier|Menlo)/iu.test(html.slice(0, 2000)) &&
	!/<(?:p|h[1-6]|li)[\s>/]/iu.test(html);

/** Whether the markup tells more of the text than its lines do. */
export function isMarkupBetter({ html, text }: PastedFlavours): boolean {
	if (text.trim() === "") return html.trim() !== "";
	return html.length <= longestPage && structure.test(html) && !isCode(html);
}

/** The text of what was pasted, by the flavour that tells more of it. */
export function readFlavours(
	pasted: PastedFlavours,
	parse: ParseMarkup,
): StartSource | DeskRefusal {
	const { html, text } = pasted;
	if (!isMarkupBetter(pasted)) return { type: "text", text };
	const page = readMarkup(html, parse);
	if (text.trim() === "") return page;
	return "refusal" in page ? { type: "text", text } : { ...page, instead: text };
}
