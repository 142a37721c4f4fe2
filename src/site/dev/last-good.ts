import type { Library, LibraryEntry } from "../content/parse.ts";

/** An article as it was when it had no error. */
type Good = Pick<LibraryEntry, "article" | "input">;

/** The files of an entry that have errors. */
function listBroken({ problems }: Library, { input }: LibraryEntry): Set<string> {
	const own = new Set([input.file, input.walkthrough?.file]);
	const broken = problems.filter(({ file, severity }) => severity === "error" && own.has(file));
	return new Set(broken.map(({ file }) => file));
}

function keepOne(good: Map<string, Good>, library: Library, entry: LibraryEntry): LibraryEntry {
	const { input, article } = entry;
	const broken = listBroken(library, entry);
	if (broken.size === 0) {
		good.set(input.slug, { article, input });
		return entry;
	}
	const before = good.get(input.slug);
	// Steps that cannot be read leave the article as it is: only with the one they were made for
	// can they stay.
	const isSame = before?.input.source === input.source;
	if (!before?.article || !(broken.has(input.file) || isSame)) return entry;
	return { ...entry, article: before.article, drawnFrom: before.input };
}

/**
 * Remembers each article as it last was without an error, and puts that in the place of one that
 * has some: a slip while typing takes no marks off the page.
 */
export function createLastGood(): (library: Library) => Library {
	const good = new Map<string, Good>();
	return (library) => ({
		...library,
		entries: library.entries.map((entry) => keepOne(good, library, entry)),
	});
}
