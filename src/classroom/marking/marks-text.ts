import type { Model } from "../../article/model/types.ts";
import { choosePlural, formatCount } from "../../article/sentences/numbers.ts";
import { listSentencesOf } from "../lesson/items.ts";
import { formatSpans } from "../lesson/spans.ts";
import type { Coding } from "../lesson/types.ts";
import { type CodingPair, compareCodings, isSame, listPublished } from "./compare.ts";
import { describeDifference, describePairCounts } from "./pairs.ts";
import { describeCoding } from "./reading-model.ts";

/**
 * A student's own marks, and how they compare with the editors' reading, line by line. A
 * student marks a part of the article: what the editors read elsewhere is not compared.
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
		"Your marks beside the editors’ reading",
		"",
		...(leftOut === 0 ? [] : [describeLeftOut(leftOut), ""]),
		`  ${describePairCounts(comparison, { a: "You", b: "The editors" })}`,
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
	return `  Only sentences in which you marked something are compared; ${formatCount(count, "statement")} of the editors in other sentences ${choosePlural(count, "is", "are")} left out.`;
}

function listReadings(model: Model, pair: CodingPair): string[] {
	const spans = pair.a?.spans ?? pair.b?.spans ?? [];
	const read = (coding: Coding | null) =>
		coding === null ? "not marked" : describeCoding(model, coding);
	const isMoved = pair.differs.includes("words") && pair.b !== null;
	return [
		`  Words: ${formatSpans(model, spans)}`,
		...(isMoved ? [`  The editors’ words: ${formatSpans(model, pair.b?.spans ?? [])}`] : []),
		`  You: ${read(pair.a)}`,
		`  The editors: ${read(pair.b)}`,
		...(pair.a && pair.b ? [`  ${describeDifference(pair.differs)}`] : []),
	];
}
