import { Readability } from "@mozilla/readability";
import { guessLanguage } from "../draft/language.ts";
import type { PlainBlock, PlainText } from "../draft/plain-text.ts";
import { listBlocks } from "./blocks.ts";
import { foldByline, type PageFacts, readFacts } from "./page-facts.ts";
import {
	type LeftOut,
	mendWord,
	removeComments,
	removeFootnotes,
	removeFurniture,
	removeLinks,
} from "./tidy-page.ts";
import { countParts, foldWords, isProse } from "./words.ts";

/** The article of a page, and what of the page is none of it. */
export interface PageText {
	text: PlainText;
	left: LeftOut;
	/** The page calls its language another one than its words are in. */
	calledLang?: string;
}

/** What only a site's page has; a text from a word processor is taken whole. */
const siteParts = "nav, aside, footer, main, article, form, script[src], [role=navigation]";

/** A page of more is taken whole: to find the article in it would take seconds. */
const mostElements = 30_000;

/**
 * The article of a saved page or of pasted HTML, as a draft takes it. Its words are kept; links
 * and emphasis become plain, pictures and what surrounds the article are left out and told.
 * @param document is taken apart
 */
export function readSavedPage(document: Document): PageText {
	const facts = readFacts(document);
	const body = document.body ?? document.documentElement;
	const left: LeftOut = {
		...{ pictures: 0, embedded: 0, tables: 0, labels: 0, comments: 0 },
		...{ captions: [], footnotes: [], links: [], prose: [] },
	};
	removeComments(body, left);
	removeFootnotes(body, left);
	mendWord(document, body);
	const all = listBlocks(body);
	const isSite =
		document.querySelector(siteParts) !== null &&
		document.getElementsByTagName("*").length <= mostElements;
	removeFurniture(body, left);
	const root = isSite ? findArticle(document) : body;
	if (isSite) removeLinks(root, left);
	const blocks = dropHead(listBlocks(root), facts);
	listOthers(all, blocks, facts, left);
	const guessed = guessLanguage(blocks.map(({ text }) => text).join("\n"));
	const isOther = guessed !== null && facts.lang && mainTag(facts.lang) !== guessed;
	return {
		text: toText(facts, blocks, isOther ? guessed : facts.lang),
		left,
		...(isOther && facts.lang ? { calledLang: facts.lang } : {}),
	};
}

const mainTag = (tag: string) => tag.toLowerCase().split("-")[0];

/** The part of a page that is read. */
function findArticle(document: Document): Element {
	const whole = (document.body ?? document.documentElement).cloneNode(true) as Element;
	for (const one of document.querySelectorAll("noscript")) one.remove();
	try {
		const found = new Readability<Element>(document, {
			keepClasses: true,
			serializer: (node) => node as Element,
			// Trap: of a shorter text it would try again with markup that it writes back, which a
			// page's policy of trusted types forbids. Of an empty one it does all the same.
			charThreshold: 1,
		}).parse();
		return found?.content ?? whole;
	} catch {
		return whole;
	}
}

/** So many short blocks may stand above the text: headline, dek, who wrote it, when. */
const mostHead = 8;

/** Whether words of a page are told apart from its text: headline, dek, who wrote it, when. */
function createHeadTest({ title = "", dek = "", byline, shownTimes }: PageFacts) {
	const known = new Set([title, dek, ...shownTimes].filter(Boolean).map(foldWords));
	const authors = byline && foldByline(byline);
	return (text: string) =>
		known.has(foldWords(text)) || foldByline(text) === authors || isMeta(text);

	/** “By Anna Berg 3 March 2025 Reading time: 3 min”: hardly a word beside what is known. */
	function isMeta(text: string): boolean {
		if (!authors || !foldByline(text).startsWith(authors)) return false;
		let rest = foldByline(text).slice(authors.length);
		for (const time of shownTimes) rest = rest.replace(foldWords(time), "");
		return countParts(rest) <= 4;
	}
}

/** “Traffic”: a label above the text, not a paragraph of it. */
const isKicker = ({ text, lead }: PlainBlock) =>
	lead === "" && countParts(text) <= 3 && !/[.!?:…]$/u.test(text);

/** Without what stands above the text and is told apart from it. */
function dropHead(blocks: readonly PlainBlock[], facts: PageFacts): PlainBlock[] {
	const isHead = createHeadTest(facts);
	const first = blocks.findIndex(({ text }) => !isHead(text) && isProse(text));
	const head = Math.min(first < 0 ? blocks.length : first, mostHead);
	return blocks.filter(
		(block, at) => at >= head || !(isHead(block.text) || (facts.title && isKicker(block))),
	);
}

/** Tells what the page says beside the article. */
function listOthers(
	all: readonly PlainBlock[],
	kept: readonly PlainBlock[],
	facts: PageFacts,
	left: LeftOut,
): void {
	const isHead = createHeadTest(facts);
	const words = kept.map(({ text }) => foldWords(text)).join("\n");
	const known = new Set([...left.links, ...left.captions].map(foldWords));
	const whole = new Set(words.split("\n"));
	const isKept = (text: string | undefined) =>
		text !== undefined && (whole.has(foldWords(text)) || words.includes(foldWords(text)));
	const told = new Set<string>();
	for (const [at, { text }] of all.entries()) {
		const folded = foldWords(text);
		if (known.has(folded) || told.has(folded) || isHead(text) || isKept(text)) continue;
		told.add(folded);
		const within = isKept(all[at - 1]?.text) && isKept(all[at + 1]?.text);
		if (within || isProse(text)) left.prose.push(text);
		else left.labels++;
	}
}

/** From whom the text comes: who wrote it, and where it stands. */
function findCredit({ byline, site, url }: PageFacts): PlainText["credit"] {
	const host = url && /^https?:\/\/(?:www\.)?([^/:]+)/iu.exec(url)?.[1];
	const name = [byline, site ?? host].filter(Boolean).join(", ");
	if (name === "") return undefined;
	return { name, ...(url === undefined ? {} : { url }) };
}

function toText(facts: PageFacts, body: PlainBlock[], lang: string | null | undefined): PlainText {
	const { title = "", dek = "", dateline, published } = facts;
	const credit = findCredit(facts);
	return {
		...{ title, dek, body },
		...(lang ? { lang } : {}),
		...(dateline === undefined ? {} : { dateline }),
		...(published === undefined ? {} : { published }),
		...(credit === undefined ? {} : { credit }),
	};
}
