import type { Problem } from "../../article/parse/problem.ts";
import type { Stretch } from "../../article/text/finding.ts";
import type { Chosen } from "../desk-state.ts";
import type { DeskReading } from "../reading.ts";

type Places = Pick<DeskReading, "model" | "marks" | "origin">;

/** Where a stretch of `Model.text` stands in the file, with what is written between its ends. */
function placeWords({ origin }: Places, { start, stop }: Stretch): Stretch {
	const from = origin[start] ?? 0;
	return { start: from, stop: stop > start ? (origin[stop - 1] ?? from) + 1 : from };
}

/**
 * Where what is chosen stands in the file: a statement with its brackets and braces, or else
 * words, or else a sentence; null when nothing is chosen, or what is not in the article.
 */
export function placeChosen(reading: Places, chosen: Chosen): Stretch | null {
	const mark = reading.marks.find(({ statements }) =>
		statements.some(({ id }) => id !== null && id === chosen.statement),
	);
	if (mark !== undefined) return { start: mark.open, stop: mark.braces.stop };
	if (chosen.words !== null) return placeWords(reading, chosen.words);
	const sentence = reading.model.sentences.find(({ id }) => id === chosen.sentence);
	return sentence === undefined ? null : placeWords(reading, sentence);
}

/**
 * What is chosen where somebody stands in the file: the sentence of the line, the words that are
 * selected, the statement of the innermost mark around them, or of the braces they are in. Null
 * where there is no sentence: in an empty line, and in most of the front matter.
 * @param at what is selected; start and stop are the same for a cursor alone
 * @param line the line of the file that it ends in
 */
export function findChosen(reading: Places, at: Stretch, line: Stretch): Chosen | null {
	const sentence = findSentence(reading, at.stop, line);
	if (sentence === null) return null;
	const statement = findStatement(reading, at);
	return { sentence, words: findWords(reading, at), statement };
}

/** The last sentence of the line that begins before the offset, or its first one. */
function findSentence(reading: Places, at: number, line: Stretch): string | null {
	let found: string | null = null;
	for (const sentence of reading.model.sentences) {
		const { start, stop } = placeWords(reading, sentence);
		if (start > line.stop || stop < line.start || stop === start) continue;
		if (found === null || start <= at) found = sentence.id;
	}
	return found;
}

function findStatement({ marks }: Places, at: Stretch): string | null {
	// Marks are in the order of their brackets: of those around the same words the last is innermost.
	const mark = marks.findLast(
		({ open, braces }) => open <= at.start && at.stop <= braces.stop && at.start < braces.stop,
	);
	const within = mark?.statements.find(({ start, stop }) => start <= at.start && at.stop <= stop);
	return within?.id ?? mark?.statements.find(({ id }) => id !== null)?.id ?? null;
}

/** The words of the text that are selected, without spaces around them. */
function findWords({ origin, model }: Places, { start, stop }: Stretch): Stretch | null {
	if (start === stop) return null;
	const isWithin = (unit: number) => {
		const at = origin[unit] ?? -1;
		return at >= start && at < stop && /\S/u.test(model.text[unit] ?? " ");
	};
	let first = 0;
	while (first < origin.length && !isWithin(first)) first++;
	if (first === origin.length) return null;
	let last = origin.length - 1;
	while (!isWithin(last)) last--;
	return { start: first, stop: last + 1 };
}

/**
 * Where a problem is underlined: within its line, at least one unit where the line has any.
 * Lines and columns count in the file as it is on disk, where a byte order mark has a column.
 * @param findLine the stretch of a line by its number from 1; undefined beyond the last one
 */
export function placeProblem(
	{ line, column, length }: Pick<Problem, "line" | "column" | "length">,
	findLine: (line: number) => Stretch | undefined,
	hasByteOrderMark: boolean,
): Stretch {
	const { start, stop } = findLine(line) ?? { start: 0, stop: 0 };
	const shift = hasByteOrderMark && line === 1 ? 2 : 1;
	const from = Math.min(Math.max(start, start + column - shift), Math.max(start, stop - 1));
	return { start: from, stop: Math.min(stop, from + Math.max(1, length)) };
}
