import { locateArticle } from "../../article/parse/article.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { findSourcePlace, listSourceLines, readSource } from "../../article/parse/source.ts";
import { toToDoEntry } from "../../article/suggestions/to-do.ts";
import type { Place } from "../../article/text/places.ts";
import type { FolderInput, Library, LibraryEntry } from "../content/parse.ts";

/** What development says beside the sentence that it is about. */
export interface SentenceRemark {
	/** Id of the sentence as it is drawn; empty for none. */
	sentence: string;
	kind: "error" | "warning" | "suggestion";
	/** `article.md:12` */
	place: string;
	message: string;
	/** What would be right. */
	hint?: string;
	/** What is to be typed to take a suggestion. */
	command?: string;
}

interface SentencePlace extends Place {
	id: string;
}

/** Where the sentences of an article begin in its file, in order. */
function listSentencePlaces(input: FolderInput): SentencePlace[] {
	const { article, origin } = locateArticle(input);
	const source = readSource(input.file, input.source);
	return (article?.model.sentences ?? []).map(({ id, start }) => {
		return { id, ...findSourcePlace(source, origin[start] ?? 0) };
	});
}

/** The sentence at a place, else the one before it in the text; front matter has but its own. */
function findSentence(sentences: readonly SentencePlace[], { line, column }: Place): string {
	const own = sentences.filter((one) => one.line === line);
	// A mark's bracket stands before the first letter.
	const at = own.findLast((one) => one.column <= column + 1) ?? own[0];
	if (at) return at.id;
	const body = sentences.filter(({ id }) => /^s\d/u.test(id));
	return body.findLast((one) => one.line < line)?.id ?? "";
}

/**
 * The line of an earlier text that stands where a line of the present one does: the nearest that
 * reads the same, else what is at that place between what is the same at the start and at the end.
 */
export function findEarlierLine(before: string, now: string, line: number): number {
	if (before === now) return line;
	const [old, present] = [listSourceLines(before), listSourceLines(now)];
	const near = guessLine(old, present, line);
	const same = old.flatMap((text, at) => (text === present[line - 1] ? [at + 1] : []));
	const [nearest] = same.toSorted((one, two) => Math.abs(one - near) - Math.abs(two - near));
	return nearest ?? near;
}

function guessLine(old: readonly string[], present: readonly string[], line: number): number {
	const most = Math.min(old.length, present.length);
	let first = 0;
	while (first < most && old[first] === present[first]) first++;
	let last = 0;
	while (last < most - first && old.at(-1 - last) === present.at(-1 - last)) last++;
	if (line <= first) return line;
	if (line > present.length - last) return line - present.length + old.length;
	return Math.max(1, Math.min(line, old.length - last));
}

function toRemark(
	problem: Omit<Problem, "severity"> & { severity: string },
	sentence: string,
): SentenceRemark {
	const { file, line, severity, message, hint } = problem;
	const kind = severity as SentenceRemark["kind"];
	const place = `${file.split("/").at(-1)}:${line}`;
	const isToDo = kind === "suggestion";
	return {
		...{ sentence, kind, place, message },
		...(hint === undefined ? {} : isToDo ? { command: hint } : { hint }),
	};
}

/** Everything to be said of an article beside its sentences, in the order of the file. */
export function listRemarks({ problems }: Library, entry: LibraryEntry): SentenceRemark[] {
	const { input, toDo, drawnFrom = input } = entry;
	const own = problems.filter(({ file }) => file === input.file);
	const passages = toDo.passages.map((passage) => toToDoEntry(input.file, input.slug, passage));
	if (own.length + passages.length === 0) return [];
	const sentences = listSentencePlaces(drawnFrom);
	return [...own, ...passages]
		.toSorted((one, two) => one.line - two.line || one.column - two.column)
		.map((problem) => {
			const { column } = problem;
			const line = findEarlierLine(drawnFrom.source, input.source, problem.line);
			return toRemark(problem, findSentence(sentences, { line, column }));
		});
}

/** "2 errors, 1 warning, 14 to be marked" */
export function countRemarks({ entries, problems }: Library): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	const open = entries.reduce((sum, { toDo }) => sum + toDo.passages.length, 0);
	return [
		...(errors > 0 ? [`${errors} ${errors === 1 ? "error" : "errors"}`] : []),
		...(warnings > 0 ? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`] : []),
		...(open > 0 ? [`${open} to be marked`] : []),
	].join(", ");
}
