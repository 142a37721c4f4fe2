/**
 * What is read at most. Content is hostile until checked: every cap is tested before the
 * work it bounds is begun, and going over one is a problem that names it.
 */
export const caps = {
	/** UTF-16 units of `article.md` (contract: 1 MiB). */
	article: 1024 * 1024,
	/** UTF-16 units of the front matter (contract: 256 KiB). */
	frontMatter: 256 * 1024,
	/** Block quotes and lists in each other, brackets in brackets, YAML in YAML. */
	nesting: 50,
	statements: 2000,
	actors: 500,
	proposals: 200,
	/** UTF-16 units of one paragraph, heading, cell: beyond it Markdown's emphasis costs too much. */
	inline: 16 * 1024,
	/** Characters of one paragraph that may begin or end emphasis, links, addresses, code or HTML. */
	delimiters: 1000,
	/** The same in an article or note: 842 news articles have 14 in 1,000 units at most, 144 in all. */
	signs: 50_000,
	lines: 20_000,
	/** Lines after each other without an empty one; a table may have more. */
	unbroken: 2000,
	/** The same without a list marker: in a list, the library's time grows with their square. */
	unbrokenText: 400,
	/** Columns of a table: rows × columns cells are made from as little as rows + columns characters. */
	columns: 50,
	/** Cells of one table. */
	cells: 100_000,
	/** Units of text looked through, in one article, for conditions out of their sentences. */
	reach: 50_000_000,
	/** Units of text looked through for the names of actors that nothing refers to. */
	naming: 50_000_000,
	/** Tokens of YAML in a front matter: the library takes up to 20 µs for each. */
	yamlTokens: 50_000,
	/** Quotation marks and apostrophes of an article: each is read in up to ten ways, in 20 µs. */
	quotationMarks: 20_000,
	/** Units of an article that are looked through for reports, 60,000 words: some 250 ms. */
	reports: 350_000,
	/** Warnings that an author has answered. */
	answers: 200,
	/** Words of an article that are looked for when a condition or cue is not in it. */
	searches: 25,
	/** Units of names compared in one file to say which one was meant: each costs some seven steps. */
	guessing: 1_000_000,
	/** Problems listed for one file; an author mends the first ones first. */
	problems: 500,
	/** Pictures that one article shows. */
	images: 100,
	/** Bytes of one picture: 8 MiB, about what a large photograph has. */
	image: 8 * 1024 * 1024,
	/** Bytes of an SVG, which is read whole into a tree. */
	svg: 1024 * 1024,
	/** Pixels of one picture: a few bytes can ask a phone for gigabytes. */
	pixels: 50_000_000,
	/** Steps of a walkthrough: `## ` headings. */
	steps: 50,
	/** Questions of a walkthrough: a poll code names one of them with one of 32 characters. */
	questions: 31,
	/** Terms that a walkthrough explains. */
	terms: 100,
	/** Minutes of one step. */
	minutes: 90,
} as const;
