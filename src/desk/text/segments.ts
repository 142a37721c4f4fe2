import type { Stretch } from "../../article/text/finding.ts";

/** What words can be at the desk, each with what it belongs to. */
export interface Layer extends Stretch {
	kind:
		| "statement"
		| "note"
		| "suggestion"
		| "cue"
		| "condition"
		| "chosen"
		| "picked"
		| "unquoted";
	/** Id of the statement or suggestion; empty where there is none. */
	id: string;
}

/** A piece of a sentence that the same layers lie on. */
export interface Segment extends Stretch {
	text: string;
	/** The widest first. */
	layers: Layer[];
}

/**
 * A stretch of the text cut where a layer begins or ends: `n` layers make at most `2n + 1`
 * pieces, and each knows all that lies on it.
 */
export function listSegments(
	text: string,
	{ start, stop }: Stretch,
	layers: readonly Layer[],
): Segment[] {
	const inside = layers
		.filter((one) => one.start < stop && start < one.stop && one.stop > one.start)
		.toSorted((one, two) => one.start - two.start || two.stop - one.stop);
	const cuts = new Set([start, stop]);
	for (const one of inside) {
		cuts.add(Math.max(start, one.start));
		cuts.add(Math.min(stop, one.stop));
	}
	const places = [...cuts].toSorted((one, two) => one - two);
	return places.slice(0, -1).map((from, at) => {
		const to = places[at + 1] ?? stop;
		return {
			...{ start: from, stop: to, text: text.slice(from, to) },
			layers: inside.filter((one) => one.start <= from && to <= one.stop),
		};
	});
}

/** Layers by the sentence they touch: a long article is not looked through for each of its lines. */
export function groupLayers<Place extends Stretch & { id: string }>(
	sentences: readonly Place[],
	layers: readonly Layer[],
): Map<string, Layer[]> {
	const groups = new Map<string, Layer[]>();
	const sorted = layers.toSorted((one, two) => one.start - two.start);
	let first = 0;
	const open: Layer[] = [];
	for (const { id, start, stop } of sentences) {
		for (let layer = sorted[first]; layer && layer.start < stop; layer = sorted[++first])
			open.push(layer);
		const touching = open.filter((one) => one.stop > start && one.start < stop);
		if (touching.length > 0) groups.set(id, touching);
		// What has ended does not come again.
		for (let at = open.length - 1; at >= 0; at--)
			if ((open[at]?.stop ?? 0) <= stop) open.splice(at, 1);
	}
	return groups;
}
