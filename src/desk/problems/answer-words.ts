import { type LineTexts, settleAnswers } from "../../article/parse/answers.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { findPlace } from "../../article/text/places.ts";
import type { DeskReading } from "../reading.ts";
import { findProblemStretch, type SourceLines } from "./problem-places.ts";

/** What each line says, as written and as its sentences read: what answers to warnings repeat. */
export function listLineTexts(
	{ text, starts }: SourceLines,
	{ model, origin }: Pick<DeskReading, "model" | "origin">,
): LineTexts {
	const texts = new Map(text.split("\n").map((line, at) => [at + 1, [line]]));
	for (const { start, stop } of model.sentences) {
		const { line } = findPlace(starts, origin[start] ?? 0);
		texts.get(line)?.push(model.text.slice(start, stop));
	}
	return texts;
}

/** Longer words are awkward in front matter; a line is that long only where nothing less will do. */
const most = 80;

/**
 * Words by which an answer settles this warning and no other one, the shortest that do: those
 * underlined, then with more and more of their line around them. Null: no words of its line do.
 * @param problems all that an answer could be about, those that are answered among them
 */
export function findAnswerWords(
	lines: SourceLines,
	texts: LineTexts,
	problem: Problem,
	problems: readonly Problem[],
): string | null {
	const alike = problems.filter(({ code }) => code === problem.code);
	const settles = (words: string) => {
		const at = { start: 0, stop: 0 };
		const answer = { warning: problem.code, words, why: "", at };
		return settleAnswers([answer], alike, texts).answered.has(problem);
	};
	for (const words of listCandidates(lines, texts, problem)) if (settles(words)) return words;
	return null;
}

function* listCandidates(
	lines: SourceLines,
	texts: LineTexts,
	problem: Problem,
): Generator<string> {
	const { start, stop } = findProblemStretch(lines, problem);
	const under = tidy(lines.text.slice(start, stop));
	if (/[\p{L}\p{N}]/u.test(under) && under.length <= most) yield under;
	const [written = "", ...sentences] = texts.get(problem.line) ?? [];
	for (const sentence of sentences) {
		const words = takeWords(sentence, Math.max(0, sentence.indexOf(under)));
		if (words !== "") yield words;
	}
	for (const line of [...sentences, written]) if (tidy(line) !== "") yield tidy(line);
}

const tidy = (words: string) => words.trim();

/** As many whole words as stay readable, from a place on. */
function takeWords(sentence: string, at: number): string {
	const rest = sentence.slice(at);
	if (rest.length <= most) return tidy(rest);
	const space = rest.lastIndexOf(" ", most);
	return tidy(rest.slice(0, space < 0 ? most : space));
}
