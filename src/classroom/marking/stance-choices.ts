import { stances } from "../../article/model/stances.ts";
import type { Stance } from "../../article/model/types.ts";
import { findVerb, type Verb, verbs } from "../../article/model/verbs.ts";

/** One of the six buttons: the five stances, and speaking without taking a side. */
export interface StanceChoice {
	/** What is pressed for it: "1" to "6". */
	key: string;
	stance: Stance | null;
	/** What stands on the button. */
	label: string;
	/** The verb it stands for until another one is chosen. */
	verb: string;
	/** The stance itself as a verb, for a statement that no verb was chosen for. */
	said: Pick<Verb, "phrase" | "plural" | "alone">;
}

/** "is against it", "is against something". */
const speak = (phrase: string, plural: string): StanceChoice["said"] => ({
	...{ phrase, plural },
	alone: { phrase: `${phrase} something`, plural: `${plural} something` },
});

/** The plain verb of each stance is the one that claims least beyond it. */
const choices: Readonly<Record<Stance, Omit<StanceChoice, "key" | "stance">>> = {
	opposes: { label: "Against it", verb: "rejects", said: speak("is against", "are against") },
	mixed: {
		...{ label: "Mixed", verb: "divided-on" },
		said: {
			...{ phrase: "has mixed views on", plural: "have mixed views on" },
			alone: { phrase: "has mixed views", plural: "have mixed views" },
		},
	},
	open: {
		...{ label: "Open to it", verb: "open-to" },
		said: speak("is open to", "are open to"),
	},
	supports: { label: "For it", verb: "supports", said: speak("is for", "are for") },
	proposes: { label: "Proposes it", verb: "proposes", said: speak("proposes", "propose") },
};

/** In the order of the spectrum, then the one without a side. */
export const stanceChoices: readonly StanceChoice[] = [
	...stances.map(({ id }, at) => ({ key: String(at + 1), stance: id, ...choices[id] })),
	{
		...{ key: String(stances.length + 1), stance: null, label: "Takes no side", verb: "says" },
		said: {
			...{ phrase: "takes no side on", plural: "take no side on" },
			alone: { phrase: "takes no side", plural: "take no side" },
		},
	},
];

/** The button that a verb belongs to; none for no verb. */
export function findStanceChoice(verb: string): StanceChoice | undefined {
	const found = findVerb(verb);
	return found && stanceChoices.find(({ stance }) => stance === found.stance);
}

/** The verbs that a button may be refined to. */
export const listChoiceVerbs = ({ stance }: StanceChoice): string[] =>
	verbs.filter((verb) => verb.stance === stance).map(({ word }) => word);

/** The button that a digit is pressed for, unless it is typed into a field. */
export function readStanceKey(event: KeyboardEvent): StanceChoice | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	const isTyping = (event.target as Element).matches("input:not([type=radio]), textarea, select");
	return isTyping ? undefined : stanceChoices.find(({ key }) => key === event.key);
}
