import { isOver } from "./card-position.ts";
import type { EvidenceEntry } from "./entries.ts";
import { make, unlink } from "./nodes.ts";

/*
 * The article is read, and what its sentences prove is seen beside it: a small matrix that
 * fills, or on a narrow screen one strip. Where the page is scrolled to decides all of it,
 * so that reloading, Back and a jump show what scrolling there shows.
 */

/** The line that a sentence is read at, from the top of the window, as a share of its height. */
const readingLine = 0.42;

const article = document.getElementById("article");
const strip = document.getElementById("reading-strip");
const aside = document.getElementById("along");
const now = make("ul", "now");

/** Where there is room for a table beside the article, as in `read-along.css`. */
const wide = matchMedia("(min-width: 68.75rem)");

/** Sentences in article order; those of the headline count as read from the beginning. */
const sentences = [...document.querySelectorAll<HTMLElement>("#article .sentence[id]")];

/** The sentence at the reading line: the last that begins above it; null before the article and after it. */
function findRead(): HTMLElement | null {
	const box = article?.getBoundingClientRect();
	const line = innerHeight * readingLine;
	if (!box || box.top > line || box.bottom < line) return null;
	return sentences.findLast((one) => one.getBoundingClientRect().top <= line) ?? null;
}

/** A small copy of the page's matrix: names and marks alone, each mark a link as there. */
function copyMatrix(table: HTMLTableElement): HTMLTableElement {
	const copy = make("table", "matrix");
	const caption = make("caption", "unseen", "Who stands where, as far as the article is read");
	const head = make("tr", "", make("td", "who-column"));
	for (const cell of table.querySelectorAll("thead th")) {
		const th = make("th", "", ...[...cell.childNodes].map((node) => node.cloneNode(true)));
		th.scope = "col";
		head.append(th);
	}
	const body = make("tbody", "");
	for (const row of table.querySelectorAll("tbody tr")) {
		const name = make("th", "who-cell");
		const link = row.querySelector<HTMLElement>(".who-cell a")?.cloneNode(true) as HTMLElement;
		link?.replaceChildren(link.dataset.short ?? "");
		if (link) name.append(link);
		name.scope = "row";
		const cells = [...row.querySelectorAll(":scope > td")].map(({ firstElementChild: cell }) => {
			const glyph = cell?.querySelector(".glyph")?.cloneNode(true);
			if (!cell || !glyph) return make("td", "");
			const mark = cell.cloneNode(false) as HTMLElement;
			mark.removeAttribute("data-moves");
			mark.removeAttribute("data-lit");
			const words = [...cell.querySelectorAll("b,small,.unseen")];
			mark.setAttribute("aria-label", words.map(({ textContent }) => textContent).join(" "));
			mark.append(glyph);
			return make("td", "", mark);
		});
		body.append(make("tr", "", name, ...cells));
	}
	copy.append(caption, make("thead", "", head), body);
	return copy;
}

/** Who says what in a statement, as a link to it: glyph, name, verb and proposal. */
function makeTelling(entry: EvidenceEntry): HTMLElement {
	const link = make("a", "");
	link.href = `#statement=${entry.id}`;
	for (const part of entry.element.querySelectorAll(".who")) {
		const copy = part.cloneNode(true) as HTMLElement;
		unlink(copy);
		const [mark, ...words] = copy.childNodes;
		link.append(mark ?? "", make("span", "", ...words));
	}
	return link;
}

/** Tells of the sentence that is read: all of it beside the article, one statement in the strip. */
function tell(own: EvidenceEntry[]): void {
	const [first] = own;
	if (strip) {
		strip.hidden = !first;
		if (first) strip.replaceChildren(makeTelling(first));
		if (own.length > 1) strip.append(make("span", "quiet", `+${own.length - 1}`));
	}
	now.replaceChildren(...own.map((entry) => make("li", "", makeTelling(entry))));
}

/** Whoever goes through the page by keys must see what has the focus: the strip gives way. */
function giveWay({ target }: FocusEvent): void {
	if (strip && target instanceof Element && !strip.contains(target) && isOver(strip, target))
		strip.hidden = true;
}

/**
 * Reads along.
 * @returns what follows the scrolled page, and what copies a matrix that was drawn anew
 */
export function readAlong(entries: Map<string, EvidenceEntry>): {
	follow(): void;
	renew(): void;
} {
	let marks: { mark: HTMLElement; lead: number; ids: string[] }[] = [];
	const order = new Map(sentences.map(({ id }, index) => [id, index]));
	const place = (id: string) => order.get(entries.get(id)?.sentence ?? "") ?? -1;
	const renew = () => {
		const table = document.querySelector<HTMLTableElement>("#figure-matrix table.matrix");
		// On a phone it would be made to be hidden.
		if (!aside || !wide.matches) return;
		if (!table) {
			// Of a large one its overview stands there.
			const overview = document.querySelector("#figure-matrix .overview");
			if (overview) aside.replaceChildren(overview.cloneNode(true), now);
			return;
		}
		const copy = copyMatrix(table);
		// Beside the article there is never room for words, however few columns there are.
		const room = (table.parentElement?.className ?? "").replace("few", "some");
		aside.replaceChildren(make("div", room, copy), now);
		marks = [...copy.querySelectorAll<HTMLElement>("a.cell")].map((mark) => {
			const ids = (mark.dataset.statement ?? "").split(" ");
			return { mark, ids, lead: place(ids[0] ?? "") };
		});
	};
	document.addEventListener("focusin", giveWay);
	let before: HTMLElement | null | undefined;
	const follow = () => {
		const read = findRead();
		const past = (article?.getBoundingClientRect().bottom ?? 0) < innerHeight * readingLine;
		const at = read ? (order.get(read.id) ?? 0) : past ? sentences.length : -1;
		for (const { mark, lead, ids } of marks) {
			mark.toggleAttribute("data-ahead", lead > at);
			mark.toggleAttribute(
				"data-read",
				read !== null && ids.some((id) => entries.get(id)?.sentence === read.id),
			);
		}
		if (read === before) return;
		before?.removeAttribute("data-read");
		read?.setAttribute("data-read", "");
		before = read;
		const own = [...entries.values()].filter(({ sentence }) => sentence === read?.id);
		tell(own);
	};
	wide.addEventListener("change", () => {
		renew();
		follow();
	});
	return { follow, renew };
}
