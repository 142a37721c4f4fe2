import { listPassages } from "../text/passages.ts";
import type { Draft } from "./draft.ts";
import type { WarningAnswer } from "./front-matter/declared.ts";
import { type Message, messages } from "./messages/all.ts";
import type { AnsweredProblem, Problem } from "./problem.ts";
import { findSourcePlace, type Source } from "./source.ts";

/*
 * A warning can be answered once, in the front matter, with a reason. The answer names its code
 * and words of its line, so that edits elsewhere leave it in force and one of the words ends it.
 */

/** By number, what the lines of a file say: as they are written, and without the notation. */
export type LineTexts = ReadonlyMap<number, readonly string[]>;

/** What each line says; a line of prose is its sentence, too. */
export function indexLineTexts(source: Source, draft: Draft): LineTexts {
	const texts = new Map(source.text.split("\n").map((line, at) => [at + 1, [line]]));
	for (const { start, stop } of draft.sentences) {
		const { line } = findSourcePlace(source, draft.origin[start] ?? 0);
		texts.get(line)?.push(draft.text.slice(start, stop));
	}
	return texts;
}

/** What answers make of problems. */
export interface Settled {
	/** The warnings that are answered, each by one answer. */
	answered: Map<Problem, WarningAnswer>;
	/** Answers that settle nothing, and what an author is told of each. */
	idle: Map<WarningAnswer, Message>;
}

/** Finds the warning that each answer settles; an error is never settled. */
export function settleAnswers(
	answers: readonly WarningAnswer[],
	problems: readonly Problem[],
	texts: LineTexts,
): Settled {
	const settled: Settled = { answered: new Map(), idle: new Map() };
	for (const answer of answers) {
		const alike = problems.filter(
			(problem) => problem.code === answer.warning && !settled.answered.has(problem),
		);
		const found = findAnswered(answer, alike, texts);
		const [only] = found;
		if (only?.severity === "warning" && found.length === 1) settled.answered.set(only, answer);
		else settled.idle.set(answer, describeIdle(answer, found, alike));
	}
	return settled;
}

/** The problems that are left, and those that are answered with their reasons. */
export function partAnswered(problems: readonly Problem[], { answered }: Settled) {
	return {
		problems: problems.filter((problem) => !answered.has(problem)),
		answered: problems.flatMap((problem): AnsweredProblem[] => {
			const answer = answered.get(problem);
			return answer ? [{ ...problem, why: answer.why, words: answer.words }] : [];
		}),
	};
}

/** Problems of lines that say the words; of several those whose own words these are. */
function findAnswered(
	{ words }: WarningAnswer,
	alike: readonly Problem[],
	texts: LineTexts,
): readonly Problem[] {
	// Many warnings may be of one long line, which is looked through once.
	const known = new Map<number, boolean>();
	const saysIt = (line: number): boolean => {
		const says =
			known.get(line) ??
			(texts.get(line) ?? []).some((text) => !listPassages(text, words).next().done);
		known.set(line, says);
		return says;
	};
	const near = alike.filter(({ line }) => saysIt(line));
	if (near.length < 2) return near;
	const exact = near.filter(({ line, column, length }) => {
		const under = (texts.get(line)?.[0] ?? "").slice(column - 1, column - 1 + length);
		return under.includes(words) || words.includes(under);
	});
	return exact.length === 0 ? near : exact;
}

function describeIdle(
	{ warning, words }: WarningAnswer,
	found: readonly Problem[],
	alike: readonly Problem[],
): Message {
	const [first] = alike;
	if (first?.severity === "error") return messages.answeredError(warning);
	if (found.length < 2) return messages.answeredNothing(warning, words, first?.line);
	const lines = [...new Set(found.map(({ line }) => line))];
	return messages.unclearAnswer(warning, words, found.length, lines);
}
