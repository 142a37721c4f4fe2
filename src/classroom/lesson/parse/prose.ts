import { Lexer } from "marked";
import type { Block } from "../../../article/model/prose.ts";
import { formatBlocks } from "../../../article/parse/markdown/notes.ts";
import { parseProse } from "../../../article/parse/markdown/prose.ts";
import { writeRun } from "../../../article/parse/markdown/runs.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { LessonContext } from "./context.ts";
import { checkLinks, hasLink } from "./links.ts";
import { nameProblems, type ProsePlace } from "./naming.ts";
import type { LessonPiece } from "./pieces.ts";

/** Reads neighbouring pieces of the file as one stretch of Markdown. */
export function readLessonProse(
	context: LessonContext,
	pieces: readonly LessonPiece[],
	where: ProsePlace,
): Block[] {
	const [first] = pieces;
	const last = pieces.at(-1);
	if (first === undefined || last === undefined) return [];
	const problems = nameProblems(context.problems, where);
	const at = { start: first.start, stop: last.stop };
	const text = context.source.slice(at.start, at.stop);
	for (const piece of pieces) if (piece.type !== "code") reportSettings(context, piece);
	const blocks = parseProse({ text, place: (unit) => at.start + unit }, null, problems);
	checkLinks(context, blocks, at);
	return blocks;
}

/** Reads the one line of a title or question as plain text; `place` maps it to the file. */
export function readPlain(
	context: LessonContext,
	text: string,
	place: (unit: number) => number,
): string {
	const origin = Int32Array.from({ length: text.length + 1 }, (_, unit) => place(unit));
	const problems = nameProblems(context.problems, "class");
	const run = { text: text.replaceAll("\n", " "), origin };
	const lexer = new Lexer({ gfm: true });
	const lines = writeRun({ draft: null, problems, lexer }, run, "paragraph");
	if (lines.some(({ inlines }) => inlines.some(hasLink))) {
		problems.add(lessonMessages.linkInPlain(), place(0), place(text.length - 1) + 1);
	}
	return formatBlocks([{ type: "paragraph", lines }]).trim();
}

const settings =
	/(?<![\]\\])\{[ \t]*(?:ask|view|minutes|short|actor|proposal|statement|sentence)[ \t]*=/g;

/** Braces that were meant to set something and would be shown as text. */
export function reportSettings(
	{ problems, source }: LessonContext,
	{ start, stop }: Stretch,
): void {
	let at = start;
	for (const line of source.slice(start, stop).split("\n")) {
		let ticks = 0;
		let from = 0;
		for (const { index, 0: found } of line.matchAll(settings)) {
			ticks += line.slice(from, index).split("`").length - 1;
			from = index;
			// Behind an odd number of backticks they stand in code and are meant as text.
			if (ticks % 2 === 1) continue;
			problems.add(lessonMessages.misplacedSettings(), at + index, at + index + found.length);
		}
		at += line.length + 1;
	}
}
