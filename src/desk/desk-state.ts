import type { Problem } from "../article/parse/problem.ts";
import type { TextEdit } from "../article/text/edits.ts";
import type { Stretch } from "../article/text/finding.ts";
import type { Action, RemovalAction } from "./edits/actions.ts";
import type { DeskFiles, DeskRefusal } from "./files.ts";
import type { UnsavedStatement } from "./form/unsaved-statement.ts";
import type { NameForms, NameValues } from "./names/name-forms.ts";
import type { DeskReading } from "./reading.ts";

/** Where the author is in the article. */
export interface Chosen {
	/** Id of a sentence. */
	sentence: string | null;
	/** Words in `Model.text`. */
	words: Stretch | null;
	/** Id of a statement. */
	statement: string | null;
}

/** What the parts of the desk share: reading it in a component follows its changes. */
export interface DeskState {
	readonly files: DeskFiles;
	/** The article as it was last read; null until then, and while nothing can be made of it. */
	readonly reading: DeskReading | null;
	/** `reading` is of the text as it is now; for a moment after each change it is not. */
	readonly isCurrent: boolean;
	/** Of the text as last read, also when nothing can be made of it. */
	readonly problems: readonly Problem[];
	readonly chosen: Chosen;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** What is typed in forms of who is who and not saved, by {@link nameFormKey}. */
	readonly nameForms: NameForms;
	/** Statements that are filled in and not saved, in the order that they were begun in. */
	readonly unsaved: readonly UnsavedStatement[];
	/** Keeps what is typed in one; null once it is saved or given up. */
	keepNameForm(key: string, values: NameValues | null): void;
	/** Chooses a sentence, words or a statement, and brings them into view. */
	choose(chosen: Partial<Chosen>): void;
	/** Does one step that can be undone; comes to null, or to why it cannot be done. */
	act(action: Action): Promise<DeskRefusal | null>;
	/**
	 * Takes something away, and tells what went. Where steps for a class rest on it the author is
	 * asked first: comes to "kept" when it is to stay.
	 */
	remove(action: RemovalAction): Promise<DeskRefusal | "kept" | null>;
	/** Edits of the text made by hand, as one step; offsets as in the text with `\n` alone. */
	edit(edits: readonly TextEdit[]): void;
	/** Puts steps for a class into a folder that has none. */
	addWalkthrough(walkthrough: string): void;
	undo(): void;
	redo(): void;
	/** Tells the author in a sentence, also through a screen reader. */
	say(words: string): void;
}
