/** A TextQuoteSelector and a TextPositionSelector of one stretch. */
export interface Selectors {
	exact: string;
	prefix: string;
	suffix: string;
	/** In code points. */
	start: number;
	end: number;
}

/**
 * Test support: finds what selectors point at the way another program would, from the text
 * alone and knowing nothing of how they were made: the places where the words stand between
 * their neighbours; of several, the one the position names. Null when there is none.
 * @returns where the words begin, in code points
 */
export function findAnchor(text: string, { exact, prefix, suffix, start, end }: Selectors) {
	const characters = Array.from(text);
	const [wanted, before, after] = [exact, prefix, suffix].map((part) => Array.from(part));
	if (!wanted || !before || !after) return null;
	const holds = (at: number, part: string[]) =>
		part.every((character, index) => characters[at + index] === character);
	const places = characters.flatMap((_, at) =>
		holds(at, wanted) && holds(at - before.length, before) && holds(at + wanted.length, after)
			? [at]
			: [],
	);
	if (places.length <= 1) return places[0] ?? null;
	return places.find((at) => at === start && at + wanted.length === end) ?? null;
}
