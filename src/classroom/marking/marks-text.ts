import type { Model } from "../../article/model/types.ts";
import {
	capitalize,
	choosePlural,
	formatCount,
	formatNumber,
} from "../../article/sentences/numbers.ts";
import { listSentencesOf } from "../lesson/items.ts";
import { formatSpans } from "../lesson/spans.ts";
import type { Coding } from "../lesson/types.ts";
import {
	type CodingPair,
	type Comparison,
	compareCodings,
	isSame,
	listPublished,
} from "./compare.ts";
import { aspectLabels, describeDifference } from "./pairs.ts";
import { describeCoding } from "./reading-model.ts";
import { describeAlpha, formatAlpha } from "./reliability.ts";

/**
 * A student's own marks, and how they compare with the published mark-up, line by line. A
 * student marks a part of the article: what is published of other sentences is not compared.
 */
export function listMarkLines(model: Model, codings: readonly Coding[]): string[] {
	if (codings.length === 0) return ["Your own marks: none"];
	const { compared, leftOut } = splitPublished(model, codings);
	const comparison = compareCodings(model, codings, compared);
	const differing = comparison.pairs.filter((pair) => !isSame(pair));
	return [
		`Your own marks: ${formatCount(codings.length, "statement")}`,
		...codings.flatMap((coding) => [
			"",
			`  Words: ${formatSpans(model, coding.spans)}`,
			`  ${describeCoding(model, coding)}`,
		]),
		"",
		"",
		"Your marks beside the published ones",
		"",
		...(leftOut === 0 ? [] : [describeLeftOut(leftOut), ""]),
		...listCounts(comparison),
		"",
		"  A difference is something to discuss, not a mistake: people trained to do this agree on about three quarters of such marks.",
		...differing.flatMap((pair) => ["", ...listReadings(model, pair)]),
	];
}

/** The published marks that touch a sentence in which the student marked something. */
function splitPublished(model: Model, codings: readonly Coding[]) {
	const published = listPublished(model);
	const spans = codings.flatMap((coding) => coding.spans);
	const marked = new Set(listSentencesOf(model, spans));
	const compared = published.filter((coding) =>
		listSentencesOf(model, coding.spans).some((id) => marked.has(id)),
	);
	return { compared, leftOut: published.length - compared.length };
}

function describeLeftOut(count: number): string {
	return `  Only sentences in which you marked something are compared; ${formatCount(count, "published statement")} in other sentences ${choosePlural(count, "is", "are")} left out.`;
}

function listCounts({ pairs, same, aspects, onlyA, onlyB }: Comparison): string[] {
	const differ = pairs.length - same - onlyA - onlyB;
	const counts = [
		`  ${capitalize(formatCount(same, "statement"))} read the same, ${countOthers(differ)} read differently.`,
		`  ${capitalize(formatCount(onlyA, "statement"))} only you have marked, ${countOthers(onlyB)} only the published mark-up has.`,
	];
	if (same + differ === 0) return counts;
	return [
		...counts,
		"",
		...aspects.map(({ aspect, compared, same: alike, alpha }) => {
			const counted = `${countOthers(alike)} of ${formatNumber(compared)} the same`;
			return `  ${aspectLabels[aspect]}: ${counted}; alpha: ${formatAlpha({ compared, alpha })}`;
		}),
		"",
		`  ${describeAlpha(aspects)}`,
	];
}

function listReadings(model: Model, pair: CodingPair): string[] {
	const spans = pair.a?.spans ?? pair.b?.spans ?? [];
	const read = (coding: Coding | null) =>
		coding === null ? "not marked" : describeCoding(model, coding);
	const isMoved = pair.differs.includes("words") && pair.b !== null;
	return [
		`  Words: ${formatSpans(model, spans)}`,
		...(isMoved ? [`  Published words: ${formatSpans(model, pair.b?.spans ?? [])}`] : []),
		`  You: ${read(pair.a)}`,
		`  Published: ${read(pair.b)}`,
		...(pair.a && pair.b ? [`  ${describeDifference(pair.differs)}`] : []),
	];
}

function countOthers(count: number): string {
	return count === 0 ? "none" : formatNumber(count);
}
