import type { Model } from "../../article/model/types.ts";
import { describeFact } from "../../article/sentences/labels.ts";
import { formatList } from "../../article/sentences/numbers.ts";
import { formatSpans, nameSentence } from "../../classroom/lesson/spans.ts";

import type { Ruling } from "./adjudicate.ts";
import { keyAlone, type MarkupComparison, type MarkupDifference } from "./compare-markups.ts";
import { classLabels, describeDetails } from "./difference-words.ts";

/** What was chosen of a difference, which may since be gone from the article. */
export interface Decision {
	difference: MarkupDifference;
	choice: Ruling;
	/** Both readings in words, as they were. */
	told: ToldReadings;
	/** Id of the editor's note that gives the reason in the article. */
	note?: string | undefined;
}

export interface ToldReadings {
	left: string;
	right: string;
}

/** A difference as it is listed; `decision` is null as long as it is open. */
export interface ListedDifference {
	difference: MarkupDifference;
	decision: Decision | null;
}

/** Decisions by the key of their difference. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Notes that give reasons: theirs has none of them. */
export const listReasonNotes = (decisions: Decisions): Set<string> =>
	new Set([...decisions.values()].flatMap(({ note }) => note ?? []));

/**
 * All differences, open and settled, in the order of the text. Ours is settled as long as the
 * difference stands, theirs and both as long as it does not: undoing opens it again.
 */
export function listDifferencesWith(
	{ differences }: Pick<MarkupComparison, "differences">,
	decisions: Decisions,
): ListedDifference[] {
	const standing = new Set(differences.map(({ key }) => key));
	const gone = [...decisions.values()].filter(
		({ choice, difference }) => choice !== "left" && !standing.has(difference.key),
	);
	const unseen = listReasonNotes(decisions);
	// Ours stands beside theirs, and nothing of theirs is its counterpart any longer.
	const left = new Set(
		gone.flatMap(({ choice, difference }) =>
			choice === "both" && difference.left ? [keyAlone(difference.left, unseen)] : [],
		),
	);
	const open = differences.filter(({ key }) => !left.has(key));
	const listed = open.map((difference): ListedDifference => {
		const decision = decisions.get(difference.key);
		return { difference, decision: decision?.choice === "left" ? decision : null };
	});
	const settled = gone.map((decision) => ({ difference: decision.difference, decision }));
	return [...listed, ...settled].toSorted(
		(a, b) => findStart(a.difference) - findStart(b.difference),
	);
}

const findStart = ({ words: { left, right } }: MarkupDifference): number =>
	Math.min(...[...left, ...right].map(({ start }) => start));

/** "2 of 3 settled": what is quiet is not counted. */
export function describeProgress(listed: readonly ListedDifference[]): string {
	const counted = listed.filter(({ difference }) => !difference.quiet);
	const settled = counted.filter(({ decision }) => decision !== null).length;
	return `${settled} of ${counted.length} settled`;
}

/** Both readings of a difference in words: of details these alone, else the statement. */
export function tellReadings(model: Model, difference: MarkupDifference): ToldReadings {
	const { left, right, details, words } = difference;
	const tell = (statement: typeof left, side: "left" | "right") => {
		if (statement === null) return "Not marked.";
		if (difference.class === "details") return describeDetails(model, statement, details);
		const fact = describeFact(model, statement);
		return difference.class === "boundary"
			? `${fact}: “${formatSpans(model, words[side])}”`
			: `${fact}.`;
	};
	return { left: tell(left, "left"), right: tell(right, "right") };
}

const choiceLabels: Record<Ruling, string> = { left: "ours", right: "theirs", both: "both" };

/**
 * Who chose what and why, as text for a file.
 * @param name whose the other mark-up is
 * @param reasons by the key of a difference
 */
export function formatDecisions(
	model: Model,
	name: string,
	listed: readonly ListedDifference[],
	reasons: Readonly<Record<string, string>>,
): string {
	const settled = listed.flatMap(({ decision }) => decision ?? []);
	const entries = settled.map(({ difference, choice, told }, index) => {
		const { words, sentence, key } = difference;
		const spans = words.left.length > 0 ? words.left : words.right;
		const why = (reasons[key] ?? "").trim();
		return [
			`${index + 1}. ${nameSentence(sentence)}: ${classLabels[difference.class].toLowerCase()}`,
			`   Words: ${formatSpans(model, spans)}`,
			`   Ours: ${told.left}`,
			`   Theirs: ${told.right}`,
			`   Taken: ${choiceLabels[choice]}`,
			...(why === "" ? [] : [`   Why: ${why}`]),
		].join("\n");
	});
	const whose =
		model.codedBy.length > 0 ? `The mark-up of ${formatList(model.codedBy)}` : "Our mark-up";
	const head = [model.title, `${whose}, compared with ${name}`, describeProgress(listed)];
	return `${[head.join("\n"), ...entries].join("\n\n")}\n`;
}

/** Differences of one sentence. */
export interface SentenceDifferences {
	/** Its id. */
	sentence: string;
	all: ListedDifference[];
}

/** By sentence, in the order in which the first of each comes. */
export function groupListed(listed: readonly ListedDifference[]): SentenceDifferences[] {
	const groups = new Map<string, ListedDifference[]>();
	for (const one of listed) {
		const known = groups.get(one.difference.sentence);
		if (known) known.push(one);
		else groups.set(one.difference.sentence, [one]);
	}
	return [...groups].map(([sentence, all]) => ({ sentence, all }));
}
