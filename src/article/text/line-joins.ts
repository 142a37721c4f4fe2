/*
 * What becomes of the break between two lines of a paragraph. CSS has the rule (CSS Text Module
 * Level 3, “Segment Break Transformation Rules”, and Level 4 for marks that are wide in some
 * scripts alone): it goes between two wide characters that are no Hangul, and is a space
 * elsewhere, in Korean, Thai, Lao and Khmer too, which put spaces between sentences.
 */

/** Wide in every font: East Asian Width W, F or H, but for Hangul and emoji. */
const wide =
	/[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Bopo}\p{Script=Yiii}\u3000-\u303e\u3099-\u30ff\u3220-\u325f\u3280-\u33ff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff9f\uffe0-\uffe6]/u;

/** As wide as its neighbours where the language is one of these: “ ” … — · and the like. */
const symbol = /(?![\0-\x7f])[\p{P}\p{S}]/u;
const wideLanguages = /^(?:zh|ja|ii|yue|wuu|nan|hak|lzh)\b/iu;

/**
 * Whether a space parts two lines of one paragraph.
 * @param before the end of the first, at least its last character
 * @param after the beginning of the second
 * @param lang of the text, a BCP 47 tag
 */
export function needsSpace(before: string, after: string, lang: string): boolean {
	const last = /.$/su.exec(before.slice(-2))?.[0] ?? "";
	const first = String.fromCodePoint(after.codePointAt(0) ?? 32);
	if (last === "\u200b" || first === "\u200b") return false;
	if (wide.test(last) && wide.test(first)) return false;
	const isDense = (character: string) => wide.test(character) || symbol.test(character);
	return !(wideLanguages.test(lang) && isDense(last) && isDense(first));
}
