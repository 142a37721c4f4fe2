import type { Model } from "../../article/model/types.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";

/** Somebody else's mark-up of an article, as it was opened. */
export interface OtherMarkup {
	/** Whose it is, as the second of two: "Anna Adams", "The student". */
	name: string;
	model: Model;
	/** What stands in braces for each statement, by its id. */
	drafts: ReadonlyMap<string, StatementDraft>;
	/** Editor's notes, Markdown, by id. */
	notes: ReadonlyMap<string, string>;
	/** A student's marks tell of a statement less than braces do. */
	byStudent: boolean;
	/** What could not be read, in sentences; empty for none. */
	told: string;
}

/** The same, in the text and under the ids of the article at the desk. */
export interface AlignedMarkup extends OtherMarkup {
	/** Its text and sentences are the desk's; its actors and proposals those of both. */
	model: Model;
}
