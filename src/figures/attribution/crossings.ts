import { ascending } from "d3";

/** How many pairs of an upper and a lower value stand the wrong way round; both ascending. */
function countPairs(upper: readonly number[], lower: readonly number[]): number {
	let count = 0;
	let below = 0;
	for (const value of upper) {
		while (below < lower.length && (lower[below] ?? 0) < value) below++;
		count += below;
	}
	return count;
}

/** Pairs of values of which the greater stands first; by halves, so that 2,000 are no matter. */
export function countInversions(values: readonly number[]): number {
	if (values.length < 2) return 0;
	const middle = values.length >> 1;
	const upper = values.slice(0, middle);
	const lower = values.slice(middle);
	const inner = countInversions(upper) + countInversions(lower);
	return inner + countPairs(upper.sort(ascending), lower.sort(ascending));
}

/**
 * Exchanges neighbours as long as that takes crossings away (greedy switching; Eades and
 * Kelly 1986). Each exchange leaves fewer, so it ends; the bound only keeps it short.
 */
function switchNeighbours<Node>(order: Node[], ends: (node: Node) => readonly number[]): Node[] {
	for (let pass = 0, moved = true; moved && pass < order.length; pass++) {
		moved = false;
		for (let index = 1; index < order.length; index++) {
			const [a, b] = [order[index - 1] as Node, order[index] as Node];
			if (countPairs(ends(a), ends(b)) <= countPairs(ends(b), ends(a))) continue;
			[order[index - 1], order[index]] = [b, a];
			moved = true;
		}
	}
	return order;
}

/**
 * The better of some orders of the same nodes, each improved by exchanging neighbours: the
 * one with the fewest crossings, between equals the one named first.
 * @param ends heights at which a node's lines end, ascending
 */
export function uncross<Node>(orders: Node[][], ends: (node: Node) => readonly number[]): Node[] {
	const improved = orders.map((order) => switchNeighbours([...order], ends));
	const counts = improved.map((order) => countInversions(order.flatMap(ends)));
	return improved[counts.indexOf(Math.min(...counts))] ?? [];
}
