import { makeId } from "../../article/draft/ids.ts";
import { isReserved } from "../../article/parse/front-matter/forms.ts";

/** Longer ones are cut between two words: they stand in an address. */
const longest = 60;

/**
 * A folder's name made of a title: `harbour-town-rejects-the-bridge`; `article` where the title
 * has no letters that can be spelled in Latin ones.
 * @param taken names that stand for others; a number makes it another one
 */
export function makeSlug(title: string, taken: Iterable<string> = []): string {
	const known = new Set(taken);
	// What an address may show needs no more of it, and a title may be of any length.
	const whole = makeId(title.slice(0, 4 * longest), new Set());
	const cut = whole.length <= longest ? whole : whole.slice(0, longest + 1);
	const end = whole.length <= longest ? cut.length : cut.lastIndexOf("-");
	const plain = cut.slice(0, end > 0 ? end : longest).replace(/-$/u, "");
	const name = plain === "actor" && !/actor/iu.test(title) ? "article" : plain;
	let free = name;
	for (let number = 2; known.has(free) || isReserved(free); number++) free = `${name}-${number}`;
	return free;
}
