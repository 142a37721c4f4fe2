import type { Problem } from "../../article/parse/problem.ts";
import { readSource } from "../../article/parse/source.ts";
import type { TextEdit } from "../../article/text/edits.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { Chosen } from "../desk-state.ts";
import type { DeskReading } from "../reading.ts";
import { findSentenceAt } from "../text/sentence-at.ts";

/** Lines of a file as problems count them. */
export interface SourceLines {
	/** With `\n` alone and without a byte order mark. */
	text: string;
	/** Offsets in `text` at which they begin. */
	starts: readonly number[];
	/** 1 when the file begins with a byte order mark, which problems count in line 1. */
	shift: 0 | 1;
}

/** Lines of `article.md` as it is on disk. */
export function listLinesOf(article: string): SourceLines {
	const { text, starts, shift } = readSource("article.md", article);
	return { text, starts, shift };
}

/** Where a problem stands in the file, with `\n` alone; never beyond its line. */
export function findProblemStretch(
	{ text, starts, shift }: SourceLines,
	{ line, column, length }: Pick<Problem, "line" | "column" | "length">,
): Stretch {
	const lineStart = starts[line - 1] ?? text.length;
	const lineStop = starts[line] === undefined ? text.length : (starts[line] ?? 0) - 1;
	const at = lineStart + column - 1 - (line === 1 ? shift : 0);
	const start = Math.max(lineStart, Math.min(at, lineStop));
	return { start, stop: Math.max(start, Math.min(start + length, lineStop)) };
}

/** The edit that mends a problem; null where no one answer is sure. */
export function findFix(lines: SourceLines, problem: Problem): TextEdit | null {
	return problem.fix ? { ...findProblemStretch(lines, problem), text: problem.fix.text } : null;
}

/**
 * What of the article a stretch of its file is about: the statement in whose braces it lies,
 * else the words that stand there, else those of the mark it belongs to. Null for what is no part
 * of the article, such as what is declared.
 */
export function findChosenAt(reading: DeskReading, at: Stretch): Chosen | null {
	const mark = reading.marks.findLast(
		({ open, braces }) => open <= at.start && at.start < braces.stop,
	);
	const inBraces = mark !== undefined && at.start >= mark.braces.start;
	const words = inBraces ? mark.words : (findWordsAt(reading.origin, at) ?? mark?.words);
	if (words === undefined) return null;
	const statement = inBraces
		? (mark.statements.find(({ start, stop }) => start <= at.start && at.start < stop)?.id ?? null)
		: null;
	return { sentence: findSentenceAt(reading.model, words.start)?.id ?? null, words, statement };
}

/** The words of the text that stand in a stretch of the file. */
function findWordsAt(origin: Int32Array, { start, stop }: Stretch): Stretch | undefined {
	const first = origin.findIndex((at) => at >= start && at < stop);
	if (first < 0) return undefined;
	let last = first;
	// What follows it in the text follows it in the file.
	while ((origin[last + 1] ?? stop) < stop && (origin[last + 1] ?? 0) > (origin[last] ?? 0)) last++;
	return { start: first, stop: last + 1 };
}

/** A line around what is underlined in it, for people. */
export interface ProblemLine {
	before: string;
	under: string;
	after: string;
}

/** So many units are shown of a line before and behind what is underlined. */
const near = { before: 48, after: 72, under: 160 };

/** The line of a problem, cut near to its place, at spaces where there are some. */
export function cutProblemLine(lines: SourceLines, problem: Problem): ProblemLine {
	const { start, stop } = findProblemStretch(lines, problem);
	const lineStart = lines.starts[problem.line - 1] ?? 0;
	const next = lines.starts[problem.line];
	const before = lines.text.slice(lineStart, start);
	const after = lines.text.slice(stop, next === undefined ? undefined : next - 1);
	return {
		before: cutHead(before.trimStart()),
		under: cutTail(lines.text.slice(start, stop), near.under),
		after: cutTail(after.trimEnd(), near.after),
	};
}

function cutHead(text: string): string {
	if (text.length <= near.before) return text;
	const part = text.slice(-near.before);
	const space = part.search(/\s/u);
	return `… ${part.slice(space < 0 ? 0 : space + 1).replace(/^[\udc00-\udfff]/, "")}`;
}

function cutTail(text: string, most: number): string {
	if (text.length <= most) return text;
	const part = text.slice(0, most);
	const space = part.lastIndexOf(" ");
	return `${part.slice(0, space < 0 ? most : space).replace(/[\ud800-\udbff]$/, "")} …`;
}
