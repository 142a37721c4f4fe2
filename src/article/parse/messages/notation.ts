import {
	didYouMean,
	errorMessage,
	formatAlternatives,
	type Nearest,
	offerFix,
	shorten,
	warningMessage,
} from "./message.ts";

const form = "{ACTOR VERB PROPOSAL key=value}";

export const notationMessages = {
	unmatchedBracket: () => errorMessage`unmatched-bracket
		these braces follow a ] that no [ of the same paragraph belongs to
		put [ before the words they mark; a stretch stays in one paragraph. As plain text: ]\\{`,
	strayBraces: () => errorMessage`stray-braces
		these braces mark no words
		write [words]{…} without anything between ] and {, or \\{ for a brace that is text`,
	unclosedBraces: () => errorMessage`unclosed-braces
		these braces are not closed on their line
		end them with }, or write \\{ for a brace that is text`,
	emptyBraces: () => errorMessage`empty-braces
		these braces say nothing
		write ${form}, or \\{ for a brace that is text`,
	strayCharacter: (character: string) => errorMessage`unreadable-notation
		a ${character} has no meaning here
		write ${form}; quotation marks stand around a whole value: key="several words"`,
	curlyQuote: () => errorMessage`curly-quote
		a value stands between straight quotation marks
		write " instead of “ and ”`,
	unclosedQuote: () => errorMessage`unclosed-quote
		this quotation mark is not closed
		end the value with "`,
	missingActor: () => errorMessage`missing-actor
		no actor is named
		write ${form}`,
	missingVerb: (actor: string) => errorMessage`missing-verb
		nothing says what "${shorten(actor)}" does
		write ${form}`,
	missingProposal: (verb: string) => errorMessage`missing-proposal
		"${verb}" needs a proposal that it is about
		name one of the declared proposals, or use a verb that takes no side: says, asks, claims …`,
	extraWord: (word: string) => errorMessage`unreadable-notation
		"${shorten(word)}" is one word too many
		write ${form}; several words of a value stand between "…"`,
	unknownActor: (id: string, nearest: Nearest, isSure = true) =>
		offerFix(
			errorMessage`unknown-actor
		no actor "${shorten(id)}" is declared
		${didYouMean(nearest)}`,
			id,
			isSure ? nearest : undefined,
		),
	proposalForActor: (id: string) => errorMessage`unknown-actor
		"${id}" is a proposal, an actor is expected here
		write ${form}`,
	verbForActor: (word: string) => errorMessage`unknown-actor
		"${word}" is a verb, an actor is expected here
		write ${form}`,
	unknownProposal: (id: string, nearest: Nearest) =>
		offerFix(
			errorMessage`unknown-proposal
		no proposal "${shorten(id)}" is declared
		${didYouMean(nearest)}`,
			id,
			nearest,
		),
	actorForProposal: (id: string) => errorMessage`unknown-proposal
		"${id}" is an actor, a proposal is expected here
		for the actor spoken about write about=${id}`,
	unknownVerb: (word: string, nearest: Nearest, known: string[]) =>
		offerFix(
			errorMessage`unknown-verb
		"${shorten(word)}" is not one of the verbs
		${didYouMean(nearest) ?? `the verbs are ${known.join(", ")}`}`,
			word,
			nearest,
		),
	unknownKey: (key: string, nearest: Nearest, known: string[]) =>
		offerFix(
			errorMessage`unknown-key
		a statement has no key "${shorten(key)}"
		${didYouMean(nearest) ?? `it may have ${formatAlternatives(known)}`}`,
			key,
			nearest,
		),
	repeatedKey: (key: string) => errorMessage`repeated-key
		\`${key}\` is there twice; the first one counts`,
	missingValue: (key: string) => errorMessage`missing-value
		\`${shorten(key)}=\` has no value`,
	unknownNote: (id: string, nearest: Nearest) =>
		offerFix(
			errorMessage`unknown-note
		no note "${shorten(id)}" is declared
		${didYouMean(nearest) ?? "declare it under `notes` in the front matter"}`,
			id,
			nearest,
		),
	unknownContinuation: (id: string, anyKnown: boolean, nearest: Nearest) => {
		const advice = anyKnown
			? "the statement's first words come first"
			: "give the statement an id=…";
		return offerFix(
			errorMessage`unknown-continuation
			no statement "${shorten(id)}" begins before this
			${didYouMean(nearest) ?? advice}`,
			id,
			nearest,
		);
	},
	afterContinuation: () => errorMessage`unreadable-notation
		a continuation holds nothing but +ID
		put what belongs to the statement where it begins`,
	duplicateId: (id: string, chosen: boolean) => errorMessage`duplicate-id
		the statement id "${shorten(id)}" is already taken
		${chosen ? "choose another id" : "give one of the two statements an id=…"}`,
	badVoice: (voice: string) => errorMessage`bad-value
		\`voice\` cannot be "${shorten(voice)}"
		write voice=article, or leave it out`,
	badVotes: (votes: string) => errorMessage`bad-value
		\`votes\` cannot be "${shorten(votes)}"
		write the votes for and against, and who abstained if the article says so: votes=12:3:1`,
	badManner: (manner: string) => errorMessage`bad-value
		\`manner\` cannot be "${shorten(manner)}"
		write direct, mixed or indirect`,
	badNo: (value: string) => errorMessage`bad-value
		\`no\` cannot be "${shorten(value)}"
		write no=quotation for a name or a title that stands in quotation marks`,
	misplacedNo: () => errorMessage`misplaced-no
		what somebody says is marked here, and \`no=quotation\` is no part of it
		put it on a stretch of its own: [“Aurora”]{no=quotation}`,
	idleNo: () => warningMessage`idle-no
		nothing here is in quotation marks
		take \`no=quotation\` away, or put it on the words with their marks`,
	relayedArticle: () => errorMessage`relayed-article
		\`voice=article\` credits nobody, so nobody can have relayed it
		take out \`via\` or \`voice\``,
	claimedArticle: () => errorMessage`claimed-by-article
		\`voice=article\` credits nobody, so nobody can have claimed it
		take out \`claimed-by\` if the article asserts it, \`voice\` if somebody else does`,
	relayedClaim: () => errorMessage`relayed-claim
		\`via\` speaks for the actor and \`claimed-by\` does not: a statement has one of them
		name who says it in \`claimed-by\`, and tell in a note who passed that on`,
	selfClaim: (actor: string) => errorMessage`self-reference
		what "${actor}" says of its own stance is its statement, not a claim
		leave \`claimed-by\` out; ACTOR is the one who is said to hold the stance`,
	selfReference: (key: string, actor: string) => errorMessage`self-reference
		"${actor}" is the speaker and cannot stand in its own \`${key}\``,
	repeatedActor: (key: string, actor: string) => errorMessage`repeated-actor
		"${actor}" stands twice in \`${key}\``,
};
