import { formatCodePoint } from "./characters.ts";
import type { Finding } from "./finding.ts";

/** Characters that are not what they look like, or stand for something that was lost. */
export type OddKind =
	| "decomposed"
	| "mojibake"
	| "no-break"
	| "object"
	| "lost"
	| "bullet"
	| "private"
	| "old-control"
	| "no-room";

/** Something odd, what it is called and what was most likely meant. */
export interface OddCharacter extends Finding<OddKind> {
	/** The code point, or the characters themselves where they can be seen. */
	name: string;
	/** Empty where nobody can know. */
	meant: string;
}

/** What Windows-1252 has at 0x80 to 0x9F; where it has nothing, the control of that number. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const oldControl = /[\u0080-\u009f]/g;
const decomposed = /\p{L}\p{M}+|[\u1100-\u11ff]{2,}/gu;
/** What makes an accent or a syllable of its own: most texts have none, and none is decomposed. */
const combining = /[\p{M}\u1100-\u11ff]/u;
/** UTF-8 of two, three or four bytes, each read as a character; two Cyrillic letters in a row. */
const misread =
	/[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[âï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ð[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{3}|(?:[ÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){2}/gu;
const noBreak = /[\u00a0\u2007\u202f]/g;
const others = /\ufffc|\ufffd|[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]/gu;
/** Bullets in the symbol fonts of word processors. */
const bullets = /[\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0a8\uf06c]/;

/** Takes no room and has a use of its own: what it is, for people. */
const noRoom: Readonly<Record<string, string>> = {
	"\u00ad": "a soft hyphen",
	"\u200b": "a zero-width space",
	"\u2060": "a word joiner",
	"\u2028": "a line separator",
	"\u2029": "a paragraph separator",
	"\ufeff": "a byte order mark within the text",
};
const noRoomPattern = /\u00ad+|\u200b+|\u2060+|\u2028+|\u2029+|\ufeff+/g;

/** Everything odd in a text, in order of kind. */
export function listOddCharacters(text: string): OddCharacter[] {
	return [
		...listMisread(text),
		...list(text, oldControl, "old-control", (found) => findWindows(found)),
		...listDecomposed(text),
		...list(text, noBreak, "no-break", () => " ").filter(({ start }) =>
			isBetweenWords(text, start),
		),
		...list(text, others, "private", () => "").map(tellApart(text)),
		...list(text, noRoomPattern, "no-room", (found) => noRoom[found[0] ?? ""] ?? ""),
	];
}

function list(text: string, pattern: RegExp, kind: OddKind, find: (found: string) => string) {
	return [...text.matchAll(pattern)].map(({ index, 0: found }): OddCharacter => {
		const place = { start: index, stop: index + found.length };
		return { kind, ...place, name: formatCodePoint(found), meant: find(found) };
	});
}

/** What an old file of Windows has in the place of a control character; empty for nothing. */
function findWindows(control: string): string {
	const meant = windows[control.charCodeAt(0) - 0x80] ?? control;
	return meant === control ? "" : meant;
}

const tellApart =
	(text: string) =>
	(one: OddCharacter): OddCharacter => {
		const found = text.slice(one.start, one.stop);
		if (found === "\ufffc") return { ...one, kind: "object" };
		if (found === "\ufffd") return { ...one, kind: "lost" };
		return bullets.test(found) ? { ...one, kind: "bullet", meant: "•" } : one;
	};

function listDecomposed(text: string): OddCharacter[] {
	if (!combining.test(text)) return [];
	return [...text.matchAll(decomposed)].flatMap(({ index, 0: found }): OddCharacter[] => {
		const meant = found.normalize("NFC");
		if (meant.length >= found.length) return [];
		const place = { start: index, stop: index + found.length };
		return [{ kind: "decomposed", ...place, name: meant, meant }];
	});
}

function listMisread(text: string): OddCharacter[] {
	/** The same few stand in a text again and again. */
	const decoded = new Map<string, string | null>();
	return [...text.matchAll(misread)].flatMap(({ index, 0: found }): OddCharacter[] => {
		const known = decoded.get(found);
		const meant = known === undefined ? decode(found) : known;
		decoded.set(found, meant);
		// “IRMÃ” in quotation marks is Portuguese.
		const isShouted = /^[ÂÃ]/.test(found) && /\p{Lu}/u.test(text[index - 1] ?? "");
		if (meant === null || isShouted) return [];
		const place = { start: index, stop: index + found.length };
		return [{ kind: "mojibake", ...place, name: found, meant: meant === "\ufffd" ? "" : meant }];
	});
}

/** Characters as bytes of Windows-1252, and these as UTF-8; null where they are none. */
function decode(found: string): string | null {
	const bytes = Array.from(found, (character) => {
		const at = windows.indexOf(character);
		return (at < 0 ? character.charCodeAt(0) : 0x80 + at).toString(16).padStart(2, "0");
	});
	try {
		return decodeURIComponent(`%${bytes.join("%")}`);
	} catch {
		return null;
	}
}

/** Between two words, not at a sign, a number or the title of a name, where it belongs. */
function isBetweenWords(text: string, at: number): boolean {
	const before = /(\S?)\p{L}{2}[.,;!?”’»)]{0,2}$/u.exec(text.slice(Math.max(0, at - 5), at))?.[1];
	const after = /^[“‘«(]?\p{L}{3}/u.test(text.slice(at + 1, at + 5));
	if (before === undefined || !/\p{L}/u.test(before) || !after) return false;
	const word =
		text
			.slice(Math.max(0, at - 8), at)
			.split(/\s/u)
			.at(-1) ?? "";
	const isName = /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(text.slice(at + 1, at + 3));
	return !isName;
}
