import type { Model } from "../article/model/types.ts";

/**
 * Test support: how often a run looks at a statement, position, actor or proposal of a
 * model by its place in its list. Unlike time this is the same on every machine, so that
 * growing no faster than the article can be a test.
 */
export function countReads(model: Model, run: (model: Model) => unknown): number {
	let reads = 0;
	const watch = <Item extends object>(list: Item[]): Item[] =>
		new Proxy(list, {
			get(target, key, receiver): unknown {
				if (typeof key === "string" && /^\d+$/.test(key)) reads++;
				return Reflect.get(target, key, receiver);
			},
		});
	run({
		...model,
		statements: watch(model.statements),
		positions: watch(model.positions),
		actors: watch(model.actors),
		proposals: watch(model.proposals),
	});
	return reads;
}
