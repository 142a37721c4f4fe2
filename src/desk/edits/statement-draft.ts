/** A statement as the form holds it: what stands in braces, by meaning. */
export interface StatementDraft {
	/** Ids; more than one say it together. Empty for a note alone. */
	actors: string[];
	/** A word of `verbs.ts`; empty for a note alone. */
	verb: string;
	/** An id; null for a verb that needs none. */
	proposal: string | null;
	/** By key of the notation (`via`, `if`, `cue` …), values as they are meant, without quotation marks. */
	keys: Record<string, string>;
}
