/** What a wall shows of a step, in CSS px of the page. */
export interface Screen {
	/** Where the screen begins. */
	top: number;
	/** How much of the page is seen at once, without what covers it. */
	height: number;
	/** Where each part of the step begins: what it shows, each question. */
	stops: readonly number[];
	/** Where the step ends. */
	end: number;
}

/** Left above a part that a screen is brought to, so that it does not stick to the edge. */
const air = 16;

/** Share of a screen that a part longer than it is moved on by: some lines are seen twice. */
const share = 0.85;

/**
 * Where a clicker takes the screen within a step that is longer than it: to the next part, or
 * on within a long one; null at the end, where the next press is for the next step. A class
 * must not miss what lies below the edge because nobody has a mouse.
 */
export function findNextScreen({ top, height, stops, end }: Screen): number | null {
	if (top + height >= end - 1) return null;
	const seen = stops.filter((stop) => stop - air > top + 1 && stop - air <= top + height * share);
	const next = seen[0];
	const most = end - height;
	return Math.min(most, next === undefined ? top + height * share : next - air);
}

/** The way back, by the same steps; null at the top. */
export function findPreviousScreen({ top, height, stops }: Screen): number | null {
	if (top <= 1) return null;
	const above = stops.filter((stop) => stop - air < top - 1 && stop - air >= top - height * share);
	const previous = above.at(-1);
	return Math.max(0, previous === undefined ? top - height * share : previous - air);
}
