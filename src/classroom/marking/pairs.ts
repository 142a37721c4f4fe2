import { formatInside } from "../../article/model/names.ts";
import {
	capitalize,
	choosePlural,
	formatCount,
	formatList,
	formatNumber,
} from "../../article/sentences/numbers.ts";

import type { Coding } from "../lesson/types.ts";
import { type Aspect, type CodingPair, type Comparison, isSame } from "./compare.ts";

/** Who marked the two readings: "You", "The editors". */
export interface PairNames {
	a: string;
	b: string;
}

/** Both readings of the same words. */
export interface Both extends CodingPair {
	a: Coding;
	b: Coding;
}

/** Pairs by what there is to talk about. */
export interface SortedPairs {
	different: Both[];
	onlyA: Coding[];
	onlyB: Coding[];
	same: Both[];
}

/** Each in the order of the comparison, which is the article's. */
export function sortPairs({ pairs }: Pick<Comparison, "pairs">): SortedPairs {
	const sorted: SortedPairs = { different: [], onlyA: [], onlyB: [], same: [] };
	for (const { a, b, differs } of pairs) {
		if (a && b) sorted[isSame({ differs }) ? "same" : "different"].push({ a, b, differs });
		else if (a) sorted.onlyA.push(a);
		else if (b) sorted.onlyB.push(b);
	}
	return sorted;
}

/** What a teacher reads of each aspect. */
export const aspectLabels: Record<Aspect, string> = {
	actor: "Who",
	proposal: "About what",
	stance: "Stance",
	attribution: "How it is reported",
};

const differenceLabels: Record<CodingPair["differs"][number], string> = {
	actor: "who",
	proposal: "about what",
	stance: "stance",
	attribution: "how it is reported",
	words: "which words",
	verb: "verb",
	missing: "marked by one only",
};

/** "Differs in: stance and how it is reported"; for the verb alone, that the stance is the same. */
export function describeDifference(differs: CodingPair["differs"]): string {
	if (differs.length === 0) return "";
	if (isSame({ differs })) return "Another verb, the same stance";
	return `Differs in: ${formatList(differs.map((aspect) => differenceLabels[aspect]))}`;
}

/** A name within a sentence: "you", "the other student". */
export function formatNameInside(name: string): string {
	return name === "You" ? "you" : formatInside({ name });
}

/**
 * The plain counts: "You and the editors agree on seven of the nine statements that both
 * marked; here are the other two. One statement is marked by you only."
 */
export function describePairCounts(
	{ pairs, same, onlyA, onlyB }: Pick<Comparison, "pairs" | "same" | "onlyA" | "onlyB">,
	names: PairNames,
): string {
	const both = pairs.length - onlyA - onlyB;
	const who = `${names.a} and ${formatNameInside(names.b)}`;
	const only = [describeOnly(onlyA, names.a), describeOnly(onlyB, names.b)];
	return [`${who} ${describeAgreement(same, both)}.`, ...only].filter(Boolean).join(" ");
}

function describeAgreement(same: number, both: number): string {
	const differ = both - same;
	const marked = `the ${formatCount(both, "statement")} that both marked`;
	if (both === 0) return "marked no statement in common";
	if (differ === 0) return `agree on ${both > 2 ? "all " : ""}${marked}`;
	if (both === 1) return `differ on ${marked}; here it is`;
	if (same === 0) return `agree on ${both === 2 ? "neither" : "none"} of ${marked}; here they are`;
	const others = `here ${choosePlural(differ, "is", "are")} the other ${formatNumber(differ)}`;
	return `agree on ${formatNumber(same)} of ${marked}; ${others}`;
}

function describeOnly(count: number, name: string): string {
	if (count === 0) return "";
	const statements = capitalize(formatCount(count, "statement"));
	return `${statements} ${choosePlural(count, "is", "are")} marked by ${formatNameInside(name)} only.`;
}
