import { listMakers } from "../../model/attributions.ts";
import { countEdits } from "../../text/nearest.ts";
import { hasWords } from "../../text/passages.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import type { Finished } from "../finished.ts";
import type { DeclaredActor, FrontMatter } from "../front-matter/declared.ts";
import { messages } from "../messages/all.ts";

/** Warnings about what is declared: one actor twice, one side in two spellings. */
export function lintDeclared(front: FrontMatter, problems: Collector): void {
	lintSameNames(front, problems);
	lintSides(front, problems);
}

function lintSameNames({ actors }: FrontMatter, problems: Collector): void {
	const owners = new Map<string, DeclaredActor>();
	for (const actor of actors.values()) {
		for (const { text, at } of [{ text: actor.name, at: actor.places.name }, ...listAka(actor)]) {
			const key = text.toLowerCase().replace(/\s+/g, " ").trim();
			const owner = owners.get(key);
			if (owner === undefined) owners.set(key, actor);
			else if (owner !== actor) {
				problems.add(messages.sameName(text, owner.id, actor.id), at);
			}
		}
	}
}

function listAka({ aka }: DeclaredActor) {
	return aka.map((name) => ({ text: name.text, at: name }));
}

/** Two sides that differ by a letter, by case or by space are one side and a slip. */
function lintSides({ actors }: FrontMatter, problems: Collector): void {
	const sides = new Map<string, string>();
	for (const { side, at, places } of actors.values()) {
		if (side === undefined || sides.has(side)) continue;
		const bare = side.toLowerCase().replace(/\s+/g, "");
		const other = findLike(sides, bare);
		if (other !== undefined) {
			problems.add(messages.similarSide(side, other), places.side ?? at);
		}
		sides.set(side, bare);
	}
}

/** Longer ones are sentences, and comparing each with each has its price. */
const longestSide = 64;

/** `sides` have their bare form for a value. */
function findLike(sides: ReadonlyMap<string, string>, bare: string): string | undefined {
	for (const [side, like] of sides) {
		if (like === bare) return side;
		if (bare.length <= 3 || bare.length > longestSide) continue;
		if (countEdits(like, bare, 1) <= 1) return side;
	}
	return undefined;
}

/** Warnings about what is declared and not used by the article. */
export function lintUnused({ draft, front, problems, statements, notes }: Finished): void {
	const used = new Set<string>();
	const sided = new Set<string | null>();
	for (const statement of statements) {
		const { via, to, for: principal = "", about = "", proposal, stance } = statement;
		const { claimedBy = "" } = statement;
		const makers = listMakers(statement);
		for (const id of [...makers, ...via, ...to, principal, about, claimedBy]) used.add(id);
		if (stance !== null) sided.add(proposal);
	}
	let reach: number = caps.naming;
	for (const { id, at, name, aka } of front.actors.values()) {
		if (used.has(id)) continue;
		const named = [name, ...aka.map(({ text }) => text)].some((word) => {
			reach -= draft.text.length;
			// Nobody is told that an actor is not needed who was not looked for.
			return reach < 0 || hasWords(draft.text, word);
		});
		if (!named) problems.add(messages.unusedActor(id), at);
	}
	for (const { id, at } of front.proposals.values()) {
		if (!sided.has(id)) problems.add(messages.idleProposal(id), at);
	}
	for (const { id, at } of front.notes.values()) {
		if (!notes.has(id)) problems.add(messages.unusedNote(id), at);
	}
}

/** Checks that `of` leads to a declared actor, never back to where it began; `opposite` to another proposal. */
export function checkReferences({ actors, proposals }: FrontMatter, problems: Collector): void {
	for (const { id, opposite, at, places } of proposals.values()) {
		if (opposite === undefined) continue;
		const place = places.opposite ?? at;
		if (opposite === id) problems.add(messages.ownOpposite(id), place);
		else if (!proposals.has(opposite)) {
			const nearest = problems.guess(opposite, proposals.keys());
			problems.add(messages.unknownProposal(opposite, nearest), place);
		}
	}
	const settled = new Set<string>();
	for (const actor of actors.values()) {
		const { of } = actor;
		if (of === undefined) continue;
		if (!actors.has(of)) {
			const nearest = problems.guess(of, actors.keys());
			problems.add(messages.unknownActor(of, nearest), actor.places.of ?? actor.at);
			continue;
		}
		const cycle = findCycle(actors, actor, settled);
		if (cycle === undefined) continue;
		problems.add(messages.circularBody(cycle.id), cycle.places.of ?? cycle.at);
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
