import { caps } from "../../../article/parse/caps.ts";
import type { WrittenStatement } from "../../../article/parse/notation/braces.ts";
import { type Scan, scanNotation } from "../../../article/parse/notation/notation.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { LessonContext } from "./context.ts";
import { reportFindings } from "./naming.ts";
import type { LessonPiece } from "./pieces.ts";
import { readPlain } from "./prose.ts";

/** `[words]{…}` on a line of its own, checked for shape and not for meaning. */
export interface WrittenQuestion {
	text: string;
	/** What stands between the braces; offsets count from `shift`. */
	statements: readonly WrittenStatement[];
	shift: number;
	/** Of the whole line. */
	at: Stretch;
}

interface QuestionLine extends Stretch {
	scan: Scan;
}

/**
 * The questions of a paragraph, which then holds nothing else; null when none of its lines is
 * a question, so that it is prose.
 */
export function readQuestionLines(
	context: LessonContext,
	piece: LessonPiece,
): WrittenQuestion[] | null {
	if (piece.type !== "paragraph") return null;
	const lines = listLines(context.source, piece);
	const scanned = lines.map((line) => scanLine(context.source, line));
	if (scanned.every((line) => line === null)) return null;
	return scanned.flatMap((line, index) => {
		if (line !== null) return [toQuestion(context, line)];
		reportOther(context, lines[index] ?? piece);
		return [];
	});
}

/** Without the space at both ends. */
function listLines(source: string, { start, stop }: Stretch): Stretch[] {
	let at = start;
	return source
		.slice(start, stop)
		.split("\n")
		.map((line) => {
			const from = at + line.length - line.trimStart().length;
			at += line.length + 1;
			return { start: from, stop: from + line.trim().length };
		});
}

/** Null when the line is not one mark from its first to its last character. */
function scanLine(source: string, { start, stop }: Stretch): QuestionLine | null {
	// Longer paragraphs are not read as Markdown either; the prose reader says so.
	if (source[start] !== "[" || source[stop - 1] !== "}" || stop - start > caps.inline) return null;
	const scan = scanNotation(source.slice(start, stop));
	const [first] = scan.marks;
	return first?.open === 0 && first.end === stop - start ? { start, stop, scan } : null;
}

/** A line that is no question: either its braces are not closed, or it is prose. */
function reportOther(context: LessonContext, at: Stretch): void {
	const { findings } = scanNotation(context.source.slice(at.start, at.stop));
	if (findings.length > 0) reportFindings(context.problems, findings, at.start);
	else context.problems.add(lessonMessages.textAmongQuestions(), at.start, at.stop);
}

function toQuestion(context: LessonContext, { scan, ...at }: QuestionLine): WrittenQuestion {
	const { problems } = context;
	reportFindings(context.problems, scan.findings, at.start);
	const [first, ...inner] = scan.marks;
	for (const { open, end } of inner) {
		problems.add(lessonMessages.misplacedQuestion(), at.start + open, at.start + end);
	}
	const { start = 0, stop = 0, statements = [] } = first ?? {};
	const place = (unit: number): number => at.start + (scan.origin[start + unit] ?? 0);
	const text = readPlain(context, scan.text.slice(start, stop), place);
	if (text === "") problems.add(lessonMessages.emptyQuestion(), at.start, at.stop);
	return { text, statements, shift: at.start, at };
}
