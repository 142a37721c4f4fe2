import type { Statement } from "../../article/model/types.ts";

/** The words of the conditions, each once: nobody is told to be for something without them. */
export function listConditionWords(statements: readonly Pick<Statement, "if">[]): string[] {
	return [...new Set(statements.flatMap((statement) => statement.if?.text ?? []))];
}
