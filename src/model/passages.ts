import { formatNumber } from "./numbers.ts";
import type { Statement } from "./types.ts";

/**
 * What a headline's claim rests on: "backed by five passages in the text, one of them
 * quoted". The article's own words are told apart, since there nobody is credited.
 * @param passages the statements of the body that say the same, in article order
 */
export function describePassages(passages: readonly Statement[]): string {
	if (passages.length === 0) return "the text has no passage for this";
	const backed = `backed by ${formatNumber(passages.length)} ${
		passages.length === 1 ? "passage" : "passages"
	} in the text`;
	if (passages.every(({ voice }) => voice === "article"))
		return `${backed}, in the article’s own words`;
	const quoted = passages.filter(({ manner }) => manner === "direct").length;
	if (quoted === 0) return `${backed}, none of them quoted`;
	if (quoted === passages.length) return `${backed}, quoted`;
	return `${backed}, ${formatNumber(quoted)} of them quoted`;
}
