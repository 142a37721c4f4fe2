import { parseArticle } from "../../article/parse/article.ts";
import { mergeSuggestions } from "../../article/suggestions/merge-suggestions.ts";
import { formatSuggestions, readSuggestions } from "../../article/suggestions/read-suggestions.ts";
import { replaceFile } from "../../site/content/replace-file.ts";
import type { Ended } from "./accept.ts";
import { describeFaultOf, type OpenFolder } from "./folder.ts";

/** Takes a list of suggestions from elsewhere into an article's own. */
export async function joinSuggestions(
	{ input, suggestions: own, list }: OpenFolder,
	{ name, source }: { name: string; source: string },
	dryRun: boolean,
): Promise<Ended> {
	const { suggestions: given, faults } = readSuggestions(source);
	const { article } = parseArticle(input);
	if (article === null)
		return { code: 1, told: ["the article cannot be read: npm run check says why"] };
	const merged = mergeSuggestions(article.model, own, given);
	const refused = [...faults, ...merged.refused].toSorted(
		(one, two) => (one.entry ?? 0) - (two.entry ?? 0),
	);
	if (!dryRun && merged.added.length > 0)
		await replaceFile(
			list,
			input.suggestions?.source ?? null,
			formatSuggestions(merged.suggestions),
		);
	const known = given.length - merged.added.length - merged.refused.length;
	const told = [
		...refused.map((fault) => `not taken: ${describeFaultOf(name, fault, source)}`),
		`${dryRun ? "would take" : "taken"}: ${merged.added.length}${
			merged.added.length > 0 ? ` (${merged.added.join(", ")})` : ""
		}; known already: ${known}; not taken: ${refused.length}`,
	];
	return { code: refused.length > 0 ? 1 : 0, told };
}
