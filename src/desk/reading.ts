import type { Model } from "../article/model/types.ts";
import { type LocatedArticle, locateArticle } from "../article/parse/article.ts";
import type { LocatedMark } from "../article/parse/notation/located.ts";
import type { AnsweredProblem, Problem } from "../article/parse/problem.ts";
import { findSourcePlace, readSource } from "../article/parse/source.ts";
import { type OpenSuggestion, sortSuggestions } from "../article/suggestions/place-suggestion.ts";
import { dropUnmarked } from "../article/suggestions/to-do.ts";
import type { Stretch } from "../article/text/finding.ts";
import { type DeskFiles, toInput } from "./files.ts";

/** What the desk knows of the article's text as it is: read in a worker, plain data. */
export interface DeskReading {
	model: Model;
	problems: Problem[];
	answered: AnsweredProblem[];
	/** Markdown of the notes, by id, as it is declared. */
	noteSources: Readonly<Record<string, string>>;
	/** Every mark with its places in the file; offsets as in {@link TextEdit}. */
	marks: readonly LocatedMark[];
	/** For every unit of `Model.text`, the offset in the file. */
	origin: Int32Array;
	/** Suggestions that nobody has answered yet, in article order. */
	open: OpenSuggestion[];
	/** Those whose words the author leaves unmarked. */
	left: OpenSuggestion[];
}

/**
 * Reads the article; its problems alone when nothing can be made of it.
 * @param located the article of these files, where it has been read already
 */
export function readDesk(
	files: DeskFiles,
	located: LocatedArticle = locateArticle(toInput(files)),
): DeskReading | { problems: Problem[] } {
	const { article, answered, marks, origin, front } = located;
	if (article === null) return { problems: located.problems };
	const { model } = article;
	const { open, left } = sortSuggestions(model, files.suggestions);
	const problems = dropUnmarked(located.problems, listLines(files.article, origin, left));
	const notes = [...(front?.notes.values() ?? [])].map(({ id, text }) => [id, text]);
	const noteSources = Object.fromEntries(notes);
	return {
		...{ model, problems, answered, noteSources, marks, open, left },
		// A list of a million numbers takes a page half a second to be handed, this nothing.
		origin: Int32Array.from(origin),
	};
}

/** The lines of words that are left unmarked: whoever left them is asked no second time. */
function listLines(article: string, origin: ArrayLike<number>, left: readonly Stretch[]): number[] {
	if (left.length === 0) return [];
	const source = readSource("article.md", article);
	return left.map(({ start }) => findSourcePlace(source, origin[start] ?? 0).line);
}
