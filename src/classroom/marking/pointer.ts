import { findWordElement, type Hands } from "./picker-input.ts";
import { isSlip, listTouched, readSelection } from "./selection.ts";

interface Options {
	signal: AbortSignal;
}

/** Presses and selections by mouse, pen and finger. */
export function listenToPointer(root: HTMLElement, hands: Hands, options: Options): void {
	let pointer = "";
	/** The click that ends a drag, or the second of a double click, is no press. */
	let dragged = false;
	const listen = document.addEventListener.bind(document);
	listen(
		"pointerdown",
		(event) => {
			pointer = event.pointerType;
			dragged = false;
			if (pointer === "mouse") freeSelection(root, event, options);
		},
		options,
	);
	listen(
		"mouseup",
		(event) => {
			if (pointer !== "mouse" || event.button !== 0) return;
			const parts = readSelection(root);
			if (parts.length === 0) return;
			document.getSelection()?.removeAllRanges();
			dragged = !isSlip(parts);
			if (dragged) hands.mark(listTouched(parts));
		},
		options,
	);
	listen(
		"selectionchange",
		() => {
			if (pointer !== "mouse") hands.select(listTouched(readSelection(root)));
		},
		options,
	);
	root.addEventListener(
		"click",
		(event) => {
			const word = findWordElement(event);
			// A press by a screen reader has no detail and may follow a drag of the mouse.
			if (!word || (dragged && event.detail > 0)) return;
			word.focus({ preventScroll: true });
			hands.press(Number(word.dataset.word));
		},
		options,
	);
}

/**
 * Chromium starts no selection in what takes the focus on a press, if it leads out of it. So
 * a word cannot take it while the button of the mouse is down; it gets it from the click.
 */
function freeSelection(root: HTMLElement, event: Event, options: Options): void {
	const word = findWordElement(event);
	const index = word?.getAttribute("tabindex");
	if (!word || !index || !root.contains(word)) return;
	word.removeAttribute("tabindex");
	const restore = () => word.setAttribute("tabindex", index);
	for (const end of ["pointerup", "pointercancel"]) {
		document.addEventListener(end, restore, { ...options, once: true });
	}
}
