import { isSlip, listTouched, readSelection } from "./selection.ts";

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

function findWord({ target }: Event): number | null {
	const word = target instanceof Element ? target.closest<HTMLElement>("[data-word]") : null;
	return word ? Number(word.dataset.word) : null;
}

/**
 * Presses, keys, and selections across words. The listeners are native ones on the text
 * itself: what stops here never reaches a page that steps on by the same keys.
 */
export function listenToHands(root: HTMLElement, hands: Hands): () => void {
	const ended = new AbortController();
	const options = { signal: ended.signal };
	listenToPointer(root, hands, options);
	root.addEventListener(
		"pointerover",
		(event) => {
			const word = findWord(event);
			if (word !== null && event.pointerType === "mouse") hands.reach(word, false);
		},
		options,
	);
	root.addEventListener(
		"keydown",
		(event) => {
			const word = findWord(event);
			if (word === null || event.altKey || event.ctrlKey || event.metaKey) return;
			if (!hands.key(event.key, word)) return;
			event.preventDefault();
			event.stopPropagation();
		},
		options,
	);
	root.addEventListener(
		"focusin",
		(event) => {
			const word = findWord(event);
			if (word !== null) hands.reach(word, true);
		},
		options,
	);
	return () => ended.abort();
}

function listenToPointer(root: HTMLElement, hands: Hands, options: { signal: AbortSignal }): void {
	let pointer = "";
	/** The click that ends a drag, or the second of a double click, is no press. */
	let dragged = false;
	document.addEventListener(
		"pointerdown",
		(event) => {
			pointer = event.pointerType;
			dragged = false;
		},
		options,
	);
	document.addEventListener(
		"mouseup",
		(event) => {
			if (pointer !== "mouse" || event.button !== 0) return;
			const parts = readSelection(root);
			if (parts.length === 0) return;
			document.getSelection()?.removeAllRanges();
			if (isSlip(parts)) return;
			dragged = true;
			hands.mark(listTouched(parts));
		},
		options,
	);
	document.addEventListener(
		"selectionchange",
		() => {
			if (pointer !== "mouse") hands.select(listTouched(readSelection(root)));
		},
		options,
	);
	root.addEventListener(
		"click",
		(event) => {
			const word = findWord(event);
			// A press by a screen reader has no detail and may follow a drag of the mouse.
			if (word !== null && !(dragged && event.detail > 0)) hands.press(word);
		},
		options,
	);
}
