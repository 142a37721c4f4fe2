import type { Model, Statement } from "../model/types.ts";
import { describeQuoted } from "./counts-sentence.ts";
import { choosePlural, formatAll, formatCount, formatList, formatNumber } from "./numbers.ts";
import { findName } from "./phrases.ts";

/**
 * What a claim of the headline rests on: "backed by three passages in the text, all Sergei
 * Lavrov’s, one of them quoted". Somebody else's passages are named as theirs, since a
 * minister's words are not the state's; the article's own words are told apart, since
 * there nobody is credited.
 * @param passages the statements of the body that say the same, in article order
 * @param beside where there are none: those that a reader may compare
 */
export function describePassages(
	model: Model,
	statement: Statement,
	passages: readonly Statement[],
	beside: readonly Statement[] = [],
): string {
	if (passages.length === 0) {
		return beside.length > 0
			? "no passage in the text surely says the same: compare for yourself"
			: "the text has no passage for this";
	}
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
 * @param compared how many claims without such passages have others to be compared with
 */
export function describeHeadline(counts: readonly number[], compared = 0): string {
	const bare = counts.filter((count) => count === 0).length - compared;
	const all = counts.length;
	if (compared > 0) return describeCompared(all, bare, compared);
	if (all === 1)
		return bare === 0 ? "its claim is backed by the text" : "the text has no passage for its claim";
	if (bare === 0)
		return `${all === 2 ? "both" : `all ${formatNumber(all)}`} claims are backed by passages in the text`;
	if (bare === all) return "the text has no passage for any of its claims";
	return `the text has no passage for ${formatNumber(bare)} of its ${formatNumber(all)} claims`;
}

function describeCompared(all: number, bare: number, compared: number): string {
	if (all === 1) return "its claim is for you to compare with the text";
	const whose = compared === all ? "" : ` of its ${formatNumber(all)}`;
	const opening = compared === all && all === 2 ? "both" : formatNumber(compared);
	const those = compared === all && all > 2 ? `all ${opening}` : opening;
	const told = `${those}${whose} claims ${choosePlural(compared, "is", "are")} for you to compare with the text`;
	return bare === 0 ? told : `${told}, which has no passage for ${formatNumber(bare)}`;
}
