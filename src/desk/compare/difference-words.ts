import type { Model, Statement } from "../../article/model/types.ts";
import { formatDate } from "../../article/sentences/dates.ts";
import {
	capitalize,
	choosePlural,
	formatCount,
	formatList,
	formatNumber,
} from "../../article/sentences/numbers.ts";
import { findName, formatVotes } from "../../article/sentences/phrases.ts";
import type { DetailKey, DifferenceClass, MarkupComparison } from "./compare-markups.ts";

/** "18 of 21 statements are the same; here are the three." */
export function describeMarkups({
	same,
	total,
	differences,
}: Pick<MarkupComparison, "same" | "total" | "differences">): string {
	const quiet = differences.filter((one) => one.quiet).length;
	const told = total === same ? describeAll(total) : describeSome(same, total);
	return quiet === 0 ? told : `${told} ${describeQuiet(quiet)}`;
}

function describeAll(total: number): string {
	if (total === 0) return "Nothing is marked in either, so there is nothing to compare.";
	if (total === 1) return "The only statement is the same.";
	return total === 2
		? "Both statements are the same."
		: `All ${formatNumber(total)} statements are the same.`;
}

function describeSome(same: number, total: number): string {
	if (total === 1) return "The only statement is not the same; here it is.";
	if (same === 0) return `None of ${formatCount(total, "statement")} is the same; here they are.`;
	const others = total - same;
	const here = others === 1 ? "here is the other" : `here are the ${formatNumber(others)}`;
	const counted = `${formatNumber(same)} of ${formatCount(total, "statement")}`;
	return `${capitalize(counted)} ${choosePlural(same, "is", "are")} the same; ${here}.`;
}

const describeQuiet = (count: number): string =>
	`${capitalize(formatCount(count, "difference"))} of verb or punctuation alone ` +
	`${choosePlural(count, "is", "are")} not counted.`;

/** At the head of a difference. */
export const classLabels: Record<DifferenceClass, string> = {
	"only-left": "Marked here only",
	"only-right": "Marked there only",
	boundary: "Which words",
	speaker: "Who says it",
	relay: "Who passes it on",
	manner: "How it is reported",
	proposal: "About what",
	stance: "Stance",
	verb: "Verb, the same stance",
	details: "Details",
};

const detailLabels: Record<DetailKey, string> = {
	about: "About whom",
	for: "On whose behalf",
	to: "To whom",
	if: "Condition",
	cue: "Cue",
	part: "Part",
	votes: "Votes",
	when: "When",
	note: "Note",
};

/** "Cue: “stated”. Condition: none." */
export function describeDetails(
	model: Model,
	statement: Statement,
	keys: readonly DetailKey[],
): string {
	return keys
		.map((key) => `${detailLabels[key]}: ${formatDetail(model, statement, key) || "none"}.`)
		.join(" ");
}

function formatDetail(model: Model, statement: Statement, key: DetailKey): string {
	const { about, for: behalf, to, cue, part, votes, note, when, earlier } = statement;
	const name = (id: string | undefined) => (id === undefined ? "" : findName(model.actors, id));
	const quote = (words: string | undefined) => (words === undefined ? "" : `“${words}”`);
	const formats: Record<DetailKey, () => string> = {
		about: () => name(about),
		for: () => name(behalf),
		to: () => formatList(to.map(name)),
		if: () => quote(statement.if?.text),
		cue: () => quote(cue),
		part: () => quote(part),
		votes: () => (votes ? formatVotes(votes) : ""),
		when: () => (earlier ? "earlier" : when === undefined ? "" : formatDate(when)),
		note: () => quote(model.notes.find(({ id }) => id === note)?.text.trim()),
	};
	return formats[key]();
}
