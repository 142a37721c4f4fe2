import type { Sentence } from "../../article/model/types.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { formatCount } from "../../article/sentences/numbers.ts";
import type { OpenSuggestion } from "../../article/suggestions/place-suggestion.ts";
import { unmarkedCodes } from "../../article/suggestions/to-do.ts";
import { bisect } from "../../article/text/finding.ts";
import type { DeskReading } from "../reading.ts";
import { findProblemStretch, type SourceLines } from "./problem-places.ts";

/** A sentence that reports something, or quotes, and in which that is not marked. */
export interface UnmarkedSentence {
	sentence: Sentence;
	/** Warnings that say so, which can be answered. */
	problems: Problem[];
	/** What could be marked in it, which can be left. */
	suggestions: OpenSuggestion[];
}

/** Sentences that report something and are not marked, in the order of the article. */
export function listUnmarkedSentences(
	lines: SourceLines,
	{ model, origin, problems, open }: Pick<DeskReading, "model" | "origin" | "problems" | "open">,
): UnmarkedSentence[] {
	const found = new Map<Sentence, UnmarkedSentence>();
	const take = (sentence: Sentence | undefined) => {
		if (sentence === undefined) return undefined;
		const entry = found.get(sentence) ?? { sentence, problems: [], suggestions: [] };
		found.set(sentence, entry);
		return entry;
	};
	const findSentence = indexByFile(model.sentences, origin);
	for (const problem of problems) {
		if (!unmarkedCodes.has(problem.code)) continue;
		take(findSentence(findProblemStretch(lines, problem).start))?.problems.push(problem);
	}
	for (const suggestion of open) {
		const { sentences } = model;
		const at = bisect(sentences.length, (i) => (sentences[i]?.stop ?? 0) > suggestion.start);
		take(sentences[at])?.suggestions.push(suggestion);
	}
	return [...found.values()].toSorted((a, b) => a.sentence.start - b.sentence.start);
}

/** Finds sentences by offsets of the file, in which the title need not come first. */
function indexByFile(
	sentences: readonly Sentence[],
	origin: ArrayLike<number>,
): (at: number) => Sentence | undefined {
	const placed = sentences
		.map((sentence) => ({ sentence, from: origin[sentence.start] ?? 0 }))
		.toSorted((one, two) => one.from - two.from);
	return (at) => placed[bisect(placed.length, (i) => (placed[i]?.from ?? 0) > at) - 1]?.sentence;
}

/** "Four sentences report something and are not marked." */
export function describeUnmarked(count: number): string {
	if (count === 0) return "Every sentence that seems to report something is marked or set aside.";
	const verbs = count === 1 ? "reports something and is" : "report something and are";
	const words = formatCount(count, "sentence");
	return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} ${verbs} not marked.`;
}
