/** Frequent small words of the languages that quotations are found in. */
const small: Readonly<Record<string, string>> = {
	en: "the of and to in that is for on with was by it as at said",
	de: "der die und das in den von zu mit ist nicht auf ein eine dass sich",
	fr: "le la les de des et en un une du que pour dans est pas sur",
	es: "el la los las de que y en un una del por con para se su",
};
/** Letters that one of two languages of a script has alone. */
const ukrainian = /[іїєґ]/giu;
const arabic = /\p{Script=Arabic}/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const letters = /\p{L}/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The language of a text, among those that are known here: by its script, else by its small
 * words; null where none of them is at home.
 */
export function guessLanguage(text: string): string | null {
	const all = count(text, letters);
	if (count(text, cyrillic) > all / 2) return count(text, ukrainian) > all / 100 ? "uk" : "ru";
	if (count(text, arabic) > all / 2) return "ar";
	const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
	const shares = Object.entries(small).map(([lang, list]) => {
		const known = new Set(list.split(" "));
		return { lang, share: words.filter((word) => known.has(word)).length / words.length };
	});
	const best = shares.toSorted((one, two) => two.share - one.share)[0];
	// In running text about a third of the words are such; in another language under a tenth.
	return best && best.share > 0.12 ? best.lang : null;
}
