import type { Snippet } from "svelte";

/**
 * The author's words of an answer: drawn by the page, and taken over from it as they are when
 * a question is mounted anew, so that they and the code that draws them are not sent twice.
 */
export type Said = Snippet | Node[] | null;

/** The author's words of the answer that is drawn in a place; null when it has none. */
export function findSaid(place: Element): Node[] | null {
	const words = place.querySelector(".answer-body > .words");
	return words ? [...words.childNodes] : null;
}
