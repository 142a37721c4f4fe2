import { stances } from "../../article/model/stances.ts";
import type { Stance } from "../../article/model/types.ts";
import { findVerb, verbs } from "../../article/model/verbs.ts";

/** One of the six buttons: the five stances, and speaking without taking a side. */
export interface StanceChoice {
	/** What is pressed for it: "1" to "6". */
	key: string;
	stance: Stance | null;
	/** What stands on the button. */
	label: string;
	/** The verb it stands for until another one is chosen. */
	verb: string;
}

/** The plain verb of each stance: the one that claims least beyond it. */
const plain: Readonly<Record<Stance, string>> = {
	...{ opposes: "rejects", mixed: "divided-on", open: "open-to" },
	...{ supports: "supports", proposes: "proposes" },
};

const labels: Readonly<Record<Stance, string>> = {
	...{ opposes: "Against it", mixed: "Mixed", open: "Open to it" },
	...{ supports: "For it", proposes: "Proposes it" },
};

/** In the order of the spectrum, then the one without a side. */
export const stanceChoices: readonly StanceChoice[] = [
	...stances.map(({ id }, at) => ({
		...{ key: String(at + 1), stance: id, label: labels[id], verb: plain[id] },
	})),
	{ key: String(stances.length + 1), stance: null, label: "Takes no side", verb: "says" },
];

/** The button that a verb belongs to; none for no verb. */
export function findStanceChoice(verb: string): StanceChoice | undefined {
	const found = findVerb(verb);
	return found && stanceChoices.find(({ stance }) => stance === found.stance);
}

/** The verbs that a button may be refined to. */
export const listChoiceVerbs = ({ stance }: StanceChoice): string[] =>
	verbs.filter((verb) => verb.stance === stance).map(({ word }) => word);
