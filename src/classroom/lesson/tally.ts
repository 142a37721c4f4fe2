/**
 * How many of one's choices the editors made too.
 * @param made at least one
 */
export function describeTally(same: number, made: number): string {
	const again = "Where you differ, read the sentence again: it may be read both ways.";
	if (made === 1) {
		return same === 1
			? "Your choice matches the editors’ reading."
			: "The editors read it otherwise. Read the sentence again: it may be read both ways.";
	}
	if (same === made) {
		return `${made === 2 ? "Both" : `All ${made}`} of your choices match the editors’ reading.`;
	}
	if (same === 0) {
		const none = made === 2 ? "Neither of your choices" : `None of your ${made} choices`;
		return `${none} matches the editors’ reading. ${again}`;
	}
	const match = same === 1 ? "matches" : "match";
	return `${same} of your ${made} choices ${match} the editors’ reading. ${again}`;
}
