import type { Manner } from "../../model/types.ts";
import { errorMessage, shorten, warningMessage } from "./message.ts";

/** What the marked words and the article say to each other. */
export const articleMessages = {
	conditionNotFound: (words: string, similar?: string) => errorMessage`condition-not-found
		the article nowhere says "${shorten(words)}"
		${quoteSimilar(similar) ?? "`if` repeats words of the article exactly"}`,
	cueNotFound: (words: string, similar: string | undefined, elsewhere: boolean) => {
		const place = elsewhere
			? "the words stand elsewhere; a cue stands in the sentence of the marked words or next to it"
			: "`cue` repeats words of the sentence exactly; … stands for what is between two parts";
		return errorMessage`cue-not-found
			this sentence does not say "${shorten(words)}"
			${quoteSimilar(similar) ?? place}`;
	},
	partNotFound: (words: string, similar: string | undefined) => errorMessage`part-not-found
		this sentence does not say "${shorten(words)}"
		${quoteSimilar(similar) ?? '`part` repeats words of the sentence exactly: part="some of"'}`,
	wrongManner: (written: Manner, found: Manner) => warningMessage`wrong-manner
		by its marks this is ${found}, not ${written}: ${mannerReasons[found]}
		leave \`manner\` out, or say in a note why it is ${written}`,
	unsureQuotation: (found: Manner) => warningMessage`unsure-quotation
		the quotation marks here can be read in two ways; the words count as ${counted[found]}
		write \`manner=direct\` or \`manner=indirect\``,
	oddMark: (mark: string) => warningMessage`odd-quotation-mark
		this ${mark} belongs to no other quotation mark
		published text stays as it is: if it is a misprint, a note may say so`,
	textChanged: (article?: string, published?: string) => errorMessage`text-changed
		${describeChange(article, published)}
		marking up never changes the words`,
	paragraphChanged: (word: string, begins: boolean) => errorMessage`text-changed
		${
			begins
				? `a paragraph begins at "${shorten(word)}" here, but not in the published text`
				: `the published text begins a paragraph at "${shorten(word)}"`
		}
		marking up never changes the paragraphs`,
	uncreditedQuotation: (words: string) => warningMessage`uncredited-quotation
		nobody is credited with “${shorten(words, 40)}”
		mark them as somebody's statement or give them a note; of a name or title say [“…”]{no=quotation}`,
	unclosedQuotation: () => warningMessage`unclosed-quotation
		this quotation mark is not closed in its paragraph
		if the quotation goes on, the next paragraph begins with a quotation mark too`,
	unmarkedCondition: (word: string) => warningMessage`unmarked-condition
		this sentence has “${word}”, but the statement names no condition
		add if="…" with the words of the condition`,
	missingCondition: () => warningMessage`unmarked-condition
		\`accepts-if\` names no condition
		add if="…" with the words of the condition`,
	severalSentences: () => warningMessage`several-sentences
		this line seems to hold a second sentence from here
		put each sentence on a line of its own`,
};

const counted: Readonly<Record<Manner, string>> = {
	direct: "quoted",
	mixed: "quoted in part",
	indirect: "reworded",
};

const mannerReasons: Readonly<Record<Manner, string>> = {
	direct: "all marked words are quoted",
	mixed: "only some of the marked words are quoted",
	indirect: "none of the marked words are quoted",
};

function quoteSimilar(similar?: string): string | undefined {
	return similar === undefined ? undefined : `the article has “${similar}”`;
}

function describeChange(article?: string, published?: string): string {
	if (published === undefined) return `"${shorten(article ?? "")}" is not in the published text`;
	if (article === undefined) return `the published text goes on with "${shorten(published)}"`;
	return `the published text has "${shorten(published)}" where the article has "${shorten(article)}"`;
}
