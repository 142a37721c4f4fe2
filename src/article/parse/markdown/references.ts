import type { Collector } from "../collect.ts";
import type { DeclaredActor, FrontMatter } from "../front-matter/declared.ts";
import { messages } from "../messages/all.ts";

/** Checks that every `of` leads to a declared actor and never back to where it began. */
export function checkReferences({ actors }: FrontMatter, problems: Collector): void {
	const settled = new Set<string>();
	for (const actor of actors.values()) {
		const { of, ofAt = actor.at } = actor;
		if (of === undefined) continue;
		if (!actors.has(of)) {
			const nearest = problems.guess(of, actors.keys());
			problems.add(messages.unknownActor(of, nearest), ofAt);
			continue;
		}
		const cycle = findCycle(actors, actor, settled);
		if (cycle === undefined) continue;
		const { start, stop } = cycle.ofAt ?? cycle.at;
		problems.add(messages.circularBody(cycle.id), start, stop);
	}
}

/** An actor that `of` leads back to. Follows it at most once through every actor in all. */
function findCycle(
	actors: ReadonlyMap<string, DeclaredActor>,
	actor: DeclaredActor,
	settled: Set<string>,
): DeclaredActor | undefined {
	const path = new Set<string>();
	let at: DeclaredActor | undefined = actor;
	while (at !== undefined && !path.has(at.id) && !settled.has(at.id)) {
		path.add(at.id);
		at = at.of === undefined ? undefined : actors.get(at.of);
	}
	for (const id of path) settled.add(id);
	return at !== undefined && path.has(at.id) ? at : undefined;
}
