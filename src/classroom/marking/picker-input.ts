/** What the text of a picker is told of the reader's hands. */
export interface Hands {
	press(word: number): void;
	/** Marks the words of a selection. */
	mark(words: number[]): void;
	/** True when the key was used. */
	key(key: string, word: number): boolean;
	/** The pointer or the focus is on a word. */
	reach(word: number, focused: boolean): void;
	/** A selection waits to be marked by a button, as on a touch screen; empty when there is none. */
	select(words: number[]): void;
}

/** The word that an event happened on. */
export function findWordElement({ target }: Event): HTMLElement | null {
	return target instanceof Element ? target.closest<HTMLElement>("[data-word]") : null;
}
