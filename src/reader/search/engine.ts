import type { FoundArticle, SearchFilters } from "./passages.ts";
import type { Search } from "./search-hash.ts";

/** An article that was found, as far as is known before its words are fetched. */
export interface FoundResult {
	score: number;
	language: string;
	data(): Promise<FoundArticle & { raw_url: string; meta: { title: string } }>;
}

/** How many articles have each actor and proposal: of those that have the words. */
export type FilterCounts = Record<keyof SearchFilters, Record<string, number>>;

/** What was found in all languages, the best first. */
export interface FoundArticles {
	results: FoundResult[];
	counts: FilterCounts;
}

/** The index of one language, as Pagefind offers it. */
interface LanguageIndex {
	filters(): Promise<Partial<FilterCounts>>;
	search(
		words: string | null,
		options: { filters: Partial<SearchFilters> },
	): Promise<{ results: Omit<FoundResult, "language">[]; totalFilters: Partial<FilterCounts> }>;
}

interface Engine {
	createInstance(options: { noWorker: true; basePath: string }): LanguageIndex;
}

/** Where the search's own files are. */
export interface SearchAddresses {
	engine: URL;
	/** The folder of a language's index, with a slash at the end. */
	findIndex(language: string): URL;
}

/**
 * Opens the indexes of all languages. Each takes the engine anew, under an address of its own: it
 * holds one language at a time. It starts no worker, which the page's policy would forbid.
 */
export async function openSearch(
	languages: readonly string[],
	{ engine, findIndex }: SearchAddresses,
): Promise<(search: Search) => Promise<FoundArticles>> {
	const indexes = await Promise.all(
		languages.map(async (language) => {
			const address = `${engine.href}?${language}`;
			const { createInstance } = (await import(/* @vite-ignore */ address)) as Engine;
			const index = createInstance({ noWorker: true, basePath: findIndex(language).href });
			return { language, index, all: await index.filters() };
		}),
	);
	return async ({ words, actor, proposal }) => {
		const filters = { ...(actor && { actor }), ...(proposal && { proposal }) };
		const found = await Promise.all(
			indexes.map(async ({ language, index, all }) => {
				const { results, totalFilters } = await index.search(words || null, { filters });
				const counts = words ? totalFilters : all;
				return { results: results.map((one) => withLanguage(one, language)), counts };
			}),
		);
		const results = found.flatMap((one) => one.results).sort((a, b) => b.score - a.score);
		return { results, counts: addCounts(found.map(({ counts }) => counts)) };
	};
}

const withLanguage = (
	{ score, data }: Omit<FoundResult, "language">,
	language: string,
): FoundResult => ({
	...{ score, language, data },
});

function addCounts(all: Partial<FilterCounts>[]): FilterCounts {
	const sums: FilterCounts = { actor: {}, proposal: {} };
	for (const counts of all) {
		for (const kind of ["actor", "proposal"] as const) {
			for (const [name, count] of Object.entries(counts[kind] ?? {}))
				sums[kind][name] = (sums[kind][name] ?? 0) + count;
		}
	}
	return sums;
}
