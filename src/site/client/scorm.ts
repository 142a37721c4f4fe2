import { isEmpty } from "../../model/walkthrough/answers.ts";
import { formatAnswers } from "../../model/walkthrough/answers-link.ts";
import { startPlatform } from "../../view/walkthrough/platform/start.ts";
import { restoreAnswers } from "../../view/walkthrough/restore.ts";
import type { Room } from "../../view/walkthrough/room.svelte.ts";
import { readScore } from "../../view/walkthrough/score.ts";

/** Lets the learning platform around the package keep step and answers; without one nothing happens. */
export function startScorm(room: Room): void {
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
