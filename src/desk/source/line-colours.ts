import type { Stance } from "../../article/model/types.ts";
import { findVerb } from "../../article/model/verbs.ts";
import type { Stretch } from "../../article/text/finding.ts";
import { type BracePart, readBraceParts } from "./brace-parts.ts";

/** What is coloured; `braces` is all from `{` to `}`, which is read from left to right anywhere. */
export type ColourKind =
	| ("bracket" | "braces" | "sign" | "actor" | "verb" | "proposal" | "key" | "value")
	| ("heading" | "emphasis" | "strong" | "code" | "link" | "marker")
	| ("fence" | "front-key" | "front-value" | "comment");

/** A stretch of a line that has a colour; some lie in others. */
export interface LineColour extends Stretch {
	kind: ColourKind;
	/** Of a verb; null for one that takes no side. */
	stance?: Stance | null;
}

/** What a line is read as, which follows from the lines before it. */
export interface LineState {
	part: "start" | "front" | "body";
	/** The marks that open the block of code that the line is in. */
	code: string | null;
	/** In the front matter: how far the key of a text of several lines is indented. */
	block: number | null;
	/** In the front matter: title or dek, which hold marks as the article does. */
	isHead: boolean;
}

export const firstLine: LineState = { part: "start", code: null, block: null, isHead: false };

/** Longer lines are not coloured: nobody writes them, and each letter typed would read them anew. */
const longest = 10_000;

/** As the parser: braces of a line that are never closed, each of which is read to its end. */
const mostUnclosed = 3;

/** What the line after this one is read as. */
export function passLine(line: string, state: LineState): LineState {
	const isFence = /^---[ \t]*$/u.test(line);
	if (state.part === "start")
		return isFence ? { ...firstLine, part: "front" } : passLine(line, { ...state, part: "body" });
	if (state.part === "body") return { ...state, code: passCode(line, state.code) };
	if (isFence) return { ...firstLine, part: "body" };
	if (line.trim() === "" || isInBlock(line, state)) return state;
	const found = findKey(line);
	const block = found && /^[ \t]*[|>][-+\d]*[ \t]*$/u.test(line.slice(found.stop + 1));
	const isTop = found?.start === 0;
	return {
		...state,
		block: block ? countIndent(line) : null,
		isHead: isTop ? /^(?:title|dek)$/u.test(line.slice(0, found.stop)) : state.isHead,
	};
}

function passCode(line: string, code: string | null): string | null {
	const found = /^ {0,3}(`{3,99}|~{3,99})(.*)$/u.exec(line);
	const [, marks = "", rest = ""] = found ?? [];
	if (code === null) return found && !(marks[0] === "`" && rest.includes("`")) ? marks : null;
	return found && marks.startsWith(code) && rest.trim() === "" ? null : code;
}

const countIndent = (line: string): number => line.length - line.trimStart().length;

const isInBlock = (line: string, { block }: LineState): boolean =>
	block !== null && countIndent(line) > block;

/** The key that a line of YAML begins with, also behind the dash of a list. */
function findKey(line: string): Stretch | null {
	const [all = "", before = ""] = /^([ \t]*(?:- )?)[\p{L}\d_-]+(?=:(?:\s|$))/u.exec(line) ?? [];
	return all === "" ? null : { start: before.length, stop: all.length };
}

/** The colours of a line, by where they begin; outer ones first. */
export function listColours(line: string, state: LineState): LineColour[] {
	if (line.length > longest || line === "") return [];
	const all = { start: 0, stop: line.length };
	const isFence = /^---[ \t]*$/u.test(line);
	if (state.part !== "body") {
		if (isFence) return [{ ...all, kind: "fence" }];
		if (state.part === "front") return sortColours(listFrontColours(line, state));
	}
	if (state.code !== null || passCode(line, null) !== null) return [{ ...all, kind: "code" }];
	return sortColours(listBodyColours(line));
}

function sortColours(colours: LineColour[]): LineColour[] {
	return colours
		.filter(({ start, stop }) => stop > start)
		.toSorted((one, two) => one.start - two.start || two.stop - one.stop);
}

function listFrontColours(line: string, state: LineState): LineColour[] {
	const indent = countIndent(line);
	const rest = { start: indent, stop: line.length };
	if (isInBlock(line, state)) return [{ ...rest, kind: "front-value" }];
	if (line[indent] === "#") return [{ ...rest, kind: "comment" }];
	const key = findKey(line);
	const from = key === null ? indent : key.stop + 1;
	const comment = findComment(line, from);
	const value: LineColour = { start: from, stop: comment, kind: "front-value" };
	const colours: LineColour[] = [value, { start: comment, stop: line.length, kind: "comment" }];
	if (key) colours.push({ ...key, kind: "front-key" });
	// Above a title there is none: its key is on this line.
	const { isHead } = passLine(line, state);
	return isHead ? [...colours, ...listMarkColours(line.slice(0, comment), from)] : colours;
}

/** Where a comment begins behind a value of YAML, or the line's end. */
function findComment(line: string, from: number): number {
	const value = line.slice(from).trimStart();
	const quote = /^["']/u.exec(value)?.[0];
	const closing = quote === undefined ? from : line.lastIndexOf(quote);
	const found = line.indexOf(" #", closing);
	return found < 0 ? line.length : found;
}

function listBodyColours(line: string): LineColour[] {
	const colours: LineColour[] = [];
	const marker = /^[ \t>]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]|$)/u.exec(line)?.[0].length ?? 0;
	const heading = /^[ \t]*#{1,6}(?=[ \t]|$)/u.test(line.slice(marker));
	if (marker > 0) colours.push({ start: 0, stop: marker, kind: "marker" });
	if (heading) colours.push({ start: marker, stop: line.length, kind: "heading" });
	return [...colours, ...listMarkColours(line, marker)];
}

interface Scanner {
	line: string;
	colours: LineColour[];
	/** Offsets of brackets that are open. */
	open: number[];
	/** Offsets of runs of `*` and `_` that are open, by what they are. */
	runs: Map<string, number>;
	unclosed: number;
}

/** Colours of marks, links, code and emphasis; brackets may be closed on another line. */
function listMarkColours(line: string, from: number): LineColour[] {
	const scanner: Scanner = { line, colours: [], open: [], runs: new Map(), unclosed: 0 };
	const { colours, open } = scanner;
	for (let at = from; at < line.length; ) {
		const character = line[at];
		if (character === "\\") at += 2;
		else if (character === "`") at = readCode(scanner, at);
		else if (character === "]") at = readClosing(scanner, at);
		else if (character === "*" || character === "_") at = readEmphasis(scanner, at);
		else {
			if (character === "[") open.push(at);
			at++;
		}
	}
	for (const start of open) colours.push({ start, stop: start + 1, kind: "bracket" });
	return colours;
}

function readCode({ line, colours }: Scanner, at: number): number {
	const run = /^`+/u.exec(line.slice(at))?.[0] ?? "`";
	let closing = line.indexOf(run, at + run.length);
	while (closing >= 0 && line[closing + run.length] === "`") {
		let after = closing;
		while (line[after] === "`") after++;
		closing = line.indexOf(run, after);
	}
	if (closing < 0) return at + run.length;
	colours.push({ start: at, stop: closing + run.length, kind: "code" });
	return closing + run.length;
}

function readClosing(scanner: Scanner, at: number): number {
	const { line, colours, open } = scanner;
	const start = open.pop();
	const next = line[at + 1];
	if (next === "(" && start !== undefined) {
		const stop = line.indexOf(")", at);
		if (stop < 0) return at + 1;
		colours.push({ start, stop: stop + 1, kind: "link" });
		return stop + 1;
	}
	if (next !== "{" || scanner.unclosed >= mostUnclosed) return at + 1;
	const { parts, stop, isClosed } = readBraceParts(line, at + 1);
	if (!isClosed) scanner.unclosed++;
	if (start !== undefined) colours.push({ start, stop: start + 1, kind: "bracket" });
	colours.push({ start: at, stop: at + 1, kind: "bracket" });
	colours.push({ start: at + 1, stop, kind: "braces" });
	for (const part of parts) colours.push(toColour(line, part));
	return stop;
}

function toColour(line: string, { kind, start, stop }: BracePart): LineColour {
	const at = { start, stop };
	if (kind === "verb") {
		const verb = findVerb(line.slice(start, stop));
		return verb === undefined ? { ...at, kind: "value" } : { ...at, kind, stance: verb.stance };
	}
	if (kind === "extra") return { ...at, kind: "value" };
	return { ...at, kind: kind === "continued" ? "actor" : kind };
}

/** A run opens what the next run of the same length closes, if it can be either by what is beside it. */
function readEmphasis({ line, colours, runs }: Scanner, at: number): number {
	const mark = line[at] ?? "";
	let stop = at;
	while (line[stop] === mark) stop++;
	const run = line.slice(at, stop);
	const before = line[at - 1] ?? " ";
	const after = line[stop] ?? " ";
	const inWord = mark === "_" && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after);
	const start = runs.get(run);
	if (inWord || run.length > 3) return stop;
	if (start !== undefined && /\S/u.test(before)) {
		colours.push({ start, stop, kind: run.length > 1 ? "strong" : "emphasis" });
		runs.delete(run);
	} else if (/\S/u.test(after)) runs.set(run, at);
	return stop;
}
