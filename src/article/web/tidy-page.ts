import { countParts, isProse, tidyWords } from "./words.ts";

/** What was left out of a page, to be told to whoever reads it. */
export interface LeftOut {
	pictures: number;
	captions: string[];
	/** Films, sounds, frames of other sites. */
	embedded: number;
	tables: number;
	/** Notes below a text, by their words. */
	footnotes: string[];
	/** Links to other articles, by their words. */
	links: string[];
	/** Other text that looks like an article's: to be looked at. */
	prose: string[];
	/** Remarks that word processors keep beside a text. */
	comments: number;
	/** Menus, buttons, labels. */
	labels: number;
}

/** Nothing in them is the article's words, whatever page they are of. */
const furniture =
	"script, style, noscript, template, button, select, input, textarea, nav, dialog, " +
	'[hidden], [aria-hidden="true"], [role="button"], [role="navigation"], [role="dialog"]';

const embedded = "iframe, object, embed, video, audio, canvas";

/** Names of what sites put among the paragraphs. Whole words: `related`, not `unrelated`. */
const asideName =
	/(?:^|[\s_-])(?:share|sharing|social|related|recommended|read-?more|read-?also|newsletter|subscribe|promo|advert(?:isement)?|ads?|cookie|comments?|breadcrumbs?|tags|toolbar|paywall)(?:$|[\s_-])/iu;

/** What hides something from readers, and Word's own words from print. */
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu;

const list = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];

/** Where a policy forbids the attribute, who parses a page calls it by the other name. */
const styled = "[style], [data-style]";
const readStyle = (element: Element) =>
	element.getAttribute("style") ?? element.getAttribute("data-style") ?? "";

/** Takes what is no text out of a page. */
export function removeFurniture(root: Element, left: LeftOut): void {
	for (const element of list(root, furniture)) element.remove();
	for (const element of list(root, styled)) if (hidden.test(readStyle(element))) element.remove();
	for (const words of removeAll(root, "figcaption, [class*=wp-caption-text]"))
		left.captions.push(words);
	left.embedded += removeAll(root, embedded).length;
	left.pictures += removeAll(root, "picture").length + removeAll(root, "img").length;
	removeAll(root, "svg");
	left.tables += removeAll(root, "table:has(th)").length;
	for (const element of list(root, "[class], [id]")) {
		const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
		const isPart = !/^(?:html|body|article|main)$/iu.test(element.localName);
		if (isPart && asideName.test(name) && !holdsProse(element)) element.remove();
	}
}

/** Gives the words of each. */
function removeAll(root: Element, selector: string): string[] {
	return list(root, selector).map((element) => {
		element.remove();
		return tidyWords(element.textContent ?? "");
	});
}

/** A wrapper named after one of its parts still has the article in it. */
function holdsProse(element: Element): boolean {
	let found = 0;
	for (const one of element.querySelectorAll("p")) {
		if (isProse(tidyWords(one.textContent ?? "")) && !isLinks(one)) found++;
		if (found > 2) return true;
	}
	return false;
}

/** Whether all that a part says is a link, but for a label before it. */
function isLinks(part: Element): boolean {
	const linked = list(part, "a[href]").map((link) => tidyWords(link.textContent ?? ""));
	const words = tidyWords(part.textContent ?? "");
	if (linked.length === 0 || words === "") return false;
	let rest = words;
	for (const link of linked) rest = rest.replace(link, "");
	rest = tidyWords(rest);
	return rest === "" || (rest.length <= 40 && /[:»>→|•·]$/u.test(rest));
}

/**
 * Takes out paragraphs and lists that only lead to other articles, and headings that then have
 * nothing below them.
 */
export function removeLinks(root: Element, left: LeftOut): void {
	for (const element of list(root, "ul, ol")) {
		const items = [...element.children].filter(({ localName }) => localName === "li");
		if (items.length === 0 || !items.every(isLinks)) continue;
		for (const one of items) take(one, left);
		element.remove();
	}
	for (const element of list(root, "p, h2, h3, h4, h5, h6, div"))
		if (isLinks(element) && list(element, "p, li, h2, h3").length === 0) take(element, left);
	for (const heading of list(root, "h2, h3, h4, h5, h6").toReversed())
		if (!hasBelow(heading, root)) take(heading, left);
}

function take(element: Element, left: LeftOut): void {
	const words = tidyWords(element.textContent ?? "");
	if (words !== "") left.links.push(words);
	element.remove();
}

/** Whether any words stand behind a heading before the next of its level, or the end. */
function hasBelow(heading: Element, root: Element): boolean {
	for (let at: Element | null = heading; at && at !== root; at = at.parentElement) {
		for (let next = at.nextSibling; next; next = next.nextSibling) {
			const name = next.nodeType === 1 ? (next as Element).localName : "";
			if (name === heading.localName) return false;
			if (tidyWords(next.textContent ?? "") !== "") return true;
		}
	}
	return false;
}

const itemName = /MsoListParagraph|MsoListBullet|MsoListNumber/u;

/** Makes items of Word's paragraphs that look like a list, whose signs are part of their text. */
export function mendWord(document: Document, root: Element): void {
	for (const paragraph of list(root, "p")) {
		const isItem =
			itemName.test(paragraph.getAttribute("class") ?? "") ||
			/mso-list/u.test(readStyle(paragraph));
		if (!isItem) continue;
		const sign = list(paragraph, styled).find((element) =>
			/mso-list\s*:\s*ignore/iu.test(readStyle(element)),
		);
		const written = tidyWords(sign?.textContent ?? "");
		sign?.remove();
		const number = /^(\d{1,9})[.)]$/u.exec(written)?.[1];
		const wrap = document.createElement(number ? "ol" : "ul");
		if (number) wrap.setAttribute("start", number);
		const item = document.createElement("li");
		paragraph.replaceWith(wrap);
		wrap.append(item);
		item.append(...paragraph.childNodes);
	}
}

/** Comments of Google Docs: their calls in the text, and they themselves below it. */
export function removeComments(root: Element, left: LeftOut): void {
	for (const link of list(root, 'a[href^="#cmnt"]')) {
		const isCall = !link.getAttribute("href")?.startsWith("#cmnt_ref");
		const holder = isCall ? link.closest("sup") : link.closest("div");
		if (!isCall) left.comments++;
		(holder && holder !== root && countParts(holder.textContent ?? "") < 400
			? holder
			: link
		).remove();
	}
}

/** Links between a footnote's number in the text and the note, as Word and Google Docs make them. */
const noteLinks = 'a[href*="#_ftn"], a[href*="#_edn"], a[href^="#ftnt"]';

/** Footnotes of word processors: their numbers in the text, and they themselves below it. */
export function removeFootnotes(root: Element, left: LeftOut): void {
	for (const link of list(root, noteLinks)) {
		const isCall = !/#(?:_ftnref|_ednref|ftnt_ref)/u.test(link.getAttribute("href") ?? "");
		if (isCall) {
			(link.closest("sup") ?? link).remove();
			continue;
		}
		const note = link.closest("p, li");
		link.remove();
		if (!note || note === root) continue;
		left.footnotes.push(tidyWords(note.textContent ?? ""));
		note.remove();
	}
}
