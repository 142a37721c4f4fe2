/**
 * What an article means, as plain data: everything here survives `JSON.stringify`,
 * records point at each other by id, and an instance of {@link Model} is what is
 * written to `<slug>/data.json` (schema: `schema/data.schema.json`).
 *
 * Terms: statement, actor and proposal (there "concept") follow Discourse Network
 * Analyzer; attribution, cue and manner follow PARC3/PolNeAR; {@link Quote} is the
 * TextQuoteSelector plus TextPositionSelector of the W3C Web Annotation model.
 */

/** What an actor holds towards a proposal. There is deliberately no strength scale. */
export type Stance = "proposes" | "supports" | "open" | "mixed" | "opposes";

/** Why a position holds no stance. Three different blanks, never the middle of a scale. */
export type Silence = "declined" | "no-position" | "not-mentioned";

/** How many of the statement's words stand inside quotation marks: all, some, none. */
export type Manner = "direct" | "mixed" | "indirect";

/** Who asserts the statement: its speaker, or the article itself, crediting nobody. */
export type Voice = "speaker" | "article";

/**
 * How a statement reached the page, strongest first: quoted, partly quoted, reworded,
 * relayed by somebody else (any `via`), the article's own words (`voice: "article"`), said of
 * the actor by somebody who does not speak for it (`claimedBy`). No position rests on the last.
 */
export type Attribution = "direct" | "mixed" | "indirect" | "relayed" | "article" | "claimed";

/** `unnamed`: a source that the article gives no name: "officials". */
export type ActorKind = "person" | "government" | "organization" | "group" | "unnamed";

export interface Actor {
	id: string;
	name: string;
	role?: string;
	kind: ActorKind;
	/** Label that rows are grouped under. */
	side?: string;
	/** Id of the declared body that the person belongs to. */
	of?: string;
	/** Other names the article uses; absent when there are none. */
	aka?: string[];
	/**
	 * True when the actor's words reach the reader: as the source of a statement in a
	 * speaker's voice (relayed or not), or as the relay of one. False: talked about, not heard.
	 */
	heard: boolean;
}

export interface Proposal {
	id: string;
	/** A noun phrase one can be for or against: "Sending foreign peacekeepers to Ukraine". */
	title: string;
	question?: string;
	summary?: string;
	/** Id of the proposal that says the contrary: a bill and the veto of it. Each names the other. */
	opposite?: string;
}

/** An editor's note, as plain text; its marked-up form is `Prose.notes[id]`. */
export interface Note {
	id: string;
	text: string;
}

/** A stretch of {@link Model.text}, in UTF-16 units, `stop` exclusive. */
export interface Span {
	start: number;
	stop: number;
}

export interface Sentence extends Span {
	/** `title`, `dek`, then `s1`, `s2` … in article order. */
	id: string;
	/** 0 for title and dek, then 1, 2 … for each block of body text. */
	paragraph: number;
}

/** Invariant: `text.slice(start, stop) === exact`. Prefix and suffix are at most 32 units. */
export interface Quote extends Span {
	exact: string;
	prefix: string;
	suffix: string;
}

/** The words of a condition, verbatim: `text.slice(start, stop)`. */
export interface Condition extends Span {
	text: string;
}

export interface Votes {
	for: number;
	against: number;
	abstained?: number;
}

export interface Statement {
	/** `<actor>-<proposal or verb>-<n>` unless the author fixed it; stable, and the deep link. */
	id: string;
	/**
	 * The speaker; with `voice: "article"` the holder of the stance; with `claimedBy` the one who
	 * is said to hold it.
	 */
	actor: string;
	/** Ids of those who say it with the actor: one statement, held by each. Absent when nobody does. */
	with?: string[];
	/** The verb the author chose, from the closed list in `verbs.ts`. */
	verb: string;
	stance: Stance | null;
	/** Present for verbs like `declines-to-comment`. */
	silence?: "declined";
	proposal: string | null;
	/** The actor spoken about. */
	about?: string;
	/** Relays between speaker and article, nearest the speaker first; empty when none. */
	via: string[];
	/** Who says so of the actor without speaking for it; then `via` is empty. */
	claimedBy?: string;
	/** On whose behalf the speaker speaks. */
	for?: string;
	/** Addressees. */
	to: string[];
	if?: Condition;
	/**
	 * The words that signal saying, verbatim in the same sentence or a neighbouring one of its
	 * paragraph; " … " stands where other words are between them ("wies … zurück").
	 */
	cue?: string;
	/** "some of": of which part of the actor alone it holds, verbatim in the same sentence. */
	part?: string;
	/** How a vote that the statement tells of ended, where the article gives the numbers. */
	votes?: Votes;
	manner: Manner;
	voice: Voice;
	/** Id of the editor's note on this passage. */
	note?: string;
	/** Id of the sentence that the statement begins in. */
	sentence: string;
	/** ISO date on which it was said, if the article tells. */
	when?: string;
	/** It was said before what else the article has of the actor; then there is no `when`. */
	earlier?: true;
	quote: Quote;
	/** Further stretches of the same statement, in article order. */
	continued: Quote[];
}

/** Exactly one per actor and proposal, derived from the statements, never written by an author. */
export interface Position {
	actor: string;
	proposal: string;
	/** Null when the actor is silent; then `silence` says how. */
	stance: Stance | null;
	silence: Silence | null;
	/** Strongest attribution among `statements`; null when there are none. */
	attribution: Attribution | null;
	/** Ids of the statements that make the position, in article order. */
	statements: string[];
	/** Ids of dated statements that a later one replaced, and of those said to be earlier. */
	earlier: string[];
	/** Words of the article that say which part of the actor it holds for, when it holds for no more. */
	part?: string;
	/** Ids of statements by which others claim a stance of the actor's; absent when there are none. */
	claims?: string[];
}

export interface Model {
	schemaVersion: 1;
	slug: string;
	title: string;
	dek: string;
	/** BCP 47 tag. */
	lang: string;
	/** Follows from `lang`. */
	dir: "ltr" | "rtl";
	dateline?: string;
	/** ISO date. */
	published?: string;
	credit?: { name: string; url?: string };
	/** Who marked it up; empty when the front matter does not say. */
	codedBy: string[];
	/**
	 * Title, dek and body as plain text, blocks joined by a blank line, sentences by a space, or by
	 * nothing where their script has none. Numbers of lists stand before their items, as written.
	 */
	text: string;
	/** In the order of declaration, which is the display order. */
	actors: Actor[];
	/** In the order of declaration, which is the display order. */
	proposals: Proposal[];
	notes: Note[];
	sentences: Sentence[];
	/** What stands in quotation marks and quotes nobody, with the marks: names, titles. */
	unquoted?: Span[];
	/** In article order. */
	statements: Statement[];
	/** Actor by actor, then proposal by proposal, in display order. */
	positions: Position[];
}
