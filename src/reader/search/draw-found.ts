import { formatCount } from "../../article/sentences/numbers.ts";
import { make } from "../client/nodes.ts";
import type { FilterCounts, FoundResult } from "./engine.ts";
import { type FoundLink, listPassages, type MarkedText, type Passage } from "./passages.ts";
import type { Search } from "./search-hash.ts";

/** As many passages of an article stand in the list; the page of the article has them all. */
const mostPassages = 3;

/** As many actors and proposals can be chosen: those of the most articles. */
const mostChoices = 200;

/** One article with what was found in it, once its words are there. */
export async function drawFound(result: FoundResult, search: Search): Promise<HTMLElement> {
	const article = await result.data();
	const page = `../${article.raw_url}/index.html`;
	const headline = makeLink(page, article.meta.title);
	const passages = listPassages(article, search);
	const shown = passages.slice(0, mostPassages);
	const more = passages.length - shown.length;
	const entry = make("li", "", foreign(make("h2", "", headline), result.language));
	if (shown.length > 0)
		entry.append(make("ul", "passages", ...shown.map((one) => drawPassage(one, page, result))));
	if (more > 0) entry.append(make("p", "quiet", `and ${formatCount(more, "more passage")}`));
	return entry;
}

function drawPassage({ sentence, links }: Passage, page: string, result: FoundResult) {
	const item = make("li", "");
	// The headline stands above as it is.
	if (sentence && sentence.hash !== "") {
		const words = links.length > 0 ? drawMarked(sentence.text) : [linkTo(sentence, page)];
		item.append(foreign(make("blockquote", "", ...words), result.language));
	}
	if (links.length > 0)
		item.append(make("ul", "", ...links.map((link) => make("li", "", linkTo(link, page)))));
	return item;
}

const linkTo = ({ hash, text }: FoundLink, page: string) =>
	makeLink(page + hash, ...drawMarked(text));

const drawMarked = (text: MarkedText) =>
	text.map((part) => (part.found ? make("mark", "", part.text) : part.text));

function makeLink(address: string, ...words: (Node | string)[]): HTMLAnchorElement {
	const link = make("a", "", ...words);
	link.href = address;
	return link;
}

/** The article's words keep their language and their direction. */
function foreign(element: HTMLElement, language: string): HTMLElement {
	element.lang = language;
	element.dir = "auto";
	return element;
}

/** Fills a list to choose from with what occurs, and keeps what is chosen. */
export function fillFilter(
	select: HTMLSelectElement,
	counts: FilterCounts[keyof FilterCounts],
	chosen: string,
): void {
	const names = Object.entries(counts)
		.filter(([name, count]) => count > 0 && name !== chosen)
		.sort(([, a], [, b]) => b - a)
		.slice(0, mostChoices)
		.map(([name]) => name);
	const all = chosen === "" ? names : [...names, chosen];
	const options = all
		.sort((a, b) => a.localeCompare(b))
		.map((name) => new Option(`${name} (${counts[name] ?? 0})`, name, false, name === chosen));
	select.replaceChildren(new Option("Any", "", false, chosen === ""), ...options);
}
