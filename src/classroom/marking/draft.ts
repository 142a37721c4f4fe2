import { attributions } from "../../article/model/attributions.ts";
import { stances } from "../../article/model/stances.ts";
import type { Attribution, Span } from "../../article/model/types.ts";
import { type Verb, verbs } from "../../article/model/verbs.ts";
import type { Coding } from "../lesson/types.ts";

const told: Record<Attribution, string> = {
	direct: "All the words are in quotation marks.",
	mixed: "Some of the words are in quotation marks.",
	indirect: "The article puts it in words of its own.",
	relayed: "Somebody else passes it on for the speaker.",
	article: "The article says so and credits nobody.",
	claimed: "Somebody else says so of the actor.",
};

/** What the form holds; an empty text is not chosen yet. */
export interface CodingDraft {
	actor: string;
	verb: string;
	/** An id, or {@link noProposal}. */
	proposal: string;
	attribution: string;
}

/**
 * The ways of reporting in a line each, so that the form fits on the screen beside the words;
 * the whole definitions are on the reader's page.
 */
export const attributionChoices: readonly { id: Attribution; label: string; told: string }[] =
	attributions.map(({ id, label }) => ({ id, label, told: told[id] }));

/** What is chosen for "none of these": no id can be it. */
export const noProposal = "-";

export function createCodingDraft(): CodingDraft {
	return { actor: "", verb: "", proposal: "", attribution: "" };
}

/** The form's fields for a statement that is there. */
export function readDraft({ actor, verb, proposal, attribution }: Coding): CodingDraft {
	return { actor, verb, proposal: proposal ?? noProposal, attribution };
}

/** The statement, or null as long as something is missing. */
export function finishDraft(draft: CodingDraft, spans: readonly Span[]): Coding | null {
	const { actor, verb, proposal } = draft;
	const attribution = attributions.find(({ id }) => id === draft.attribution)?.id;
	if (!actor || !verb || !proposal || attribution === undefined || spans.length === 0) return null;
	return {
		spans: spans.map(({ start, stop }) => ({ start, stop })),
		actor,
		verb,
		proposal: proposal === noProposal ? null : proposal,
		attribution,
	};
}

export interface VerbGroup {
	label: string;
	verbs: Verb[];
}

/** Verbs under their stance, from for to against, then those that take no side. */
export const verbGroups: readonly VerbGroup[] = [
	...stances.toReversed().map(({ id, label }) => ({
		label,
		verbs: verbs.filter(({ stance }) => stance === id),
	})),
	{
		label: "Says or does something else, takes no side",
		verbs: verbs.filter(({ stance }) => stance === null),
	},
];
