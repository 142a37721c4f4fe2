import type { Stance } from "./types.ts";

/**
 * One verb of the notation with the English it becomes. Every phrase takes the proposal,
 * or "it", directly after it: "Sergei Lavrov rejects it".
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
	/** What stands in a cell or after a name without more: "would consider", "is divided". */
	cell: string;
	/** The same of several: "are divided". */
	cells: string;
}

/**
 * The one closed list. Adding a verb is adding an entry here and nothing else; the stance
 * decides shape, place and colour, the verb is what the reader is shown.
 */
export const verbs: readonly Verb[] = [
	withObject("proposes", "proposes", "propose"),
	withObject("supports", "supports", "support"),
	withObject("backs", "supports", "back"),
	withObject("welcomes", "supports", "welcome"),
	withObject("urges", "supports", "urge"),
	withObject("accepts", "supports", "accept"),
	{
		word: "open-to",
		stance: "open",
		phrase: "is open to",
		plural: "are open to",
		alone: { phrase: "is open", plural: "are open" },
		cell: "is open to it",
		cells: "are open to it",
	},
	{
		word: "would-consider",
		stance: "open",
		phrase: "would consider",
		plural: "would consider",
		alone: { phrase: "would consider something", plural: "would consider something" },
		cell: "would consider",
		cells: "would consider",
	},
	{
		word: "accepts-if",
		stance: "open",
		phrase: "would accept",
		plural: "would accept",
		alone: { phrase: "would accept something", plural: "would accept something" },
		cell: "would accept",
		cells: "would accept",
	},
	{
		word: "divided-on",
		stance: "mixed",
		phrase: "is divided on",
		plural: "are divided on",
		alone: { phrase: "is divided", plural: "are divided" },
		cell: "is divided",
		cells: "are divided",
	},
	{
		word: "mixed-on",
		stance: "mixed",
		phrase: "has mixed views on",
		plural: "have mixed views on",
		alone: { phrase: "has mixed views", plural: "have mixed views" },
		cell: "has mixed views",
		cells: "have mixed views",
	},
	withObject("rejects", "opposes", "reject"),
	withObject("opposes", "opposes", "oppose"),
	withObject("condemns", "opposes", "condemn"),
	withObject("criticises", "opposes", "criticise"),
	{
		word: "warns-against",
		stance: "opposes",
		phrase: "warns against",
		plural: "warn against",
		alone: { phrase: "warns against something", plural: "warn against something" },
		cell: "warns against",
		cells: "warn against",
	},
	withoutStance("says", "say", "says something", "say something"),
	withoutStance("asks", "ask", "asks something", "ask something"),
	withoutStance("denies", "deny", "denies something", "deny something"),
	withoutStance("claims", "claim", "claims something", "claim something"),
	withoutStance("questions", "question", "raises questions", "raise questions"),
	withoutStance("hopes", "hope", "expresses hope", "express hope"),
	{
		word: "declines-to-comment",
		stance: null,
		silence: "declined",
		phrase: "declines to comment on",
		plural: "decline to comment on",
		alone: { phrase: "declines to comment", plural: "decline to comment" },
		cell: "declined",
		cells: "declined",
	},
];

const byWord: ReadonlyMap<string, Verb> = new Map(verbs.map((verb) => [verb.word, verb]));

/** The verb that an author wrote, if it is on the list. Words are compared exactly. */
export function findVerb(word: string): Verb | undefined {
	return byWord.get(word);
}

/** A verb that takes its object straight after it: "rejects it". */
function withObject(word: string, stance: Stance, plural: string): Verb {
	const alone = { phrase: `${word} something`, plural: `${plural} something` };
	return { word, stance, phrase: word, plural, alone, cell: word, cells: plural };
}

/** A verb of saying: "says something", "says something about it". */
function withoutStance(word: string, cells: string, phrase: string, plural: string): Verb {
	const alone = { phrase, plural };
	const about = { phrase: `${phrase} about`, plural: `${plural} about` };
	return { word, stance: null, ...about, alone, cell: word, cells };
}
