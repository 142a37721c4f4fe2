import {
	capitalize,
	choosePlural,
	formatCount,
	formatList,
} from "../../article/sentences/numbers.ts";
import type { StepsLoss } from "./actions.ts";

/** "step 3", "steps 3 and 5". */
const formatSteps = (numbers: readonly number[]) =>
	`${choosePlural(numbers.length, "step", "steps")} ${formatList(numbers.map(String))}`;

const describeUnresolved = (numbers: readonly number[]) =>
	`${capitalize(formatSteps(numbers))} ${choosePlural(numbers.length, "has", "have")} to be changed then, before the explainer can be made.`;

/** What is told before something is removed that the steps for a class rest on. */
export function describeLoss({ steps, questions, unresolved }: StepsLoss): string {
	const [names, asks] = [
		choosePlural(steps.length, "names", "name"),
		choosePlural(questions, "asks about nothing else and goes", "ask about nothing else and go"),
	];
	return [
		...(steps.length > 0
			? [`${capitalize(formatSteps(steps))} of the walkthrough ${names} it: it goes there, too.`]
			: []),
		...(questions > 0
			? [`${capitalize(formatCount(questions, "question"))} ${asks} with it, answer included.`]
			: []),
		...(unresolved.length > 0 ? [describeUnresolved(unresolved)] : []),
	].join(" ");
}

/** What is told once something is removed: what else went, and what is left to be done. */
export function tellRemoved(loss: StepsLoss | undefined): string {
	if (!loss) return "Removed. Undo brings it back.";
	const { steps, questions, unresolved } = loss;
	const from = steps.length > 0 ? `, also from ${formatSteps(steps)} of the walkthrough` : "";
	const asked = questions > 0 ? `, with ${formatCount(questions, "question")}` : "";
	const left =
		unresolved.length > 0
			? ` ${capitalize(formatSteps(unresolved))} ${choosePlural(unresolved.length, "has", "have")} to be changed.`
			: "";
	return `Removed${from}${asked}. Undo brings it all back.${left}`;
}
