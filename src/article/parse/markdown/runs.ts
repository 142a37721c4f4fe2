import type { Lexer, Token } from "marked";
import type { Line } from "../../model/prose.ts";
import { needsSpace } from "../../text/line-joins.ts";
import type { Origin } from "../align.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import {
	type BlockKind,
	closeSentence,
	type Draft,
	hasTooMany,
	type MarkUse,
	openBlock,
	openSentence,
	writePlaced,
} from "../draft.ts";
import { checkAtoms, checkCode, checkLeftovers } from "../lint/checks.ts";
import { listUnmeantInlines } from "../lint/unmeant-inlines.ts";
import { type Message, messages } from "../messages/all.ts";
import { type Scan, scanNotation, type WrittenMark } from "../notation/notation.ts";
import { listAtoms } from "./atoms.ts";
import { buildInlines, splitLines } from "./lines.ts";
import type { Atom } from "./pieces.ts";

/** Characters that may be Markdown which are still read; below 0 once it was said that there are more. */
interface SignEffort {
	left: number;
}

/** Inline Markdown with its place in the file. */
export interface Run {
	text: string;
	/** For every unit of `text`, and for its end, the offset in the file. */
	origin: Origin;
}

export interface RunContext {
	/** Of {@link caps.signs}; left out where one run is all there is. */
	effort?: SignEffort;
	/** Null in a note, which is no part of the article's text. */
	draft: Draft | null;
	problems: Collector;
	/** Knows the link references of the document. */
	lexer: Lexer;
	/** Takes the text as it stands: raw HTML. */
	plain?: boolean;
}

/** Reads a run into a block of its own; no lines when it holds nothing to see. */
export function writeRun(context: RunContext, run: Run, kind: BlockKind): Line[] {
	const { draft, problems, lexer, effort } = context;
	const scan = scanNotation(run.text, keepsStatements(draft));
	const inRun = (unit: number): number => run.origin[unit] ?? 0;
	for (const { message, start, stop } of scan.findings) {
		problems.add(message, inRun(start), inRun(stop - 1) + 1);
	}
	const places = composeOrigins(scan, run.origin);
	const inText = (unit: number): number => places[unit] ?? 0;
	const report = (message: Message): void => problems.add(message, inRun(0));
	const tokens =
		context.plain === true ? keepPlain(scan.text) : lexInline(lexer, scan.text, report, effort);
	const atoms = listAtoms(tokens, scan.marks, (message, at) => problems.add(message, inText(at)));
	checkAtoms(problems, atoms, inText);
	if (draft !== null) {
		checkCode(problems, atoms, scan, inText);
		for (const { message, start, stop } of listUnmeantInlines(tokens))
			problems.add(message, inText(start), inText(stop - 1) + 1);
	}
	if (scan.findings.length === 0) checkLeftovers(problems, atoms, scan, inText);
	const lines = splitLines(atoms);
	const joins = lines.map((line, at) => joinsLine(lines[at - 1], line, draft?.lang ?? ""));
	if (draft === null) {
		for (const { open } of scan.marks) problems.add(messages.notationInNote(), inRun(open));
		return lines.map((line, at) => toNoteLine(line, joins[at] === true));
	}
	const isHead = kind === "title" || kind === "dek";
	// A line that is a picture is no sentence, and a paragraph of them none of the text's.
	const isSaid = (line: readonly Atom[]) => isHead || line.some(({ type }) => isWords(type));
	if (lines.some(isSaid)) openBlock(draft, kind);
	const writing = { draft, origin: run.origin, places, uses: new Map() };
	const written = lines.map((line, at) =>
		writeLine(writing, line, isSaid(line), joins[at] === true),
	);
	reportEmpty(writing, problems, scan, inRun);
	draft.unkept += scan.unkept;
	return written;
}

/** What no more is made of is not carried along: a file of nothing but marks has 70,000. */
function keepsStatements(draft: Draft | null): boolean {
	return draft === null || draft.keepsAll || !hasTooMany(draft);
}

/** For every unit of the text without the notation, and for its end, the offset in the file. */
function composeOrigins({ marks, origin: inRun }: Scan, origin: Origin): Origin {
	if (marks.length === 0) return origin;
	const places = new Int32Array(inRun.length);
	for (let unit = 0; unit < inRun.length; unit++) places[unit] = origin[inRun[unit] ?? 0] ?? 0;
	return places;
}

/**
 * Markdown's own reading of text without the notation. Over a cap, or when the library
 * gives up, the text stays as it was typed. `raw`s of the tokens are the text.
 */
export function lexInline(
	lexer: Lexer,
	text: string,
	report: (message: Message) => void,
	effort: SignEffort = { left: caps.signs },
): Token[] {
	const signs = text.length > caps.inline ? 0 : countSigns(text);
	const over = findOverCap(text, signs, effort);
	if (over !== null) report(over);
	if (over !== null || signs > Math.max(effort.left, 0)) return keepPlain(text);
	effort.left -= signs;
	// A raw <code> or <a> left open ends with its block.
	lexer.state.inRawBlock = false;
	lexer.state.inLink = false;
	try {
		return lexer.inlineTokens(text);
	} catch {
		report(messages.tooComplex());
		return keepPlain(text);
	}
}

/** A "!" may begin an image: the library stops at each, and copies what follows. */
export const countSigns = (text: string) => text.match(/[[\]*_`<~&\\@!]|:\/\//g)?.length ?? 0;

/** What is over a cap; of the article's signs it is said once. */
function findOverCap(text: string, signs: number, effort: SignEffort): Message | null {
	if (text.length > caps.inline) return messages.runTooLong(text.length);
	if (signs > caps.delimiters) return messages.tooManyDelimiters(signs);
	if (effort.left < 0 || signs <= effort.left) return null;
	effort.left = -1;
	return messages.tooManySigns();
}

/** Text that is what it looks like, markup included. */
function keepPlain(text: string): Token[] {
	return [{ type: "plain", raw: text }];
}

function toNoteLine(atoms: readonly Atom[], joined: boolean): Line {
	const inlines = buildInlines(atoms, () => undefined);
	return { sentence: "", ...(joined && { joined }), inlines };
}

/** Whether a line follows the one before without a space, as its script has it. */
function joinsLine(before: readonly Atom[] | undefined, line: readonly Atom[], lang: string) {
	const [last, first] = [before?.at(-1), line[0]];
	if (last === undefined || first === undefined) return false;
	return isWords(last.type) && isWords(first.type) && !needsSpace(last.text, first.text, lang);
}

function isWords(type: Atom["type"]): boolean {
	return type === "text" || type === "code";
}

/** A run while it is written. */
interface Writing {
	draft: Draft;
	origin: Origin;
	/** For every unit of what Markdown was given, and for its end, the offset in the file. */
	places: Origin;
	/** Of the run's marks. */
	uses: Map<WrittenMark, MarkUse>;
}

function writeLine(
	writing: Writing,
	atoms: readonly Atom[],
	isSaid: boolean,
	joined: boolean,
): Line {
	const { draft, places } = writing;
	const sentence = isSaid ? openSentence(draft, joined) : "";
	const line: Line = { sentence, ...(joined && { joined }), inlines: [] };
	for (const atom of atoms) {
		const start = draft.text.length;
		atom.start = start;
		if (!isWords(atom.type)) continue;
		writePlaced(draft, atom, places);
		for (const wrapper of atom.wrappers) {
			if (wrapper.type === "mark") noteUse(writing, wrapper.mark, start);
		}
	}
	if (isSaid) closeSentence(draft);
	const isMarked = atoms.some(({ wrappers }) => wrappers.some(({ type }) => type === "mark"));
	if (isMarked) draft.lines.push({ line, atoms });
	else line.inlines = buildInlines(atoms, () => undefined);
	return line;
}

/** Lets the mark reach from where it first held text to the end of what was written. */
function noteUse({ draft, uses, origin }: Writing, mark: WrittenMark, start: number): void {
	const known = uses.get(mark);
	if (known !== undefined) {
		known.stop = draft.text.length;
		return;
	}
	const block = draft.blocks.length - 1;
	const use = { mark, origin, block, start, stop: draft.text.length };
	uses.set(mark, use);
	draft.uses.push(use);
}

/** A stretch without a letter or digit says nothing that could be anybody's statement. */
function reportEmpty(
	{ draft, uses }: Writing,
	problems: Collector,
	scan: Scan,
	place: (unit: number) => number,
): void {
	const empty = new Set<MarkUse>();
	const begin = draft.text.length - draft.recent.length;
	for (const mark of scan.marks) {
		if (mark.statements.length === 0) continue;
		const use = uses.get(mark);
		const words = use === undefined ? "" : draft.recent.slice(use.start - begin, use.stop - begin);
		if (/[\p{L}\p{N}]/u.test(words)) continue;
		problems.add(messages.emptyStretch(words), place(mark.open), place(mark.end - 1) + 1);
		if (use !== undefined) empty.add(use);
	}
	// The uses of this run are the last ones: to filter all of them would count every run again.
	const kept = draft.uses.splice(draft.uses.length - uses.size).filter((use) => !empty.has(use));
	for (const use of kept) {
		draft.uses.push(use);
		draft.statements += use.mark.statements.length;
	}
}
