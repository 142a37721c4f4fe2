import type { Model } from "../../../article/model/types.ts";
import type { Collector } from "../../../article/parse/collect.ts";

/** What reading a walkthrough knows everywhere. */
export interface LessonContext {
	/** The article that it is about. */
	model: Model;
	/** The whole file; all offsets count in it. */
	source: string;
	problems: Collector;
	/** Ids of the declared terms; null when the front matter could not be read. */
	terms: ReadonlySet<string> | null;
	/** Terms that some prose links to. */
	linked: Set<string>;
	/** Questions so far, for their ids. */
	questions: number;
	/** Addresses and ids that were already looked at because something is wrong with them. */
	suspects: Set<string>;
}

/** Beyond it an author has other worries; comparing ids costs the product of their numbers. */
const mostGuesses = 200;

/** What was most likely meant, or nothing after too many guesses. */
export function guess(
	{ problems, suspects }: LessonContext,
	word: string,
	known: Iterable<string>,
): string | undefined {
	suspects.add(word);
	return suspects.size > mostGuesses ? undefined : problems.guess(word, known);
}
