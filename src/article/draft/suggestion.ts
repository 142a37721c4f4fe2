/** What seems to be somebody's words, for an author to take or leave. It never says a stance. */
export interface Suggestion {
	/** `s3-1`: the first of sentence 3. It stays the same while others come and go. */
	id: string;
	/** As in the article, counted from 1 in its body; 0 for headline and dek. */
	sentence: number;
	/** The words, as they stand. */
	exact: string;
	/** Who is called their source, as it stands; null where nobody is. */
	speaker: string | null;
	/** Id of the actor that this is, declared in the article or not yet. */
	actor: string | null;
	/** Ids of those who say it together with the actor. */
	with?: string[];
	/** The words for the part of the actor that is meant: “some of”. */
	part?: string;
	/** “Declined to comment”: a silence. */
	silent?: true;
	/** The speaker was carried over from an earlier sentence, or is a pronoun's guess. */
	weak: boolean;
	/** The words that say so, from the same sentence. */
	cue: string | null;
	/** Who passes the words on. */
	relay: string | null;
	/** The source stays without a name. */
	unnamed: boolean;
	/** Which rule found it; of another tool or a person whatever they call it. */
	rule: string;
	/** From 0 to 1. */
	confidence: number;
	/** The author has looked at it, and its words stay unmarked. */
	left?: true;
}
