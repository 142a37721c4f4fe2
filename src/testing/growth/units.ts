/** Pieces of every language that an article may hold, none of which is worth anything alone. */
const atoms: Readonly<Record<string, readonly string[]>> = {
	notation: [
		...["[", "]", "{", "}", "]{", "[a]{", "[a]{+", "{note=", "[a]{b=", '="', "=“", "{+x}"],
		...["[a]{anna says}", "[a]{anna supports bridge}", '[a]{anna says if="x y"}'],
		...['[a]{anna says cue="z"}', "[a]{anna says via=ben,}", "[a]{+anna-says-1}", "[a]{x y z}"],
		...["[a]{note=why}", "[“a”]{no=quotation}", "[a]{}", ";", "+", "=", ","],
	],
	markdown: [
		..."*_~`!#|<>\\",
		...["**", "__", "~~", "``", "***", "![", "](", "](b)", "[a](b)", "[a]: b", "[a][b]", "[^a]"],
		...[
			"- [ ] ",
			"> ",
			"- ",
			"* ",
			"1. ",
			"24. a",
			"*a b*",
			"# ",
			"|-",
			"    ",
			"```",
			"~~~",
			"---",
			"===",
		],
		...["a@b.c ", "http://a", "www.a.b ", "<http://a"],
	],
	html: [
		...["<a>", "<a ", "</a", "<!--", "-->", "<!", "<?", "<![CDATA[", "<a b='", "<pre>", "<script>"],
	],
	references: ["&", "&#", "&#x", "&amp;", "&amp", "&#65;", "&#x202e;", "&zwj;"],
	quotations: [..."\"'“”„‟«»‹›‘’‚「」『』", " “a", " 'a", "a’"],
	yaml: [
		...["a: ", ": ", "? ", "&a ", "*a ", "!a ", "!!str ", "%", "@", "|\n", ">\n", ">-\n", "{a: "],
		...["[a, "],
	],
	unicode: [
		...["é", "e\u0301", "😀", "\ud800", "\udc00", "א", "中", "ß", "\u202e", "\u200b", "\u200e"],
		...["\u00a0", "\u2028", "\ufeff", "А", "\0", "\t", "\r", "Ã©", "。", "”他说"],
	],
	words: [
		...[
			"a",
			"A",
			"1",
			".",
			"A. ",
			"Mr. A",
			"... A",
			"if ",
			"must ",
			"not ",
			"anna ",
			"says ",
			"Teacher ",
			"{view=",
		],
		...["[a]{ask="],
	],
};

/** What stands after an atom, each time: nothing, a letter, space, the end of a line or block. */
const fillers = ["", "a", " ", "a ", "\n", "\n\n"] as const;

/** A text that is repeated. */
export interface GrowthUnit {
	kind: string;
	text: string;
}

/** Every atom with every filler. The order is fixed: a seed names the same units everywhere. */
export function listGrowthUnits(): GrowthUnit[] {
	return Object.entries(atoms).flatMap(([kind, texts]) =>
		texts.flatMap((atom) => fillers.map((filler) => ({ kind, text: atom + filler }))),
	);
}
