import type { Stretch } from "../../article/text/finding.ts";
import type { DeskReading } from "../reading.ts";

/** Words that are marked: as a statement's, or with a note alone. */
export interface MarkPlace extends Stretch {
	/** Of the statement, or of the note. */
	id: string;
	isNote: boolean;
}

type MarkedReading = Pick<DeskReading, "model" | "marks">;

/** Words that carry a note and are nobody's, in article order. */
export function listNoteMarks({ model, marks }: MarkedReading): MarkPlace[] {
	const known = new Set(model.notes.map(({ id }) => id));
	return marks.flatMap(({ words, statements }) =>
		statements
			.filter(({ continues, words }) => !continues && words.length === 0)
			.flatMap(({ pairs }) => pairs.find(({ key }) => key.text === "note")?.value.text ?? [])
			.filter((id) => known.has(id))
			.map((id) => ({ id, start: words.start, stop: words.stop, isNote: true })),
	);
}

const mark = /["“”„‟«»‹›‘’‚「」『』]/u;

/** The words with the quotation marks that they stand in or between; null where there are none. */
export function findQuoted(text: string, { start, stop }: Stretch): Stretch | null {
	if (mark.test(text.slice(start, start + 1)) && mark.test(text.slice(stop - 1, stop)))
		return { start, stop };
	const isBetween =
		mark.test(text.slice(start - 1, start)) && mark.test(text.slice(stop, stop + 1));
	return isBetween && start > 0 ? { start: start - 1, stop: stop + 1 } : null;
}

/** Every statement at its first words, and every note that stands alone, in article order. */
export function listMarkPlaces(reading: MarkedReading): MarkPlace[] {
	const statements = reading.model.statements.map(({ id, quote }) => ({
		...{ id, start: quote.start, stop: quote.stop, isNote: false },
	}));
	return [...statements, ...listNoteMarks(reading)].toSorted(
		(one, two) => one.start - two.start || two.stop - one.stop,
	);
}

/**
 * The one that is marked next after what is chosen, or before it; round and round.
 * @param id what is chosen of it; null for nothing, then `at` is where the author is
 */
export function findNextMarked(
	reading: MarkedReading,
	{ id, at }: { id: string | null; at: number },
	step: 1 | -1,
): MarkPlace | undefined {
	const all = listMarkPlaces(reading);
	const here = all.findIndex((one) => one.id === id);
	if (here >= 0) return all[(here + step + all.length) % all.length];
	return step === 1
		? (all.find(({ start }) => start >= at) ?? all[0])
		: (all.findLast(({ start }) => start < at) ?? all.at(-1));
}
