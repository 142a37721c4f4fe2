import { formatProblem } from "../../article/parse/format.ts";
import { listSourceLines } from "../../article/parse/source.ts";
import type { Library } from "./parse.ts";

/** Every problem of a library as people read it, in order of file and place. */
export function formatLibraryProblems(library: Library): string {
	const lines = indexSourceLines(library);
	return library.problems
		.map((problem) => formatProblem(problem, lines.get(problem.file) ?? []))
		.join("\n\n");
}

/** The lines of every file that was read, by its path as problems name it. */
export function indexSourceLines({ entries }: Library): Map<string, string[]> {
	const files = entries.flatMap(({ input }) =>
		[input, input.walkthrough ?? [], input.suggestions ?? []].flat(),
	);
	return new Map(files.map(({ file, source }) => [file, listSourceLines(source)]));
}

/** Whether anything is wrong enough to refuse a build. */
export function hasErrors({ problems }: Library): boolean {
	return problems.some(({ severity }) => severity === "error");
}
