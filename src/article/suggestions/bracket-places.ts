import { parseBraces } from "../parse/notation/braces.ts";
import type { Stretch } from "../text/finding.ts";

/** Ways of marking that are worth a try: emphasis, links, other marks stand around words in few. */
const most = 40;

/**
 * Where `[` and `]` may stand around words, the likeliest first: at the words, or around the
 * emphasis, links and marks that they fill. Which of them is right is told by reading it again.
 * @param text the Markdown that the words are written in
 * @param first offset of their first unit
 * @param last offset of their last unit
 */
export function listBracketPlaces(text: string, first: number, last: number): Stretch[] {
	const stops = listStops(text, last);
	return (
		listStarts(text, first)
			.flatMap((start, near) => stops.map((stop, far) => ({ start, stop, cost: near + far })))
			// Brackets that part emphasis can be read, by programs.
			.map((way) => ({
				...way,
				cost: way.cost + (isWhole(text.slice(way.start, way.stop)) ? 0 : 99),
			}))
			.toSorted((one, two) => one.cost - two.cost)
			.slice(0, most)
			.map(({ start, stop }) => ({ start, stop }))
	);
}

/** Whether what opens in a stretch of Markdown closes in it too, as far as counting tells. */
function isWhole(text: string): boolean {
	const count = (sign: RegExp) => text.match(sign)?.length ?? 0;
	const runs = [/\*+/gu, /_+/gu, /~+/gu, /`+/gu];
	return runs.every((run) => count(run) % 2 === 0) && count(/\[/gu) === count(/\]/gu);
}

const signs = /[*_~`[]/u;

/** Whether the sign at an offset is text because of the `\` before it. */
function isEscaped(text: string, at: number): boolean {
	let from = at;
	while (text[from - 1] === "\\") from--;
	return (at - from) % 2 === 1;
}

/** Where `[` may stand: at the words, and before what is written around them. */
function listStarts(text: string, first: number): number[] {
	let at = isEscaped(text, first) ? first - 1 : first;
	const starts = [at];
	while (starts.length < 6 && signs.test(text[at - 1] ?? "")) {
		// Two stars are one sign.
		const sign = text[at - 1];
		do at--;
		while (sign !== "[" && text[at - 1] === sign);
		starts.push(at);
	}
	return starts;
}

/** Where `]` may stand: behind the words, and behind what is written around them. */
function listStops(text: string, last: number): number[] {
	const reference = /^&#?\w{1,40};/u.exec(text.slice(last, last + 50));
	let at = last + (reference?.[0].length ?? 1);
	const stops = [at];
	while (stops.length < 6) {
		const rest = text.slice(at, at + 2000);
		const link = /^\](?:\([^()\s]*\)|\[[^[\]]*\])/u.exec(rest)?.[0].length;
		const mark = rest.startsWith("]{") ? parseBraces(text, at + 1).stop : null;
		const next = mark ?? at + (link ?? /^([*_~`])\1*/u.exec(rest)?.[0].length ?? 0);
		if (next === at) break;
		at = next;
		stops.push(at);
	}
	return stops;
}
