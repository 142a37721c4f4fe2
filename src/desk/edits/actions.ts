import type { Suggestion } from "../../article/draft/suggestion.ts";
import type { ActorKind } from "../../article/model/types.ts";
import type { TextEdit } from "../../article/text/edits.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { StatementDraft } from "./statement-draft.ts";

/** An actor as it is declared; what is undefined is not written. */
export interface ActorFields {
	name: string;
	kind: ActorKind;
	role?: string;
	side?: string;
	of?: string;
	aka?: string[];
}

export interface ProposalFields {
	title: string;
	question?: string;
	summary?: string;
	opposite?: string;
}

/** What is declared together with a mark, in the same step. */
export interface NewNames {
	actors?: (ActorFields & { id: string })[];
	proposals?: (ProposalFields & { id: string })[];
	/** Editor's notes, Markdown. */
	notes?: { id: string; text: string }[];
}

/** What may be done to the words of the article. Offsets are those of `Model.text`. */
export type MarkAction =
	/** Marks words. */
	| { type: "mark"; words: Stretch; statement: StatementDraft; declare?: NewNames }
	/** Says something else of a statement; its words stay. */
	| { type: "change"; statement: string; to: StatementDraft; declare?: NewNames }
	/** Takes the statement away with all its stretches, or the marks that carry only a note. */
	| { type: "unmark"; statement: string }
	/** Moves a stretch of a statement to other words; 0 is the first. */
	| { type: "stretch"; statement: string; part: number; words: Stretch }
	/** Goes on in further words. */
	| { type: "continue"; statement: string; words: Stretch }
	/** Takes a further stretch away; 1 is the first of them. */
	| { type: "discontinue"; statement: string; part: number }
	/** Parts the first stretch in two statements that say the same: `at` is where the second begins. */
	| { type: "split"; statement: string; at: number }
	/** Says that what stands in quotation marks quotes nobody. */
	| { type: "unquote"; words: Stretch }
	/** Takes that back: somebody may be quoted there. */
	| { type: "requote"; words: Stretch };

/** What may be done to the front matter. */
export type FrontMatterAction =
	| { type: "declare"; names: NewNames }
	/** Writes the fields as given: an empty one or one left out is taken away. `to` renames the id everywhere. */
	| { type: "edit-actor"; id: string; to?: string; fields: ActorFields }
	| { type: "edit-proposal"; id: string; to?: string; fields: ProposalFields }
	| { type: "edit-note"; id: string; text: string }
	/** Moves to a place in the order, counted from 0. */
	| { type: "move"; what: "actors" | "proposals"; id: string; index: number }
	/** All that is the first's becomes the second's; other names are kept. */
	| { type: "merge"; what: "actors" | "proposals"; from: string; into: string }
	/** Only what nothing refers to can be removed. */
	| { type: "remove"; what: "actors" | "proposals" | "notes"; id: string }
	/** Plain keys of the article; an empty text takes the key away. Title and dek keep their marks: they are not among them. */
	| {
			type: "details";
			lang?: string;
			dateline?: string;
			published?: string;
			credit?: { name: string; url?: string } | null;
			codedBy?: string[];
	  }
	/** Settles a warning. */
	| { type: "answer"; warning: string; words: string; why: string }
	/** Takes an answer back. */
	| { type: "unanswer"; warning: string; words: string };

/** What may be done to suggestions; `leave` changes no word of the article. */
export type SuggestionAction =
	| { type: "accept"; suggestion: Suggestion; actor?: string }
	| { type: "leave"; id: string; left: boolean };

/** What takes something away that steps for a class may name. */
export type RemovalAction = Extract<Action, { type: "unmark" | "remove" }>;

export type Action = MarkAction | FrontMatterAction | SuggestionAction;

/** What the steps for a class lose with what is removed. */
export interface StepsLoss {
	/** Numbers of the steps that name it. */
	steps: number[];
	/** So many questions ask about nothing else: they go, with their answers. */
	questions: number;
	/** Numbers of the steps that are wrong without it, until they are changed by hand. */
	unresolved: number[];
}

/** What an action comes to. */
export interface Edited {
	edits: TextEdit[];
	/** Of `walkthrough.md`, which names what is called otherwise now. */
	walkthrough?: TextEdit[];
	/** What the steps for a class lose by it. */
	loss?: StepsLoss;
	/** Statement that the desk is to choose afterwards. */
	statement?: string;
	/** Ids of suggestions that are left now, or are open again. */
	toggled?: string[];
}
