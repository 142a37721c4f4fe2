import type { Problem } from "../../article/parse/problem.ts";
import { formatCount, formatList } from "../../article/sentences/numbers.ts";

/** Errors before warnings, each as they stand in the article. */
export function sortProblems<One extends Problem>(problems: readonly One[]): One[] {
	const rank = ({ severity }: Problem) => (severity === "error" ? 0 : 1);
	return problems.toSorted(
		(one, two) => rank(one) - rank(two) || one.line - two.line || one.column - two.column,
	);
}

/** "two errors and one warning", "no problems" */
export function formatProblemCount(problems: readonly Problem[]): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const warnings = problems.length - errors;
	if (problems.length === 0) return "no problems";
	return formatList([
		...(errors > 0 ? [formatCount(errors, "error")] : []),
		...(warnings > 0 ? [formatCount(warnings, "warning")] : []),
	]);
}

/** Tells problems of one list apart, through changes of what stands elsewhere in their lines. */
export function keyProblems<One extends Problem>(
	problems: readonly One[],
): { key: string; problem: One }[] {
	const counts = new Map<string, number>();
	return problems.map((problem) => {
		const own = `${problem.code} ${problem.message}`;
		const count = (counts.get(own) ?? 0) + 1;
		counts.set(own, count);
		return { key: `${own} ${count}`, problem };
	});
}

/** A message in parts: what it has between backticks is of the notation. */
export function partCode(message: string): { text: string; code: boolean }[] {
	const parts = message.split("`");
	// The last backtick of an odd number opens nothing.
	const last = parts.length % 2 === 0 ? parts.length - 1 : parts.length;
	return parts
		.map((text, at) => ({
			text: at === last ? `\`${text}` : text,
			code: at < last && at % 2 === 1,
		}))
		.filter(({ text }) => text !== "");
}
