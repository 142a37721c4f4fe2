import type { Question, Step, Walkthrough } from "../lesson/types.ts";

/** What a step asks for on paper: one of its questions, or a mark-up of one's own. */
export type Asked =
	| { kind: "question"; question: Question }
	| { kind: "mark"; sentences: readonly string[] };

/** What is asked where a page has the tool to mark up. */
export const markText = "What does somebody say or hold here? Mark it up yourself.";

/** In the order of the step on the screen: the tool stands above the questions. */
export function listAsked({ show, parts }: Step): Asked[] {
	const own: Asked[] = show.view === "mark" ? [{ kind: "mark", sentences: show.sentences }] : [];
	return [
		...own,
		...parts.flatMap((part): Asked[] =>
			part.type === "question" ? [{ kind: "question", question: part.question }] : [],
		),
	];
}

/** Of all steps: worksheet and key number by it, so that they cannot part. */
export function listAllAsked({ steps }: Walkthrough): Asked[] {
	return steps.flatMap(listAsked);
}
