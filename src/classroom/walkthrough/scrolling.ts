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
const share = 0.92;

/**
 * Where a clicker takes the screen within a step that is longer than it: to the first part that
 * is not wholly seen, or on within one that is longer than a screen; null at the end, where the
 * next press is for the next step. What is seen together needs one press, and a class must not
 * miss what lies below the edge because nobody has a mouse.
 */
export function findNextScreen({ top, height, parts, end }: Screen): number | null {
	if (top + height >= end - 1) return null;
	const last = end - height;
	const cut = parts.find((part) => part.end > top + height + air);
	const begins = cut && cut.start - air > top + 1 && cut.start - air <= top + height;
	// What was seen for the most part, or fits nowhere, is not brought to the top first.
	const isLow = cut && cut.start > top + height / 2;
	const fits = cut && cut.end - cut.start + air <= height && last > top + height * share;
	return Math.min(last, begins && (isLow || fits) ? cut.start - air : top + height * share);
}

/** The way back: to the part before, or up within a longer one; null at the top. */
export function findPreviousScreen({ top, height, parts }: Screen): number | null {
	if (top <= 1) return null;
	const least = top - height * share;
	const part = parts.find(({ start }) => start - air < top - 1 && start - air >= least);
	return Math.max(0, part === undefined ? least : part.start - air);
}

/**
 * Where the screen has to be for an answer that was just shown to be seen whole, with its question
 * above it as long as both find room, and with what follows; null where it is there already.
 */
export function findAnswerScreen(
	{ top, height, end }: Pick<Screen, "top" | "height" | "end">,
	question: PagePart,
	answer: PagePart,
): number | null {
	const fits = answer.end - question.start + air <= height;
	const begin = Math.max(0, (fits ? question : answer).start - air);
	const last = end - height;
	// A step that ends some px below is shown to its end: nobody presses for so little.
	const wanted = fits && last > begin && last <= begin + air / 2 ? last : begin;
	if (answer.start < top || answer.end > top + height) return wanted;
	const rest = Math.min(wanted, last);
	return fits && rest > top + 1 ? rest : null;
}
