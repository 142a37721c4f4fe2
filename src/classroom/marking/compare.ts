import { findAttribution } from "../../article/model/attributions.ts";
import type { Model } from "../../article/model/types.ts";
import { listSpans } from "../lesson/items.ts";
import type { Coding } from "../lesson/types.ts";
import { type Aspect, aspects, type Match, matchCodings, readAspect } from "./pairing.ts";
import { computeAlpha, type Measured } from "./reliability.ts";

export type { Aspect };

/** Two readings of the same words, or one that has no counterpart. */
export interface CodingPair {
	a: Coding | null;
	b: Coding | null;
	/**
	 * Empty: the same reading. `words`: they share less than half of the longer one's words.
	 * `verb` is a remark, not a difference: another word for the same stance.
	 */
	differs: (Aspect | "words" | "verb" | "missing")[];
}

export interface Comparison {
	/** In article order. */
	pairs: CodingPair[];
	/** Pairs that differ in nothing, or in the verb alone. */
	same: number;
	onlyA: number;
	onlyB: number;
}

/** The editors' reading, headline included, as if a student had made it. */
export function listPublished(model: Model): Coding[] {
	return model.statements.map((statement) => ({
		spans: listSpans(statement),
		actor: statement.actor,
		verb: statement.verb,
		proposal: statement.proposal,
		attribution: findAttribution(statement),
	}));
}

/** The article's statement that a published reading was made of. */
export function findPublished(model: Model, coding: Coding): string | undefined {
	const spelt = spellCoding(coding);
	const at = listPublished(model).findIndex((published) => spellCoding(published) === spelt);
	return model.statements[at]?.id;
}

/** Two lists of marks, statement by statement. Swapping the lists swaps the result. */
export function compareCodings(
	model: Pick<Model, "text">,
	a: readonly Coding[],
	b: readonly Coding[],
): Comparison {
	const left = a.toSorted(compareCoding);
	const right = b.toSorted(compareCoding);
	const matches = matchCodings(model.text, left, right);
	const taken = { a: new Set(matches.map(({ a }) => a)), b: new Set(matches.map(({ b }) => b)) };
	const both = matches.flatMap((match) => pairUp(match, left, right));
	const onlyA = left.filter((_, index) => !taken.a.has(index));
	const onlyB = right.filter((_, index) => !taken.b.has(index));
	return {
		pairs: [
			...both,
			...onlyA.map((coding): CodingPair => ({ a: coding, b: null, differs: ["missing"] })),
			...onlyB.map((coding): CodingPair => ({ a: null, b: coding, differs: ["missing"] })),
		].toSorted(comparePairs),
		same: both.filter(isSame).length,
		onlyA: onlyA.length,
		onlyB: onlyB.length,
	};
}

/** Whether the two readings are the same, by whatever verb. */
export function isSame({ differs }: Pick<CodingPair, "differs">): boolean {
	return differs.every((difference) => difference === "verb");
}

function pairUp(match: Match, left: readonly Coding[], right: readonly Coding[]): CodingPair[] {
	const a = left[match.a];
	const b = right[match.b];
	if (a === undefined || b === undefined) return [];
	const differs: CodingPair["differs"] = aspects.filter(
		(aspect) => readAspect(a, aspect) !== readAspect(b, aspect),
	);
	const isVerbSame = a.verb === b.verb || a.isStanceAlone || b.isStanceAlone;
	if (!isVerbSame && !differs.includes("stance")) differs.push("verb");
	if (match.overlap < 0.5) differs.push("words");
	return [{ a, b, differs }];
}

/** How often readings of a statement say the same of an aspect. */
export interface MeasuredAspect extends Measured {
	aspect: Aspect;
	/** Statements of which all say the same. */
	same: number;
}

/**
 * Over the statements of `b` that somebody else marked too. Pairs of several students with one
 * `b` are as many readings of the same statements, not more statements.
 */
export function measureAspects(pairs: readonly CodingPair[]): MeasuredAspect[] {
	const readings = new Map<Coding, Coding[]>();
	for (const { a, b } of pairs) if (a && b) readings.set(b, [...(readings.get(b) ?? [b]), a]);
	return aspects.map((aspect) => {
		const units = [...readings.values()].map((unit) =>
			unit.map((coding) => readAspect(coding, aspect)),
		);
		const same = units.filter((unit) => new Set(unit).size === 1).length;
		return { aspect, compared: units.length, same, alpha: computeAlpha(units) };
	});
}

/** By where they begin, then where they end, then what they say: never by whose they are. */
function comparePairs(x: CodingPair, y: CodingPair): number {
	const [first, other] = [readPlace(x), readPlace(y)];
	return (
		compare(first.start, other.start) ||
		compare(first.stop, other.stop) ||
		compare(spell(x), spell(y))
	);
}

function compareCoding(x: Coding, y: Coding): number {
	return comparePairs({ a: x, b: null, differs: [] }, { a: y, b: null, differs: [] });
}

function readPlace({ a, b }: CodingPair): { start: number; stop: number } {
	const spans = [a, b].flatMap((coding) => coding?.spans ?? []);
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		stop: Math.max(...spans.map(({ stop }) => stop)),
	};
}

function spell({ a, b }: CodingPair): string {
	return [a, b]
		.map((coding) => (coding === null ? "" : spellCoding(coding)))
		.toSorted()
		.join();
}

function spellCoding(coding: Coding): string {
	const { spans, actor, verb, isStanceAlone, proposal, attribution } = coding;
	const places = spans.map(({ start, stop }) => [start, stop]);
	return JSON.stringify([places, actor, verb, isStanceAlone, proposal, attribution]);
}

/** Below, at or above 0, as two numbers or two texts are in order. */
function compare<Value extends number | string>(x: Value, y: Value): number {
	return x < y ? -1 : x > y ? 1 : 0;
}
