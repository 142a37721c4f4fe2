/** Controls have no place in a text: a file that holds them cannot be read by others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0e-\x1f\x7f]/gu;
/** Halves of characters that stand alone. */
const halves = /[\ud800-\udfff]/gu;

/** A text as it can be kept, and how many characters of it could not. */
export interface CleanText {
	text: string;
	/** Controls, such as null bytes: taken away. */
	controls: number;
	/** Halves of characters: each became U+FFFD. */
	halves: number;
}

/**
 * A text without what no file of ours can hold. What word processors put for a line break or a
 * new page becomes one.
 */
export function cleanText(given: string): CleanText {
	const counts = { controls: 0, halves: 0 };
	const text = given
		.replace(/[\v\u2028]/gu, "\n")
		.replace(/[\f\u2029]/gu, "\n\n")
		.replace(controls, () => {
			counts.controls++;
			return "";
		})
		.replace(halves, () => {
			counts.halves++;
			return "\ufffd";
		});
	return { text, ...counts };
}

/** What of it an author should know, in sentences. */
export function describeCleaned({ controls, halves }: CleanText): string[] {
	return [
		...(controls > 0 ? [`Left out: ${controls} control ${plural(controls)}.`] : []),
		...(halves > 0 ? [`Could not be read and shown as \ufffd: ${halves} ${plural(halves)}.`] : []),
	];
}

const plural = (count: number) => (count === 1 ? "character" : "characters");
