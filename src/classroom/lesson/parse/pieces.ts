import type { Token, Tokens } from "marked";
import { lexBlocks } from "../../../article/parse/markdown/blocks.ts";
import type { Message } from "../../../article/parse/messages/all.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { listLineStarts } from "../../../article/text/places.ts";

/** A block of Markdown that stands in no other one; the stretch is that of its source lines. */
export interface LessonPiece extends Stretch {
	type: "heading" | "paragraph" | "quote" | "code" | "other";
	/** Of a heading, 1 to 6; otherwise 0. */
	depth: number;
	/** Of a heading: its inline Markdown. */
	text: string;
}

/**
 * The outermost blocks of a file from `bodyStart` on. Markdown itself tells where they are, so
 * that a heading in a code block, a list or a quote begins no step. Null when the body is over
 * a cap, which is reported.
 */
export function listPieces(
	source: string,
	bodyStart: number,
	report: (message: Message, at: number) => void,
): LessonPiece[] | null {
	const body = source.slice(bodyStart);
	let read = true;
	const { tokens } = lexBlocks(body, (message, at) => {
		read = false;
		report(message, bodyStart + at);
	});
	if (!read) return null;
	const starts = listLineStarts(body);
	const pieces: LessonPiece[] = [];
	let line = 0;
	let before = "\n";
	for (const token of tokens) {
		// As in `prose.ts`: lines are counted, since a break between blocks may be in neither.
		if (!before.endsWith("\n") && token.type !== "space") line++;
		before = token.raw;
		const last = line + countBreaks(token.raw.trimEnd());
		if (token.type !== "space") {
			const start = bodyStart + (starts[line] ?? body.length);
			const stop = bodyStart + (starts[last + 1] ?? body.length + 1) - 1;
			pieces.push({ ...describeToken(token), start, stop });
		}
		line += countBreaks(token.raw);
	}
	return pieces;
}

const types: Readonly<Record<string, LessonPiece["type"]>> = {
	heading: "heading",
	paragraph: "paragraph",
	text: "paragraph",
	blockquote: "quote",
	code: "code",
};

function describeToken(token: Token): Pick<LessonPiece, "type" | "depth" | "text"> {
	const type = Object.hasOwn(types, token.type) ? types[token.type] : undefined;
	if (type !== "heading") return { type: type ?? "other", depth: 0, text: "" };
	const { depth, text } = token as Tokens.Heading;
	return { type, depth, text };
}

function countBreaks(text: string): number {
	return text.split("\n").length - 1;
}

/** The pieces of one step. */
export interface StepSection {
	heading: LessonPiece;
	/** What the class sees. */
	pieces: LessonPiece[];
	/** What stands under the teacher's heading. */
	notes: LessonPiece[];
}

export interface Sections {
	/** What stands before the first step. */
	intro: LessonPiece[];
	steps: StepSection[];
}

/** Whether a heading begins the teacher's notes. */
export function isNotesHeading({ type, depth, text }: LessonPiece): boolean {
	return type === "heading" && depth === 3 && /^for the teacher$/i.test(text.trim());
}

/** Parts the pieces at the headings of steps and of the teacher's notes. */
export function listSections(pieces: readonly LessonPiece[]): Sections {
	const sections: Sections = { intro: [], steps: [] };
	let target = sections.intro;
	for (const piece of pieces) {
		const step = sections.steps.at(-1);
		if (piece.type === "heading" && piece.depth === 2) {
			const begun: StepSection = { heading: piece, pieces: [], notes: [] };
			sections.steps.push(begun);
			target = begun.pieces;
		} else if (isNotesHeading(piece) && step !== undefined && target !== step.notes) {
			target = step.notes;
		} else target.push(piece);
	}
	return sections;
}
