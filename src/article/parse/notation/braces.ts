import { type Ahead, createAhead } from "../../text/ahead.ts";
import type { Stretch } from "../../text/finding.ts";
import { type Message, messages } from "../messages/all.ts";

/** A word of the notation and where it stands in the run. */
export interface BraceWord extends Stretch {
	text: string;
	/** A value that quotation marks stand around. */
	quoted?: true;
	/** A quoted value that is not closed; where it ends is a guess. */
	unclosed?: boolean;
}

/** `key=value`; the place of a quoted value is that of its words, without the quotes. */
export interface BracePair {
	key: BraceWord;
	value: BraceWord;
}

/** One statement as written: checked for shape, not for meaning. */
export interface WrittenStatement extends Stretch {
	/** ACTOR VERB PROPOSAL, as many as there are. */
	words: BraceWord[];
	pairs: BracePair[];
	/** The id after `+`. */
	continues: BraceWord | null;
}

export interface BraceFinding extends Stretch {
	message: Message;
}

export interface Braces {
	statements: WrittenStatement[];
	/** Offset after `}`; null when the braces are never closed on their line. */
	stop: number | null;
	findings: BraceFinding[];
}

/**
 * Reads `{ACTOR VERB PROPOSAL key=value; …}` beginning at the `{` at `open`. Linear in its line;
 * who reads several braces of one text hands the same `ahead` to all of them.
 */
export function parseBraces(text: string, open: number, ahead = createAhead(text)): Braces {
	const reader: Reader = { text, at: open + 1, findings: [], ahead };
	const statements: WrittenStatement[] = [];
	for (;;) {
		const statement = readStatement(reader);
		if (statement.stop > statement.start) statements.push(statement);
		const end = text[reader.at];
		if (end === ";") reader.at++;
		else return closeBraces(reader, statements, open, end === "}");
	}
}

interface Reader {
	text: string;
	at: number;
	findings: BraceFinding[];
	ahead: Ahead;
}

function closeBraces(
	reader: Reader,
	statements: WrittenStatement[],
	open: number,
	closed: boolean,
): Braces {
	const { findings, text } = reader;
	if (!closed) {
		const unclosed = { message: messages.unclosedBraces(), start: open, stop: open + 1 };
		return { statements: [], stop: null, findings: findings.length > 0 ? findings : [unclosed] };
	}
	if (statements.length === 0 && findings.length === 0) {
		findings.push({ message: messages.emptyBraces(), start: open, stop: reader.at + 1 });
	}
	return { statements, stop: text[reader.at] === "}" ? reader.at + 1 : null, findings };
}

function readStatement(reader: Reader): WrittenStatement {
	skipSpace(reader);
	const statement: WrittenStatement = {
		words: [],
		pairs: [],
		continues: null,
		start: reader.at,
		stop: reader.at,
	};
	while (!atEnd(reader)) {
		readPart(reader, statement);
		statement.stop = reader.at;
		skipSpace(reader);
	}
	return statement;
}

function readPart(reader: Reader, statement: WrittenStatement): void {
	const start = reader.at;
	const word = readWord(reader);
	if (reader.text[reader.at] === "=") {
		reader.at++;
		statement.pairs.push({ key: word, value: readValue(reader) });
	} else if (word.text.startsWith("+") && statement.words.length === 0) {
		statement.continues = { ...word, text: word.text.slice(1), start: start + 1 };
	} else if (word.text.length > 0) {
		statement.words.push(word);
	} else {
		const character = reader.text[reader.at] ?? "";
		reader.findings.push(findingAt(messages.strayCharacter(character), reader.at));
		reader.at++;
	}
}

/** Everything up to a space, an end, `=` or a quotation mark. */
function readWord(reader: Reader): BraceWord {
	return readWhile(reader, wordUnits);
}

const wordUnits = /[^\s;}={"“”]*/y;
const bareUnits = /[^\s;}"“”]*/y;

function readWhile(reader: Reader, units: RegExp): BraceWord {
	const start = reader.at;
	units.lastIndex = start;
	units.test(reader.text);
	reader.at = units.lastIndex;
	return { text: reader.text.slice(start, reader.at), start, stop: reader.at };
}

function readValue(reader: Reader): BraceWord {
	const quote = reader.text[reader.at];
	if (quote === '"') return readQuoted(reader, '"');
	if (quote !== "“" && quote !== "”") return readWhile(reader, bareUnits);
	reader.findings.push(findingAt(messages.curlyQuote(), reader.at));
	return readQuoted(reader, "”");
}

/**
 * A quoted value; `\"` and `\\` escape. Trap: a forgotten closing quote runs on to the next
 * quotation mark of the article, so what follows the closing one tells whether it is one.
 */
function readQuoted(reader: Reader, closing: string): BraceWord {
	const open = reader.at;
	let value = "";
	if (isMissing(reader, closing)) return leaveUnclosed(reader, open);
	reader.at++;
	for (;;) {
		const character = reader.text[reader.at] ?? "\n";
		if (character === closing) break;
		if (character === "\n") return leaveUnclosed(reader, open);
		const escaped = character === "\\" && /["\\]/.test(reader.text[reader.at + 1] ?? "");
		if (escaped) reader.at++;
		value += reader.text[reader.at];
		reader.at++;
	}
	const stop = reader.at;
	reader.at++;
	if (!/[\s;}]/.test(reader.text[reader.at] ?? "\n")) return leaveUnclosed(reader, open);
	return { text: value, start: open + 1, stop, quoted: true };
}

/**
 * Does the next closing mark not stand on this line, or where no value ends? Asked before the
 * value is read: a mark far away would be run to by every value that lacks its own.
 */
function isMissing({ text, at, ahead }: Reader, closing: string): boolean {
	const found = ahead.find(closing, at + 1);
	// Both are the text's length where neither comes.
	if (found >= ahead.find("\n", at + 1)) return true;
	const isEscaped = closing === '"' && text[found - 1] === "\\";
	return !isEscaped && !/[\s;}]/.test(text[found + 1] ?? "\n");
}

/** Takes the value to end at the first `}` after the quote, which is where it was meant to. */
function leaveUnclosed(reader: Reader, open: number): BraceWord {
	reader.findings.push(findingAt(messages.unclosedQuote(), open));
	const rest = /^[^}\n]*/.exec(reader.text.slice(open + 1))?.[0] ?? "";
	reader.at = open + 1 + rest.length;
	return { text: rest, start: open + 1, stop: reader.at, unclosed: true };
}

function skipSpace(reader: Reader): void {
	while (reader.text[reader.at] === " " || reader.text[reader.at] === "\t") reader.at++;
}

/** At `}`, `;`, the end of the line or of the text. */
function atEnd(reader: Reader): boolean {
	const character = reader.text[reader.at] ?? "\n";
	return character === "}" || character === ";" || character === "\n";
}

function findingAt(message: Message, start: number): BraceFinding {
	return { message, start, stop: start + 1 };
}

/** Ids with commas between them, each with its place; spaces around them are left out. */
export function splitIds({ text, start }: BraceWord): BraceWord[] {
	let at = start;
	return text.split(",").map((part) => {
		const from = at + part.length - part.trimStart().length;
		const id = part.trim();
		at += part.length + 1;
		return { text: id, start: from, stop: from + Math.max(1, id.length) };
	});
}
