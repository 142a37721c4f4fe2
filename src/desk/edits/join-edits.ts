import type { TextEdit } from "../../article/text/edits.ts";
import { splitsCharacter } from "../../article/text/excerpt.ts";

/** A part of a text that has been edited: a stretch of the text before, or something new. */
type Piece = { start: number; stop: number } | { text: string };

const measure = (piece: Piece) => ("text" in piece ? piece.text.length : piece.stop - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
	"text" in piece
		? { text: piece.text.slice(from, to) }
		: { start: piece.start + from, stop: piece.start + to };

/** The pieces with edits whose offsets count in what the pieces make. */
function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
	const sorted = edits.toSorted((one, two) => one.start - two.start || one.stop - two.stop);
	const edited: Piece[] = [];
	let [next, at] = [0, 0];
	for (const piece of pieces) {
		const end = at + measure(piece);
		let from = at;
		for (let edit = sorted[next]; edit && edit.start < end; edit = sorted[next]) {
			if (edit.start > from) edited.push(cut(piece, from - at, edit.start - at));
			if (edit.start >= at) edited.push({ text: edit.text });
			from = Math.max(from, Math.min(edit.stop, end));
			// It goes on in the next piece.
			if (edit.stop > end) break;
			next++;
		}
		if (from < end) edited.push(cut(piece, from - at, end - at));
		at = end;
	}
	for (const { text } of sorted.slice(next)) edited.push({ text });
	return edited;
}

/** Edits of a text that do at once what two lists do after each other. */
export function joinEdits(
	text: string,
	first: readonly TextEdit[],
	second: readonly TextEdit[],
): TextEdit[] {
	if (second.length === 0) return [...first];
	const pieces = editPieces(editPieces([{ start: 0, stop: text.length }], first), second);
	const joined: TextEdit[] = [];
	let at = 0;
	let fresh = "";
	for (const piece of [...pieces, { start: text.length, stop: text.length }]) {
		if ("text" in piece) {
			fresh += piece.text;
			continue;
		}
		if (piece.start > at || fresh !== "")
			joined.push(trimEdit(text, { start: at, stop: piece.start, text: fresh }));
		[at, fresh] = [piece.stop, ""];
	}
	return joined.filter(({ start, stop, text: typed }) => stop > start || typed !== "");
}

/** The edit without what it would take away and put back. */
function trimEdit(file: string, edit: TextEdit): TextEdit {
	let { start, stop, text } = edit;
	const isWhole = (at: number) => !splitsCharacter(file, at);
	let same = 0;
	while (start + same < stop && same < text.length && file[start + same] === text[same]) same++;
	while (same > 0 && !isWhole(start + same)) same--;
	[start, text] = [start + same, text.slice(same)];
	same = 0;
	while (stop - same > start && same < text.length && file[stop - same - 1] === text.at(-same - 1))
		same++;
	while (same > 0 && !isWhole(stop - same)) same--;
	return { start, stop: stop - same, text: text.slice(0, text.length - same) };
}
