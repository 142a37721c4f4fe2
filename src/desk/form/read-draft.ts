import type { LocatedStatement } from "../../article/parse/notation/located.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";
import type { DeskReading } from "../reading.ts";

/** What stands in the braces of a statement, by meaning. */
function readBracesDraft({ words, pairs }: LocatedStatement): StatementDraft {
	const [actors, verb, proposal] = words.map(({ text }) => text);
	return {
		actors: (actors ?? "")
			.split(",")
			.map((id) => id.trim())
			.filter(Boolean),
		verb: verb ?? "",
		proposal: proposal ?? null,
		keys: Object.fromEntries(pairs.map(({ key, value }) => [key.text, value.text])),
	};
}

/** A statement as it is written; null for one that is not there. */
export function readDraft({ marks }: DeskReading, statement: string): StatementDraft | null {
	for (const { statements } of marks)
		for (const one of statements)
			if (one.id === statement && !one.continues) return readBracesDraft(one);
	return null;
}
