import type { Article } from "../../article/model/prose.ts";
import {
	type ArticleInput,
	locateArticle,
	type ParsedArticle,
} from "../../article/parse/article.ts";
import { isReserved, isSlug } from "../../article/parse/front-matter/forms.ts";
import { type Message, messages } from "../../article/parse/messages/all.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { compareProblems } from "../../article/parse/problem.ts";
import { readOwnSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { dropUnmarked, listToDo, type ToDo } from "../../article/suggestions/to-do.ts";
import { formatWalkthrough } from "../../classroom/lesson/made/format-walkthrough.ts";
import {
	articleCodes,
	parseWalkthrough,
	type WalkthroughInput,
} from "../../classroom/lesson/parse/parse.ts";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";

/** The texts of one folder of `content/`, unread. */
export interface FolderInput extends ArticleInput {
	/** The classroom steps beside the article. */
	walkthrough?: WalkthroughInput;
	/** What may be marked in it: `suggestions.json`. */
	suggestions?: { file: string; source: string };
}

export interface Loaded {
	/** Sorted by slug. */
	articles: FolderInput[];
	/** Of folders and files that could not be read. */
	problems: Problem[];
}

/** An article with what was found in it and in its walkthrough. */
export interface LibraryEntry extends Pick<ParsedArticle, "problems" | "answered" | "idle"> {
	input: FolderInput;
	article: ArticleWithLesson | null;
	/** What of its suggestions is not marked yet. */
	toDo: ToDo;
	/** What the article was read from where that is not the input: development remembers. */
	drawnFrom?: FolderInput;
}

export interface Library {
	entries: LibraryEntry[];
	/** Of all files, by file and place. */
	problems: Problem[];
}

/** Every article that can be drawn. */
export function listDrawn(library: Library): ArticleWithLesson[] {
	return library.entries.flatMap(({ article }) => article ?? []);
}

/** Reads what was loaded. */
export function parseLoaded({ articles, problems }: Loaded): Library {
	const entries = articles.map((input) => ({ input, ...parseInput(input) }));
	const all = [...problems, ...entries.flatMap((entry) => entry.problems)];
	return { entries, problems: all.sort(compareProblems) };
}

function parseInput(input: FolderInput): Omit<LibraryEntry, "input"> {
	const { origin, front, marks: _marks, ...located } = locateArticle(input);
	const own = readSuggestionList(input);
	const toDo = listToDo(input, { article: located.article, origin }, own.suggestions);
	const listed = [...toDo.passages.map(({ line }) => line), ...toDo.left];
	const problems = [...dropUnmarked(located.problems, listed), ...own.problems];
	const { article, answered, idle } = located;
	const rest = { problems, answered, idle, toDo };
	if (article === null) return { article, ...rest };
	if (input.walkthrough === undefined)
		return { article: front?.refusesWalkthrough ? article : addMadeWalkthrough(article), ...rest };
	const read = parseWalkthrough(input.walkthrough, article);
	// What a broken article seems not to have may well be there once it is mended.
	const broken = problems.some(({ severity }) => severity === "error");
	problems.push(
		...(broken ? read.problems.filter(({ code }) => !articleCodes.has(code)) : read.problems),
	);
	const { walkthrough } = read;
	return { article: walkthrough === null ? article : { ...article, walkthrough }, ...rest };
}

/** The article with a walkthrough made by rule, if there is anything to ask. */
function addMadeWalkthrough(article: Article): ArticleWithLesson {
	const source = formatWalkthrough(article.model);
	if (source === null) return article;
	// What is wrong with a name in it is told where the article has it.
	const { walkthrough } = parseWalkthrough({ file: "walkthrough.md", source }, article);
	return walkthrough === null ? article : { ...article, walkthrough };
}

/** What an article's list of suggestions holds, and what of it cannot be read. */
function readSuggestionList({ suggestions: given }: FolderInput) {
	if (given === undefined) return { suggestions: [], problems: [] };
	const { suggestions, faults } = readOwnSuggestions(given.source);
	const problems = faults.map(({ entry, message, place }) => ({
		...atStart(messages.badSuggestions(entry, message), given.file),
		...place,
	}));
	return { suggestions, problems };
}

/** What is wrong with a folder's name, told at the start of its article. */
export function checkSlug(slug: string, file: string): Problem[] {
	if (!isSlug(slug)) return [atStart(messages.badSlug(slug), file)];
	return isReserved(slug) ? [atStart(messages.reservedSlug(slug), file)] : [];
}

/** A problem of a whole file. */
export function atStart(message: Message, file: string): Problem {
	return { ...message, file, line: 1, column: 1, length: 1 };
}
