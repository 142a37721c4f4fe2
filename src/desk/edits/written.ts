import type { LocatedMark, LocatedStatement } from "../../article/parse/notation/located.ts";

/** A statement, or a continuation of one, where it is written. */
export interface Written {
	mark: LocatedMark;
	statement: LocatedStatement;
}

/** Everything that stands in braces, in article order. */
export const listWritten = (marks: readonly LocatedMark[]): Written[] =>
	marks.flatMap((mark) => mark.statements.map((statement) => ({ mark, statement })));

/** Whether it is nothing but a note. */
const isNote = ({ continues, words, pairs }: LocatedStatement, id: string): boolean =>
	!continues && words.length === 0 && pairs.some(({ key, value }) => isPair(key, value, id));

const isPair = (key: { text: string }, value: { text: string }, id: string) =>
	key.text === "note" && value.text === id;

/**
 * Where a statement is written: its first stretch, then its continuations. A note's id finds the
 * marks that carry only that note. Empty when there is neither.
 * @param marks of a `DeskReading` or a `LocatedArticle`
 */
export function findWritten(marks: readonly LocatedMark[], id: string): Written[] {
	const all = listWritten(marks);
	const own = all.filter(({ statement }) => statement.id === id);
	const found = own.filter(({ statement }) => !statement.continues);
	if (found.length > 0) return [...found, ...own.filter(({ statement }) => statement.continues)];
	return all.filter(({ statement }) => isNote(statement, id));
}
