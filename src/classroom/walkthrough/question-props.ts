import type { Snippet } from "svelte";
import type { Lesson, Question } from "../lesson/types.ts";
import type { WalkthroughState } from "./walkthrough-state.svelte.ts";

/** What every kind of question is drawn from. */
export interface AskedProps<Kind extends Question> {
	lesson: Lesson;
	question: Kind;
	/** Null in the drawn page, where nothing is kept. */
	walkthrough: WalkthroughState | null;
	/** The author's words of its answer. */
	said: Said;
}

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
