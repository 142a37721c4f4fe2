import { beginStroke, type DrawnWords, findDrawn, type HandStroke, moveStroke } from "./stroke.ts";

/** What the text of a picker is told of the reader's hands. */
export interface Hands {
	press(word: number): void;
	/** Words are being drawn over; null when that is over. */
	draw(words: DrawnWords | null): void;
	/** Marks the words that were drawn over. */
	mark(words: DrawnWords): void;
	/** True when the key was used. */
	key(key: string, word: number): boolean;
	/** The pointer or the focus is on a word. */
	reach(word: number, focused: boolean): void;
}

/** Listens until all of the picker's listeners are called off. */
type Listen = <Type extends keyof DocumentEventMap>(
	target: Document | HTMLElement,
	type: Type,
	listener: (event: DocumentEventMap[Type]) => void,
) => void;

/** Milliseconds that a finger rests before it draws in every direction. */
const rest = 250;

/** The word that an element is, or is in. */
function findWordElement(target: unknown): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>("[data-word]") : null;
}

const readIndex = (word: HTMLElement) => Number(word.dataset.word);

/**
 * Presses, keys, and words that are drawn over. The listeners are native ones on the text
 * itself: what stops here never reaches a page that steps on by the same keys.
 */
export function listenToHands(root: HTMLElement, hands: Hands): () => void {
	const ended = new AbortController();
	const { signal } = ended;
	const listen: Listen = (target, type, listener) =>
		target.addEventListener(type, listener as EventListener, { signal, passive: false });
	listenToPointer(root, hands, listen);
	listen(root, "keydown", (event) => {
		const word = findWordElement(event.target);
		if (!word || event.altKey || event.ctrlKey || event.metaKey) return;
		if (!hands.key(event.key, readIndex(word))) return;
		event.preventDefault();
		event.stopPropagation();
	});
	listen(root, "focusin", ({ target }) => {
		const word = findWordElement(target);
		if (word) hands.reach(readIndex(word), true);
	});
	listen(root, "pointerover", ({ target, pointerType }) => {
		const word = findWordElement(target);
		if (word && pointerType === "mouse") hands.reach(readIndex(word), false);
	});
	return () => ended.abort();
}

/** The hand that is down, if one is. */
interface Down {
	stroke: HandStroke | null;
	pointer: number;
	timer: ReturnType<typeof setTimeout> | undefined;
	/** The click that ends a stroke is no press. */
	isSpent: boolean;
}

/**
 * Mouse, pen and finger alike. A finger that moves up or down at once scrolls, as everywhere;
 * one that moves sideways, or rests first, draws (`touch-action` in picker.css).
 */
function listenToPointer(root: HTMLElement, hands: Hands, listen: Listen): void {
	const down: Down = { stroke: null, pointer: 0, timer: undefined, isSpent: false };
	listen(document, "pointerdown", (event) => {
		down.isSpent = false;
		const isOn = event.target instanceof Node && root.contains(event.target);
		if (isOn && event.isPrimary && event.button === 0) putDown(down, hands, event);
	});
	listen(document, "pointermove", (event) => {
		if (!down.stroke || down.pointer !== event.pointerId) return;
		const word = findWordElement(document.elementFromPoint(event.clientX, event.clientY));
		if (!word || !root.contains(word)) return;
		down.stroke = moveStroke(down.stroke, readIndex(word));
		hands.draw(findDrawn(down.stroke));
	});
	listen(document, "pointerup", (event) => {
		if (down.pointer === event.pointerId) lift(down, hands);
	});
	listen(document, "pointercancel", (event) => {
		if (down.pointer !== event.pointerId) return;
		down.stroke = null;
		lift(down, hands);
	});
	// What rests would get the menu of the browser, or move the page.
	for (const type of ["touchmove", "contextmenu"] as const)
		listen(root, type, (event) => {
			const isOwn = down.stroke && findDrawn(down.stroke);
			if (isOwn && event.cancelable) event.preventDefault();
		});
	listen(root, "click", (event) => {
		const word = findWordElement(event.target);
		// A press by a screen reader has no detail and may follow a stroke.
		if (!word || (down.isSpent && event.detail > 0)) return;
		word.focus({ preventScroll: true });
		hands.press(readIndex(word));
	});
}

function putDown(down: Down, hands: Hands, event: PointerEvent): void {
	const word = findWordElement(event.target);
	clearTimeout(down.timer);
	down.pointer = event.pointerId;
	down.stroke = beginStroke(word && readIndex(word));
	if (event.pointerType === "mouse") return;
	down.timer = setTimeout(() => {
		if (!down.stroke) return;
		down.stroke = { ...down.stroke, isHeld: true };
		hands.draw(findDrawn(down.stroke));
	}, rest);
}

function lift(down: Down, hands: Hands): void {
	clearTimeout(down.timer);
	const { stroke } = down;
	down.stroke = null;
	hands.draw(null);
	const drawn = stroke && findDrawn(stroke);
	if (!drawn) return;
	down.isSpent = true;
	if (stroke.isDrawn) hands.mark(drawn);
	// Not every browser makes a click of a long press.
	else hands.press(drawn.from);
}
