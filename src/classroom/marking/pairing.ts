import { findVerb } from "../../article/model/verbs.ts";
import { countCommon, countIn, indexWords } from "../lesson/spans.ts";
import type { Coding } from "../lesson/types.ts";

/** What two readings of a statement can differ in. */
export type Aspect = "actor" | "proposal" | "stance" | "attribution";

/** In the order in which they are shown. */
export const aspects: readonly Aspect[] = ["actor", "proposal", "stance", "attribution"];

/**
 * What a coding says of an aspect. To take no side, to decline and to name no proposal are
 * answers like others; to decline is not to have spoken.
 */
export function readAspect(coding: Coding, aspect: Aspect): string {
	if (aspect !== "stance") return coding[aspect] ?? "";
	const verb = findVerb(coding.verb);
	return verb?.stance ?? verb?.silence ?? "no side";
}

/** Two codings that share words, by their places in the two lists. */
export interface Match {
	a: number;
	b: number;
	/** Shared words as part of the longer one's, above 0 and at most 1. */
	overlap: number;
}

/**
 * Pairs codings that share words, each at most once: greatest overlap first; on the same
 * words the same actor and proposal first, then whatever agrees most, then their order. The
 * last is needed, since two statements often stand on the same words, and is told by sum and
 * distance of the places, so that it is no matter which list comes first.
 */
export function matchCodings(text: string, a: readonly Coding[], b: readonly Coding[]): Match[] {
	const taken = { a: new Set<number>(), b: new Set<number>() };
	const candidates = listCandidates(text, a, b).toSorted(
		(x, y) =>
			y.overlap - x.overlap ||
			y.likeness - x.likeness ||
			x.a + x.b - (y.a + y.b) ||
			Math.abs(x.a - x.b) - Math.abs(y.a - y.b),
	);
	const matches: Match[] = [];
	for (const { a: left, b: right, overlap } of candidates) {
		if (taken.a.has(left) || taken.b.has(right)) continue;
		taken.a.add(left);
		taken.b.add(right);
		matches.push({ a: left, b: right, overlap });
	}
	return matches;
}

function listCandidates(
	text: string,
	a: readonly Coding[],
	b: readonly Coding[],
): (Match & { likeness: number })[] {
	const index = indexWords(text);
	const words = [a, b].map((list) => list.map(({ spans }) => index(spans)));
	const [ofA = [], ofB = []] = words;
	return a.flatMap((coding, left) =>
		b.flatMap((other, right) => {
			const one = ofA[left] ?? [];
			const two = ofB[right] ?? [];
			const shared = countCommon(one, two);
			if (shared === 0) return [];
			const overlap = shared / Math.max(countIn(one), countIn(two));
			return [{ a: left, b: right, overlap, likeness: rateLikeness(coding, other) }];
		}),
	);
}

/** Actor and proposal together outweigh everything else; the verb is the last straw. */
function rateLikeness(a: Coding, b: Coding): number {
	const same = new Set(aspects.filter((aspect) => readAspect(a, aspect) === readAspect(b, aspect)));
	const both = same.has("actor") && same.has("proposal");
	return (both ? 100 : 0) + 10 * same.size + (a.verb === b.verb ? 1 : 0);
}
