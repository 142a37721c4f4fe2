import type { Actor, Manner, Model, Voice, Votes } from "../article/model/types.ts";
import type { Stretch } from "../article/text/finding.ts";

/** What a statement may hold beside its actor, verb, proposal and words; as in the notation. */
export interface StatementFacts {
	id?: string;
	about?: string;
	via?: readonly string[];
	for?: string;
	to?: readonly string[];
	/** The words of the condition. */
	if?: string;
	cue?: string;
	/** Who says it with the actor. */
	with?: readonly string[];
	claimedBy?: string;
	part?: string;
	votes?: Votes;
	earlier?: true;
	voice?: Voice;
	/** As it was marked; written down only where the quotation marks say otherwise. */
	manner?: Manner;
	note?: string;
	when?: string;
}

/** A statement as it was marked elsewhere. */
export interface ImportedStatement extends StatementFacts {
	/** Where it stands in what was read, for people: `E4`, `row 12`. */
	place: string;
	actor: string;
	verb: string;
	proposal: string | null;
	/** In the article's text, in UTF-16 units. */
	stretches: readonly Stretch[];
}

/** Something that does not fit, or that somebody should look at. */
export interface Remark {
	/** Where it stands in what was read; empty for all of it. */
	place: string;
	/** The words that it is about; empty for none. */
	words: string;
	reason: string;
}

type FromModel =
	| "slug"
	| "lang"
	| "text"
	| "sentences"
	| "dateline"
	| "published"
	| "credit"
	| "codedBy"
	| "proposals"
	| "notes";

/** An article with what was marked in it elsewhere, before it is written in our notation. */
export interface ImportedArticle extends Pick<Model, FromModel> {
	actors: readonly Omit<Actor, "heard">[];
	statements: readonly ImportedStatement[];
	/** Statements of the source that cannot be one of ours. */
	left: readonly Remark[];
	remarks: readonly Remark[];
	/** The text is the source's own, so that `published.txt` may hold it. */
	hasText: boolean;
}

/** So many units of somebody's words tell which they are. */
const enough = 60;

/** Words for a remark: on one line, cut where they are long. */
export function clipWords(words: string): string {
	const line = words.replace(/\s+/gu, " ").trim();
	const characters = Array.from(line.slice(0, 2 * enough));
	return characters.length > enough ? `${characters.slice(0, enough).join("").trimEnd()}…` : line;
}
