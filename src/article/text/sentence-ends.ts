import type { Stretch } from "./finding.ts";

/** Words that end with a full stop and no sentence, by language. Compared without case and stop. */
const abbreviations = new Set(
	`mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr adm maj sen sens rep reps gov govs pres st
	mt ft jr sr inc ltd co corp llc vs no nos vol art sec fig ca approx est dept univ e.g i.e cf etc
	al jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun
	bzw nr mio mrd abs vgl str usw ggf inkl evtl bspw sog tel geb gest jh hl st dipl ing mag hrsg
	okt dez mme mlle sra srta dra ud uds pág núm`.split(/\s+/u),
);

/** Languages that write an ordinal with a stop: “am 12. Mai”, “2. Liga”. */
const ordinals = /^(?:bs|cs|da|de|et|fi|fo|hr|hu|is|lb|nb|nn|no|sk|sl|sr|tr)\b/iu;

/** A stop, marks that close, space, marks that open, and a letter or digit that begins. */
const boundary = /[.!?…](["“”‘’»›«‹)\]]*)\s+["“„‘«‹([]*(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;
/** Chinese and Japanese put no space behind a sentence. */
const dense = /[。！？]["”’」』）]*(?=[^\s"”’」』）])/gu;

/**
 * Offset at which a second sentence seems to begin in a line of prose. Careful: initials
 * (J. R. Smith), U.S. and other abbreviations, and `“Stop!” Anna said` end no sentence.
 */
export function findSecondSentence(line: string, lang: string): number | undefined {
	for (const match of line.matchAll(boundary)) {
		const stop = line[match.index] ?? "";
		const quoted = (match[1] ?? "") !== "";
		if (stop !== "." && quoted) continue;
		if (stop === "." && isAbbreviation(line, match.index, lang)) continue;
		return findNext(match);
	}
	return undefined;
}

/** Where the second sentence of a boundary begins. */
function findNext(match: RegExpExecArray): number {
	const space = /\s+/u.exec(match[0]);
	return match.index + (space ? space.index + space[0].length : match[0].length);
}

function isAbbreviation(line: string, stop: number, lang: string): boolean {
	const word = /[\p{L}\p{N}.]{0,40}$/u.exec(line.slice(Math.max(0, stop - 40), stop))?.[0] ?? "";
	if (word === "") return !/["“”‘’»›«‹)\]]/u.test(line[stop - 1] ?? "");
	if (/^\p{L}$/u.test(word)) return true;
	if (ordinals.test(lang) && /^\p{N}{1,2}$/u.test(word)) return true;
	return /\p{L}\.\p{L}/u.test(word) || abbreviations.has(word.toLowerCase());
}

const isIn = (at: number, stretches: readonly Stretch[]) =>
	stretches.some(({ start, stop }) => start < at && at < stop);

/**
 * The sentences of a paragraph, which together are all of it but the space between them.
 * @param wholes in which no sentence ends, such as quotations with the words that name who speaks
 */
export function listSentences(
	text: string,
	{ start, stop }: Stretch,
	lang: string,
	wholes: readonly Stretch[] = [],
): Stretch[] {
	const words = text.slice(start, stop);
	const begins = [...words.matchAll(boundary)]
		.filter((match) => !goesOn(words, match, lang))
		.map(findNext);
	const all = [...begins, ...[...words.matchAll(dense)].map(findNext)]
		.map((begin) => start + begin)
		.filter((begin) => !isIn(begin, wholes))
		.toSorted((one, two) => one - two);
	return [start, ...all].map((begin, index) => {
		const end = all[index] ?? stop;
		return { start: begin, stop: begin + text.slice(begin, end).trimEnd().length };
	});
}

function goesOn(words: string, match: RegExpExecArray, lang: string): boolean {
	if (words[match.index] !== ".") return false;
	return isAbbreviation(words, match.index, lang) && !/["“”»«]/u.test(match[1] ?? "");
}
