import type { Finding } from "./finding.ts";

/**
 * Characters that have no business in an article: controls except tab and line feed, halves
 * of characters, and the controls that reorder what is read (U+202A–E, U+2066–9).
 */
const forbidden = /(?:(?![\t\n])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb])+/gu;

/** Characters that take no room: words with them look alike and are not. */
const invisible =
	/(?:\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0])+|[\u{e0000}-\u{e007f}]+/gu;

/** Direction marks are needed beside right-to-left words, and a trap elsewhere. */
const directionMark = /[\u200e\u200f\u061c]+/g;

/** A Latin letter beside a Cyrillic or Greek one that looks like a Latin letter. */
const lookAlike =
	/(?=[\u0370-\u052f])(?:(?<=\p{Script=Latin})[АВЕКМНОРСТУХаеорсухіјѕІЈЅԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[АВЕКМНОРСТУХаеорсухіјѕІЈЅԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο](?=\p{Script=Latin}))/gu;

export type CharacterKind = "bidi" | "control" | "invisible" | "direction" | "look-alike";

/**
 * Where the text holds characters a reader cannot see or would misread, in order of kind.
 * `direction` marks are reported only when `rtl` is false.
 */
export function listSuspectCharacters(text: string, rtl: boolean): Finding<CharacterKind>[] {
	const found: Finding<CharacterKind>[] = [];
	for (const match of text.matchAll(forbidden)) {
		const kind = /[\u202a-\u202e\u2066-\u2069]/.test(match[0]) ? "bidi" : "control";
		found.push(toFinding(kind, match));
	}
	for (const match of text.matchAll(invisible)) found.push(toFinding("invisible", match));
	if (!rtl)
		for (const match of text.matchAll(directionMark)) found.push(toFinding("direction", match));
	for (const match of text.matchAll(lookAlike)) found.push(toFinding("look-alike", match));
	return found;
}

/** The same length with U+FFFD for everything that could reorder text or end up as a control. */
export function replaceForbidden(text: string): string {
	return text.replace(forbidden, (run) => "\ufffd".repeat(run.length));
}

/** "U+202E" */
export function formatCodePoint(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function toFinding(kind: CharacterKind, match: RegExpExecArray): Finding<CharacterKind> {
	return { kind, start: match.index, stop: match.index + match[0].length };
}

/** With a large letter first, as a name or a label begins. */
export const capitalizeFirst = (words: string): string =>
	words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
