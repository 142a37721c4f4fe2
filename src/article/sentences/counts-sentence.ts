import { listTellers } from "../model/attributions.ts";
import { isQuotedOnly } from "../model/quoted.ts";
import type { Model, Statement } from "../model/types.ts";
import { capitalize, choosePlural, formatCount, formatNumber } from "./numbers.ts";

/** What there is, told in two: what tells most, and what it is made of. */
export interface CountsSentence {
	/** "23 statements, one of them quoted". */
	hook: string;
	/** "17 are credited to six actors, and six stand in the article’s own voice"; empty where there is nothing to add. */
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
	return { hook: `${all}, ${describeQuoted(statements)}`, rest: countVoices(model) };
}

/** "one of them quoted, two partly", "neither of them quoted"; of a single one "not quoted". */
export function describeQuoted(statements: readonly Pick<Statement, "manner">[]): string {
	const all = statements.length;
	const { most, way, rest } = countQuoted(statements.map(({ manner }) => manner));
	if (all === 1) return most === 1 ? way : `not ${way}`;
	return `${formatShare(most, all)} of them ${way}${rest}`;
}

/** How much is quoted or, where nothing is, partly quoted: "not quoted" would deny its quotation marks. */
export function countQuoted(ways: readonly (string | null)[]): {
	most: number;
	/** "quoted" or "partly quoted". */
	way: string;
	/** ", two partly"; empty when there is nothing to add. */
	rest: string;
} {
	const quoted = ways.filter((way) => way === "direct").length;
	const partly = ways.filter((way) => way === "mixed").length;
	if (quoted === 0 && partly > 0) return { most: partly, way: "partly quoted", rest: "" };
	const rest = partly > 0 ? `, ${formatNumber(partly)} partly` : "";
	return { most: quoted, way: "quoted", rest };
}

/** "none", "both", "three": how many of so many, before "of them". */
function formatShare(count: number, all: number): string {
	if (count === 0) return all === 2 ? "neither" : "none";
	if (count === all) return all === 2 ? "both" : "all";
	return formatNumber(count);
}

function countVoices({ statements }: Model): string {
	const said = statements.filter(({ voice }) => voice === "speaker");
	const own = statements.length - said.length;
	const actors = formatCount(new Set(said.flatMap(listTellers)).size, "actor");
	if (own > 0 && said.length > 0) {
		const credited = `${formatNumber(said.length)} ${choosePlural(said.length, "is", "are")} credited to ${actors}`;
		const stand = `${formatNumber(own)} ${choosePlural(own, "stands", "stand")} in the article’s own voice`;
		return capitalize(`${credited}, and ${stand}`);
	}
	const [all, is, stands] =
		statements.length === 1
			? ["It", "is", "stands"]
			: [statements.length === 2 ? "Both" : "All", "are", "stand"];
	return own === 0
		? `${all} ${is} credited to ${actors}`
		: `${all} ${stands} in the article’s own voice`;
}
