import { isEmpty } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import { isChoice, listItems, listQuestions } from "../lesson/items.ts";
import type { Score } from "../platform/platform.ts";
import { startPlatform } from "../platform/start.ts";
import { restoreAnswers } from "../walkthrough/restore.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/**
 * How many of all choices are as the article's mark-up has them; null when none was made.
 * A number for a learning platform that wants one, shown nowhere else: nobody is graded here.
 */
function readScore({ lesson, answers }: WalkthroughState): Score | null {
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

/** Lets the learning platform around the package keep step and answers; without one nothing happens. */
export function startScorm(state: WalkthroughState): void {
	startPlatform(
		{
			count: state.count,
			readStep: () => state.step,
			readAnswers: () => (isEmpty(state.answers) ? "" : formatAnswers(state.lesson, state.answers)),
			restore: (step, answers) => {
				if (answers) restoreAnswers(state, answers, "the learning platform");
				if (step !== null) state.go(step);
			},
			readScore: () => readScore(state),
			onChange: (listener) => state.onChange(listener),
			tell: (text) => state.tell(text),
		},
		window,
	);
}
