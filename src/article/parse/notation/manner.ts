import type { Manner } from "../../model/types.ts";
import { findDashSpeech } from "../../text/dash-speech.ts";
import { findFirst, type Stretch } from "../../text/finding.ts";
import { countMarks } from "../../text/quotation-marks.ts";
import { type Quotation, readQuotations } from "../../text/quotation-readings.ts";
import { caps } from "../caps.ts";
import type { Draft, TextBlock } from "../draft.ts";
import { leaveUnquoted, listOutermost, subtract, widenToMarks } from "./unquoted.ts";

/** What of an article's text is quoted. Each list is in order, and none overlaps itself. */
export interface Quoted {
	/** For certain: within quotation marks, said after a dash, or a block quotation. */
	quoted: Stretch[];
	/** Of these, block quotations without marks of their own. */
	blockQuotations: Stretch[];
	/** In quotation marks within others: the words of somebody whom a speaker quotes. */
	nested: Stretch[];
	/** Quoted in one reading of the marks and not in another. */
	unsure: Stretch[];
	/** The quotations that marks stand around, as they are most likely read. */
	quotations: Quotation[];
	/** The same with those that the author says are none. */
	inMarks: Quotation[];
	/** Offsets of marks that belong to no other. */
	odd: number[];
	/** Paragraphs that begin with their speaker: “LIND: We will not.” */
	labelled: Labelled[];
	/** How many marks and apostrophes there are; over the cap none is read. */
	marks: number;
	/** Said to be no quotations, with their marks; sorted, none within another. */
	unquoted: Stretch[];
	/** Said to be no quotations where nothing is quoted. */
	idle: Stretch[];
}

/** A paragraph after its speaker's label. */
export interface Labelled extends Stretch {
	label: string;
}

/** A name in capitals and a colon, as in transcripts; in other letters it may be a headline's. */
const label = /^\s*(\p{Lu}[\p{Lu}\p{M}\d.’' -]{1,60}):\s+/u;

/**
 * Reads what is quoted off the text's marks, dashes and layout. Code holds no quotation.
 * @param said stretches that the author says are none
 */
export function readQuoted(
	{ text, blocks }: Draft,
	lang: string,
	said: readonly Stretch[] = [],
): Quoted {
	const prose = blocks.filter(({ kind }) => kind !== "code");
	const marks = countMarks(text);
	const isUnread = ({ kind }: TextBlock) => kind === "code" || marks > caps.quotationMarks;
	const all = listOutermost(said.map((one) => widenToMarks(text, one)));
	const reading = readQuotations(text, blocks, lang, isUnread);
	const dashes = prose.flatMap((block) => findSpeech(text, block, lang));
	const quotes = prose.filter((block) => block.kind === "quote" && !holds(reading.depths, block));
	const unmarked = [...quotes, ...dashes.flatMap(({ speech, unsure }) => [speech, unsure])];
	const isIdle = (one: Stretch) =>
		countMarks(text.slice(one.start, one.stop)) === 0 &&
		!unmarked.some(({ start, stop }) => start < one.stop && stop > one.start);
	const unquoted = all.filter((one) => !isIdle(one));
	const { depths, quotations, odd } = leaveUnquoted(text, reading, unquoted);
	return {
		quoted: merge([
			...depths.filter(({ least }) => least > 0),
			...subtract([...dashes.map(({ speech }) => speech), ...quotes], unquoted),
		]),
		blockQuotations: subtract(quotes, unquoted),
		nested: depths.filter(({ least }) => least > 1),
		unsure: merge([
			...depths.filter(({ least, most }) => least === 0 && most > 0),
			...subtract(
				dashes.map(({ unsure }) => unsure),
				unquoted,
			),
		]),
		quotations,
		inMarks: reading.quotations,
		odd,
		labelled: prose.flatMap((block) => findLabel(text, block)),
		marks,
		unquoted,
		idle: all.filter(isIdle),
	};
}

/** What a dash makes speech; in a block quotation it stands before who is quoted. */
function findSpeech(text: string, { kind, start, stop }: TextBlock, lang: string) {
	const found = kind === "paragraph" ? findDashSpeech(text.slice(start, stop), lang) : null;
	const move = (one: Stretch) => ({ start: one.start + start, stop: one.stop + start });
	return found ? [{ speech: move(found.speech), unsure: move(found.unsure) }] : [];
}

/** Whether one of the sorted stretches begins in the block. */
function holds(stretches: readonly Stretch[], { start, stop }: Stretch): boolean {
	const first = stretches[findFirst(stretches, start)];
	return first !== undefined && first.start < stop;
}

function findLabel(text: string, { kind, start, stop }: TextBlock): Labelled[] {
	if (kind !== "paragraph" && kind !== "quote") return [];
	const [whole, name] = label.exec(text.slice(start, Math.min(stop, start + 80))) ?? [];
	return whole && name ? [{ label: name, start: start + whole.length, stop }] : [];
}

/** The same stretches in order, those that touch joined. */
function merge(stretches: readonly Stretch[]): Stretch[] {
	const merged: Stretch[] = [];
	for (const { start, stop } of [...stretches].sort((one, two) => one.start - two.start)) {
		const last = merged.at(-1);
		if (last && start <= last.stop) last.stop = Math.max(last.stop, stop);
		else if (stop > start) merged.push({ start, stop });
	}
	return merged;
}

/** How many of the words are quoted: all, some, none. */
export function findManner(
	letters: Uint32Array,
	stretches: readonly Stretch[],
	quoted: readonly Stretch[],
): Manner {
	const words = stretches.reduce((sum, one) => sum + countLetters(letters, one.start, one.stop), 0);
	const inside = countLettersIn(letters, stretches, quoted);
	if (inside === 0) return "indirect";
	return inside === words ? "direct" : "mixed";
}

/** Letters and digits that the stretches share with the sorted others. */
export function countLettersIn(
	letters: Uint32Array,
	stretches: readonly Stretch[],
	others: readonly Stretch[],
): number {
	let count = 0;
	for (const stretch of stretches) {
		for (let at = findFirst(others, stretch.start); at < others.length; at++) {
			const other = others[at] as Stretch;
			if (other.start >= stretch.stop) break;
			const start = Math.max(stretch.start, other.start);
			count += countLetters(letters, start, Math.min(stretch.stop, other.stop));
		}
	}
	return count;
}

/**
 * How many letters and digits stand before each offset of a text, and before its end. Marks in
 * marks share their words: to count those of each would read the text as often as they are deep.
 */
export function listLetterCounts(text: string): Uint32Array {
	const counts = new Uint32Array(text.length + 1);
	let from = 0;
	let count = 0;
	for (const { index, 0: letters } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
		counts.fill(count, from, index + 1);
		for (let unit = 0; unit < letters.length; unit++) {
			// A letter of two units is counted behind both.
			const isFirst = (letters.charCodeAt(unit) & 0xfc00) === 0xd800;
			if (!isFirst) count++;
			counts[index + unit + 1] = count;
		}
		from = index + letters.length + 1;
	}
	return counts.fill(count, from);
}

/** Letters and digits of a stretch. */
export function countLetters(letters: Uint32Array, start: number, stop: number): number {
	return (letters[stop] ?? 0) - (letters[start] ?? 0);
}
