import { findAttribution, listMakers } from "../../article/model/attributions.ts";
import type { Model, Span, Statement } from "../../article/model/types.ts";
import { findFirst } from "../../article/text/finding.ts";
import { listSpans } from "../../classroom/lesson/items.ts";
import type { Coding } from "../../classroom/lesson/types.ts";
import { matchCodings } from "../../classroom/marking/pairing.ts";

/** Statements of two mark-ups that report the same, one to one. */
export interface StatementPairs {
	pairs: [left: Statement, right: Statement][];
	/** Those that have no counterpart. */
	left: Statement[];
	right: Statement[];
}

/** So many comparisons within a few sentences are made one by one. */
const most = 40_000;

/**
 * Pairs statements: equal ones first, then by shared words and by how much agrees, among those
 * that stand in the same sentences. Swapping the sides swaps the result.
 * @param spell all that is compared of a statement, its words too
 */
export function pairStatements(
	{ text, sentences }: Pick<Model, "text" | "sentences">,
	left: readonly Statement[],
	right: readonly Statement[],
	spell: (statement: Statement) => string,
): StatementPairs {
	const equal = pairByKey(left, right, spell);
	const near = listNear(sentences, equal.left, equal.right).map((group) =>
		group.left.length * group.right.length > most
			? pairByKey(group.left, group.right, ({ actor, proposal }) => `${actor} ${proposal}`)
			: pairNear(text, group),
	);
	const pairs = [...equal.pairs, ...near.flatMap((one) => one.pairs)];
	const taken = new Set(pairs.flat());
	const leave = (all: readonly Statement[]) => all.filter((one) => !taken.has(one));
	return { pairs, left: leave(left), right: leave(right) };
}

/** Those with the same key, the first with the first. */
function pairByKey(
	left: readonly Statement[],
	right: readonly Statement[],
	toKey: (statement: Statement) => string,
): StatementPairs {
	const waiting = new Map<string, Statement[]>();
	for (const one of right.toReversed()) {
		const queue = waiting.get(toKey(one));
		if (queue) queue.push(one);
		else waiting.set(toKey(one), [one]);
	}
	const pairs = left.flatMap((one): StatementPairs["pairs"] => {
		const other = waiting.get(toKey(one))?.pop();
		return other ? [[one, other]] : [];
	});
	const taken = new Set(pairs.flat());
	const leave = (all: readonly Statement[]) => all.filter((one) => !taken.has(one));
	return { pairs, left: leave(left), right: leave(right) };
}

/** Statements that sentences join, and these sentences in order. */
interface Near {
	left: Statement[];
	right: Statement[];
	sentences: Span[];
}

/** Parts all statements by the sentences they stand in, so that few are compared with few. */
function listNear(
	sentences: readonly Span[],
	left: readonly Statement[],
	right: readonly Statement[],
): Near[] {
	const heads = sentences.map((_, index) => index);
	const findHead = (index: number): number => {
		let head = index;
		while (heads[head] !== head) head = heads[head] = heads[heads[head] ?? 0] ?? 0;
		return head;
	};
	const touch = (one: Statement) =>
		listSpans(one).flatMap((span) => listTouchedSentences(sentences, span));
	const touched = new Map([...left, ...right].map((one) => [one, touch(one)]));
	for (const [first, ...others] of touched.values())
		for (const other of others) heads[findHead(other)] = findHead(first ?? other);
	const groups = new Map<number, Near>();
	const open = (index: number): Near => {
		const known = groups.get(findHead(index)) ?? { left: [], right: [], sentences: [] };
		groups.set(findHead(index), known);
		return known;
	};
	for (const side of ["left", "right"] as const)
		for (const one of side === "left" ? left : right) {
			const [first] = touched.get(one) ?? [];
			if (first !== undefined) open(first)[side].push(one);
		}
	for (const [index, sentence] of sentences.entries())
		groups.get(findHead(index))?.sentences.push(sentence);
	return [...groups.values()].filter((group) => group.left.length * group.right.length > 0);
}

/** Indexes of the sentences that a stretch shares letters with. */
export function listTouchedSentences(sentences: readonly Span[], { start, stop }: Span): number[] {
	const touched: number[] = [];
	for (let at = findFirst(sentences, start); (sentences[at]?.start ?? stop) < stop; at++)
		touched.push(at);
	return touched;
}

/** Two that agree on neither who nor what are one report only if they share most of its words. */
function pairNear(text: string, { left, right, sentences }: Near): StatementPairs {
	let length = 0;
	const shifts = sentences.map(({ start, stop }) => {
		length += stop - start + 1;
		return length - (stop - start + 1) - start;
	});
	const words = sentences.map(({ start, stop }) => text.slice(start, stop)).join(" ");
	const toCoding = (statement: Statement): Coding => ({
		spans: listSpans(statement).flatMap((span) =>
			listTouchedSentences(sentences, span).map((at) => clip(span, sentences[at], shifts[at])),
		),
		actor: listMakers(statement).toSorted().join(),
		verb: statement.verb,
		proposal: statement.proposal,
		attribution: findAttribution(statement),
	});
	const matches = matchCodings(words, left.map(toCoding), right.map(toCoding));
	const pairs = matches.flatMap(({ a, b, overlap }): StatementPairs["pairs"] => {
		const [one, other] = [left[a], right[b]];
		if (!one || !other || (overlap < 0.5 && !isAlike(one, other))) return [];
		return [[one, other]];
	});
	return { pairs, left: [], right: [] };
}

function clip(span: Span, sentence: Span | undefined, shift = 0): Span {
	return {
		start: Math.max(span.start, sentence?.start ?? 0) + shift,
		stop: Math.min(span.stop, sentence?.stop ?? span.stop) + shift,
	};
}

const isAlike = (one: Statement, other: Statement): boolean =>
	(one.proposal !== null && one.proposal === other.proposal) ||
	listMakers(one).some((id) => listMakers(other).includes(id));
