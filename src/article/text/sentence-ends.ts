import { type Abbreviations, findAbbreviations } from "./abbreviations.ts";
import type { Stretch } from "./finding.ts";

/** A stop, marks that close, space, marks that open, and a letter or digit that begins. */
const boundary =
	/[.!?…؟۔।॥։።។](["'“”‘’»›«‹)\]]*)\s+(["“„‘«‹([¿¡'״]*)(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;
/** Chinese and Japanese need no space behind a sentence. */
const dense =
	/(?<![。！？｡])[。！？｡]+(["”’」』）)】》〉］]*)\s*(?=[^\s"”’」』）)】》〉］。！？｡])/gu;

/** Where a sentence may begin: offsets in the text. */
interface Begin {
	/** Of its first mark or letter. */
	at: number;
	/** Of the stop before it. */
	stop: number;
	/** Marks that close between the two. */
	closing: string;
	/** Of its first letter or digit. */
	word: number;
}

/** Units before and after a place that are looked at to tell what it is. */
const reach = 60;

/**
 * Offset at which a second sentence seems to begin in a line of prose. Careful: initials
 * (J. R. Smith), U.S. and other abbreviations, `… And`, and `“Stop!” Anna said` end no sentence.
 */
export function findSecondSentence(line: string, lang: string): number | undefined {
	return listBegins(line, lang).find(({ stop, closing }) => {
		const isSure = closing === "" || /[.。]/u.test(line[stop] ?? "");
		return isSure && !isEllipsis(line, stop);
	})?.at;
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
	const all = listBegins(text.slice(start, stop), lang)
		.map(({ at }) => start + at)
		.filter((begin) => !isIn(begin, wholes));
	return [start, ...all].map((begin, index) => {
		const end = all[index] ?? stop;
		return { start: begin, stop: begin + text.slice(begin, end).trimEnd().length };
	});
}

/** Where sentences begin after the first. */
function listBegins(text: string, lang: string): Begin[] {
	const words = findAbbreviations(lang);
	const spaced = [...text.matchAll(boundary)]
		.map((match) => toBegin(match))
		.filter((begin) => !goesOn(text, begin, words, lang));
	const unspaced = [...text.matchAll(dense)]
		.map((match) => ({ ...toBegin(match), word: match.index + match[0].length }))
		.filter((begin) => !isAttributed(text, begin));
	return [...spaced, ...unspaced].toSorted((one, two) => one.at - two.at);
}

function toBegin(match: RegExpExecArray): Begin {
	const [whole, closing = "", opening = ""] = match;
	const word = match.index + whole.length - 1;
	const isPair = /[\udc00-\udfff]/u.test(whole.at(-1) ?? "");
	const first = isPair ? word - 1 : word;
	const isDense = opening === "" && match.length === 2;
	const at = isDense ? match.index + whole.length : first - opening.length;
	return { at, stop: match.index, closing, word: first };
}

/** Whether the sentence goes on after a stop, as far as the words around it can tell. */
function goesOn(text: string, begin: Begin, words: Abbreviations, lang: string): boolean {
	const { stop, closing, word } = begin;
	const next = text.slice(word, word + reach);
	if (isEllipsis(text, stop)) return !endsWithEllipsis(text, begin, words);
	if (closing !== "") return lang.startsWith("en") && tag.test(next);
	if (text[stop] !== ".") return false;
	const before = text.slice(Math.max(0, stop - reach), stop);
	const token = findEnd(before, /\S/u).replace(/^[("“„«'‘’[¿¡]+/u, "");
	const rest = before.slice(0, before.length - token.length);
	if (rest.trim() === "" && before.length < reach && isEnumerator(token)) return true;
	const following = /^[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/u.exec(next)?.[0] ?? "";
	return isAbbreviation(token, rest, following, words);
}

/** The characters at the end of a text that fit. */
function findEnd(text: string, fits: RegExp): string {
	let start = text.length;
	while (start > 0 && fits.test(text[start - 1] ?? "")) start--;
	return text.slice(start);
}

/** “1. The plan” and “a. The plan” at the beginning of a paragraph. */
const isEnumerator = (token: string) => /^(?:\p{N}{1,3}|\p{L})$/u.test(token);

/** English names who speaks behind the quotation without a comma: `“Why?” Anna Lind asked`. */
const tag =
	/^(?!(?:He|She|They|I|We|It)\s)(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,4}(?:said|says|asked|asks|added|replied|wrote|writes|told|tweeted|shouted|continued|answered|recalled|wondered|exclaimed|demanded|declared|remarked|repeated|questioned|pressed|quipped|noted)\b/u;

function isAbbreviation(
	token: string,
	rest: string,
	following: string,
	words: Abbreviations,
): boolean {
	const isNumber = /^(?:\p{N}|[IVXLCDM]+$)/u.test(following);
	const opens = words.openers.has(following.toLowerCase());
	const last = findEnd(token, /[^\-–/’']/u);
	const has = (set: ReadonlySet<string>) => [token, last].some((one) => isWritten(set, one));
	if (has(words.joining)) return true;
	if (/^\p{N}{1,3}$|^[IVXLC]{1,7}$/u.test(token) && words.ordinals) {
		return !opens && !words.numbering.has(findEnd(rest.trimEnd(), /\S/u).replace(".", ""));
	}
	if (has(words.numbering)) {
		// “Sat. Oct. 5”, but no “He said no. No one came.”
		if (isNumber || (token.length > 2 && words.numbering.has(following))) return true;
		if (token.length > 1) return false;
	}
	if (has(words.either) || /\p{L}\.\p{L}/u.test(token)) return !opens;
	return isInitial(token, rest) && !(opens && !particles.has(following.toLowerCase()));
}

/** As it stands, or in small letters, or shouted: “GEN. SMITH”. */
function isWritten(set: ReadonlySet<string>, word: string): boolean {
	if (set.has(word) || word.length < 2) return set.has(word);
	const small = word.toLowerCase();
	return set.has(small) || (word === word.toUpperCase() && set.has(word[0] + small.slice(1)));
}

/** Begin names as well as sentences: “J. Le Goff”. */
const particles = new Set("le la les de du des el los las van von di da do o al".split(" "));

/** A letter for a name; “I” is one only after another name. */
function isInitial(token: string, rest: string): boolean {
	if (token !== "I") return /^\p{L}\p{M}*$/u.test(token);
	return /^\p{Lu}[\p{Ll}.]/u.test(findEnd(rest.trimEnd(), /\S/u));
}

/** “…”, “...” and “. . .” */
const isEllipsis = (text: string, stop: number) =>
	text[stop] === "…" || /\.\s?\.$/u.test(text.slice(Math.max(0, stop - 2), stop + 1));

/**
 * An ellipsis after a whole sentence stands for others that were left out: “It failed. … He
 * left.” After a word it ends the sentence where another seems to begin: “they came… The end”.
 */
function endsWithEllipsis(
	text: string,
	{ stop, word }: Begin,
	{ openers }: Abbreviations,
): boolean {
	const whole = text.slice(Math.max(0, stop - reach), stop + 1);
	const marks = findEnd(whole, /[.…]/u);
	const spaced = findEnd(whole, /[.\s]/u).trimStart();
	const length = marks === "." ? spaced.length : marks.length;
	const before = whole.slice(0, whole.length - length);
	const bare = before.slice(0, before.length - findEnd(before, /[\s([]/u).length);
	if (bare.length < before.length) return /[.!?…]["”’»)\]]*$/u.test(bare);
	const next = /^[\p{L}\p{M}]+/u.exec(text.slice(word, word + reach))?.[0] ?? "";
	return openers.has(next.toLowerCase()) && !bare.endsWith(next);
}

/** Farther back its opening mark is not looked for. */
const longestQuotation = 400;

/** Chinese verbs that report, behind a quotation: “不行。”他说。 */
const chineseTag =
	/^[^，。！？；：、“「\s]{0,12}(?:说|說|道|问|問|表示|称|稱|指出|强调|強調|回应|回應|补充|補充)/u;

/** Whether a quotation is part of a sentence that goes on behind it: 「反対だ。」と述べた。 */
function isAttributed(text: string, { closing, stop, word }: Begin): boolean {
	if (!/["”’」』]/u.test(closing)) return false;
	const next = text.slice(word, word + reach);
	if (/^(?:と|って|など|という|、|,)/u.test(next)) return true;
	const before = text.slice(Math.max(0, stop - longestQuotation), stop);
	const opening = Math.max(...["“", "「", "『", '"'].map((mark) => before.lastIndexOf(mark)));
	return opening >= 0 && before[opening - 1] !== "：" && chineseTag.test(next);
}
