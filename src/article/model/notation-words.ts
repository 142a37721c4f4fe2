import { stances } from "./stances.ts";
import { type Verb, verbs } from "./verbs.ts";

/** What a word of the notation belongs to. */
export type NotationPlace = "article" | "actor" | "proposal" | "statement";

/** A key of the notation and what it means: the one source for the page for authors and forms. */
export interface NotationWord {
	key: string;
	of: NotationPlace;
	/** What kind of value a key of a statement takes. */
	value?: string;
	/** What it holds, as a line of Markdown that begins and ends in the middle of a sentence. */
	says: string;
	/** As it is written in an article. */
	written: string;
	/** As somebody would fill in a form, about the article that `content/README.md` marks up. */
	example: string;
}

const word = (
	of: NotationPlace,
	key: string,
	says: string,
	written: string,
	example = written,
): NotationWord => ({ of, key, says, written, example });

const statementWord = (
	key: string,
	value: string,
	says: string,
	written: string,
	example: string,
): NotationWord => ({ of: "statement", key, value, says, written, example });

/** Keys of the front matter, in the order of the page for authors. */
const frontWords: readonly NotationWord[] = [
	word(
		"article",
		"title",
		"the headline; may be marked up like the article",
		"Mayor Rejects the Bridge",
	),
	word(
		"article",
		"dek",
		"the line under the headline; may be marked up too",
		"A decision is due in May.",
	),
	word("article", "lang", "language of the article, `en` when left out", "en", "English"),
	word("article", "dateline", "place and date as shown", "Harbour Town, 3 March 2025"),
	word(
		"article",
		"published",
		"the day it was published, as year-month-day; the library and the feed begin with the newest, and the feed leaves out what has none",
		"2025-03-03",
	),
	word(
		"article",
		"credit",
		"`name` and, if there is one, `url` of where the text comes from",
		"{name: The Harbour Gazette, url: https://example.org/bridge}",
		"The Harbour Gazette, https://example.org/bridge",
	),
	word(
		"article",
		"coded-by",
		"who marked it up",
		"[Anna Adams, Ben Brown]",
		"Anna Adams, Ben Brown",
	),
	word(
		"article",
		"walkthrough",
		"`none`: no steps for a class are made by rule",
		"none",
		"none: for an article that is not for a class",
	),
	word(
		"article",
		"actors",
		"id, then `name`, `kind` and what else is known of who speaks or is spoken of",
		"{mayor: {name: Maria Lind, kind: person}}",
		"Maria Lind",
	),
	word(
		"article",
		"proposals",
		"id, then `title` and what else is known: each is one thing a person can be for or against",
		"{bridge: {title: Building a bridge to the island}}",
		"Building a bridge to the island",
	),
	word(
		"article",
		"notes",
		"id, then an editor's note in Markdown",
		"{date: The article was published before the *second* hearing.}",
		"The article was published before the second hearing.",
	),
	word(
		"article",
		"answered",
		"warnings that stay as they are, with the reason: see [Checking](#checking)",
		"[{warning: uncredited-quotation, words: a disgrace, why: It is the title of a play.}]",
		"It is the title of a play.",
	),
];

const actorWords: readonly NotationWord[] = [
	word(
		"actor",
		"name",
		"the name as it stands in a sentence; of a `group` a plural name takes a plural verb",
		"The dockers",
	),
	word(
		"actor",
		"kind",
		"`person`, `government`, `organization`, `group` or, of a source without a name, `unnamed`",
		"person",
	),
	word("actor", "role", "what the actor is, shown beside the name", "spokesperson of the mayor"),
	word("actor", "side", "rows are grouped under it", "Town hall"),
	word("actor", "of", "the id of the body a person belongs to", "council", "Town council"),
	word("actor", "aka", "other names in the article", "[Lind]", "Lind"),
];

const proposalWords: readonly NotationWord[] = [
	word(
		"proposal",
		"title",
		"what somebody can be for or against, in a few words",
		"Building a bridge to the island",
	),
	word(
		"proposal",
		"question",
		"the same as a question that yes or no answers",
		"Should a bridge be built to the island?",
	),
	word(
		"proposal",
		"summary",
		"a sentence for readers who do not know it",
		"A road bridge of 400 m from the town to the island.",
	),
	word(
		"proposal",
		"opposite",
		"the id of the proposal that says the contrary, as the veto of a bill does",
		"ferry",
		"Keeping the ferry",
	),
];

/** Keys of a statement, in the order of the page for authors. */
const statementWords: readonly NotationWord[] = [
	statementWord(
		"via",
		"actors, with commas",
		"who passed it on *for* the speaker, nearest the speaker first",
		"via=speaker",
		"Tom Berg, in “According to her spokesperson, Lind wants the ferry kept”",
	),
	statementWord(
		"claimed-by",
		"an actor",
		"who says so of ACTOR without speaking for them, such as a rival: never ACTOR’s own stance",
		"claimed-by=fishers",
		"Fishers’ union, in “According to the union, she once wanted to keep it”",
	),
	statementWord(
		"for",
		"an actor",
		"on whose behalf the speaker speaks",
		"for=council",
		"Town council",
	),
	statementWord("to", "actors, with commas", "who is addressed", "to=fishers", "Fishers’ union"),
	statementWord(
		"about",
		"an actor",
		"who is spoken about; what one side says about another is never the other's stance",
		"about=fishers",
		"Fishers’ union",
	),
	statementWord(
		"if",
		"words",
		"the condition, word for word as the article has it",
		'if="boats still reach the quay"',
		"boats still reach the quay",
	),
	statementWord(
		"cue",
		"words",
		'the words that signal saying, word for word from the same sentence or one next to it in its paragraph; `…` stands for what is between two parts: `cue="turned … down"`',
		'cue="called"',
		"called",
	),
	statementWord(
		"part",
		"words",
		'which part of the actor it holds for, word for word: `part="some of"`; the position is then shown as that of some',
		'part="some of"',
		"some of",
	),
	statementWord(
		"votes",
		"numbers",
		"how a vote ended, for and against, and who abstained: `votes=12:3:1`",
		"votes=12:3:1",
		"12:3:1",
	),
	statementWord(
		"voice",
		"`article`",
		"the article itself says so and credits nobody; the actor is who holds the stance",
		"voice=article",
		"“The council is divided”, which nobody is quoted for",
	),
	statementWord(
		"manner",
		"`direct` `mixed` `indirect`",
		"how much of it is quoted; the quotation marks tell, so write it only where they cannot",
		"manner=indirect",
		"indirect",
	),
	statementWord(
		"when",
		"year-month-day or `earlier`",
		"when it was said; of differing dated statements the latest counts, and what is called `earlier` only tells of a change",
		"when=2025-03-02",
		"2025-03-02",
	),
	statementWord("note", "a note's id", "an editor's note on the passage", "note=date", "date"),
	statementWord(
		"no",
		"`quotation`",
		"alone on a name or a title in quotation marks: nobody says it, and none is asked for",
		"no=quotation",
		"The ferry “Aurora”",
	),
	statementWord(
		"id",
		"an id",
		"the statement's address; otherwise `<actor>-<proposal or verb>-<number>`",
		"id=no-bridge",
		"no-bridge",
	),
];

/** Every key of the notation, in the order of the page for authors. */
export const notationWords: readonly NotationWord[] = [
	...frontWords,
	...actorWords,
	...proposalWords,
	...statementWords,
];

/** A stance, or none, with the verbs that express it. */
export interface VerbRow {
	stance: string;
	verbs: readonly Verb[];
	/** What a reader sees. */
	shown: string;
}

/** All verbs by what they express, from for to against, then those that take no side. */
export function listVerbRows(): VerbRow[] {
	const own = [...stances].reverse().map(({ id, label }) => ({
		...{ stance: id as string, shown: label },
		verbs: verbs.filter(({ stance }) => stance === id),
	}));
	const rest = verbs.filter(({ stance }) => stance === null);
	return [
		...own,
		{
			stance: "none",
			verbs: rest.filter(({ silence }) => !silence),
			shown: "spoke about it, took no side",
		},
		{
			stance: "silence",
			verbs: rest.filter(({ silence }) => silence),
			shown: "Declined to comment",
		},
	];
}
