import { caps } from "../caps.ts";
import { errorMessage, warningMessage } from "./message.ts";

const kib = (units: number): string => `${Math.ceil(units / 1024)} KiB`;

/** Over a cap: each names the cap and what was found. */
export const capMessages = {
	articleTooLong: (size: number) => errorMessage`article-too-long
		the article has ${kib(size)}, more than the ${kib(caps.article)} that are read
		split it into several articles`,
	frontMatterTooLong: (size: number) => errorMessage`front-matter-too-long
		the front matter has ${kib(size)}, more than the ${kib(caps.frontMatter)} that are read`,
	tooMany: (what: string, cap: number, found: number) => errorMessage`too-many
		there are ${found} ${what}, more than the ${cap} that can be drawn`,
	yamlTooDeep: (depth: number) => errorMessage`too-deep
		the front matter is nested ${depth} deep, more than the ${caps.nesting} that are read
		close the brackets, or put text that holds brackets between quotation marks`,
	bracketsTooDeep: (depth: number) => errorMessage`too-deep
		brackets are nested ${depth} deep here, more than the ${caps.nesting} that are read`,
	inlineTooDeep: () => errorMessage`too-deep
		emphasis and links are nested more than ${caps.nesting} deep here`,
	blocksTooDeep: (depth: number) => errorMessage`too-deep
		quotes and lists are nested ${depth} deep here, more than the ${caps.nesting} that are read
		the article's body is not read until this is mended`,
	runTooLong: (size: number) => errorMessage`paragraph-too-long
		this paragraph has ${kib(size)}, more than the ${kib(caps.inline)} that are read as Markdown
		leave an empty line between paragraphs`,
	tooManyDelimiters: (found: number) => errorMessage`too-complex
		this paragraph has ${found} characters that may be Markdown, more than ${caps.delimiters}
		it is shown as it was typed`,
	tooManySigns: () => errorMessage`too-complex
		here the text has more than ${caps.signs} characters that may be Markdown, which is all that are read
		from here on such paragraphs are shown as they were typed: take markup out, or split the article`,
	blockTooLong: (cap: number) => errorMessage`block-too-long
		more than ${cap} lines follow each other here without an empty line
		leave an empty line between paragraphs; the body is not read until this is mended`,
	tooManyLines: () => errorMessage`too-many
		the body has more than ${caps.lines} lines, which is all that is read`,
	tooManyColumns: (found: number) => errorMessage`too-many
		this line has ${found} bars, more than a table of ${caps.columns} columns needs
		the body is not read until this is mended`,
	tooManyCells: () => errorMessage`too-many
		this table has more than ${caps.cells} cells, which is all that is read`,
	tooComplex: () => errorMessage`too-complex
		this is nested too deeply to be read
		take some of the markup out`,
	yamlTooLong: () => errorMessage`too-complex
		the front matter has more than ${caps.yamlTokens} signs of YAML, which is all that is read
		put text that holds : # [ ] { } & * ! or " between quotation marks`,
	tooManySearches: () => errorMessage`too-complex
		too many conditions stand in another sentence than their statement: this one was not looked for
		mark the sentence that has the condition too`,
	tooManyProblems: (dropped: number) => warningMessage`more-problems
		${dropped} more problems are not listed
		mend the first ones first`,
};
