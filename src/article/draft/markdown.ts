/**
 * Text as Markdown that shows it, character for character: what would be a heading, a list, a
 * quotation, emphasis, a link, code, HTML or the notation stands behind a backslash.
 * @param line one sentence, without line breaks
 */
export function escapeMarkdown(line: string): string {
	return (
		line
			.replace(/[\\`*_[\]{<>~|]/gu, "\\$&")
			.replace(/&(?=#?\w+;)/gu, "\\&")
			.replace(/^(\s*)([#+=-])/u, "$1\\$2")
			.replace(/^(\s*\d{1,9})([.)])/u, "$1\\$2")
			// An address would become a link, and take its escapes for letters.
			.replace(/:(?=\/\/)|@/gu, "\\$&")
			.replace(/(www)\./giu, "$1\\.")
			.replace(/!(?=\\\[)/gu, "\\!")
	);
}
