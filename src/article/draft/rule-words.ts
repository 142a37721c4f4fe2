import type { AttributionRule } from "./report.ts";

const words: Readonly<Record<AttributionRule, string>> = {
	quotation: "a quotation with its speaker",
	"clause-after": "words after a verb of saying",
	"clause-before": "words before a verb of saying",
	judgement: "a verb that judges",
	"according-to": "named as a source, as in “according to”",
	passive: "a verb of saying in the passive",
	participle: "a participle, as in “saying that”",
	signed: "a quotation with a name below it",
	script: "a name before the line, as in a transcript",
	"reported-mood": "the mood of reported speech",
	"carried-over": "goes on from whoever spoke before",
};

/** Why something is suggested, for people; what another tool calls it stays as it is. */
export const findRuleWords = (rule: string): string =>
	Object.hasOwn(words, rule) ? words[rule as AttributionRule] : rule.replaceAll("-", " ");
