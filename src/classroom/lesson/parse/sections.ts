import type { Piece } from "./pieces.ts";

/** The pieces of one step. */
export interface StepSection {
	heading: Piece;
	/** What the class sees. */
	pieces: Piece[];
	/** What stands under the teacher's heading. */
	notes: Piece[];
}

export interface Sections {
	/** What stands before the first step. */
	intro: Piece[];
	steps: StepSection[];
}

/** Whether a heading begins the teacher's notes. */
export function isNotesHeading({ type, depth, text }: Piece): boolean {
	return type === "heading" && depth === 3 && /^for the teacher$/i.test(text.trim());
}

/** Parts the pieces at the headings of steps and of the teacher's notes. */
export function listSections(pieces: readonly Piece[]): Sections {
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
