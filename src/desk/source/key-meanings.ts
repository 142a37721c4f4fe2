/** What each key of the notation holds, in the words of `content/README.md`. */
export const keyMeanings: Readonly<Record<string, string>> = {
	via: "who passed it on for the speaker, nearest the speaker first",
	"claimed-by": "who says so of ACTOR without speaking for them, such as a rival",
	for: "on whose behalf the speaker speaks",
	to: "who is addressed",
	about: "who is spoken about",
	if: "the condition, word for word as the article has it",
	cue: "the words that signal saying, word for word from the same sentence or one next to it in its paragraph",
	part: "which part of the actor it holds for, word for word",
	votes: "how a vote ended, for and against, and who abstained",
	voice: "the article itself says so and credits nobody",
	manner: "how much of it is quoted",
	when: "when it was said",
	note: "an editor’s note on the passage",
	no: "alone on a name or a title in quotation marks",
	id: "the statement’s address",
};

/** Keys of the front matter with what each holds, by where they stand. */
export const frontMatterKeys = {
	article: {
		title: "the headline; may be marked up like the article",
		dek: "the line under the headline; may be marked up like the article",
		lang: "language of the article, en when left out",
		dateline: "place and date as shown",
		published: "the day as year-month-day",
		credit: "name and url of where the text comes from",
		"coded-by": "who marked it up",
		walkthrough: "none, so that no steps for a class are made by rule",
		actors: "who speaks, by id",
		proposals: "what one can be for or against, by id",
		notes: "editor’s notes in Markdown, by id",
		answered: "warnings that stay as they are, with the reason",
	},
	credit: { name: "where the text comes from", url: "its address" },
	actors: {
		name: "as it stands in a sentence",
		kind: "person, government, organization, group or unnamed",
		role: "what the actor is known as",
		side: "rows are grouped under it",
		of: "the id of the body a person belongs to",
		aka: "other names in the article, as a list",
	},
	proposals: {
		title: "something one can be for or against",
		question: "the same as a question",
		summary: "what it comes to, in a sentence",
		opposite: "the id of the proposal that says the contrary",
	},
	answered: {
		warning: "the code of the warning",
		words: "words of its line",
		why: "the reason, as a sentence",
	},
} as const satisfies Record<string, Record<string, string>>;

/** What an actor can be, with what that means. */
export const actorKindMeanings = {
	person: "one human being",
	government: "a state, a ministry, an office",
	organization: "a body with members: a party, a union, a firm",
	group: "people without an organization; a plural name takes a plural verb",
	unnamed: "a source without a name",
} as const;
