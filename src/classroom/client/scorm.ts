import { isEmpty } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import { startPlatform } from "../platform/start.ts";
import { restoreAnswers } from "../walkthrough/restore.ts";
import { readScore } from "../walkthrough/score.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

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
