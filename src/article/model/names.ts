import type { Actor } from "./types.ts";

/**
 * A shorter name for tight places: the shortest of the actor's other names that is part
 * of the full one ("Lavrov" in "Sergei Lavrov"), else the full name. Names are never cut.
 */
export function formatShortName(actor: Pick<Actor, "name" | "aka">): string {
	let shortest = actor.name;
	for (const other of actor.aka ?? []) {
		const isPart = other !== "" && actor.name.includes(other);
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

const irregular = new Set(["people", "police", "men", "women", "children", "media"]);

/**
 * Whether English treats the name as several: "U.S. officials reject", "Europe rejects".
 * Only a group can be; the rule looks at the last word ("officials", "women", but not
 * "Congress"). A wrong guess costs a verb ending, never a fact.
 */
export function isPlural(actor: Pick<Actor, "name" | "kind">): boolean {
	if (actor.kind !== "group") return false;
	if (/\p{L}\s+and\s+\p{L}/u.test(actor.name)) return true;
	const last = actor.name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
	return irregular.has(last) || /[^isu]s$/.test(last);
}
