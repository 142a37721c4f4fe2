import { listMakers } from "../../article/model/attributions.ts";
import type { Statement } from "../../article/model/types.ts";
import type { LocatedMark, LocatedStatement } from "../../article/parse/notation/located.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";

/** What stands in braces for each statement, by its id. */
export function listWrittenDrafts(marks: readonly LocatedMark[]): Map<string, StatementDraft> {
	const drafts = new Map<string, StatementDraft>();
	for (const { statements } of marks)
		for (const one of statements)
			if (one.id !== null && !one.continues) drafts.set(one.id, toDraft(one));
	return drafts;
}

function toDraft({ words, pairs }: LocatedStatement): StatementDraft {
	const [makers, verb, proposal] = words;
	return {
		actors: splitActors(makers?.text ?? ""),
		verb: verb?.text ?? "",
		proposal: proposal?.text ?? null,
		keys: Object.fromEntries(pairs.map(({ key, value }) => [key.text, value.text])),
	};
}

/** Ids with commas between them. */
export const splitActors = (text: string): string[] =>
	text
		.split(",")
		.map((id) => id.trim())
		.filter(Boolean);

/** What would stand in braces for a statement; how much is quoted is left to the marks. */
export function draftWritten(statement: Statement): StatementDraft {
	const { verb, proposal, via, to, votes } = statement;
	const keys: [string, string | undefined][] = [
		["via", via.join(",") || undefined],
		["claimed-by", statement.claimedBy],
		["for", statement.for],
		["to", to.join(",") || undefined],
		["about", statement.about],
		["if", statement.if?.text],
		["cue", statement.cue],
		["part", statement.part],
		["votes", votes && [votes.for, votes.against, votes.abstained ?? []].flat().join(":")],
		["voice", statement.voice === "article" ? "article" : undefined],
		["when", statement.earlier ? "earlier" : statement.when],
		["note", statement.note],
	];
	const told = keys.filter((pair): pair is [string, string] => pair[1] !== undefined);
	return { actors: listMakers(statement), verb, proposal, keys: Object.fromEntries(told) };
}
