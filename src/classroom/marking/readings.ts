import { getAttribution } from "../../article/model/attributions.ts";
import { findActor, findProposal } from "../../article/model/questions.ts";
import type { Model } from "../../article/model/types.ts";
import { capitalize, formatList } from "../../article/sentences/numbers.ts";
import { findName, getVerb, takePlural } from "../../article/sentences/wording.ts";
import type { Coding } from "../lesson/types.ts";
import type { Aspect, Pair } from "./compare.ts";

/** What a mark says, in the words of the tool: "Plan A: Ann rejects it. Quoted". */
export function describeCoding(model: Model, coding: Coding): string {
	const actor = findActor(model, coding.actor);
	const plural = actor !== undefined && takePlural([actor]);
	const verb = getVerb(coding);
	const { label } = getAttribution(coding.attribution);
	const name = findName(model.actors, coding.actor);
	if (coding.proposal === null)
		return `${capitalize(name)} ${plural ? verb.alone.plural : verb.alone.phrase}. ${label}`;
	const title = findProposal(model, coding.proposal)?.title ?? coding.proposal;
	return `${title}: ${name} ${plural ? verb.plural : verb.phrase} it. ${label}`;
}

/** The questions that the aspects answer. */
export const aspectLabels: Record<Aspect, string> = {
	actor: "Who speaks",
	proposal: "About what",
	stance: "For or against",
	attribution: "How it is reported",
};

/**
 * What two readings differ in: "They differ in who speaks and for or against."; a remark
 * when it is only the verb, and empty when nothing differs.
 */
export function describeDifference({ a, b, differs }: Pair): string {
	if (a === null || b === null) return "Only one of the two has marked this.";
	const names: Record<Exclude<Pair["differs"][number], "missing">, string> = {
		actor: "who speaks",
		proposal: "what it is about",
		stance: "which side is taken",
		attribution: "how it is reported",
		words: "which words belong to it",
		verb: "the verb",
	};
	if (differs.length === 0) return "";
	if (differs.every((difference) => difference === "verb"))
		return "The same reading with another verb.";
	const found = differs.flatMap((difference) =>
		difference === "missing" ? [] : [names[difference]],
	);
	return `They differ in ${formatList(found)}.`;
}
