import type { Manner } from "../../model/types.ts";
import { error, type Message, shorten, warning } from "./message.ts";

/** What the marked words and the article say to each other. */
export const articleMessages = {
	conditionNotFound: (words: string, similar: string | undefined): Message =>
		error(
			"condition-not-found",
			`the article nowhere says "${shorten(words)}"`,
			similar === undefined
				? "`if` repeats words of the article exactly"
				: `the article has “${similar}”`,
		),
	cueNotFound: (words: string, similar: string | undefined, elsewhere: boolean): Message =>
		error(
			"cue-not-found",
			`this sentence does not say "${shorten(words)}"`,
			similar !== undefined
				? `the article has “${similar}”`
				: elsewhere
					? "the words stand in another sentence; a cue stands in the sentence of the marked words"
					: "`cue` repeats words of the sentence exactly",
		),
	wrongManner: (written: Manner, found: Manner): Message =>
		error(
			"wrong-manner",
			`the text makes this ${found}, not ${written}: ${mannerReasons[found]}`,
			"leave `manner` out",
		),
	textChanged: (article: string | undefined, published: string | undefined): Message =>
		error("text-changed", describeChange(article, published), "marking up never changes the words"),
	paragraphChanged: (word: string, begins: boolean): Message =>
		error(
			"text-changed",
			begins
				? `a paragraph begins at "${shorten(word)}" here, but not in the published text`
				: `the published text begins a paragraph at "${shorten(word)}"`,
			"marking up never changes the paragraphs",
		),
	uncreditedQuotation: (words: string): Message =>
		warning(
			"uncredited-quotation",
			`nobody is credited with “${shorten(words, 40)}”`,
			"mark the words as somebody's statement, or give them a note",
		),
	unclosedQuotation: (): Message =>
		warning(
			"unclosed-quotation",
			"this quotation mark is not closed in its paragraph",
			"if the quotation goes on, the next paragraph begins with a quotation mark too",
		),
	unmarkedCondition: (word: string): Message =>
		warning(
			"unmarked-condition",
			`this sentence has “${word}”, but the statement names no condition`,
			'add if="…" with the words of the condition',
		),
	missingCondition: (): Message =>
		warning(
			"unmarked-condition",
			"`accepts-if` names no condition",
			'add if="…" with the words of the condition',
		),
	severalSentences: (): Message =>
		warning(
			"several-sentences",
			"this line seems to hold a second sentence from here",
			"put each sentence on a line of its own",
		),
};

const mannerReasons: Readonly<Record<Manner, string>> = {
	direct: "all marked words stand inside quotation marks",
	mixed: "only some of the marked words stand inside quotation marks",
	indirect: "none of the marked words stand inside quotation marks",
};

function describeChange(article: string | undefined, published: string | undefined): string {
	if (published === undefined) return `"${shorten(article ?? "")}" is not in the published text`;
	if (article === undefined) return `the published text goes on with "${shorten(published)}"`;
	return `the published text has "${shorten(published)}" where the article has "${shorten(article)}"`;
}
