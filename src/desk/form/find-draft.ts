import type { StatementDraft } from "../edits/statement-draft.ts";
import { toStatementDraft } from "../edits/statement-text.ts";
import { findWritten } from "../edits/written.ts";
import type { DeskReading } from "../reading.ts";

/** A statement as it is written; null for one that is not there. */
export function findStatementDraft({ marks }: DeskReading, id: string): StatementDraft | null {
	const [first] = findWritten(marks, id);
	return first ? toStatementDraft(first.statement) : null;
}
