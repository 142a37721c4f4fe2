import type { TextEdit } from "../../../article/text/edits.ts";
import type { Stretch } from "../../../article/text/finding.ts";

/** A part of a text that is being edited: kept from the first text, or written since. */
type Piece = Stretch | string;

const measure = (piece: Piece) =>
	typeof piece === "string" ? piece.length : piece.stop - piece.start;

function cut(piece: Piece, from: number, to: number): Piece {
	if (typeof piece === "string") return piece.slice(from, to);
	return { start: piece.start + from, stop: piece.start + to };
}

/** The pieces that stand between two offsets. */
function slicePieces(pieces: readonly Piece[], { start, stop }: Stretch): Piece[] {
	let at = 0;
	return pieces.flatMap((piece) => {
		const [from, to] = [Math.max(0, start - at), Math.min(measure(piece), stop - at)];
		at += measure(piece);
		return from < to ? [cut(piece, from, to)] : [];
	});
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
	const edited: Piece[] = [];
	let done = 0;
	for (const { start, stop, text } of sortEdits(edits)) {
		edited.push(...slicePieces(pieces, { start: done, stop: start }), text);
		done = stop;
	}
	return [...edited, ...slicePieces(pieces, { start: done, stop: Number.POSITIVE_INFINITY })];
}

const sortEdits = (edits: readonly TextEdit[]) =>
	edits.toSorted((one, two) => one.start - two.start || one.stop - two.stop);

/** Leaves out what an edit takes away and writes again at its ends; null when that is all. */
function trimEdit(before: string, { start, stop, text }: TextEdit): TextEdit | null {
	let [from, to] = [start, stop];
	let [first, last] = [0, text.length];
	while (from < to && first < last && before[from] === text[first]) {
		from++;
		first++;
	}
	while (to > from && last > first && before[to - 1] === text[last - 1]) {
		to--;
		last--;
	}
	return from === to && first === last
		? null
		: { start: from, stop: to, text: text.slice(first, last) };
}

function listPieceEdits(before: string, pieces: readonly Piece[]): TextEdit[] {
	const edits: TextEdit[] = [];
	let done = 0;
	let text = "";
	const close = (start: number) => {
		const edit = trimEdit(before, { start: done, stop: start, text });
		if (edit) edits.push(edit);
		text = "";
	};
	for (const piece of pieces) {
		if (typeof piece === "string") text += piece;
		else {
			close(piece.start);
			done = piece.stop;
		}
	}
	close(before.length);
	return edits;
}

/**
 * Edits of a text made one list after the other as one list of edits of the first text.
 * @param lists offsets of each list are in the text that those before it made
 */
export function composeEdits(before: string, lists: readonly (readonly TextEdit[])[]): TextEdit[] {
	let pieces: Piece[] = [{ start: 0, stop: before.length }];
	for (const edits of lists) pieces = editPieces(pieces, edits);
	return listPieceEdits(before, pieces);
}
