import { formatProblem } from "../parse/format.ts";
import type { Library } from "./load.ts";

/** Every problem of a library as people read it, in order of file and place. */
export function formatLibraryProblems({ entries, problems }: Library): string {
	const lines = new Map(entries.map(({ input }) => [input.file, input.source.split(/\r\n?|\n/)]));
	return problems
		.map((problem) => formatProblem(problem, lines.get(problem.file) ?? []))
		.join("\n\n");
}

/** Whether anything is wrong enough to refuse a build. */
export function hasErrors({ problems }: Library): boolean {
	return problems.some(({ severity }) => severity === "error");
}
