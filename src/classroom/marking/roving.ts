import type { OfferedWord } from "./choices-offered.ts";

/** Keys that move from word to word. */
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const lines: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The word that a key leads to: left and right by word, on into the next sentence; Home and
 * End in the sentence; up and down to the stop of the sentence before or after. The same
 * word at an end of the text; null when the key does not move.
 * @param stops for each sentence, the word that Tab leads to
 * @param rtl whether the text runs from right to left, so that the left arrow leads on
 */
export function findNextWord(
	words: readonly OfferedWord[],
	stops: readonly number[],
	at: number,
	key: string,
	rtl: boolean,
): number | null {
	const sentence = words[at]?.sentence;
	if (sentence === undefined) return null;
	if (key === "Home") return words.findIndex((word) => word.sentence === sentence);
	if (key === "End") return words.findLastIndex((word) => word.sentence === sentence);
	const step = steps[key];
	if (step !== undefined) return clamp(at + (rtl ? -step : step), words.length);
	const line = lines[key];
	return line === undefined ? null : (stops[sentence + line] ?? at);
}

function clamp(index: number, count: number): number {
	return Math.min(count - 1, Math.max(0, index));
}
