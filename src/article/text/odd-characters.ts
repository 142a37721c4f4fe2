import { formatCodePoint } from "./characters.ts";
import type { Finding, Stretch } from "./finding.ts";

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

/** What is odd about a character, what it is called and what was most likely meant. */
interface Oddness {
	kind: OddKind;
	/** The code point, or the characters themselves where they can be seen. */
	name: string;
	/** Empty where nobody can know. */
	meant: string;
}

/** Something odd where it stands first: a text that was copied may hold hundreds alike. */
export interface OddCharacter extends Finding<OddKind>, Oddness {
	count: number;
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

/** Everything odd in a text, in order of kind, each once with how often it stands there. */
export function listOddCharacters(text: string): OddCharacter[] {
	return [
		...list(text, misread, readMisread, isMisread),
		...list(text, oldControl, (found) => name("old-control", found, findWindows(found))),
		...(combining.test(text) ? list(text, decomposed, readDecomposed) : []),
		...list(text, noBreak, (found) => name("no-break", found, " "), isBetweenWords),
		...list(text, others, tellApart),
		...list(text, noRoomPattern, (found) => name("no-room", found, noRoom[found[0] ?? ""] ?? "")),
	];
}

/** Whether what begins with a character is among these as one that cannot be seen. */
export const isToldAsOdd = (character: string): boolean =>
	/^[\u0080-\u009f]/.test(character) || character in noRoom;

const name = (kind: OddKind, found: string, meant: string): Oddness => ({
	...{ kind, name: formatCodePoint(found), meant },
});

/** @param isOdd what depends on where it stands */
function list(
	text: string,
	pattern: RegExp,
	read: (found: string) => Oddness | null,
	isOdd: (text: string, at: number) => boolean = () => true,
): OddCharacter[] {
	/** A hostile text holds 300,000: what is found again is counted and no more. */
	const known = new Map<string, OddCharacter | null>();
	const listed = new Map<string, OddCharacter>();
	for (const { index, 0: found } of text.matchAll(pattern)) {
		if (known.get(found) === null || !isOdd(text, index)) continue;
		const one = known.get(found) ?? note(read(found), { start: index, stop: index + found.length });
		known.set(found, one);
		if (one) one.count++;
	}
	function note(read: Oddness | null, place: Stretch): OddCharacter | null {
		if (read === null) return null;
		// Of letters in parts the first stands for all.
		const key = read.kind === "decomposed" ? "" : read.name;
		const one = listed.get(key) ?? { ...read, ...place, count: 0 };
		listed.set(key, one);
		return one;
	}
	return [...listed.values()];
}

/** What an old file of Windows has in the place of a control character; empty for nothing. */
function findWindows(control: string): string {
	const meant = windows[control.charCodeAt(0) - 0x80] ?? control;
	return meant === control ? "" : meant;
}

function tellApart(found: string): Oddness {
	if (found === "\ufffc") return name("object", found, "");
	if (found === "\ufffd") return name("lost", found, "");
	return bullets.test(found) ? name("bullet", found, "•") : name("private", found, "");
}

function readDecomposed(found: string): Oddness | null {
	const meant = found.normalize("NFC");
	return meant.length < found.length ? { kind: "decomposed", name: meant, meant } : null;
}

function readMisread(found: string): Oddness | null {
	const meant = decode(found);
	if (meant === null) return null;
	return { kind: "mojibake", name: found, meant: meant === "\ufffd" ? "" : meant };
}

/** “IRMÃ” in quotation marks is Portuguese. */
const isMisread = (text: string, at: number) =>
	!/[ÂÃ]/.test(text[at] ?? "") || !/\p{Lu}/u.test(text[at - 1] ?? "");

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
