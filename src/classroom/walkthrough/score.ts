import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { WalkthroughState } from "./walkthrough-state.svelte.ts";

/**
 * How many of all choices are as the article's mark-up has them; null when none was made.
 * A number for a learning platform that wants one, shown nowhere else: nobody is graded here.
 */
export function readScore({ lesson, answers }: Pick<WalkthroughState, "lesson" | "answers">): {
	raw: number;
	max: number;
} | null {
	const items = listQuestions(lesson.walkthrough)
		.filter(isChoice)
		.flatMap((question) => listItems(lesson.model, question));
	const made = items.filter(({ key }) => answers.choices[key] !== undefined);
	if (made.length === 0) return null;
	return {
		raw: made.filter(({ key, right }) => answers.choices[key] === right).length,
		max: items.length,
	};
}
