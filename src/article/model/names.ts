import { removeIsolates } from "../text/isolate.ts";
import type { Actor } from "./types.ts";

/**
 * A shorter name for tight places: the shortest of the actor's other names that is part
 * of the full one ("Lavrov" in "Sergei Lavrov"), else the full name. Names are never cut.
 */
export function formatShortName(actor: Pick<Actor, "name" | "aka">): string {
	let shortest = actor.name;
	for (const other of actor.aka ?? []) {
		const isPart = other !== "" && removeIsolates(actor.name).includes(removeIsolates(other));
		if (isPart && other.length < shortest.length) shortest = other;
	}
	return shortest;
}

/**
 * A name for a column of a phone: the short one, or an abbreviation that the article uses
 * ("IAU" for "The International Astronomical Union"), which no line has to break.
 */
export function formatTightName(actor: Pick<Actor, "name" | "aka">): string {
	const abbreviation = actor.aka?.find((other) => /^\p{Lu}[\p{Lu}\d.]{1,6}$/u.test(other));
	const short = formatShortName(actor);
	return abbreviation !== undefined && abbreviation.length < short.length ? abbreviation : short;
}

/** A name inside a sentence: only an article at its head loses its capital, names never do. */
export function formatInside({ name }: Pick<Actor, "name">): string {
	// "A Coruña" is a city.
	return name.replace(/^(?:The (?=\S)|An? (?=\p{Ll}))/u, (article) => article.toLowerCase());
}

/** Words that take the plural without its ending: "townspeople", "fishermen" (not "Yemen"), "most". */
const irregular =
	/(?:people|women|[a-z]{3}men|^(?:police|men|children|media|some|most|many|several|few))$/;

/** Where what a name is of, from or at begins. */
const belonging = /\s(?:of|in|from|at|for|against|without|with|on|to|under)\s/;

/**
 * Whether English treats the name as several: "U.S. officials reject", "Europe rejects".
 * Only a group and unnamed sources can be; the rule looks at the last word before what belongs to it ("officials",
 * "residents of the town", but not "Congress" or "committee of ministers"). A wrong guess costs
 * a verb ending, never a fact.
 */
export function isPlural(actor: Pick<Actor, "name" | "kind">): boolean {
	if (actor.kind !== "group" && actor.kind !== "unnamed") return false;
	const [head = ""] = actor.name.trim().toLowerCase().split(belonging);
	if (/\p{L}\s+and\s+\p{L}/u.test(head)) return true;
	const last = head.split(/\s+/).at(-1) ?? "";
	return irregular.test(last) || /[^isu]s$/.test(last);
}

/** What stands with a name where there is room: the role, and that the source has no name. */
export function formatRole({
	role = "",
	name,
	kind,
}: Pick<Actor, "role" | "name" | "kind">): string {
	if (kind !== "unnamed") return role;
	const unnamed = isPlural({ name, kind }) ? "unnamed sources" : "unnamed source";
	return role === "" ? unnamed : `${role}, ${unnamed}`;
}

/** What follows a name that stands for a part of its bearer alone: " (some)", else nothing. */
export function formatSome({ part }: { part?: string | undefined }): string {
	return part === undefined ? "" : " (some)";
}
