/**
 * How many of one's choices are the mark-up's.
 * @param made at least one
 */
export function describeTally(same: number, made: number): string {
	const again = "Where you differ, read the sentence again: it may be read both ways.";
	if (made === 1) {
		return same === 1
			? "You chose what the mark-up says."
			: "You chose something else than the mark-up says. Read the sentence again: it may be read both ways.";
	}
	if (same === made) {
		return `${made === 2 ? "Both" : `All ${made}`} of your choices are what the mark-up says.`;
	}
	if (same === 0) {
		const none = made === 2 ? "Neither of your choices" : `None of your ${made} choices`;
		return `${none} is what the mark-up says. ${again}`;
	}
	return `${same} of your ${made} choices ${same === 1 ? "is" : "are"} what the mark-up says. ${again}`;
}
