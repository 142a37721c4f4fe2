/** Indices of the word that a hand began on and of the one that it has come to. */
export interface DrawnWords {
	from: number;
	to: number;
}

/** A mouse, pen or finger that is down on the text. */
export interface HandStroke {
	/** Null as long as it has been on no word. */
	words: DrawnWords | null;
	/** It has come to another word than it began on. */
	isDrawn: boolean;
	/** A finger that has rested on a word: from then on it draws in every direction. */
	isHeld: boolean;
}

/** @param word that the hand came down on; null between two words */
export function beginStroke(word: number | null): HandStroke {
	return { words: word === null ? null : { from: word, to: word }, isDrawn: false, isHeld: false };
}

export function moveStroke({ words, isDrawn, isHeld }: HandStroke, word: number): HandStroke {
	const from = words?.from ?? word;
	return { words: { from, to: word }, isDrawn: isDrawn || word !== from, isHeld };
}

/** What is drawn over so far; then the page does not move under the finger. */
export function findDrawn({ words, isDrawn, isHeld }: HandStroke): DrawnWords | null {
	return isDrawn || isHeld ? words : null;
}
