import { isQuotedOnly } from "../model/quoted.ts";
import type { Model } from "../model/types.ts";
import { capitalize, choosePlural, formatCount, formatNumber } from "./numbers.ts";

/** What there is, told in two: what tells most, and what it is made of. */
export interface CountsSentence {
	/** "23 statements, one of them quoted". */
	hook: string;
	/** "17 are credited to six actors, six stand in the article’s own voice"; empty where there is nothing to add. */
	rest: string;
}

/**
 * How much there is and how much of it is verbatim. Whoever merely holds a stance that the
 * article asserts is not counted as having said something.
 */
export function describeCounts(model: Model): CountsSentence {
	const { statements } = model;
	const all = capitalize(formatCount(statements.length, "statement"));
	if (isQuotedOnly(model)) return { hook: `${all} in quotation marks`, rest: "" };
	if (statements.length === 0) return { hook: all, rest: "" };
	const quoted = statements.filter(({ manner }) => manner === "direct").length;
	return { hook: `${all}, ${countQuoted(quoted, statements.length)}`, rest: countVoices(model) };
}

function countQuoted(quoted: number, all: number): string {
	if (all === 1) return quoted === 1 ? "quoted" : "not quoted";
	if (quoted === all) return all === 2 ? "both of them quoted" : "all of them quoted";
	return `${quoted === 0 ? "none" : formatNumber(quoted)} of them quoted`;
}

function countVoices({ statements }: Model): string {
	const said = statements.filter(({ voice }) => voice === "speaker");
	const own = statements.length - said.length;
	const actors = formatCount(new Set(said.map(({ actor }) => actor)).size, "actor");
	const credited = `${formatNumber(said.length)} ${choosePlural(said.length, "is", "are")} credited to ${actors}`;
	const stand = `${formatNumber(own)} ${choosePlural(own, "stands", "stand")} in the article’s own voice`;
	if (own === 0) return `All are credited to ${actors}`;
	return capitalize(
		said.length === 0 ? `all stand in the article’s own voice` : `${credited}, ${stand}`,
	);
}
