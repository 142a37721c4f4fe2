import { isEmpty } from "../lesson/answers.ts";
import { formatAnswers } from "../lesson/answers-link.ts";
import { startPlatform } from "../platform/start.ts";
import { restoreAnswers } from "../walkthrough/restore.ts";
import { readScore } from "../walkthrough/score.ts";
import type { WalkthroughState } from "../walkthrough/walkthrough-state.svelte.ts";

/** Lets the learning platform around the package keep step and answers; without one nothing happens. */
export function startScorm(room: WalkthroughState): void {
	startPlatform(
		{
			count: room.count,
			readStep: () => room.step,
			readAnswers: () => (isEmpty(room.answers) ? "" : formatAnswers(room.lesson, room.answers)),
			restore: (step, answers) => {
				if (answers) restoreAnswers(room, answers, "the learning platform");
				if (step !== null) room.go(step);
			},
			readScore: () => readScore(room),
			onChange: (listener) => room.onChange(listener),
			tell: (text) => room.tell(text),
		},
		window,
	);
}
