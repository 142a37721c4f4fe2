import { attributions } from "../../article/model/attributions.ts";
import type { Attribution, Model, Span } from "../../article/model/types.ts";
import type { Coding } from "../lesson/types.ts";

const told: Record<Attribution, string> = {
	direct: "All the words are in quotation marks.",
	mixed: "Some of the words are in quotation marks.",
	indirect: "The article tells who said it; the writer chose the words.",
	relayed: "Somebody else speaks for them.",
	article: "The article says so itself and does not tell who said it.",
	claimed: "Somebody says where another stands without speaking for them.",
};

/** What the form holds; an empty text is not chosen yet. */
export interface CodingDraft {
	actor: string;
	/** Of a stance alone its plain verb. */
	verb: string;
	isStanceAlone: boolean;
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

/**
 * The form for newly marked words: with who is likeliest to say them, and with the proposal when
 * there is only one, else the one that the last statement was about.
 */
export function createCodingDraft(
	{ proposals }: Pick<Model, "proposals">,
	likely: readonly string[],
	codings: readonly Coding[],
): CodingDraft {
	const [only, ...others] = proposals;
	const last = codings.findLast(({ proposal }) => proposal !== null)?.proposal ?? "";
	return {
		...{ actor: likely[0] ?? "", verb: "", isStanceAlone: true, attribution: "" },
		proposal: only && others.length === 0 ? only.id : last,
	};
}

/** The form's fields for a statement that is there. */
export function readDraft(coding: Coding): CodingDraft {
	const { actor, verb, isStanceAlone = false, proposal, attribution } = coding;
	return { actor, verb, isStanceAlone, proposal: proposal ?? noProposal, attribution };
}

/** The statement, or null as long as something is missing. */
export function finishDraft(draft: CodingDraft, spans: readonly Span[]): Coding | null {
	const { actor, verb, isStanceAlone, proposal } = draft;
	const attribution = attributions.find(({ id }) => id === draft.attribution)?.id;
	if (!actor || !verb || !proposal || attribution === undefined || spans.length === 0) return null;
	return {
		spans: spans.map(({ start, stop }) => ({ start, stop })),
		...{ actor, verb, ...(isStanceAlone ? { isStanceAlone } : {}) },
		proposal: proposal === noProposal ? null : proposal,
		attribution,
	};
}
