import type { DeskFiles } from "../files.ts";
import type { UnsavedStatement } from "../form/unsaved-statement.ts";
import type { DeskStep } from "../history.ts";
import type { NameForms } from "../names/name-forms.ts";
import type { DirectoryHandle } from "./directory.ts";
import { type FolderTexts, folderTexts, listChanged, listTexts } from "./folder-texts.ts";

/**
 * A draft as it is kept on the device. Its parts are never changed in place, and are plain: a
 * database takes no proxies, as `$state` makes them.
 */
export interface StoredDraft {
	id: string;
	title: string;
	/** Milliseconds since 1970. */
	changed: number;
	files: DeskFiles;
	/** The last step is the next to be undone. */
	undo: DeskStep[];
	/** The last one is the next to be done again. */
	redo: DeskStep[];
	/** What is typed in forms of who is who and not saved. */
	nameForms?: NameForms;
	/** Statements that are filled in and not saved. */
	unsaved?: readonly UnsavedStatement[];
	/** What it was opened from and may be opened from again: `article/riyadh-talks`. */
	openedFrom?: string;
	/** The texts of the folder that it was opened from or saved to last, where there is one. */
	base?: FolderTexts;
	/** The folder of this device that it is saved to; the browser asks again after a reload. */
	directory?: DirectoryHandle;
}

/** What a list of drafts shows. */
export interface DraftTitle {
	id: string;
	title: string;
	/** Milliseconds since 1970. */
	changed: number;
	/** Grows by one with each write. */
	revision: number;
	/** As in {@link StoredDraft}. */
	openedFrom?: string;
	/** As in {@link StoredDraft}: by its handle the same folder is known again. */
	directory?: DirectoryHandle;
}

/** Which of a draft and what it was opened from holds something that the other does not. */
export interface DraftNewer {
	draft: boolean;
	opened: boolean;
}

/**
 * Compares a draft with what is opened again: where a folder's texts were kept, with these; else
 * anything that was done counts, which is not always in its history.
 * @param now the texts of the folder as they are; null for no folder
 */
export function compareDraft(
	{ files, undo, redo, base, nameForms = {}, unsaved = [] }: StoredDraft,
	opened: DeskFiles,
	now: FolderTexts | null,
): DraftNewer {
	const isTyped = Object.keys(nameForms).length + unsaved.length > 0;
	if (base && now) {
		const texts = listTexts(files, base);
		return {
			draft: isTyped || listChanged(texts, base).some((name) => texts[name] !== now[name]),
			opened: folderTexts.some((name) => now[name] !== base[name]),
		};
	}
	const isSame = files.article === opened.article && files.walkthrough === opened.walkthrough;
	return { draft: isTyped || undo.length + redo.length > 0 || !isSame, opened: false };
}

/** What a list shows of a draft. */
export const toDraftTitle = (
	{ id, title, changed, openedFrom, directory }: StoredDraft,
	revision: number,
): DraftTitle => ({
	...{ id, title, changed, revision },
	...(openedFrom ? { openedFrom } : {}),
	...(directory ? { directory } : {}),
});

/** UTF-16 units of text that the steps of one draft hold together, so that writing stays quick. */
export const mostHistory = 2_000_000;

/** What a step weighs besides its text. */
const stepWeight = 64;

function weigh({ edits, walkthrough = [] }: DeskStep): number {
	return [...edits, ...walkthrough].reduce(
		(sum, { removed, inserted }) => sum + removed.length + inserted.length + stepWeight,
		stepWeight,
	);
}

/** The last steps that weigh no more than that together. */
function takeLast(steps: DeskStep[], most: number): { steps: DeskStep[]; left: number } {
	let left = most;
	let first = steps.length;
	while (first > 0) {
		const weight = weigh(steps[first - 1] ?? { edits: [], toggled: [] });
		if (weight > left) break;
		left -= weight;
		first--;
	}
	return { steps: first === 0 ? steps : steps.slice(first), left };
}

/** Forgets the steps that are furthest away: first those that were undone, then the oldest. */
export function trimHistory(draft: StoredDraft, most = mostHistory): StoredDraft {
	const undo = takeLast(draft.undo, most);
	const redo = takeLast(draft.redo, undo.left);
	return { ...draft, undo: undo.steps, redo: redo.steps };
}
