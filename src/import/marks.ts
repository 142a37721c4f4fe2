import type { Sentence } from "../article/model/types.ts";
import { splitsCharacter } from "../article/text/excerpt.ts";
import type { Stretch } from "../article/text/finding.ts";
import type { ImportedStatement } from "./imported.ts";
import { trimStretch } from "./layout.ts";

/** A title, a line under it or a paragraph of an article's text. */
export interface TextPart extends Stretch {
	sentences: Sentence[];
	/** A paragraph could not hold it as it is, so it is shown as it was typed and holds no marks. */
	isTyped: boolean;
}

/** Words between brackets, and the statements (by index) that the braces behind them hold. */
export interface NestedMark extends Stretch {
	statements: number[];
}

interface Piece extends Stretch {
	statement: number;
}

/** Sentences of a block have its number; headline and the line under it have one. */
export function listTextParts(text: string, sentences: readonly Sentence[]): TextPart[] {
	const parts: TextPart[] = [];
	for (const sentence of sentences) {
		const last = parts.at(-1);
		const before = last?.sentences.at(-1);
		const isNew = before?.paragraph !== sentence.paragraph || sentence.paragraph === 0;
		const words = text.slice(sentence.start, sentence.stop);
		const isTyped = words.includes("\n") || words.trim() !== words;
		if (last && !isNew) {
			last.sentences.push(sentence);
			last.stop = sentence.stop;
		} else parts.push({ ...sentence, sentences: [sentence], isTyped });
	}
	return parts;
}

/** Whole characters, without space at the ends; null for no letter or digit. */
function toPiece(text: string, { start, stop }: Stretch): Stretch | null {
	const from = splitsCharacter(text, start) ? start - 1 : start;
	const to = splitsCharacter(text, stop) ? stop + 1 : stop;
	const trimmed = trimStretch(text, { start: from, stop: to });
	const words = text.slice(trimmed.start, trimmed.stop);
	return /[\p{L}\p{N}]/u.test(words) ? trimmed : null;
}

/** What of a stretch lies in each part that can hold marks. */
function cutByParts(text: string, stretch: Stretch, parts: readonly TextPart[]): Stretch[] {
	return parts
		.filter((part) => !part.isTyped && part.start < stretch.stop && part.stop > stretch.start)
		.flatMap((part) => {
			const start = Math.max(part.start, stretch.start);
			return toPiece(text, { start, stop: Math.min(part.stop, stretch.stop) }) ?? [];
		});
}

/** In article order, the longer of two first; of the same words as they were listed. */
const compare = (one: Piece, two: Piece) =>
	one.start - two.start || two.stop - one.stop || one.statement - two.statement;

/**
 * Cuts the words of statements so that brackets can stand around them: at the ends of blocks, and
 * where one ends within another that began before it. Statements without words are in no mark.
 */
export function nestMarks(
	text: string,
	parts: readonly TextPart[],
	statements: readonly Pick<ImportedStatement, "stretches">[],
): NestedMark[] {
	const waiting = statements
		.flatMap(({ stretches }, statement) =>
			stretches
				.flatMap((stretch) => cutByParts(text, stretch, parts))
				.map((piece): Piece => ({ ...piece, statement })),
		)
		// Taken from the end, where more can be put.
		.sort((one, two) => compare(two, one));
	const marks: NestedMark[] = [];
	const open: Stretch[] = [];
	for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
		while ((open.at(-1)?.stop ?? Infinity) <= piece.start) open.pop();
		const around = open.findLast(({ stop }) => stop < (piece?.stop ?? 0));
		if (around) {
			for (const cut of cutAt(text, piece, around.stop)) insert(waiting, cut);
			continue;
		}
		const last = marks.at(-1);
		if (last?.start === piece.start && last.stop === piece.stop) {
			if (!last.statements.includes(piece.statement)) last.statements.push(piece.statement);
			continue;
		}
		const { start, stop } = piece;
		marks.push({ start, stop, statements: [piece.statement] });
		open.push({ start, stop });
	}
	return marks;
}

function cutAt(text: string, { start, stop, statement }: Piece, at: number): Piece[] {
	const cuts = [
		{ start, stop: at },
		{ start: at, stop },
	];
	return cuts.flatMap((cut) => {
		const piece = toPiece(text, cut);
		return piece ? [{ ...piece, statement }] : [];
	});
}

function insert(waiting: Piece[], piece: Piece): void {
	const at = waiting.findLastIndex((other) => compare(other, piece) > 0);
	waiting.splice(at + 1, 0, piece);
}
