import { findVerb } from "../../model/verbs.ts";
import { type Ahead, createAhead } from "../../text/ahead.ts";
import { bisect } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import { messages } from "../messages/all.ts";
import { type BraceFinding, type Braces, parseBraces, type WrittenStatement } from "./braces.ts";

/** `[words]{…}` found in a run. `start` and `stop` count in the text without the notation. */
export interface WrittenMark {
	/** Offset of `[` in the run. */
	open: number;
	/** Offset of `]` in the run. */
	close: number;
	/** Offset after `}` in the run. */
	end: number;
	start: number;
	stop: number;
	statements: WrittenStatement[];
}

export interface Scan {
	/** The run as published: without any `[`…`]{…}` wrapper. */
	text: string;
	/** For every unit of `text`, and for its end, the offset in the run. */
	origin: Int32Array;
	/** By `open`, so that an outer mark stands before the marks in it. */
	marks: WrittenMark[];
	findings: BraceFinding[];
	/** Offsets in the run of each `]` that belongs to a `\[`: with what follows it is text. */
	literal: Set<number>;
	/** How many statements were counted and not kept. */
	unkept: number;
}

/**
 * Finds the notation in a run of inline Markdown and takes it out, so that Markdown reads
 * exactly what was published and marking up can never change it. Escapes and code spans
 * hide brackets, as in CommonMark. Linear in the length of the run.
 * @param keeps whether marks keep their statements; else these are counted
 */
export function scanNotation(run: string, keeps = true): Scan {
	const scanner: Scanner = {
		run,
		keeps,
		marks: [],
		findings: [],
		literal: new Set(),
		unkept: 0,
		open: [],
		escaped: 0,
		ahead: createAhead(run),
		lineStop: 0,
		unclosed: 0,
	};
	if (run.includes("{")) listMarks(scanner);
	const { marks, findings, literal, unkept } = scanner;
	marks.sort((a, b) => a.open - b.open);
	return { ...takeOut(run, marks), marks, findings, literal, unkept };
}

interface Scanner extends Pick<Scan, "marks" | "findings" | "literal" | "unkept"> {
	run: string;
	keeps: boolean;
	/** Offsets of the brackets that are open. */
	open: number[];
	/** How many `\[` are open in no other bracket. */
	escaped: number;
	ahead: Ahead;
	/** The end of the line that braces were last opened on. */
	lineStop: number;
	/** How many of that line's braces were never closed. */
	unclosed: number;
}

function listMarks(scanner: Scanner): void {
	const { run, open, findings } = scanner;
	const closings = listBacktickRuns(run);
	for (let at = findSign(run, 0); at < run.length; at = findSign(run, at + 1)) {
		const character = run[at];
		if (character === "\\") {
			at++;
			if (run[at] === "[" && open.length === 0) scanner.escaped++;
		} else if (character === "`") at = skipCode(run, at, closings) - 1;
		else if (character === "[") open.push(at);
		else if (character === "]") at = closeBracket(scanner, at);
		else if (character === "{" && run[at - 1] !== "]" && isStray(run, at)) {
			findings.push({ message: messages.strayBraces(), start: at, stop: at + 1 });
		}
	}
}

const signs = /[\\`[\]{]/g;

/** Offset of the next character that may have a meaning; the length of the run without one. */
function findSign(run: string, from: number): number {
	signs.lastIndex = from;
	return signs.test(run) ? signs.lastIndex - 1 : run.length;
}

const stray = /\{[ \t]*(?:\+[a-z][a-z0-9-]*[ \t]*\}|(?:note|no)=|[^\s{}]{1,99}[ \t]+([a-z-]+)\b)/y;

/** Braces that nothing is marked with, and that nobody writes but for the notation. */
export function isStray(run: string, at: number): boolean {
	stray.lastIndex = at;
	const found = stray.exec(run);
	return found !== null && (found[1] === undefined || findVerb(found[1]) !== undefined);
}

const unmatched = messages.unmatchedBracket();

/** Returns the offset of the last character that was read. */
function closeBracket(scanner: Scanner, at: number): number {
	const { run, open, marks, findings } = scanner;
	const depth = open.length;
	const start = open.pop();
	const literal = start === undefined && scanner.escaped > 0;
	if (literal) scanner.escaped--;
	if (run[at + 1] !== "{") return at;
	if (literal) scanner.literal.add(at);
	else if (start === undefined) {
		findings.push({ message: unmatched, start: at, stop: at + 2 });
	}
	if (start === undefined) return at;
	const braces = readBraces(scanner, at + 1);
	if (braces === null) return at;
	for (const finding of braces.findings) findings.push(finding);
	if (braces.stop === null) return at;
	if (depth > caps.nesting) {
		findings.push({ message: messages.bracketsTooDeep(depth), start, stop: start + 1 });
		braces.statements = [];
	}
	const statements = scanner.keeps ? braces.statements : [];
	if (!scanner.keeps) scanner.unkept += braces.statements.length;
	marks.push({ open: start, close: at, end: braces.stop, start, stop: at, statements });
	return braces.stop - 1;
}

/**
 * Braces of one line that are read to its end in vain: after the third the author knows, and
 * to read each of `[a]{[a]{[a]{…` to the end takes time and room with the square of the line.
 */
const mostUnclosed = 3;

/** Null when so many braces of the line were not closed that no more of it are read. */
function readBraces(scanner: Scanner, open: number): Braces | null {
	const { run, ahead } = scanner;
	if (open >= scanner.lineStop) {
		scanner.lineStop = ahead.find("\n", open);
		scanner.unclosed = 0;
	}
	if (scanner.unclosed >= mostUnclosed) return null;
	const braces = parseBraces(run, open, ahead);
	if (braces.stop === null) scanner.unclosed++;
	return braces;
}

/** Sets `start` and `stop` of the marks to offsets in the text without them. */
function takeOut(run: string, marks: WrittenMark[]): Pick<Scan, "text" | "origin"> {
	const stripped = new Uint8Array(run.length);
	for (const { open, stop, end } of marks) {
		stripped[open] = 1;
		stripped.fill(1, stop, end);
	}
	const moved = new Int32Array(run.length + 1);
	const origin = new Int32Array(run.length + 1);
	let length = 0;
	let text = "";
	for (let at = 0, from = 0; at <= run.length; at++) {
		moved[at] = length;
		if (at === run.length || stripped[at] === 1) {
			text += run.slice(from, at);
			from = at + 1;
		} else origin[length++] = at;
	}
	origin[length] = run.length;
	for (const mark of marks) {
		mark.start = moved[mark.open] ?? 0;
		mark.stop = moved[mark.stop] ?? 0;
	}
	return { text, origin: origin.subarray(0, length + 1) };
}

/** Offsets of all maximal runs of backticks, by their length. */
function listBacktickRuns(run: string): Map<number, number[]> {
	const byLength = new Map<number, number[]>();
	for (const match of run.matchAll(/`+/g)) {
		const list = byLength.get(match[0].length) ?? [];
		byLength.set(match[0].length, list);
		list.push(match.index);
	}
	return byLength;
}

/** The offset after the code span that begins at `at`, or after its backticks when none does. */
function skipCode(run: string, at: number, closings: Map<number, number[]>): number {
	let after = at;
	while (run[after] === "`") after++;
	const list = closings.get(after - at) ?? [];
	const closing = list[bisect(list.length, (index) => (list[index] ?? 0) >= after)];
	return closing === undefined ? after : closing + (after - at);
}
