import type { LessonPiece } from "./pieces.ts";

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
