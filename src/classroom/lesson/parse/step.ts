import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { Question, Step, StepPart } from "../types.ts";
import type { LessonContext } from "./context.ts";
import { isNotesHeading, type LessonPiece, type StepSection } from "./pieces.ts";
import { readLessonProse, readPlain, reportSettings } from "./prose.ts";
import { readQuestion } from "./question.ts";
import { readQuestionLines } from "./question-lines.ts";
import { readShow } from "./show.ts";

/** Reads one step; whatever is wrong with it is reported. */
export function readStep(context: LessonContext, section: StepSection, number: number): Step {
	const { heading, notes } = section;
	const [first, ...others] = section.pieces;
	const { settings, rest } = readShow(context, first);
	const pieces = rest === null ? others : [rest, ...others];
	const title = readHeading(context, heading);
	if (title === "")
		context.problems.add(lessonMessages.untitledStep(), heading.start, heading.stop);
	const parts = readParts(context, pieces, number);
	return {
		number,
		title,
		...settings,
		parts,
		notes: readLessonProse(context, notes, "notes"),
	};
}

function readHeading(context: LessonContext, heading: LessonPiece): string {
	const { source } = context;
	const { start, stop, text } = heading;
	const whole = source.slice(start, stop);
	reportSettings(context, heading);
	reportAlmostNotes(context, heading);
	const at = start + Math.max(0, whole.indexOf(text));
	return readPlain(context, text, (unit) => Math.min(at + unit, stop));
}

/** A heading that was meant to hide what follows from the class must not fail to. */
function reportAlmostNotes({ problems }: LessonContext, heading: LessonPiece): void {
	if (!/\bteachers?\b/i.test(heading.text) || isNotesHeading(heading)) return;
	if (heading.depth > 2 || /^for (?:the )?teachers?\W*$/i.test(heading.text)) {
		problems.add(lessonMessages.almostNotes(heading.text), heading.start, heading.stop);
	}
}

interface Walk {
	context: LessonContext;
	parts: StepPart[];
	/** Prose that is not yet read. */
	prose: LessonPiece[];
	/** What a block quote would answer; unreadable when the question could not be asked. */
	asked: { question: Question; at: Stretch } | "unreadable" | null;
}

function readParts(
	context: LessonContext,
	pieces: readonly LessonPiece[],
	step: number,
): StepPart[] {
	const walk: Walk = { context, parts: [], prose: [], asked: null };
	for (const piece of pieces) {
		const questions = readQuestionLines(context, piece);
		if (questions !== null) {
			finishProse(walk);
			for (const written of questions) {
				finishQuestion(walk);
				const question = readQuestion(context, written, step);
				walk.asked = question === null ? "unreadable" : { question, at: written.at };
				if (question !== null) walk.parts.push({ type: "question", question });
			}
		} else if (piece.type === "quote" && walk.asked !== null) answer(walk, piece);
		else addProse(walk, piece);
	}
	finishQuestion(walk);
	finishProse(walk);
	return walk.parts;
}

function answer(walk: Walk, piece: LessonPiece): void {
	const quotes = readLessonProse(walk.context, [piece], "class");
	const blocks = quotes.flatMap((block) => (block.type === "quote" ? block.blocks : [block]));
	if (walk.asked !== "unreadable") walk.asked?.question.answer.push(...blocks);
	finishQuestion(walk);
}

/** After this a block quote answers nothing. */
function finishQuestion(walk: Walk): void {
	const { asked, context } = walk;
	walk.asked = null;
	if (asked === null || asked === "unreadable") return;
	if (asked.question.kind === "open" && asked.question.answer.length === 0) {
		context.problems.add(lessonMessages.missingAnswer(), asked.at.start, asked.at.stop);
	}
}

function addProse(walk: Walk, piece: LessonPiece): void {
	const { problems } = walk.context;
	finishQuestion(walk);
	if (piece.type === "quote") {
		problems.add(lessonMessages.quoteWithoutQuestion(), piece.start, piece.start + 1);
	} else if (piece.type === "heading") {
		if (piece.depth === 1) problems.add(lessonMessages.topHeading(), piece.start, piece.stop);
		reportAlmostNotes(walk.context, piece);
	}
	walk.prose.push(piece);
}

function finishProse(walk: Walk): void {
	const blocks = readLessonProse(walk.context, walk.prose, "class");
	walk.prose = [];
	if (blocks.length > 0) walk.parts.push({ type: "prose", blocks });
}
