/** Between a mark and its card, and under the card, in CSS px. */
const gap = 8;

/** Between phones, where a card is a sheet, and windows with a margin for it (`card-place.css`). */
const between = "(min-width: 40.01rem) and (max-width: 74.99rem)";

/** Where an element is pressed; null when it is not drawn. */
function findBox(mark: Element | null): DOMRect | null {
	// A drawn statement reaches over to its speaker; where it can be pressed is its row.
	const box = (mark?.querySelector(".hit") ?? mark)?.getBoundingClientRect();
	return box && box.height > 0 ? box : null;
}

/**
 * Puts the card beside the mark that was pressed, in a frame that is as high as its page:
 * there "the bottom of the window" may be far outside the screen. Under the mark, or a short
 * one above it where the page ends too soon; else the page grows. Places are set through
 * the object model, which a policy without inline styles allows.
 */
export function placeCard(card: HTMLElement, mark: Element | null): void {
	const { body } = document;
	body.style.minHeight = "";
	if (card.hidden) return;
	const seen = findBox(mark);
	if (!seen && card.style.top) {
		keepRoom(card);
		return;
	}
	const end = body.getBoundingClientRect().bottom + scrollY;
	const room = document.documentElement.clientWidth;
	const under = (seen?.bottom ?? 0) + scrollY + gap;
	const above = (seen?.top ?? 0) + scrollY - gap - card.offsetHeight;
	// Above a mark a card is read from its end: only a short one begins where the reader is.
	const short = card.offsetHeight < screen.height / 2;
	const top = short && under + card.offsetHeight + gap > end && above >= 0 ? above : under;
	const left = Math.max(0, Math.min(seen?.left ?? 0, room - card.offsetWidth - gap));
	card.style.top = `${Math.round(top)}px`;
	card.style.left = `${Math.round(left)}px`;
	keepRoom(card);
}

/** Lets the page end below the card, so that the host makes room for all of it. */
function keepRoom(card: HTMLElement): void {
	const { body } = document;
	const most = card.offsetTop + card.offsetHeight + gap;
	if (most > body.offsetHeight) body.style.minHeight = `${most}px`;
}

/**
 * In a page of its own: puts the card under its mark, where it stands in the page; elsewhere
 * the style sheet knows its place.
 * @returns whether it stands under the mark
 */
export function standCard(card: HTMLElement, mark: Element | null): boolean {
	const under = matchMedia(between).matches && findBox(mark) !== null;
	card.toggleAttribute("data-under", under);
	card.removeAttribute("style");
	document.body.style.minHeight = "";
	if (under) placeCard(card, mark);
	return under;
}

/** In a page of its own: brings the card into view, and from over the mark. */
export function showCard(card: HTMLElement, mark: Element | null): void {
	card.removeAttribute("data-aside");
	if (standCard(card, mark)) card.scrollIntoView({ block: "nearest" });
	else if (mark && !card.hidden && isOver(card, mark)) {
		card.toggleAttribute("data-aside", true);
		// On a phone both sides are the same sheet: then the page moves instead.
		if (card.getBoundingClientRect().width > innerWidth / 2)
			mark.scrollIntoView({ block: "nearest" });
	}
}

/** Whether a card lies over some of an element. */
export function isOver(card: Element, element: Element): boolean {
	const [over, box] = [card.getBoundingClientRect(), element.getBoundingClientRect()];
	return (
		box.width > 0 &&
		box.right > over.left &&
		box.left < over.right &&
		box.bottom > over.top &&
		box.top < over.bottom
	);
}
