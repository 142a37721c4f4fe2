import type { Suggestion } from "../draft/suggestion.ts";

/**
 * Verbs of the notation that take no side, by words that mean just this and nothing else; a
 * language that is not here has “says” for all.
 */
const byLanguage: Readonly<Record<string, readonly [verb: string, words: RegExp][]>> = {
	en: [
		["denies", /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing))$/iu],
		["questions", /^(?:(?:question|doubt)(?:s|ed|ing)?)$/iu],
		["hopes", /^hop(?:e|es|ed|ing)$/iu],
		["claims", /^claim(?:s|ed|ing)?$/iu],
	],
	de: [
		["denies", /^(?:bestreite[tn]|bestritt(?:en)?|dementier(?:en|te?|ten)|leugne(?:n|te?|ten))$/iu],
		["questions", /^bezweifel(?:n|te?|ten)$/iu],
		["hopes", /^hoff(?:en|te?|ten)$/iu],
		["claims", /^behaupte(?:n|te?|ten)$/iu],
	],
};

/**
 * The verb that a suggestion is marked with: never one that takes a side. “Denied” is `denies`;
 * most words are `says`.
 */
export function findVerbOf({ silent, cue }: Suggestion, lang: string): string {
	if (silent) return "declines-to-comment";
	const [main = ""] = lang.toLowerCase().split("-");
	const known = Object.hasOwn(byLanguage, main) ? byLanguage[main] : [];
	return known?.find(([, words]) => words.test(cue ?? ""))?.[0] ?? "says";
}
