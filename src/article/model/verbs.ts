import type { Stance } from "./types.ts";

/**
 * One verb of the notation with the English it becomes. Every phrase takes the proposal,
 * or "it", directly after it: "Sergei Lavrov rejects it", "rejected by Sergei Lavrov".
 */
export interface Verb {
	/** As an author writes it. */
	word: string;
	/** Null for verbs that take no side. */
	stance: Stance | null;
	/** Present for verbs by which an actor refuses to speak. */
	silence?: "declined";
	/** With one actor as subject and an object after it: "rejects", "is open to". */
	phrase: string;
	/** The same with several as subject: "reject", "are open to". */
	plural: string;
	/** With nothing after it, for statements that concern no proposal and nobody. */
	alone: { phrase: string; plural: string };
	/** What stands in a cell or beside a dot: "would consider", "divided". */
	cell: string;
	/** Passive with "by"; absent where English has none that reads well. */
	by?: string;
}

/**
 * The one closed list. Adding a verb is adding an entry here and nothing else; the stance
 * decides shape, place and colour, the verb is what the reader is shown.
 */
export const verbs: readonly Verb[] = [
	withObject("proposes", "proposes", "propose", "proposes", "proposed by"),
	withObject("supports", "supports", "support", "supports", "supported by"),
	withObject("backs", "supports", "back", "backs", "backed by"),
	withObject("welcomes", "supports", "welcome", "welcomes", "welcomed by"),
	withObject("urges", "supports", "urge", "urges", "urged by"),
	withObject("accepts", "supports", "accept", "accepts", "accepted by"),
	{
		word: "open-to",
		stance: "open",
		phrase: "is open to",
		plural: "are open to",
		alone: { phrase: "is open", plural: "are open" },
		cell: "open to it",
	},
	{
		word: "would-consider",
		stance: "open",
		phrase: "would consider",
		plural: "would consider",
		alone: { phrase: "would consider something", plural: "would consider something" },
		cell: "would consider",
	},
	{
		word: "accepts-if",
		stance: "open",
		phrase: "conditionally accepts",
		plural: "conditionally accept",
		alone: { phrase: "accepts on a condition", plural: "accept on a condition" },
		cell: "accepts if",
		by: "conditionally accepted by",
	},
	{
		word: "divided-on",
		stance: "mixed",
		phrase: "is divided on",
		plural: "are divided on",
		alone: { phrase: "is divided", plural: "are divided" },
		cell: "divided",
	},
	{
		word: "mixed-on",
		stance: "mixed",
		phrase: "has mixed views on",
		plural: "have mixed views on",
		alone: { phrase: "has mixed views", plural: "have mixed views" },
		cell: "mixed",
	},
	withObject("rejects", "opposes", "reject", "rejects", "rejected by"),
	withObject("opposes", "opposes", "oppose", "opposes", "opposed by"),
	withObject("condemns", "opposes", "condemn", "condemns", "condemned by"),
	withObject("criticises", "opposes", "criticise", "criticises", "criticised by"),
	{
		word: "warns-against",
		stance: "opposes",
		phrase: "warns against",
		plural: "warn against",
		alone: { phrase: "warns against something", plural: "warn against something" },
		cell: "warns against",
	},
	withoutStance("says", "says something", "say something"),
	withoutStance("asks", "asks something", "ask something"),
	withoutStance("denies", "denies something", "deny something"),
	withoutStance("claims", "claims something", "claim something"),
	withoutStance("questions", "raises questions", "raise questions"),
	withoutStance("hopes", "expresses hope", "express hope"),
	{
		word: "declines-to-comment",
		stance: null,
		silence: "declined",
		phrase: "declines to comment on",
		plural: "decline to comment on",
		alone: { phrase: "declines to comment", plural: "decline to comment" },
		cell: "declined",
	},
];

const byWord: ReadonlyMap<string, Verb> = new Map(verbs.map((verb) => [verb.word, verb]));

/** The verb that an author wrote, if it is on the list. Words are compared exactly. */
export function findVerb(word: string): Verb | undefined {
	return byWord.get(word);
}

/** A verb that takes its object straight after it: "rejects it". */
function withObject(word: string, stance: Stance, plural: string, cell: string, by: string): Verb {
	const alone = { phrase: `${word} something`, plural: `${plural} something` };
	return { word, stance, phrase: word, plural, alone, cell, by };
}

/** A verb of saying: "says something", "says something about it". */
function withoutStance(word: string, phrase: string, plural: string): Verb {
	const alone = { phrase, plural };
	const about = { phrase: `${phrase} about`, plural: `${plural} about` };
	return { word, stance: null, ...about, alone, cell: word };
}
