import type { Answers, Lesson } from "./types.ts";

export interface ParsedAnswers {
	answers: Answers;
	/** Answers that could not be placed. */
	dropped: number;
	/** Whether they were given on another version of this lesson. */
	otherVersion: boolean;
}

/** For `#answers=…`: only characters that an address keeps as they are. */
export function formatAnswers(lesson: Lesson, _answers: Answers): string {
	return lesson.walkthrough.version;
}

/** What {@link formatAnswers} wrote, restored; null when the text is no such thing. */
export function parseAnswers(_lesson: Lesson, _text: string): ParsedAnswers | null {
	return null;
}
