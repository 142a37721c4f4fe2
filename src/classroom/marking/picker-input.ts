/** What the text of a picker is told of the reader's hands. */
export interface Hands {
	press(word: number): void;
	/** Marks the words of a selection. */
	mark(words: number[]): void;
	/** True when the key was used. */
	key(key: string, word: number): boolean;
	/** The pointer or the focus is on a word. */
	reach(word: number, focused: boolean): void;
	/** A selection waits to be marked by a button, as on a touch screen; empty when there is none. */
	select(words: number[]): void;
}

/** Listens until all of the picker's listeners are called off. */
type Listen = <Type extends keyof DocumentEventMap>(
	target: Document | HTMLElement,
	type: Type,
	listener: (event: DocumentEventMap[Type]) => void,
	once?: boolean,
) => void;

/** The word that an event happened on. */
function findWordElement({ target }: Event): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>("[data-word]") : null;
}

const readIndex = (word: HTMLElement) => Number(word.dataset.word);

/**
 * Presses, keys, and selections across words. The listeners are native ones on the text
 * itself: what stops here never reaches a page that steps on by the same keys.
 */
export function listenToHands(root: HTMLElement, hands: Hands): () => void {
	const ended = new AbortController();
	const listen: Listen = (target, type, listener, once = false) =>
		target.addEventListener(type, listener as EventListener, { signal: ended.signal, once });
	listenToPointer(root, hands, listen);
	listen(root, "keydown", (event) => {
		const word = findWordElement(event);
		if (!word || event.altKey || event.ctrlKey || event.metaKey) return;
		if (!hands.key(event.key, readIndex(word))) return;
		event.preventDefault();
		event.stopPropagation();
	});
	listen(root, "focusin", (event) => {
		const word = findWordElement(event);
		if (word) hands.reach(readIndex(word), true);
	});
	listen(root, "pointerover", (event) => {
		const word = findWordElement(event);
		if (word && event.pointerType === "mouse") hands.reach(readIndex(word), false);
	});
	return () => ended.abort();
}

/** Presses and selections by mouse, pen and finger. */
function listenToPointer(root: HTMLElement, hands: Hands, listen: Listen): void {
	let pointer = "";
	/** The click that ends a drag, or the second of a double click, is no press. */
	let dragged = false;
	listen(document, "pointerdown", (event) => {
		pointer = event.pointerType;
		dragged = false;
		if (pointer === "mouse") freeSelection(root, event, listen);
	});
	listen(document, "mouseup", (event) => {
		if (pointer !== "mouse" || event.button !== 0) return;
		const parts = readSelection(root);
		if (parts.length === 0) return;
		document.getSelection()?.removeAllRanges();
		dragged = !isSlip(parts);
		if (dragged) hands.mark(listTouched(parts));
	});
	listen(document, "selectionchange", () => {
		if (pointer !== "mouse") hands.select(listTouched(readSelection(root)));
	});
	listen(root, "click", (event) => {
		const word = findWordElement(event);
		// A press by a screen reader has no detail and may follow a drag of the mouse.
		if (!word || (dragged && event.detail > 0)) return;
		word.focus({ preventScroll: true });
		hands.press(readIndex(word));
	});
}

/**
 * Chromium starts no selection in what takes the focus on a press, if it leads out of it. So
 * a word cannot take it while the button of the mouse is down; it gets it from the click.
 */
function freeSelection(root: HTMLElement, event: Event, listen: Listen): void {
	const word = findWordElement(event);
	const index = word?.getAttribute("tabindex");
	if (!word || !index || !root.contains(word)) return;
	word.removeAttribute("tabindex");
	const restore = () => word.setAttribute("tabindex", index);
	for (const end of ["pointerup", "pointercancel"] as const) listen(document, end, restore, true);
}

/** How much of a word is selected, in characters. */
export interface Selected {
	/** Index of the word. */
	index: number;
	selected: number;
	length: number;
}

/** The words that a selection holds at least a character of. */
export function listTouched(parts: readonly Selected[]): number[] {
	return parts.filter(({ selected }) => selected > 0).map(({ index }) => index);
}

/** A hand that moved while it pressed one word: a part of that word is selected, no more. */
export function isSlip(parts: readonly Selected[]): boolean {
	const touched = parts.filter(({ selected }) => selected > 0);
	const [only] = touched;
	return touched.length === 1 && only !== undefined && only.selected < only.length;
}

/** The words under `root` that the reader's selection reaches; none when it began elsewhere. */
function readSelection(root: HTMLElement): Selected[] {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return [];
	const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
	const words = [...root.querySelectorAll<HTMLElement>("[data-word]")];
	return words.flatMap((word) => {
		const selected = ranges.reduce((sum, range) => sum + countSelected(range, word), 0);
		const length = word.textContent?.length ?? 0;
		return selected > 0 ? [{ index: Number(word.dataset.word), selected, length }] : [];
	});
}

/** A range that ends before the first letter of a word meets its element and holds none of it. */
function countSelected(range: Range, element: Element): number {
	if (!range.intersectsNode(element)) return 0;
	const part = document.createRange();
	part.selectNodeContents(element);
	if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
		part.setStart(range.startContainer, range.startOffset);
	}
	if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
		part.setEnd(range.endContainer, range.endOffset);
	}
	return part.toString().length;
}
