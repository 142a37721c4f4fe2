import { bisect, type Stretch } from "./finding.ts";

/**
 * A stretch of a file that other text takes the place of. Offsets count in the file with `\n`
 * alone for line breaks and without a byte order mark, before any edit of the same list.
 */
export interface TextEdit extends Stretch {
	text: string;
}

/** An edit of the file as it is on disk, with what it takes away: it can be undone exactly. */
export interface RawEdit {
	at: number;
	removed: string;
	inserted: string;
}

/** The line break of a file; its first one where it has several. */
const findLineBreak = (raw: string) => /\r\n|\r|\n/u.exec(raw)?.[0] ?? "\n";

/** Text that goes into a file in front of what stands at an offset. */
export const insert = (at: number, text: string): TextEdit => ({ start: at, stop: at, text });

/**
 * Edits as they are in the file on disk, whose byte order mark and line breaks stay; in order.
 * Edits at the same offset keep the order they are given in.
 * @throws when two edits overlap: our own bug
 */
export function placeEdits(raw: string, edits: readonly TextEdit[]): RawEdit[] {
	const shift = raw.startsWith("\ufeff") ? 1 : 0;
	// Offsets, without `\r`, of the line breaks that have one more unit in the file.
	const long: number[] = [];
	for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2))
		long.push(at - shift - long.length);
	const toRaw = (at: number) =>
		at + shift + bisect(long.length, (index) => (long[index] ?? 0) >= at);
	const lineBreak = findLineBreak(raw);
	let done = 0;
	return edits
		.toSorted((one, two) => one.start - two.start || one.stop - two.stop)
		.map(({ start, stop, text }) => {
			if (start < done || stop < start) throw new RangeError("These edits overlap");
			done = stop;
			const at = toRaw(start);
			const removed = raw.slice(at, toRaw(stop));
			return { at, removed, inserted: text.replaceAll("\n", lineBreak) };
		});
}

/** The file with edits that {@link placeEdits} gave. */
export function applyRawEdits(raw: string, edits: readonly RawEdit[]): string {
	let text = "";
	let done = 0;
	for (const { at, removed, inserted } of edits) {
		text += raw.slice(done, at) + inserted;
		done = at + removed.length;
	}
	return text + raw.slice(done);
}

/** What undoes the edits, on the file that they made. */
export function invertRawEdits(edits: readonly RawEdit[]): RawEdit[] {
	let moved = 0;
	return edits.map(({ at, removed, inserted }) => {
		const here = at + moved;
		moved += inserted.length - removed.length;
		return { at: here, removed: inserted, inserted: removed };
	});
}

/**
 * Edits a file and changes nothing else: byte order mark, line breaks and all that is not
 * edited stay as they are.
 */
export function editText(raw: string, edits: readonly TextEdit[]): string {
	return applyRawEdits(raw, placeEdits(raw, edits));
}
