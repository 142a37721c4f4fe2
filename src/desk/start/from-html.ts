import { choosePlural, formatCount, formatList } from "../../article/sentences/numbers.ts";
import { opensQuotation } from "../../article/text/quotation-marks.ts";
import { listLeftCounts, mostLeft, shortenLeft } from "../../article/web/describe-left.ts";
import { type PageText, readSavedPage } from "../../article/web/read-saved-page.ts";
import type { LeftOut } from "../../article/web/tidy-page.ts";
import type { DeskRefusal } from "../files.ts";
import { longestPage } from "./bounds.ts";
import { type CleanText, cleanText, describeCleaned } from "./clean-text.ts";
import { isTooDeep } from "./inert-markup.ts";
import { nameLanguage } from "./languages.ts";
import type { PageSource } from "./started.ts";

/** Makes a document of markup without running or loading anything of it. */
export type ParseMarkup = (html: string) => Document;

/**
 * The text of pasted markup or of a saved page. Its words are kept; what is no text of the article
 * is left out and told.
 */
export function readMarkup(html: string, parse: ParseMarkup): PageSource | DeskRefusal {
	if (html.length > longestPage)
		return { refusal: "This page is larger than 5 MiB. Copy the article alone, and paste that." };
	if (isTooDeep(html))
		return { refusal: "This page is nested too deeply to be read. Paste its plain text instead." };
	const clean = cleanText(html);
	const page = readSavedPage(parse(clean.text));
	return { type: "page", plain: page.text, left: describePage(page, clean) };
}

function describePage({ text, left, calledLang }: PageText, clean: CleanText): string[] {
	const called =
		calledLang === undefined
			? []
			: [
					`The page calls its language ${nameLanguage(calledLang)}; its words look like ${nameLanguage(text.lang ?? "en")}.`,
				];
	return [...called, ...describeCleaned(clean), ...describeLeftOut(left)];
}

/** What of a page is not in the article, in sentences. */
function describeLeftOut(left: LeftOut): string[] {
	const counts = listLeftCounts(left);
	return [
		...(counts.length > 0 ? [`Left out: ${formatList(counts)}.`] : []),
		...describeTexts("as a footnote", left.footnotes),
		...describeTexts("as a link to another article", left.links),
		...describeTexts("and to be looked at", left.prose),
	];
}

function describeTexts(why: string, texts: readonly string[]): string[] {
	const more = texts.length - mostLeft;
	const known = texts.filter(Boolean).slice(0, mostLeft);
	return [
		...known.map((text) => {
			const words = shortenLeft(text);
			return `Left out ${why}: ${opensQuotation(words) ? words : `“${words}”`}`;
		}),
		...(more > 0
			? [
					`Left out ${why}: ${formatCount(more, "more piece")} of text ${choosePlural(more, "is", "are")} not shown here.`,
				]
			: []),
	];
}
