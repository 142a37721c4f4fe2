import type { Stretch } from "../../article/text/finding.ts";
import type { NewNames } from "../edits/actions.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";

/** What is filled in for a statement and not saved. */
export interface UnsavedStatement {
	/** Names its form: the statement's id, or one of its own for a new statement. */
	form: string;
	/** Id of the statement that is changed; null for a new one. */
	statement: string | null;
	/** What it is about, in `Model.text`; null where that is not in the text any more. */
	words: Stretch | null;
	/** The words themselves. */
	exact: string;
	draft: StatementDraft;
	declare: Required<Pick<NewNames, "actors" | "proposals">>;
	noteText: string;
	isNoteAlone: boolean;
	isProposalChosen: boolean;
	/** As in `StatementEntry`; drafts that were kept earlier have none. */
	typed?: Readonly<Record<string, string>>;
	/** Why it could not be saved; empty for nothing. */
	refusal: string;
}
