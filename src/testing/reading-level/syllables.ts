/** Vowels that stand together and are spoken apart: "idea", "media", "opposing", "easier". */
const apart =
	/(?<![cgst])ia|[cgst]iate|(?<![cgnst])io(?!u)|i(?:um|et)|e(?:in[gs]|um|a$)|oe[mt]|ua[lt]|uity|yi|[aioy]ers?$/g;

/** An end that is not spoken: "use", "named", "takes"; but "table", "wanted", "changes". */
const mute = /(?<!l)e$|(?<=[aeiouy])le$|(?<![dt])ed$|(?<!ch|sh|[cgsxz])es$/;

/** What the rules get wrong among the words of lessons: letters mute within a word. */
const exceptions: Readonly<Record<string, number>> = {
	...{ someone: 2, something: 2, sometimes: 2, somewhere: 2, somebody: 3, elsewhere: 2 },
	...{ everybody: 4, everyone: 3, everything: 3, everywhere: 3, whoever: 3 },
	...{ statement: 2, statements: 2, agreement: 3, useful: 2, people: 2, soldiers: 2 },
};

/** How many syllables an English word has, by rule; at least one, also of a number. */
export function countSyllables(word: string): number {
	const letters = word.toLowerCase().replace(/[^a-z]/g, "");
	const known = exceptions[letters];
	if (known !== undefined) return known;
	const vowels = letters.replace(mute, "").match(/[aeiouy]+/g)?.length ?? 0;
	return Math.max(1, vowels + (letters.match(apart)?.length ?? 0));
}
