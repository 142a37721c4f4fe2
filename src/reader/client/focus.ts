import { showCard } from "./card-position.ts";

/** Where the focus was before it went into the card. */
let origin: HTMLElement | SVGElement | null = null;

/** Remembers the link that a reader came from. */
export function comeFrom(link: HTMLElement | SVGElement): void {
	origin = link;
}

/**
 * The mark of the selection that a reader can see: its words if they are on the page, else
 * the first that is drawn in a figure.
 */
export function findShown(): HTMLElement | null {
	const selectors = ["main .sentence", "main :is(.picture, .list)"];
	const marks = selectors.flatMap((part) => [
		...document.querySelectorAll<HTMLElement>(`${part} a[data-statement][data-lit]`),
	]);
	return marks.find(isDrawn) ?? null;
}

/** What the card stands at: what was pressed while it belongs to what is shown, else the words. */
export function findCardMark(): Element | null {
	return origin?.matches("[data-lit]") && isDrawn(origin) ? origin : findShown();
}

/** In what is folded away an element may have boxes and still not be seen. */
export function isDrawn(mark: Element): boolean {
	return mark.checkVisibility?.() ?? mark.getClientRects().length > 0;
}

/**
 * Takes the focus out of a card that closes: back to where it came from, or to the words
 * that were shown, when the page was opened with them. Call before the marks go out.
 */
export function findWayBack(): HTMLElement | SVGElement | null {
	const back = origin?.isConnected && isDrawn(origin) ? origin : findShown();
	origin = null;
	return back;
}

/** Moves the focus to something that is no control, such as the sentence a link leads to. */
export function focusPlace(place: HTMLElement): void {
	if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
	place.focus({ preventScroll: true });
}

/**
 * Takes a reader who came by a deep link to the words in the article. The browser itself
 * goes to the evidence entry of that name, and does so again when the page has loaded.
 */
export function showPlace(card: HTMLElement): void {
	const show = () => {
		const place = document.querySelector("main .prose [data-lit], main .sentence [data-lit]");
		place?.scrollIntoView({ block: "center" });
		showCard(card, findShown());
	};
	show();
	addEventListener("load", () => requestAnimationFrame(show), { once: true });
}
