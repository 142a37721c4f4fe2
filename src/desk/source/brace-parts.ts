import type { Stretch } from "../../article/text/finding.ts";

/** What a part of braces is by its place; `extra` is a fourth word, which means nothing. */
export type BracePartKind =
	| ("actor" | "verb" | "proposal" | "extra")
	| ("continued" | "key" | "value" | "sign");

/** A part of `{ACTOR VERB PROPOSAL key=value; +id}`; a value is with its quotation marks. */
export interface BracePart extends Stretch {
	kind: BracePartKind;
}

/** Braces as they are being typed. */
export interface BraceParts {
	/** In order; the signs are `{`, `;`, `=` and `}`. */
	parts: BracePart[];
	/** Behind `}`, or the end of the line. */
	stop: number;
	isClosed: boolean;
}

const wordKinds = ["actor", "verb", "proposal"] as const;

interface Reader {
	line: string;
	at: number;
	parts: BracePart[];
	/** Words of the statement so far. */
	words: number;
}

/**
 * Reads braces for colours and completion: where the article's parser finds a mistake and makes
 * nothing of it, this tells what each part would be. Trap: in the front matter, inside YAML's
 * quotation marks, a quotation mark of the braces is written `\"`.
 * @param open where `{` stands
 */
export function readBraceParts(line: string, open: number): BraceParts {
	const reader: Reader = { line, at: open, parts: [], words: 0 };
	addPart(reader, "sign", open + 1);
	while (reader.at < line.length) {
		const character = line[reader.at];
		if (character === "}") {
			addPart(reader, "sign", reader.at + 1);
			return { parts: reader.parts, stop: reader.at, isClosed: true };
		}
		if (character === ";") {
			addPart(reader, "sign", reader.at + 1);
			reader.words = 0;
		} else if (!readPart(reader)) reader.at++;
	}
	return { parts: reader.parts, stop: line.length, isClosed: false };
}

function addPart(reader: Reader, kind: BracePartKind, stop: number): void {
	reader.parts.push({ kind, start: reader.at, stop });
	reader.at = stop;
}

/** Goes on while the characters are of a kind. */
function pass(line: string, from: number, ends: RegExp): number {
	let at = from;
	while (at < line.length && !ends.test(line[at] ?? "")) at++;
	return at;
}

/** False where no word begins: at a space, or a character that is out of place. */
function readPart(reader: Reader): boolean {
	const { line, at, words } = reader;
	const stop = pass(line, at, /[\s;}={"“”]/u);
	if (line[stop] === "=") {
		if (stop > at) addPart(reader, "key", stop);
		addPart(reader, "sign", stop + 1);
		const end = findValueEnd(line, reader.at);
		if (end > reader.at) addPart(reader, "value", end);
		return true;
	}
	if (stop === at) return false;
	if (line[at] === "+" && words === 0) addPart(reader, "continued", stop);
	else {
		addPart(reader, wordKinds[words] ?? "extra", stop);
		reader.words++;
	}
	return true;
}

/** A quotation mark that is never closed is taken to end at the next `}`, where it was meant to. */
function findValueEnd(line: string, at: number): number {
	const mark = line[at] === "\\" ? line.slice(at, at + 2) : line[at];
	if (mark !== '"' && mark !== '\\"' && mark !== "“" && mark !== "”")
		return pass(line, at, /[\s;}"“”]/u);
	const closing = mark === "“" ? "”" : mark;
	for (let stop = at + mark.length; stop < line.length; stop++) {
		if (line.startsWith(closing, stop)) return stop + closing.length;
		if (line[stop] === "\\") stop++;
	}
	return pass(line, at + mark.length, /\}/u);
}
