/*
 * Words that signal that somebody says something, by language. Closed lists of frequent forms of
 * news: what is missing is not found, and no form is guessed from another. Forms are parted by
 * `|`; those of several words, and the fields that say so, are regular expressions.
 */

/** How a verb reports. */
export type VerbKind = "says" | "thinks" | "judges" | "wants" | "passive";

/** The cues of one language. */
export interface CueList {
	/** Forms of saying verbs: what follows or comes before is reported. */
	says: string;
	/** Verbs that report only with a clause (“believes that …”): they mean other things too. */
	thinks: string;
	/** Verbs that tell what somebody makes of a thing: “criticised the plan”. */
	judges: string;
	/** What reports with an infinitive or a thing: “pledged to”, “called for”; an expression. */
	wants: string;
	/** Passives whose speaker is left open: “was accused of”; an expression. */
	passives: string;
	/** Verbs in two parts: forms and the particle that must follow, as `teilte … mit`. */
	parted: readonly (readonly [kind: VerbKind, forms: string, particle: string])[];
	/** Participles that go on reporting after a comma: “…, adding that …”. */
	participles: string;
	/** What tells when and how behind a thing that is judged: “backed the plan on Monday”. */
	times?: string;
	/** What may begin the reported clause. */
	that: string;
	/** “According to”, before its source. */
	according: string;
	/** “Their own account”, behind “according to”: the source is the sentence’s subject. */
	ownAccount?: string;
	/** The noun for what is said, before its source: “Angaben der”. */
	account?: string;
	/** The same behind its source: “zufolge”. */
	accordingAfter: string;
	/** Pronouns for a person who was named before. */
	pronouns: string;
	/** Words between speaker and verb: adverbs and auxiliaries. */
	between: string;
	/** What begins no speaker: prepositions, adverbs of place and time. */
	leads: string;
	/** What begins a clause: a speaker stands behind the last of them. */
	clauses: string;
	/** Relative pronouns: the speaker stands before them. */
	relatives: string;
	/** What ends a speaker that stands behind the verb. */
	stops: string;
	/** Nouns for who speaks for somebody: “spokesperson”. */
	relays: string;
	/** Sources without a name. */
	unnamed: string;
	/** Definite articles: “the minister” is somebody who was named before. */
	articles: string;
	/** Between who speaks for somebody and that one: “for”, “of”. */
	relayOf: string;
	/** Verb forms that are nouns as often. */
	bare: string;
	/** What stands directly before one that is a verb. */
	subjects: string;
	/** What stands before a noun and never before a verb. */
	determiners: string;
	/** “By”, before who did what a verb says. */
	agents: string;
	/** Auxiliaries: a clause without “that” has one near. */
	auxiliaries: string;
	/** What joins a second report: “…, but Berg said”. */
	joins: string;
	/** Finite verbs that end a source where the verb stands second. */
	finite?: string;
	/** Verbs whose mood says that a sentence is somebody's: “er habe”, “sie sei”. */
	mood?: string;
	/** The verb stands second, or first: then who speaks comes after it. */
	order?: "verb-second" | "verb-first";
	/** What may be written together with a verb before it: Arabic “and”. */
	prefix?: string;
}
