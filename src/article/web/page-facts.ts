import { isCalendarDate, isLanguage } from "../parse/front-matter/forms.ts";
import { isWebAddress } from "../parse/markdown/links.ts";
import { listBlocks } from "./blocks.ts";
import { countParts, foldWords, tidyWords } from "./words.ts";

/** What a page says of its article, apart from its text. What it does not say is absent. */
export interface PageFacts {
	title?: string;
	dek?: string;
	lang?: string;
	dateline?: string;
	published?: string;
	/** Who wrote it. */
	byline?: string;
	site?: string;
	url?: string;
	/** Times as the page shows them. */
	shownTimes: string[];
}

type Data = Readonly<Record<string, unknown>>;

/** Kinds of schema.org that are an article's. */
const articleKinds = /(?:Article|BlogPosting|Report)$/u;

/** Whatever `<script type="application/ld+json">` holds, with what `@graph` and lists hold. */
function listData(document: Document): Data[] {
	const found: Data[] = [];
	const take = (value: unknown, depth: number): void => {
		if (depth > 5 || typeof value !== "object" || value === null) return;
		if (Array.isArray(value)) for (const one of value) take(one, depth + 1);
		else {
			found.push(value as Data);
			take((value as Data)["@graph"], depth + 1);
			take((value as Data).mainEntity, depth + 1);
		}
	};
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		try {
			take(JSON.parse(script.textContent ?? ""), 0);
		} catch {
			// Many are broken; the page says most of it elsewhere too.
		}
	}
	return found;
}

const isArticle = (data: Data) =>
	[data["@type"]].flat().some((kind) => typeof kind === "string" && articleKinds.test(kind));

/** Texts may hold references, since many are written by templates: `&quot;`. */
const words = (value: unknown) => {
	const text = typeof value === "string" ? tidyWords(value) : "";
	return text === "" ? undefined : text;
};

/** `"Anna"`, `{name: "Anna"}` or a list of such. */
function readNames(value: unknown): string | undefined {
	const names = [value].flat().flatMap((one) => {
		const name = typeof one === "object" && one !== null ? (one as Data).name : one;
		return words(name) ?? [];
	});
	return names.length > 0 ? names.join(", ") : undefined;
}

/** The first of some `<meta>` that says something. */
function readMeta(document: Document, ...names: string[]): string | undefined {
	for (const name of names) {
		const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
		const content = words(found?.getAttribute("content"));
		if (content !== undefined) return content;
	}
	return undefined;
}

/** What browsers write where they save a page: `saved from url=(0042)https://…`. */
function readSaved(document: Document): string | undefined {
	for (const node of document.childNodes) {
		const found = /saved from url=\(\d+\)(\S+)/u.exec(
			node.nodeType === 8 ? (node.textContent ?? "") : "",
		);
		if (found) return found[1];
	}
	return undefined;
}

function readUrl(document: Document, article: Data): string | undefined {
	const entity = article.mainEntityOfPage;
	const id = typeof entity === "object" && entity !== null ? (entity as Data)["@id"] : entity;
	const told = [
		document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
		readMeta(document, "og:url"),
		words(article.url),
		words(id),
		readSaved(document),
	];
	return told.find((address): address is string => Boolean(address && isWebAddress(address)));
}

/** The day as the publisher writes it: 3 March in Harbour Town is no other day elsewhere. */
function readDay(text: string | undefined | null): string | undefined {
	const [day = ""] = text?.trim().split(/[T ]/u, 1) ?? [];
	return isCalendarDate(day) ? day : undefined;
}

/** A time as it is shown, if it names its year: “2 hours ago” is wrong tomorrow. */
function readTime(document: Document) {
	const times = [...document.querySelectorAll("time")].map((time) => ({
		day: readDay(time.getAttribute("datetime")),
		shown: tidyWords(time.textContent ?? ""),
	}));
	const dated = times.find(({ shown }) => /\d{4}|[٠-٩]{4}/u.test(shown) && shown.length <= 60);
	return {
		day: times.find(({ day }) => day)?.day,
		dateline: dated?.shown,
		shown: times.map(({ shown }) => shown).filter(Boolean),
	};
}

/** The words of a part of a page that readers see. */
const show = (element: Element) =>
	listBlocks(element)
		.map(({ text }) => text)
		.join(" ");

/** Headings of the first level that are words of the article, not the site's name. */
function readTitle(document: Document, told: string | undefined, site: string | undefined) {
	const shown = [...document.querySelectorAll("h1, .MsoTitle, p.title, [class~=title][dir]")]
		.map(show)
		.filter((text) => text !== "" && foldWords(text) !== foldWords(site ?? ""));
	const same = shown.find((text) => told && foldWords(text) === foldWords(told));
	const own = same ?? (new Set(shown.map(foldWords)).size === 1 ? shown[0] : undefined);
	return own ?? told;
}

/** The page's title without the site's name behind a bar or dash. */
function readPageTitle(document: Document, site: string | undefined): string | undefined {
	const text = words(document.querySelector("title")?.textContent);
	const parts = text?.split(/ [|–—·»-] /u) ?? [];
	const isSite = (part: string) => site !== undefined && foldWords(part) === foldWords(site);
	if (parts.length > 1 && (isSite(parts.at(-1) ?? "") || text?.includes("|")))
		return parts.slice(0, -1).join(" – ");
	return text;
}

const dekName =
	/(?:^|[\s_-])(?:standfirst|dek|deck|subhead(?:line)?|sub-?title|teaser-?text)(?:$|[\s_-])/iu;

/**
 * The line under the headline: only what the page shows, since descriptions are often written
 * for search engines.
 */
function readDek(document: Document, told: string | undefined): string | undefined {
	const fits = (text: string) => countParts(text) >= 3 && text.length <= 400;
	const named = [...document.querySelectorAll("p, h2, h3, div, span")].find(
		(element) => dekName.test(element.getAttribute("class") ?? "") && fits(show(element)),
	);
	if (named) return show(named);
	const next = document.querySelector("h1 + h2, header > h1 + p, hgroup > h1 + p");
	if (next && fits(show(next)) && isLine(show(next))) return show(next);
	if (!told) return undefined;
	const heads = [...document.querySelectorAll("header p, h2, hgroup p, h1 ~ p")];
	const same = heads.find((element) => foldWords(show(element)) === foldWords(told));
	// The text's own first paragraph is described as often.
	return same && !/^p$/iu.test(same.localName) ? show(same) : undefined;
}

const byWord = /^(?:by|von|par|por|от|від|автор:?)\s+/iu;

/** Neither who wrote it nor when. */
const isLine = (text: string) => !byWord.test(text) && !/^\d/u.test(text);

/** Names of authors, however they are joined, to compare them by. */
export const foldByline = (text: string) =>
	foldWords(text.replace(byWord, "")).replace(/,? (?:and|und|et|y|e|и|та|&) /gu, ", ");

const localeToTag = (locale: string | undefined) => locale?.replace("_", "-");

const isTag = (tag: string | undefined): tag is string => tag !== undefined && isLanguage(tag);

function readByline(document: Document, article: Data): string | undefined {
	const shown = document.querySelector('[rel="author"], [itemprop="author"], .byline, .author');
	const named = readNames(article.author) ?? readMeta(document, "author", "article:author");
	const byline = named && !/^https?:/u.test(named) ? named : words(shown && show(shown));
	const plain = byline?.replace(byWord, "");
	return plain && plain.length <= 120 ? plain : undefined;
}

/** Reads what a page says of its article. */
export function readFacts(document: Document): PageFacts {
	const data = listData(document);
	const article = data.find(isArticle) ?? {};
	const site =
		readNames(article.publisher) ??
		readMeta(document, "og:site_name", "application-name") ??
		readNames(data.find(({ "@type": kind }) => kind === "WebSite")?.name);
	const told = words(article.headline) ?? readMeta(document, "og:title", "twitter:title");
	const title = readTitle(document, told ?? readPageTitle(document, site), site);
	const time = readTime(document);
	const day =
		readDay(words(article.datePublished)) ??
		readDay(readMeta(document, "article:published_time", "date", "DC.date.issued")) ??
		time.day;
	const lang = [
		document.documentElement?.getAttribute("lang") ?? undefined,
		words(article.inLanguage),
		localeToTag(readMeta(document, "og:locale")),
	].find(isTag);
	const described =
		words(article.description) ?? readMeta(document, "og:description", "description");
	return defined({
		title,
		dek: readDek(document, described),
		lang,
		dateline: words(article.dateline) ?? time.dateline,
		published: day,
		byline: readByline(document, article),
		site,
		url: readUrl(document, article),
		shownTimes: time.shown,
	});
}

/** Without the keys that hold nothing. */
function defined(facts: { [Key in keyof PageFacts]: PageFacts[Key] | undefined }): PageFacts {
	const known = Object.entries(facts).filter(([, value]) => value !== undefined);
	return { shownTimes: [], ...Object.fromEntries(known) };
}
