import { errorMessage, shorten } from "./message.ts";

const quoteHint = 'put text that holds : # [ ] { } & * ! or " between quotation marks';

/** What the YAML library says, in plain words and with what would be right. */
const byCode: Readonly<Record<string, [message: string, hint?: string]>> = {
	BAD_ALIAS: ["a text cannot begin with * here", quoteHint],
	ALIAS_PROPS: ["a text cannot begin with * here", quoteHint],
	BAD_DIRECTIVE: ["lines that begin with % are not used here", quoteHint],
	BAD_DQ_ESCAPE: [
		"this backslash is no escape that YAML knows",
		'write \\\\ for a backslash and \\" for a quotation mark',
	],
	BAD_INDENT: [
		"the lines here are not indented like those they belong to",
		"indent all keys of one map by the same number of spaces",
	],
	BAD_SCALAR_START: ["a text cannot begin with this character", quoteHint],
	BLOCK_AS_IMPLICIT_KEY: [
		"a second “: ” on one line",
		"put the text after the first one between quotation marks",
	],
	BLOCK_IN_FLOW: ["a “: ” or “- ” inside brackets", quoteHint],
	KEY_OVER_1024_CHARS: ["this key is far too long", quoteHint],
	MISSING_CHAR: ["something that was opened is not closed"],
	MULTILINE_IMPLICIT_KEY: [
		"this line has no “key: ”",
		"a key is followed by a colon and a space; more lines of a text are indented",
	],
	MULTIPLE_ANCHORS: ["a text cannot begin with & here", quoteHint],
	MULTIPLE_DOCS: ["the front matter is one document", "take this line out"],
	MULTIPLE_TAGS: ["a text cannot begin with ! here", quoteHint],
	NON_STRING_KEY: ["a key must be a word"],
	RESOURCE_EXHAUSTION: ["this is nested too deeply to be read"],
	TAB_AS_INDENT: ["a tab cannot indent", "use spaces"],
	TAG_RESOLVE_FAILED: ["a text cannot begin with ! here", quoteHint],
};

const unread: [string, string] = ["YAML cannot read this", quoteHint];

/** With one “: ” in the line it is the lines below that are indented too far. */
function findCode(code: string, line: string): string {
	return code === "BLOCK_AS_IMPLICIT_KEY" && !/:\s.*:\s/.test(line) ? "BAD_INDENT" : code;
}

/** Does the library's message speak of something that is never closed? */
export function isUnclosed(message: string): boolean {
	return /closing ["']?quote|end with a [\]}]/i.test(message);
}

/** The library's message names the character that is missing. */
function describeMissing(message: string): [string, string?] {
	if (/quote/i.test(message)) {
		return [
			"a quotation mark that was opened is not closed",
			'end the text with the same mark; inside "…" write \\"',
		];
	}
	if (/end with a/.test(message)) return ["a bracket that was opened is not closed", quoteHint];
	if (/comma|,/.test(message)) return ["a comma is missing between two items", quoteHint];
	return ["a key without its colon", "write `key: value`"];
}

export const yamlMessages = {
	badYaml: (code: string, message: string, text: string, line: string) => {
		const [words, hint] =
			isUnclosed(message) || code === "MISSING_CHAR"
				? describeMissing(message)
				: (byCode[findCode(code, line)] ?? unread);
		const found = /^\W*$/.test(text) ? "" : `: "${shorten(text, 40)}"`;
		return errorMessage`bad-yaml
			${words}${found}
			${hint}`;
	},
	yamlTooComplex: () => errorMessage`too-complex
		the front matter is nested too deeply to be read`,
	yamlDirective: () => errorMessage`bad-yaml
		lines that begin with % are not used here
		take this line out`,
	yamlAlias: () => errorMessage`yaml-alias
		* refers to another part of the front matter, which is not read
		${quoteHint}`,
	yamlAnchor: (name: string) => errorMessage`yaml-anchor
		&${shorten(name, 40)} names a part of the front matter, which is not read
		${quoteHint}`,
	yamlTag: (tag: string) => errorMessage`yaml-tag
		"${shorten(tag, 40)}" gives a type, which is not read
		${quoteHint}`,
	keyNotText: () => errorMessage`bad-key
		a key must be a word`,
	escapedCharacter: () => errorMessage`hidden-character
		an escape in this text stands for a control character or one that reorders text
		write the characters that are to be read`,
};
