import { bisect } from "../text/finding.ts";

/** Text that goes into a file in front of what stands at an offset. */
export interface Insertion {
	/** In the file with `\n` alone for line breaks and without a byte order mark. */
	at: number;
	text: string;
}

/** The line break of a file; its first one where it has several. */
const findLineBreak = (raw: string) => /\r\n|\r|\n/u.exec(raw)?.[0] ?? "\n";

/**
 * Puts text into a file and changes nothing else: byte order mark, line breaks and all that is
 * no article stay as they are.
 */
export function insertText(raw: string, insertions: readonly Insertion[]): string {
	const shift = raw.startsWith("\ufeff") ? 1 : 0;
	// Offsets, without `\r`, of the line breaks that have one more unit in the file.
	const long: number[] = [];
	for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2))
		long.push(at - shift - long.length);
	const toRaw = (at: number) =>
		at + shift + bisect(long.length, (index) => (long[index] ?? 0) >= at);
	const lineBreak = findLineBreak(raw);
	let text = "";
	let done = 0;
	for (const { at, text: added } of insertions.toSorted((one, two) => one.at - two.at)) {
		const place = toRaw(at);
		text += raw.slice(done, place) + added.replaceAll("\n", lineBreak);
		done = place;
	}
	return text + raw.slice(done);
}
