import { findWordElement, type Hands } from "./picker-input.ts";
import { listenToPointer } from "./pointer.ts";

/**
 * Presses, keys, and selections across words. The listeners are native ones on the text
 * itself: what stops here never reaches a page that steps on by the same keys.
 */
export function listenToHands(root: HTMLElement, hands: Hands): () => void {
	const ended = new AbortController();
	const options = { signal: ended.signal };
	listenToPointer(root, hands, options);
	root.addEventListener(
		"keydown",
		(event) => {
			const word = findWordElement(event);
			if (!word || event.altKey || event.ctrlKey || event.metaKey) return;
			if (!hands.key(event.key, Number(word.dataset.word))) return;
			event.preventDefault();
			event.stopPropagation();
		},
		options,
	);
	root.addEventListener(
		"focusin",
		(event) => {
			const word = findWordElement(event);
			if (word) hands.reach(Number(word.dataset.word), true);
		},
		options,
	);
	root.addEventListener(
		"pointerover",
		(event) => {
			const word = findWordElement(event);
			if (word && event.pointerType === "mouse") hands.reach(Number(word.dataset.word), false);
		},
		options,
	);
	return () => ended.abort();
}
