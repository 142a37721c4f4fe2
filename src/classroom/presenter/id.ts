/** What chance is taken from; `crypto` is such a source. */
export interface Chance {
	getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
	/** Missing where a page comes over plain HTTP. */
	randomUUID?(): string;
}

/** A name for a window that no other has. */
export function createId(chance: Chance): string {
	if (chance.randomUUID) return chance.randomUUID();
	const bytes = chance.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
