import { findFirst, type Stretch } from "../../text/finding.ts";
import { countMarks } from "../../text/quotation-marks.ts";
import type { Depth, QuotationReading } from "../../text/quotation-readings.ts";

/*
 * Names of ships and papers, titles and words that are spoken of stand in quotation marks and
 * quote nobody: `[“Aurora”]{no=quotation}`.
 */

/** The stretch with the marks that stand right around it, if they do on both sides. */
export function widenToMarks(text: string, { start, stop }: Stretch): Stretch {
	const isMark = (at: number) => at >= 0 && countMarks(text.slice(at, at + 1)) > 0;
	const isWhole = isMark(start) || !isMark(start - 1) || !isMark(stop);
	return isWhole ? { start, stop } : { start: start - 1, stop: stop + 1 };
}

/** How deep in quotations the words stand that no mark of the stretch is around. */
function findBase(text: string, depths: readonly Depth[], { start, stop }: Stretch) {
	let at = start;
	while (at < stop && countMarks(text.slice(at, at + 1)) > 0) at++;
	const depth = depths[findFirst(depths, at)];
	const { least, most } = depth !== undefined && depth.start <= at ? depth : { least: 0, most: 0 };
	const own = at > start ? 1 : 0;
	return { least: Math.max(0, least - own), most: Math.max(0, most - own) };
}

/** What is left of sorted stretches outside of others, which are sorted too. */
export function subtract<Kind extends Stretch>(
	stretches: readonly Kind[],
	others: readonly Stretch[],
): Kind[] {
	if (others.length === 0) return [...stretches];
	return stretches.flatMap((stretch) => {
		const left: Kind[] = [];
		let { start } = stretch;
		for (let at = findFirst(others, start); at < others.length; at++) {
			const other = others[at] as Stretch;
			if (other.start >= stretch.stop) break;
			if (other.start > start) left.push({ ...stretch, start, stop: other.start });
			start = Math.max(start, other.stop);
		}
		return start < stretch.stop ? [...left, { ...stretch, start }] : left;
	});
}

/** A reading without the quotations that are none; what stands around them stays. */
export function leaveUnquoted(
	text: string,
	{ depths, quotations, odd }: QuotationReading,
	unquoted: readonly Stretch[],
): QuotationReading {
	if (unquoted.length === 0) return { depths, quotations, odd };
	const kept = unquoted
		.map(({ start, stop }) => ({ start, stop, ...findBase(text, depths, { start, stop }) }))
		.filter(({ most }) => most > 0);
	const isIn = (at: number) => {
		const one = unquoted[findFirst(unquoted, at)];
		return one !== undefined && one.start <= at;
	};
	return {
		depths: [...subtract(depths, unquoted), ...kept].toSorted((a, b) => a.start - b.start),
		quotations: quotations.filter(
			({ start, stop, closed }) => !isIn(start) || (closed && !isIn(stop - 1)),
		),
		odd: odd.filter((at) => !isIn(at)),
	};
}

/** Sorted, without those that stand within others. */
export function listOutermost(stretches: readonly Stretch[]): Stretch[] {
	const sorted = stretches.toSorted((a, b) => a.start - b.start || b.stop - a.stop);
	const outer: Stretch[] = [];
	for (const one of sorted) if (one.stop > (outer.at(-1)?.stop ?? -1)) outer.push(one);
	return outer;
}
