/**
 * Where a character comes next, for a reader that asks again and again on its way through a
 * text. The answer is kept, so that asking at every `“` for a `”` that never comes stays linear.
 */
export interface Ahead {
	/** Offset of the next `character` at or after `from`; the length of the text without one. */
	find(character: string, from: number): number;
}

export function createAhead(text: string): Ahead {
	const known = new Map<string, { from: number; at: number }>();
	return {
		find(character, from) {
			const last = known.get(character);
			if (last !== undefined && last.from <= from && from <= last.at) return last.at;
			const found = text.indexOf(character, from);
			const at = found < 0 ? text.length : found;
			known.set(character, { from, at });
			return at;
		},
	};
}
