import { join } from "node:path";
import type { Suggestion } from "../../article/draft/suggestion.ts";
import { formatProblem } from "../../article/parse/format.ts";
import { listSourceLines } from "../../article/parse/source.ts";
import {
	readOwnSuggestions,
	type SuggestionFault,
} from "../../article/suggestions/read-suggestions.ts";
import { loadFolder } from "../../site/content/load.ts";
import type { FolderInput } from "../../site/content/parse.ts";

/** An article that is there, with what could be marked in it. */
export interface OpenFolder {
	input: FolderInput;
	suggestions: Suggestion[];
	/** Path of `suggestions.json`, whether it is there or not. */
	list: string;
}

/** Opens the folder of an article; gives back, as a text, why that cannot be done. */
export async function openFolder(root: string, slug: string): Promise<OpenFolder | string> {
	const folder = join(root, "content", slug);
	const { articles, problems } = await loadFolder(folder, slug);
	const [input] = articles;
	if (!input) return problems.map((problem) => formatProblem(problem, [])).join("\n");
	const list = input.suggestions?.file ?? join(folder, "suggestions.json");
	const { suggestions, faults } = readOwnSuggestions(input.suggestions?.source ?? "[]");
	// What is written back would lose what was not read.
	if (faults.length > 0)
		return faults
			.map((fault) => describeFaultOf(list, fault, input.suggestions?.source))
			.join("\n");
	return { input, suggestions, list };
}

/** "list.json, suggestion 3: …"; with the line and a caret where there is a place. */
export function describeFaultOf(file: string, fault: SuggestionFault, source = ""): string {
	const { entry, message, place } = fault;
	if (entry !== null) return `${file}, suggestion ${entry}: ${message}`;
	if (!place) return `${file}: ${message}`;
	const problem = {
		code: "bad-suggestions",
		severity: "error",
		message,
		file,
		...place,
		length: 1,
	} as const;
	return formatProblem(problem, listSourceLines(source));
}
