/** Letters that are written from right to left: Hebrew to Arabic, and scripts of their blocks. */
const rightToLeft =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Text that keeps its own order inside a sentence of ours, whose order it leaves alone: with
 * FIRST STRONG ISOLATE before it and POP DIRECTIONAL ISOLATE behind it. Without them "A → B"
 * with two Arabic names reads from B to A. Left-to-right text stays as it is.
 */
export function isolate(text: string): string {
	return rightToLeft.test(text) ? `\u2068${removeIsolates(text)}\u2069` : text;
}

/** The same text without what {@link isolate} puts around it. */
export function removeIsolates(text: string): string {
	return text.replace(/[\u2068\u2069]/g, "");
}
