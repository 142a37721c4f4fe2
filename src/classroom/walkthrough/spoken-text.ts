/** Where a character of a collapsed text stands: in which part, and where in it. */
export interface TextPlace {
	part: number;
	offset: number;
}

/**
 * Parts of a text as one, as it is seen and spoken: with one space for each stretch of white space,
 * and none at the ends.
 */
export function collapseText(parts: readonly string[]): { text: string; places: TextPlace[] } {
	const places: TextPlace[] = [];
	let text = "";
	let space: TextPlace | null = null;
	for (const [part, given] of parts.entries())
		for (let offset = 0; offset < given.length; offset += 1) {
			const unit = given[offset] ?? "";
			if (/\s/.test(unit)) {
				space ??= { part, offset };
				continue;
			}
			if (space && text !== "") {
				text += " ";
				places.push(space);
			}
			space = null;
			text += unit;
			places.push({ part, offset });
		}
	return { text, places };
}

/**
 * The stretch that a voice has come to. Not every voice says how long the word is: then it is
 * all up to the next space.
 */
export function findSpokenWord(
	text: string,
	index: number,
	length: number | undefined,
): { start: number; stop: number } {
	const start = Math.max(0, Math.min(index, text.length));
	const rest = text.slice(start);
	return { start, stop: start + (length ? Math.min(length, rest.length) : rest.search(/\s|$/)) };
}
