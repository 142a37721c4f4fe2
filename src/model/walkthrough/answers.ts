import type { Answers, Lesson } from "./types.ts";

/** More marks than any article has statements are not a student's. */
export const mostCodings = 2000;
/** UTF-16 units of one open answer; some ten pages. */
export const longestText = 20_000;

/** Nothing answered yet. */
export function createAnswers(): Answers {
	return { choices: {}, words: {}, texts: {}, codings: [] };
}

/** Whether there is nothing that could be lost. */
export function isEmpty({ choices, words, texts, codings }: Answers): boolean {
	return (
		codings.length === 0 &&
		Object.keys(choices).length === 0 &&
		Object.keys(words).length === 0 &&
		Object.values(texts).every((text) => text.trim() === "")
	);
}

/**
 * The one gate for whatever comes from storage or an address: what this lesson does not ask,
 * offer or hold is left out and counted. Never throws.
 */
export function normalizeAnswers(
	_lesson: Lesson,
	_given: unknown,
): { answers: Answers; dropped: number } {
	return { answers: createAnswers(), dropped: 0 };
}
