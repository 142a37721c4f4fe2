import { didYouMean, error, formatAlternatives, type Message, shorten } from "./message.ts";

const form = "{ACTOR VERB PROPOSAL key=value}";

export const notationMessages = {
	unmatchedBracket: (): Message =>
		error(
			"unmatched-bracket",
			"these braces follow a ] that no [ of the same paragraph belongs to",
			"put [ before the words they mark; a stretch stays in one paragraph. As plain text: ]\\{",
		),
	strayBraces: (): Message =>
		error(
			"stray-braces",
			"these braces mark no words",
			"write [words]{…} without anything between ] and {, or \\{ for a brace that is text",
		),
	unclosedBraces: (): Message =>
		error(
			"unclosed-braces",
			"these braces are not closed on their line",
			"end them with }, or write \\{ for a brace that is text",
		),
	emptyBraces: (): Message =>
		error(
			"empty-braces",
			"these braces say nothing",
			`write ${form}, or \\{ for a brace that is text`,
		),
	strayCharacter: (character: string): Message =>
		error(
			"unreadable-notation",
			`a ${character} has no meaning here`,
			`write ${form}; quotation marks stand around a whole value: key="several words"`,
		),
	curlyQuote: (): Message =>
		error(
			"curly-quote",
			"a value stands between straight quotation marks",
			'write " instead of “ and ”',
		),
	unclosedQuote: (): Message =>
		error("unclosed-quote", "this quotation mark is not closed", 'end the value with "'),
	missingActor: (): Message => error("missing-actor", "no actor is named", `write ${form}`),
	missingVerb: (actor: string): Message =>
		error("missing-verb", `nothing says what "${shorten(actor)}" does`, `write ${form}`),
	missingProposal: (verb: string): Message =>
		error(
			"missing-proposal",
			`"${verb}" needs a proposal that it is about`,
			"name one of the declared proposals, or use a verb that takes no side: says, asks, claims …",
		),
	extraWord: (word: string): Message =>
		error(
			"unreadable-notation",
			`"${shorten(word)}" is one word too many`,
			`write ${form}; several words of a value stand between "…"`,
		),
	unknownActor: (id: string, nearest: string | undefined): Message =>
		error("unknown-actor", `no actor "${shorten(id)}" is declared`, didYouMean(nearest)),
	proposalForActor: (id: string): Message =>
		error("unknown-actor", `"${id}" is a proposal, an actor is expected here`, `write ${form}`),
	verbForActor: (word: string): Message =>
		error("unknown-actor", `"${word}" is a verb, an actor is expected here`, `write ${form}`),
	unknownProposal: (id: string, nearest: string | undefined): Message =>
		error("unknown-proposal", `no proposal "${shorten(id)}" is declared`, didYouMean(nearest)),
	actorForProposal: (id: string): Message =>
		error(
			"unknown-proposal",
			`"${id}" is an actor, a proposal is expected here`,
			`for the actor spoken about write about=${id}`,
		),
	unknownVerb: (word: string, nearest: string | undefined, known: readonly string[]): Message =>
		error(
			"unknown-verb",
			`"${shorten(word)}" is not one of the verbs`,
			didYouMean(nearest) ?? `the verbs are ${known.join(", ")}`,
		),
	unknownKey: (key: string, nearest: string | undefined, known: readonly string[]): Message =>
		error(
			"unknown-key",
			`a statement has no key "${shorten(key)}"`,
			didYouMean(nearest) ?? `it may have ${formatAlternatives(known)}`,
		),
	repeatedKey: (key: string): Message =>
		error("repeated-key", `\`${key}\` is there twice; the first one counts`),
	missingValue: (key: string): Message =>
		error("missing-value", `\`${shorten(key)}=\` has no value`),
	unknownNote: (id: string, nearest: string | undefined): Message =>
		error(
			"unknown-note",
			`no note "${shorten(id)}" is declared`,
			didYouMean(nearest) ?? "declare it under `notes` in the front matter",
		),
	unknownContinuation: (id: string, anyKnown: boolean, nearest: string | undefined): Message =>
		error(
			"unknown-continuation",
			`no statement "${shorten(id)}" begins before this`,
			didYouMean(nearest) ??
				(anyKnown ? "the statement's first words come first" : "give the statement an id=…"),
		),
	afterContinuation: (): Message =>
		error(
			"unreadable-notation",
			"a continuation holds nothing but +ID",
			"put what belongs to the statement where it begins",
		),
	duplicateId: (id: string, chosen: boolean): Message =>
		error(
			"duplicate-id",
			`the statement id "${shorten(id)}" is already taken`,
			chosen ? "choose another id" : "give one of the two statements an id=…",
		),
	badVoice: (voice: string): Message =>
		error(
			"bad-value",
			`\`voice\` cannot be "${shorten(voice)}"`,
			"write voice=article, or leave it out",
		),
	badManner: (manner: string): Message =>
		error(
			"bad-value",
			`\`manner\` cannot be "${shorten(manner)}"`,
			"write direct, mixed or indirect",
		),
	relayedArticle: (): Message =>
		error(
			"relayed-article",
			"`voice=article` credits nobody, so nobody can have relayed it",
			"take out `via` or `voice`",
		),
	selfReference: (key: string, actor: string): Message =>
		error("self-reference", `"${actor}" is the speaker and cannot stand in its own \`${key}\``),
	repeatedActor: (key: string, actor: string): Message =>
		error("repeated-actor", `"${actor}" stands twice in \`${key}\``),
};
