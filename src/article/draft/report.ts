import type { Stretch } from "../text/finding.ts";

/** Which rule found an attribution. */
export type AttributionRule =
	| "quotation"
	| "clause-after"
	| "clause-before"
	| "judgement"
	| "according-to"
	| "passive"
	| "participle"
	| "signed"
	| "script"
	| "reported-mood"
	| "carried-over";

/** The words that report, the second part of a verb in two apart: “warf … vor”. */
export interface CuePlace extends Stretch {
	second?: Stretch;
}

/** What a rule found in a sentence; offsets from its start. */
export interface Report {
	content: Stretch;
	cue: CuePlace | null;
	speaker: Stretch | null;
	rule: AttributionRule;
}
