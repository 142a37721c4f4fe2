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
	openBlock,
	openSentence,
	type PlacedAtom,
	writeText,
} from "../draft.ts";
import { checkAtoms, checkCode, checkLeftovers } from "../lint/checks.ts";
import { listUnmeantInlines } from "../lint/unmeant-inlines.ts";
import { type Message, messages } from "../messages/all.ts";
import { type Scan, scanNotation } from "../notation/notation.ts";
import { listAtoms } from "./atoms.ts";
import { buildInlines, splitLines } from "./lines.ts";
import type { Atom } from "./pieces.ts";

/** Inline Markdown with its place in the file. */
export interface Run {
	text: string;
	/** For every unit of `text`, and for its end, the offset in the file. */
	origin: Origin;
}

export interface RunContext {
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
	const { draft, problems, lexer } = context;
	const scan = scanNotation(run.text);
	const inRun = (unit: number): number => run.origin[unit] ?? 0;
	for (const { message, start, stop } of scan.findings) {
		problems.add(message, inRun(start), inRun(stop - 1) + 1);
	}
	const inText = (unit: number): number => inRun(scan.origin[unit] ?? 0);
	const report = (message: Message): void => problems.add(message, inRun(0));
	const tokens =
		context.plain === true ? keepPlain(scan.text) : lexInline(lexer, scan.text, report);
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
	const written = lines.map((line, at) =>
		writeLine(
			draft,
			line,
			{ isSaid: isSaid(line), joined: joins[at] === true },
			run.origin,
			inText,
		),
	);
	reportEmpty(draft, problems, scan, inRun);
	return written;
}

/**
 * Markdown's own reading of text without the notation. Over a cap, or when the library
 * gives up, the text stays as it was typed. `raw`s of the tokens are the text.
 */
export function lexInline(lexer: Lexer, text: string, report: (message: Message) => void): Token[] {
	// A "!" may begin an image: the library stops at each, and copies what follows.
	const delimiters = text.match(/[[\]*_`<~&\\@!]|:\/\//g)?.length ?? 0;
	if (text.length > caps.inline) report(messages.runTooLong(text.length));
	else if (delimiters > caps.delimiters) report(messages.tooManyDelimiters(delimiters));
	else {
		// A raw <code> or <a> left open ends with its block.
		lexer.state.inRawBlock = false;
		lexer.state.inLink = false;
		try {
			return lexer.inlineTokens(text);
		} catch {
			report(messages.tooComplex());
		}
	}
	return keepPlain(text);
}

/** Text that is what it looks like, markup included. */
function keepPlain(text: string): Token[] {
	return [{ type: "plain", raw: text }];
}

function toNoteLine(atoms: readonly Atom[], joined: boolean): Line {
	const placed = atoms.map((atom) => ({ atom, start: -1 }));
	const inlines = buildInlines(placed, () => undefined);
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

function writeLine(
	draft: Draft,
	atoms: readonly Atom[],
	{ isSaid, joined }: { isSaid: boolean; joined: boolean },
	run: Origin,
	place: (unit: number) => number,
): Line {
	const sentence = isSaid ? openSentence(draft, joined) : "";
	const line: Line = { sentence, ...(joined && { joined }), inlines: [] };
	const placed: PlacedAtom[] = [];
	for (const atom of atoms) {
		placed.push({ atom, start: draft.text.length });
		if (!isWords(atom.type)) continue;
		const start = draft.text.length;
		writeText(draft, atom.text, atom.origin.map(place));
		for (const wrapper of atom.wrappers) {
			if (wrapper.type === "mark") noteUse(draft, wrapper.mark, run, start);
		}
	}
	if (isSaid) closeSentence(draft);
	draft.lines.push({ line, atoms: placed });
	return line;
}

/** Lets the mark reach from where it first held text to the end of what was written. */
function noteUse(draft: Draft, mark: Scan["marks"][number], origin: Origin, start: number): void {
	const known = draft.byMark.get(mark);
	if (known !== undefined) {
		known.stop = draft.text.length;
		return;
	}
	const block = draft.blocks.length - 1;
	const use = { mark, origin, block, start, stop: draft.text.length };
	draft.byMark.set(mark, use);
	draft.uses.push(use);
}

/** A stretch without a letter or digit says nothing that could be anybody's statement. */
function reportEmpty(
	draft: Draft,
	problems: Collector,
	scan: Scan,
	place: (unit: number) => number,
): void {
	const empty = new Set<unknown>();
	const begin = draft.text.length - draft.recent.length;
	for (const mark of scan.marks) {
		const use = draft.byMark.get(mark);
		const words = use === undefined ? "" : draft.recent.slice(use.start - begin, use.stop - begin);
		if (mark.statements.length === 0 || /[\p{L}\p{N}]/u.test(words)) continue;
		problems.add(messages.emptyStretch(words), place(mark.open), place(mark.end - 1) + 1);
		if (draft.byMark.delete(mark)) empty.add(mark);
	}
	if (empty.size === 0) return;
	// The uses of this run are the last ones: to filter all of them would count every run again.
	const from = draft.uses.findLastIndex(({ block }) => block !== draft.blocks.length - 1) + 1;
	const kept = draft.uses.splice(from).filter(({ mark }) => !empty.has(mark));
	for (const use of kept) draft.uses.push(use);
}
