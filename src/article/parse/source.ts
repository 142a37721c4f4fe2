import { replaceForbidden } from "../text/characters.ts";
import { findPlace, listLineStarts, type Place } from "../text/places.ts";

/** A file as it is worked on: `\n` is the only line break, nothing in it can reorder text. */
export interface Source {
	file: string;
	/** Same lines and columns as on disk, except that a byte order mark is not in it. */
	text: string;
	/** As `text`, before forbidden characters were replaced, to report them. */
	raw: string;
	starts: readonly number[];
	/** 1 when the file begins with a byte order mark, which shifts columns of line 1. */
	shift: 0 | 1;
}

export function readSource(file: string, content: string): Source {
	const shift = content.startsWith("\ufeff") ? 1 : 0;
	const raw = content.slice(shift).replace(/\r\n?/g, "\n");
	const text = replaceForbidden(raw);
	return { file, text, raw, starts: listLineStarts(text), shift };
}

/** Where an offset of `source.text` stands in the file on disk. */
export function findSourcePlace(source: Source, offset: number): Place {
	const place = findPlace(source.starts, Math.max(0, Math.min(offset, source.text.length)));
	return place.line === 1 ? { line: 1, column: place.column + source.shift } : place;
}

/** Lines for {@link formatProblem}, split as places are counted. */
export function listSourceLines(content: string): string[] {
	return content.split(/\r\n|\r|\n/);
}
