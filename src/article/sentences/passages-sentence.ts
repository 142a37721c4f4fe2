import type { Model, Statement } from "../model/types.ts";
import { describeQuoted } from "./counts-sentence.ts";
import { formatAll, formatCount, formatList, formatNumber } from "./numbers.ts";
import { findName } from "./wording.ts";

/**
 * What a claim of the headline rests on: "backed by three passages in the text, all Sergei
 * Lavrov’s, one of them quoted". Somebody else's passages are named as theirs, since a
 * minister's words are not the state's; the article's own words are told apart, since
 * there nobody is credited.
 * @param passages the statements of the body that say the same, in article order
 */
export function describePassages(
	model: Model,
	statement: Statement,
	passages: readonly Statement[],
): string {
	if (passages.length === 0) return "the text has no passage for this";
	const backed = `backed by ${formatCount(passages.length, "passage")} in the text`;
	return `${backed}${describeOthers(model, statement, passages)}${describeHow(passages)}`;
}

function describeOthers(
	model: Model,
	{ actor }: Statement,
	passages: readonly Statement[],
): string {
	const others = passages.filter((passage) => passage.actor !== actor);
	if (others.length === 0) return "";
	const names = [...new Set(others.map((passage) => passage.actor))].map((id) =>
		findName(model.actors, id),
	);
	if (others.length < passages.length)
		return `, ${formatNumber(others.length)} of them by ${formatList(names)}`;
	return `, ${formatAll(passages.length)}by ${formatList(names)}`;
}

function describeHow(passages: readonly Statement[]): string {
	if (passages.every(({ voice }) => voice === "article")) return ", in the article’s own words";
	return `, ${describeQuoted(passages)}`;
}

/**
 * The headline's claims in one line: "all three claims are backed by passages in the text".
 * @param counts how many passages back each claim; at least one claim
 */
export function describeHeadline(counts: readonly number[]): string {
	const bare = counts.filter((count) => count === 0).length;
	const all = counts.length;
	if (all === 1)
		return bare === 0 ? "its claim is backed by the text" : "the text has no passage for its claim";
	if (bare === 0)
		return `${all === 2 ? "both" : `all ${formatNumber(all)}`} claims are backed by passages in the text`;
	if (bare === all) return "the text has no passage for any of its claims";
	return `the text has no passage for ${formatNumber(bare)} of its ${formatNumber(all)} claims`;
}
