import { guessLanguage } from "../../article/draft/language.ts";
import { draftArticle, type NewArticle } from "../../article/draft/new-article.ts";
import { type PlainText, partHead, readPlainText } from "../../article/draft/plain-text.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import { findExcess } from "./bounds.ts";
import { cleanText, describeCleaned } from "./clean-text.ts";
import { makeSlug } from "./slug.ts";

/** What the desk made of a text, to be looked over before it is marked. */
export interface Started {
	files: DeskFiles;
	/** What was left out, in sentences. */
	left: string[];
	/** What the files were drafted from: what is corrected is corrected here. */
	plain: PlainText;
	found: FoundInText;
}

/** What was found in a text, to be told in numbers. */
export interface FoundInText {
	/** A BCP 47 tag. */
	lang: string;
	paragraphs: number;
	sentences: number;
	/** Passages that seem to report what somebody says. */
	reports: number;
	/** Of these, the ones with words in quotation marks. */
	quotations: number;
	/** Names of who speaks, in the order of first mention. */
	actors: string[];
}

/** Paragraphs of a page. Where nothing is left of it, the text instead. */
export interface PageSource {
	type: "page";
	plain: PlainText;
	left: string[];
	instead?: string;
}

/** What an article is started from: plain, so that it can be read beside the page. */
export type StartSource =
	/** As it was pasted or typed. */
	| { type: "text"; text: string; left?: string[] }
	| PageSource
	/** Headline, dek and language are as the author wants them, empty ones too. */
	| { type: "corrected"; plain: PlainText; left: string[] };

/** A longer one is a paragraph that a page calls its headline. */
const longestTitle = 500;

/**
 * Starts an article.
 * @param taken names of folders that stand for other articles
 */
export function startFrom(
	source: StartSource,
	taken: readonly string[] = [],
): Started | DeskRefusal {
	if (source.type === "corrected") return draftFiles(source.plain, source.left, taken);
	if (source.type === "text") return startFromText(source.text, source.left ?? [], taken);
	const { plain, left, instead = "" } = source;
	const started = startFromPage(plain, left, taken);
	// A menu of which nothing is left has its words all the same.
	return "refusal" in started && instead.trim() !== ""
		? startFromText(instead, [], taken)
		: started;
}

function startFromText(text: string, left: string[], taken: readonly string[]) {
	const excess = findExcess(text);
	if (excess !== null) return { refusal: excess };
	const clean = cleanText(text);
	const lang = guessLanguage(clean.text) ?? "en";
	const plain = readPlainText(clean.text, lang);
	return startFromPage({ ...plain, lang }, [...left, ...describeCleaned(clean)], taken);
}

/** A headline is looked for in the paragraphs where none is known. */
function startFromPage(
	given: PlainText,
	left: string[],
	taken: readonly string[],
): Started | DeskRefusal {
	const plain = settleHead(given);
	const words = [plain.title, plain.dek, ...plain.body.map(({ text }) => text)].join("\n");
	const excess = findExcess(words);
	if (excess !== null) return { refusal: excess };
	if (!/\p{L}/u.test(words))
		return { refusal: "There are no words in it. Paste the text of an article." };
	return draftFiles(plain, left, taken);
}

function draftFiles(plain: PlainText, left: string[], taken: readonly string[]): Started {
	const lang = plain.lang ?? "en";
	const draft = draftArticle(plain, lang);
	const { article, published, suggestions } = draft;
	const files: DeskFiles = {
		...{ slug: makeSlug(plain.title, taken), article, published, suggestions },
		...{ walkthrough: null, images: {} },
	};
	return { files, left, plain: { ...plain, lang }, found: describeFound(plain, draft) };
}

/** The text with its headline and dek apart, and its language known. */
function settleHead(given: PlainText): PlainText {
	const words = given.body.map(({ text }) => text).join("\n");
	const lang = given.lang ?? guessLanguage(`${given.title}\n${words}`) ?? "en";
	if (given.title.length > longestTitle) {
		const body = [{ text: given.title, lead: "" }, ...given.body];
		return { ...given, lang, title: "", body };
	}
	return given.title === ""
		? { ...given, lang, ...partHead(given.body, lang) }
		: { ...given, lang };
}

function describeFound(plain: PlainText, draft: NewArticle): FoundInText {
	const { lang, suggestions, actors } = draft;
	const body = draft.article.slice(draft.article.indexOf("\n---\n") + 5);
	return {
		lang,
		paragraphs: plain.body.length,
		sentences: body.split("\n").filter((line) => /[^\s>]/u.test(line)).length,
		reports: suggestions.length,
		quotations: suggestions.filter(({ exact }) => /["“”„«»「『]/u.test(exact)).length,
		actors: actors.map(({ name }) => name),
	};
}
