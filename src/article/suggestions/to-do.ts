import type { Suggestion } from "../draft/suggestion.ts";
import type { LocatedArticle } from "../parse/article.ts";
import { shorten } from "../parse/messages/message.ts";
import type { Problem } from "../parse/problem.ts";
import { findSourcePlace, readSource } from "../parse/source.ts";
import type { Place } from "../text/places.ts";
import { sortSuggestions } from "./place-suggestion.ts";

/** A passage that seems to report something and is not marked. */
export interface PassageToMark extends Place {
	suggestion: Suggestion;
	/** Units of its first line. */
	length: number;
	/** Id of the sentence it begins in: `s3`, `title`. */
	sentence: string;
}

/** What an author may do with the suggestions of an article. */
export interface ToDo {
	/** In article order. */
	passages: PassageToMark[];
	/** Lines of passages that the author leaves unmarked. */
	left: number[];
	/** Suggestions whose words no longer stand once. */
	lost: { suggestion: Suggestion; refusal: string }[];
}

const nothingToDo: ToDo = { passages: [], left: [], lost: [] };

/** What of the suggestions is still to be marked, with its places in the file. */
export function listToDo(
	{ file, source: content }: { file: string; source: string },
	{ article, origin }: Pick<LocatedArticle, "article" | "origin">,
	suggestions: readonly Suggestion[],
): ToDo {
	if (!article || suggestions.length === 0) return nothingToDo;
	const { model } = article;
	const source = readSource(file, content);
	const { open, left, lost } = sortSuggestions(model, suggestions);
	const findLine = (start: number) => findSourcePlace(source, origin[start] ?? 0).line;
	const passages = open.map(({ suggestion, start, stop }) => {
		const from = origin[start] ?? 0;
		const to = (origin[stop - 1] ?? from) + 1;
		const lineStop = source.text.indexOf("\n", from);
		const length = Math.max(1, Math.min(to, lineStop < 0 ? to : lineStop) - from);
		const sentence = model.sentences.find((one) => one.stop > start)?.id ?? "";
		return { suggestion, ...findSourcePlace(source, from), length, sentence };
	});
	return { passages, left: left.map(({ start }) => findLine(start)), lost };
}

/** Warnings that something which is said is not marked. */
export const unmarkedCodes: ReadonlySet<string> = new Set([
	"unmarked-report",
	"uncredited-quotation",
]);

/** Without the warnings of lines of which a list of suggestions tells, or has been answered. */
export function dropUnmarked(problems: readonly Problem[], lines: Iterable<number>): Problem[] {
	const listed = new Set(lines);
	return problems.filter(({ code, line }) => !unmarkedCodes.has(code) || !listed.has(line));
}

/** Who a suggestion says it is: an id, or the words; a question mark where that is a guess. */
function describeSource(suggestion: Suggestion): string {
	const { actor, with: others = [], part, speaker, weak, silent } = suggestion;
	const who = actor === null ? speaker : [actor, ...others].join(", ");
	const whole = part === undefined ? who : `${part} ${who}`;
	return who === null ? "?" : `${whole}${weak ? "?" : ""}${silent ? " declined" : ""}`;
}

/** "14 passages seem to report something and are not marked" */
function countPassages({ passages }: ToDo): string {
	return passages.length === 1
		? "1 passage seems to report something and is not marked"
		: `${passages.length} passages seem to report something and are not marked`;
}

/**
 * The to-do list of an article for people: place, id, who, words; then how to go about it.
 * Empty when there is nothing to do.
 */
export function formatToDo(slug: string, file: string, toDo: ToDo): string {
	const { passages, lost } = toDo;
	const lines: string[] = [];
	const [first] = passages;
	if (first) {
		lines.push(`${file}: ${countPassages(toDo)}`);
		for (const { suggestion, line, column } of passages) {
			const place = `${file}:${line}:${column}`;
			const who = describeSource(suggestion);
			lines.push(`  ${place}  ${suggestion.id}  ${who}: ${shorten(suggestion.exact)}`);
		}
		const { id } = first.suggestion;
		lines.push(`  to mark:   npm run new -- ${slug} --accept ${id} …`);
		lines.push(`  to leave:  npm run new -- ${slug} --leave ${id} …`);
		if (passages.length > 1)
			lines.push(
				`  to leave some and mark the others:  npm run new -- ${slug} --leave ${id} … --accept all`,
			);
	}
	for (const { suggestion, refusal } of lost)
		lines.push(`${file}: suggestion ${suggestion.id} fits no more: ${refusal}`);
	return lines.join("\n");
}

/** A passage as programs are told of it, beside the problems. */
export function toToDoEntry(file: string, slug: string, passage: PassageToMark) {
	const { suggestion, line, column, length } = passage;
	return {
		code: "unmarked-suggestion",
		severity: "suggestion",
		message: `${describeSource(suggestion)}: ${shorten(suggestion.exact)}`,
		hint: `npm run new -- ${slug} --accept ${suggestion.id}`,
		...{ file, line, column, length, suggestion },
	};
}
