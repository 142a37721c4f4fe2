/**
 * An author's mistake, as data: collected, never thrown. Throwing is for our own bugs.
 */
export interface Problem {
	/** Stable kebab-case name of the rule, e.g. `unknown-actor`. */
	code: string;
	severity: "error" | "warning";
	/** What is wrong, one line, without the place. */
	message: string;
	/** What would be right: `did you mean "lavrov"?` */
	hint?: string;
	/**
	 * What is to stand in the place of what is underlined, where one answer is sure: one word, of
	 * characters that need no escape wherever the article may have it.
	 */
	fix?: { text: string };
	/** Path as given to the loader. */
	file: string;
	/** 1-based. */
	line: number;
	/** 1-based, in UTF-16 units, counted in the file as it is on disk. */
	column: number;
	/** How many units the caret underlines, at least 1, within the line. */
	length: number;
}

/** A warning that its author has answered: it is no problem any more. */
export interface AnsweredProblem extends Problem {
	/** The reason, as the author gave it. */
	why: string;
	/** Words of its line, by which the answer means it. */
	words: string;
}

/** In the order in which an author goes through them: by file, then by place. */
export function compareProblems(
	a: Pick<Problem, "file" | "line" | "column">,
	b: Pick<Problem, "file" | "line" | "column">,
): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}
