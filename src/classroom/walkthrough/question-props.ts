import type { Lesson, Question } from "../lesson/types.ts";
import type { Said } from "./answer-content.ts";
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
