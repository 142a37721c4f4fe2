/** What is on the page from here to there, in CSS px. */
export interface PagePart {
	start: number;
	end: number;
}

/** What a wall shows of a step, in CSS px of the page. */
export interface Screen {
	/** Where the screen begins. */
	top: number;
	/** How much of the page is seen at once, without what covers it. */
	height: number;
	/** The parts of the step in order: its words, what it shows, each question. */
	parts: readonly PagePart[];
	/** Where the step ends. */
	end: number;
}

/** Left above a part that a screen is brought to, so that it does not stick to the edge. */
const air = 16;

/** Share of a screen that a part longer than it is moved on by: some lines are seen twice. */
const share = 0.88;

/**
 * Where a clicker takes the screen within a step that is longer than it: to the first part that
 * is not wholly seen, or on within one that is longer than a screen; null at the end, where the
 * next press is for the next step. What is seen together needs one press, and a class must not
 * miss what lies below the edge because nobody has a mouse.
 */
export function findNextScreen({ top, height, parts, end }: Screen): number | null {
	if (top + height >= end - 1) return null;
	const cut = parts.find((part) => part.end > top + height + 1);
	const begins = cut && cut.start - air > top + 1 && cut.start - air <= top + height;
	// What does not fit anyway is not brought to the top first: its beginning was seen.
	const fits = cut && cut.end - cut.start + air <= height;
	const brings = begins && (fits || cut.start > top + height / 2);
	return Math.min(end - height, brings ? cut.start - air : top + height * share);
}

/** The way back: to the part before, or up within a longer one; null at the top. */
export function findPreviousScreen({ top, height, parts }: Screen): number | null {
	if (top <= 1) return null;
	const least = top - height * share;
	const part = parts.find(({ start }) => start - air < top - 1 && start - air >= least);
	return Math.max(0, part === undefined ? least : part.start - air);
}

/**
 * Where the screen has to be for an answer that was just shown to be seen whole; null where it
 * is. Below its question as long as both find room.
 */
export function findAnswerScreen(
	{ top, height }: Pick<Screen, "top" | "height">,
	question: PagePart,
	answer: PagePart,
): number | null {
	if (answer.start >= top && answer.end <= top + height) return null;
	const fits = answer.end - question.start + air <= height;
	return Math.max(0, (fits ? question : answer).start - air);
}
