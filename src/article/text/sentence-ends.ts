/** Words that end with a full stop and no sentence. Compared without case and the stop. */
const abbreviations = new Set(
	"mr mrs ms mx dr prof rev hon gen col lt sgt capt cmdr adm maj sen rep gov pres st mt ft jr sr inc ltd co corp llc vs no nos vol art sec fig ca approx est dept univ e.g i.e cf etc al jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun".split(
		" ",
	),
);

/** A stop, marks that close, space, marks that open, and a letter or digit that begins. */
const boundary = /[.!?…](["”’»›)\]]*)\s+["“‘«‹([]*([\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;

/**
 * Offset at which a second sentence seems to begin in a line of prose. Careful: initials
 * (J. R. Smith), U.S. and other abbreviations, and `“Stop!” Anna said` end no sentence.
 */
export function findSecondSentence(line: string): number | undefined {
	for (const match of line.matchAll(boundary)) {
		const stop = line[match.index] ?? "";
		const quoted = (match[1] ?? "") !== "";
		if (stop !== "." && quoted) continue;
		if (stop === "." && isAbbreviation(line, match.index)) continue;
		const space = match[0].search(/\s/);
		return match.index + space + (/^\s+/.exec(match[0].slice(space))?.[0].length ?? 0);
	}
	return undefined;
}

function isAbbreviation(line: string, stop: number): boolean {
	const word = /[\p{L}\p{N}.]{0,40}$/u.exec(line.slice(Math.max(0, stop - 40), stop))?.[0] ?? "";
	if (word === "" || /^\p{L}$/u.test(word)) return true;
	return /\p{L}\.\p{L}/u.test(word) || abbreviations.has(word.toLowerCase());
}
