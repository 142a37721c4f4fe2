/*
 * What a quotation mark may be at its place: it opens, closes, or is none (an apostrophe, inches,
 * gershayim, a slip). Each has a cost, 0 for what is usual there; `quotation-readings.ts` finds
 * the cheapest way through all of them. Pairs by language after Unicode CLDR 46 (delimiters) and
 * the tables of Wikipedia's "Quotation mark"; the costs are ours, set by the tests.
 */

/** One mark of a text. */
export interface Mark {
	/** Offset in its block, in UTF-16 units. */
	at: number;
	character: string;
	/** What it costs to read it as each; Infinity for what it cannot be. */
	open: number;
	close: number;
	/** No mark of a quotation. */
	other: number;
	/** At the start of a block it may only say that a quotation goes on. */
	first: boolean;
}

/** No mark at all, or one that nothing answers: a slip. */
export const slip = 4;

const singles = new Set("'‘’‚‛‹›");
const apostrophes = new Set("'‘’‛");
const guillemets = new Set("«»‹›");
const doubles = '"“”„‟«»״「」『』〝〞〟﹁﹂﹃﹄＂';
const markPattern = new RegExp(`[${[...singles].join("")}${doubles}]`, "gu");

/** How many marks and apostrophes a text has. */
export function countMarks(text: string): number {
	return text.match(markPattern)?.length ?? 0;
}

/** Closing marks by opening one, usual in any language. */
const pairs: Readonly<Record<string, string>> = {
	'"': '"',
	"＂": "＂",
	"״": "״",
	"“": "”",
	"„": "“”",
	"‟": "”",
	"«": "»",
	"‹": "›",
	"‚": "‘’",
	"‘": "’",
	"‛": "’",
	"'": "'",
	"「": "」",
	"『": "』",
	"﹁": "﹂",
	"﹃": "﹄",
	"〝": "〞〟",
};

/** Pairs that are usual in some languages alone. */
const local: readonly { opens: string; closes: string; langs: ReadonlySet<string> }[] = [
	{ opens: "”", closes: "”", langs: new Set(["sv", "fi", "nb", "no", "nn", "da", "is"]) },
	{ opens: "’", closes: "’", langs: new Set(["sv", "fi"]) },
	{ opens: "»", closes: "»", langs: new Set(["sv", "fi"]) },
	{ opens: "›", closes: "›", langs: new Set(["sv", "fi"]) },
	...[
		{ opens: "»", closes: "«" },
		{ opens: "›", closes: "‹" },
	].map((pair) => ({
		...pair,
		langs: new Set(["de", "da", "cs", "sk", "sl", "hr", "sr", "bs", "pl", "hu", "et", "lt"]),
	})),
];

/** Pairs that somebody typed with the wrong key. */
const mixed: Readonly<Record<string, string>> = {
	'"': "“”",
	"“": '"“',
	"„": '"„',
	"”": '"”',
	"‘": "'",
	"'": "’",
	"‚": "'",
};

/** The main part of a language tag. */
export function findLanguage(lang: string): string {
	return lang.toLowerCase().split("-")[0] ?? "";
}

/** What it costs that one mark closes a quotation that another opened. */
export function costPair(open: string, close: string, lang: string): number {
	if (pairs[open]?.includes(close)) return 0;
	const own = local.find(({ opens, closes }) => opens === open && closes === close);
	if (own?.langs.has(lang)) return 0;
	return own || mixed[open]?.includes(close) ? 2 : Number.POSITIVE_INFINITY;
}

const isWord = (character: string) => /[\p{L}\p{N}\p{M}]/u.test(character);
const isSpace = (character: string) => /^\s?$/u.test(character);
/** Scripts that part no words: marks stand between letters. */
const isUnparted = (character: string) =>
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
		character,
	);
const isHebrew = (character: string) => /\p{Script=Hebrew}/u.test(character);
/** “'Tis”, “’em”, “rock ’n’ roll”. */
const clipped = /^(?:\d|(?:tis|twas|em|til|till|cause|cos|coz|n|round|bout|nuff|tude)\b)/iu;
/** Words of Dutch and Afrikaans that begin with an apostrophe. */
const clippedDutch = /^(?:s|t|n|k|m)\b/iu;

/** What stands around a mark; empty at an end of the block. */
interface Place {
	before: string;
	after: string;
	/** The next few characters. */
	ahead: string;
	lang: string;
}

function costOpening(character: string, { before, after }: Place): number {
	const spaced = guillemets.has(character) && /[\u00a0\u202f\u2009 ]/u.test(after);
	const inside = isSpace(after) ? (spaced ? 0.5 : 5) : 0;
	if (isWord(before) && !isUnparted(before)) return inside + (isHebrew(before) ? 3 : 6);
	return inside + (/[.,!?;:)…]/u.test(before) ? 2 : 0);
}

function costClosing(character: string, { before, after }: Place): number {
	if (before === "") return 6;
	const spaced = guillemets.has(character) && /[\u00a0\u202f\u2009 ]/u.test(before);
	const inside = isSpace(before) ? (spaced ? 0.5 : 5) : 0;
	return inside + (isWord(after) && !isUnparted(after) ? 5 : 0);
}

/** An apostrophe between letters, after a plural, before a decade, or for letters left out. */
function costApostrophe(character: string, { before, after, ahead, lang }: Place): number {
	const [ends, begins] = [isWord(before), isWord(after)];
	if (ends && begins) return 0;
	if (ends) {
		if (/[sxzß]/iu.test(before)) return 0.2;
		// goin’, o’, po’, a prime after feet
		return /[\dn]/iu.test(before) || lang === "it" ? 0.5 : 1.5;
	}
	if (!begins) return slip;
	if (clipped.test(ahead)) return character === "‘" ? 0.3 : 0;
	if ((lang === "nl" || lang === "af") && clippedDutch.test(ahead)) return 0;
	return character === "‘" ? 2 : 1.5;
}

function costOther(character: string, place: Place): number {
	const { before, after } = place;
	if (apostrophes.has(character)) return costApostrophe(character, place);
	if ((character === '"' || character === "״") && isHebrew(before) && isHebrew(after)) return 0;
	// A value of code that is shown as text.
	if (character === '"' && (before === "=" || after === ">")) return 0;
	// Inches and seconds.
	if ((character === '"' || character === "”") && /\d/u.test(before)) return 1;
	return slip;
}

/** A mark between letters that part their words is hardly a quotation's. */
function isInWord({ before, after }: Place): boolean {
	return isWord(before) && isWord(after) && !isUnparted(before) && !isUnparted(after);
}

const isOpener = (mark: string) => mark in pairs || local.some(({ opens }) => opens === mark);
const closers = new Set([
	...Object.values(pairs).join(""),
	...local.map(({ closes }) => closes),
	...Object.values(mixed).join(""),
]);

/** The marks of one block, in order, each with what it may be. */
export function listQuotationMarks(text: string, lang: string): Mark[] {
	const start = text.search(/\S/u);
	return [...text.matchAll(markPattern)].map(({ 0: character, index: at }) => {
		const place = {
			before: [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "",
			after: String.fromCodePoint(text.codePointAt(at + 1) ?? 32).trim(),
			ahead: text.slice(at + 1, at + 8),
			lang,
		};
		// The space after a mark is looked at, not trimmed away.
		if (at + 1 < text.length && place.after === "") place.after = text[at + 1] ?? "";
		const more = isInWord(place) ? 4 : 0;
		const never = Number.POSITIVE_INFINITY;
		return {
			at,
			character,
			open: isOpener(character) ? costOpening(character, place) + more : never,
			close: closers.has(character) ? costClosing(character, place) + more : never,
			other: costOther(character, place),
			first: at === start,
		};
	});
}

/** Whether words bring their own quotation marks: no others are put around them. */
export const opensQuotation = (words: string): boolean => /^["“”„«»‘‚‹›「『]/u.test(words);
