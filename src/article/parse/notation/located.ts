import type { Stretch } from "../../text/finding.ts";
import type { MarkUse } from "../draft.ts";
import type { BraceWord, WrittenStatement } from "./braces.ts";

/** A mark with its places in the file, for who changes it there. */
export interface LocatedMark {
	/** Its words in `Model.text`. */
	words: Stretch;
	/** Offset of `[`. */
	open: number;
	/** Offset of `]`. */
	close: number;
	/** From `{` to behind `}`. */
	braces: Stretch;
	statements: LocatedStatement[];
}

/** What stands between the semicolons of braces. */
export interface LocatedStatement extends Stretch {
	/** Its id; null when it came to nothing: a note alone, or a mistake. */
	id: string | null;
	/** It is `+id`: a further stretch of a statement. */
	continues: boolean;
	/** ACTOR VERB PROPOSAL, as many as there are; of a continuation the id after `+`. */
	words: LocatedWord[];
	pairs: LocatedPair[];
}

/** A word of the braces: `text` as it is meant, without the escapes of quotation marks or YAML. */
export interface LocatedWord extends Stretch {
	text: string;
}

/** `key=value`, with the quotation marks of the value. */
export interface LocatedPair extends Stretch {
	key: LocatedWord;
	/** Its place is that of its words, without quotation marks. */
	value: LocatedWord;
}

/**
 * The places of a mark, from those in the run that it was written in. Trap: between YAML's
 * quotation marks a quotation mark of the braces is two units of the file, so what one may end
 * ends where the next unit begins; braces are never empty and end in `}`, so there is one.
 */
export function locateMark(
	{ mark, origin, start, stop }: MarkUse,
	ids: ReadonlyMap<WrittenStatement, string>,
): LocatedMark {
	const at = (unit: number) => origin[unit] ?? 0;
	const locate = ({ text, ...one }: BraceWord): LocatedWord => ({
		...{ text, start: at(one.start) },
		stop: one.quoted ? at(one.stop) : at(one.stop - 1) + 1,
	});
	return {
		words: { start, stop },
		open: at(mark.open),
		close: at(mark.close),
		braces: { start: at(mark.close + 1), stop: at(mark.end - 1) + 1 },
		statements: mark.statements.map((one) => ({
			...{ start: at(one.start), stop: at(one.stop) },
			id: ids.get(one) ?? null,
			continues: one.continues !== null,
			words: (one.continues ? [one.continues] : one.words).map(locate),
			pairs: one.pairs.map(({ key, value }) => ({
				...{ start: at(key.start), key: locate(key), value: locate(value) },
				stop: value.quoted ? at(value.stop + 1) : at(value.stop - 1) + 1,
			})),
		})),
	};
}
