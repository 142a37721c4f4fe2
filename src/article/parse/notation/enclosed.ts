import type { Stretch } from "../../text/finding.ts";
import { countLetters, findManner } from "./manner.ts";
import type { OpenStatement } from "./statements.ts";

/** Whoever speaks where the words stand: a claim is its teller’s speech, a relay’s the relay’s. */
function listVoices({ actor, with: others, keys }: OpenStatement): string[] {
	const { claimedBy, via } = keys;
	if (claimedBy !== undefined) return [claimedBy];
	return via.length > 0 ? via.slice(-1) : [actor, ...others];
}

/**
 * Statements with words in the longer quotation of somebody else, as both are marked: “You came,
 * and [you accused us]”, wrote Lind. The marks are Lind’s, whoever “you” is.
 * @param letters of the whole text
 * @param quoted in order, none overlapping another
 */
export function listEnclosed(
	statements: readonly OpenStatement[],
	letters: Uint32Array,
	quoted: readonly Stretch[],
): ReadonlySet<OpenStatement> {
	const all = statements
		.flatMap((open) => {
			const voices = listVoices(open);
			return open.uses.map(({ start, stop }) => ({ open, voices, start, stop }));
		})
		.sort((one, two) => one.start - two.start || two.stop - one.stop);
	const around: (typeof all)[number][] = [];
	const found = new Set<OpenStatement>();
	for (const one of all) {
		while (around.length > 0 && (around.at(-1)?.stop ?? 0) <= one.start) around.pop();
		const isOthers = around.some(
			(outer) =>
				countLetters(letters, outer.start, outer.stop) >
					countLetters(letters, one.start, one.stop) &&
				!outer.voices.some((voice) => one.voices.includes(voice)),
		);
		if (isOthers) found.add(one.open);
		if (one.open.keys.voice === undefined && findManner(letters, [one], quoted) === "direct")
			around.push(one);
	}
	return found;
}
