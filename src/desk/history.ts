import {
	applyRawEdits,
	invertRawEdits,
	placeEdits,
	type RawEdit,
	type TextEdit,
} from "../article/text/edits.ts";
import type { DeskFiles } from "./files.ts";

/** One step of an author, which can be undone to the byte. */
export interface DeskStep {
	/** Of `article.md`. */
	edits: RawEdit[];
	/** Of `walkthrough.md`. */
	walkthrough?: RawEdit[];
	/** Ids of suggestions that were left, or are open again. */
	toggled: string[];
	/** What was typed in one go is undone in one go. */
	typed?: true;
}

/** Steps that can be undone and done again, the last ones at the end. */
export interface History {
	undo: DeskStep[];
	redo: DeskStep[];
}

/** So many steps are kept. */
const mostSteps = 1000;

/** The steps for a class after edits; as they are where others have come in their place. */
function editWalkthrough(walkthrough: string | null, edits: readonly RawEdit[]): string | null {
	const isOf = ({ at, removed }: RawEdit) => walkthrough?.startsWith(removed, at);
	return walkthrough !== null && edits.every(isOf)
		? applyRawEdits(walkthrough, edits)
		: walkthrough;
}

/** The files after a step. */
export function applyStep(files: DeskFiles, { edits, toggled, walkthrough }: DeskStep): DeskFiles {
	const flip = new Set(toggled);
	return {
		...files,
		walkthrough: editWalkthrough(files.walkthrough, walkthrough ?? []),
		article: edits.length > 0 ? applyRawEdits(files.article, edits) : files.article,
		suggestions:
			flip.size === 0
				? files.suggestions
				: files.suggestions.map((one) => {
						if (!flip.has(one.id)) return one;
						const { left, ...open } = one;
						return left ? open : { ...open, left: true as const };
					}),
	};
}

/** What takes a step back, on the files that it made. */
function invertStep({ edits, toggled, typed, walkthrough }: DeskStep): DeskStep {
	return {
		...{ edits: invertRawEdits(edits), toggled },
		...(walkthrough ? { walkthrough: invertRawEdits(walkthrough) } : {}),
		...(typed ? { typed } : {}),
	};
}

/** A step of edits of the texts as they are without `\r` and byte order mark. */
export function makeStep(
	files: Pick<DeskFiles, "article" | "walkthrough">,
	{ edits, walkthrough = [] }: { edits: readonly TextEdit[]; walkthrough?: readonly TextEdit[] },
	typed = false,
): DeskStep {
	const carried = placeEdits(
		files.walkthrough ?? "",
		files.walkthrough === null ? [] : walkthrough,
	);
	return {
		...{ edits: placeEdits(files.article, edits), toggled: [] },
		...(carried.length > 0 ? { walkthrough: carried } : {}),
		...(typed ? { typed: true } : {}),
	};
}

/** The history with a step done: what was undone before cannot be done again. */
export function recordStep({ undo }: History, step: DeskStep): History {
	const joined = joinTyped(undo.at(-1), step);
	const steps = joined ? [...undo.slice(0, -1), joined] : [...undo, step];
	return { undo: steps.slice(-mostSteps), redo: [] };
}

/**
 * Letters typed one behind the other are one step, up to the end of a word or line: undo that
 * takes back a letter at a time, or a whole paragraph, is what people complain about.
 */
function joinTyped(before: DeskStep | undefined, step: DeskStep): DeskStep | null {
	const [first, ...more] = before?.edits ?? [];
	const [next, ...others] = step.edits;
	if (!before?.typed || !step.typed || !first || !next) return null;
	if (before.walkthrough || step.walkthrough) return null;
	if (more.length > 0 || others.length > 0 || before.toggled.length > 0) return null;
	const behind = first.at + first.inserted.length;
	if (next.removed !== "" || next.at !== behind || first.inserted.length > 200) return null;
	if (/\s$/u.test(first.inserted) && !/^\s/u.test(next.inserted)) return null;
	if (next.inserted.includes("\n")) return null;
	return { ...before, edits: [{ ...first, inserted: first.inserted + next.inserted }] };
}

/** One step back; null when there is none. */
export function undoStep(
	files: DeskFiles,
	{ undo, redo }: History,
): { files: DeskFiles; history: History } | null {
	const step = undo.at(-1);
	if (!step) return null;
	const before = applyStep(files, invertStep(step));
	return { files: before, history: { undo: undo.slice(0, -1), redo: [...redo, step] } };
}

/** One step forward again; null when there is none. */
export function redoStep(
	files: DeskFiles,
	{ undo, redo }: History,
): { files: DeskFiles; history: History } | null {
	const step = redo.at(-1);
	if (!step) return null;
	return {
		files: applyStep(files, step),
		history: { undo: [...undo, step], redo: redo.slice(0, -1) },
	};
}
