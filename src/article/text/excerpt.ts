/** Does the offset stand between the two halves of one character? */
export function splitsCharacter(text: string, offset: number): boolean {
	const before = text.charCodeAt(offset - 1);
	const after = text.charCodeAt(offset);
	return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Up to `size` UTF-16 units that stand before `start`; never half a character. */
export function findPrefix(text: string, start: number, size: number): string {
	let from = Math.max(0, start - size);
	if (splitsCharacter(text, from)) from++;
	return text.slice(from, start);
}

/** Up to `size` UTF-16 units that stand after `stop`; never half a character. */
export function findSuffix(text: string, stop: number, size: number): string {
	let to = Math.min(text.length, stop + size);
	if (splitsCharacter(text, to)) to--;
	return text.slice(stop, to);
}
