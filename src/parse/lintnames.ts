import { countEdits } from "../text/nearest.ts";
import type { Collector } from "./collect.ts";
import type { DeclaredActor, FrontMatter } from "./declared.ts";
import type { Finished } from "./lints.ts";
import { messages } from "./messages.ts";

/** Warnings about what is declared: one actor twice, one side in two spellings. */
export function lintDeclared(front: FrontMatter, problems: Collector): void {
	lintSameNames(front, problems);
	lintSides(front, problems);
}

function lintSameNames({ actors }: FrontMatter, problems: Collector): void {
	const owners = new Map<string, DeclaredActor>();
	for (const actor of actors.values()) {
		for (const { text, at } of [{ text: actor.name, at: actor.nameAt }, ...listAka(actor)]) {
			const key = text.toLowerCase().replace(/\s+/g, " ").trim();
			const owner = owners.get(key);
			if (owner === undefined) owners.set(key, actor);
			else if (owner !== actor) {
				problems.add(messages.sameName(text, owner.id, actor.id), at.start, at.stop);
			}
		}
	}
}

function listAka({ aka }: DeclaredActor) {
	return aka.map((name) => ({ text: name.text, at: name }));
}

/** Two sides that differ by a letter, by case or by space are one side and a slip. */
function lintSides({ actors }: FrontMatter, problems: Collector): void {
	const sides: string[] = [];
	for (const { side, sideAt } of actors.values()) {
		if (side === undefined || sideAt === undefined || sides.includes(side)) continue;
		const bare = side.toLowerCase().replace(/\s+/g, "");
		const other = sides.find((known) => {
			const like = known.toLowerCase().replace(/\s+/g, "");
			return like === bare || (bare.length > 3 && countEdits(like, bare, 1) <= 1);
		});
		if (other !== undefined) {
			problems.add(messages.similarSide(side, other), sideAt.start, sideAt.stop);
		}
		sides.push(side);
	}
}

/** Warnings about what is declared and not used by the article. */
export function lintUnused({ draft, front, problems, statements, notes }: Finished): void {
	const used = new Set<string>();
	const sided = new Set<string | null>();
	for (const { actor, via, to, for: principal = "", about = "", proposal, stance } of statements) {
		for (const id of [actor, ...via, ...to, principal, about]) used.add(id);
		if (stance !== null) sided.add(proposal);
	}
	for (const { id, at, name, aka } of front.actors.values()) {
		if (used.has(id)) continue;
		const named = [name, ...aka.map(({ text }) => text)].some((word) => draft.text.includes(word));
		if (!named) problems.add(messages.unusedActor(id), at.start, at.stop);
	}
	for (const { id, at } of front.proposals.values()) {
		if (!sided.has(id)) problems.add(messages.idleProposal(id), at.start, at.stop);
	}
	for (const { id, at } of front.notes.values()) {
		if (!notes.has(id)) problems.add(messages.unusedNote(id), at.start, at.stop);
	}
}
