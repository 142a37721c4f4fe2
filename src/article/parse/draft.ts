import type { Line } from "../model/prose.ts";
import type { Sentence } from "../model/types.ts";
import type { Stretch } from "../text/finding.ts";
import type { Origin } from "./align.ts";
import { caps } from "./caps.ts";
import { type Atom, placeUnit } from "./markdown/pieces.ts";
import type { WrittenMark } from "./notation/notation.ts";

/** What a stretch of text is, for rules that hold for prose alone; a quote is a paragraph in one. */
export type BlockKind = "title" | "dek" | "paragraph" | "quote" | "heading" | "cell" | "code";

/** A title, dek, paragraph, heading, cell or piece of code in `Draft.text`. */
export interface TextBlock extends Stretch {
	kind: BlockKind;
	/** How many numbers of list items it begins with: its first words, before its first sentence. */
	markers: number;
}

/** What stands before an item of a list, and where in the file. */
export interface Marker {
	text: string;
	at: number;
}

/** A mark that holds text, and where. */
export interface MarkUse extends Stretch {
	mark: WrittenMark;
	/** For every unit of the run that the mark was written in, the offset in the file. */
	origin: Origin;
	/** Index in `Draft.blocks`. */
	block: number;
}

/** A line with marks, whose inlines are made once the statements have their ids. */
export interface PendingLine {
	line: Line;
	atoms: readonly Atom[];
}

/** The article's text while it is put together. */
export interface Draft {
	/** Language of the article, a BCP 47 tag. */
	lang: string;
	text: string;
	/**
	 * The text of the block that is open. Trap: to read from `text` while it grows copies all of
	 * it, which takes time with the square of the number of paragraphs.
	 */
	recent: string;
	/** For every unit of `text`, the offset in the file; behind them is room for more. */
	origin: Origin;
	sentences: Sentence[];
	blocks: TextBlock[];
	lines: PendingLine[];
	/** In article order. */
	uses: MarkUse[];
	/** How many statements stand in the uses. */
	statements: number;
	/** Whether marks keep their statements once there are more than are read. */
	keepsAll: boolean;
	/** How many statements were counted and not kept. */
	unkept: number;
	/** Numbers of list items that the next block begins with, as written. */
	markers: Marker[];
	/** Number of the last block of the body. */
	paragraph: number;
	/** Number of the last sentence of the body. */
	sentence: number;
}

/** @param length of the file, which a text is seldom longer than */
export function createDraft(lang: string, length: number, keepsAll: boolean): Draft {
	return {
		lang,
		text: "",
		recent: "",
		origin: new Int32Array(length),
		sentences: [],
		blocks: [],
		lines: [],
		uses: [],
		statements: 0,
		keepsAll,
		unkept: 0,
		markers: [],
		paragraph: 0,
		sentence: 0,
	};
}

/** Whether the article has more statements than are read. */
export function hasTooMany({ statements }: Draft): boolean {
	return statements > caps.statements;
}

/** Begins a block; whatever is written next belongs to it. */
export function openBlock(draft: Draft, kind: BlockKind): void {
	if (draft.text.length > 0) writeSpace(draft, "\n\n");
	const start = draft.text.length;
	const block = { kind, start, stop: start, markers: draft.markers.length };
	draft.blocks.push(block);
	draft.recent = "";
	for (const [index, { text, at }] of draft.markers.splice(0).entries()) {
		if (index > 0) writeSpace(draft, " ");
		writeText(draft, text, (unit) => at + unit);
	}
	block.stop = draft.text.length;
	if (kind !== "title" && kind !== "dek") draft.paragraph++;
}

/**
 * Begins a sentence of the open block and returns its id.
 * @param joined whether nothing parts it from what the block holds
 */
export function openSentence(draft: Draft, joined = false): string {
	const block = draft.blocks.at(-1);
	const parted = block !== undefined && draft.text.length > block.start && !joined;
	if (parted) writeSpace(draft, " ");
	const heads = block?.kind === "title" || block?.kind === "dek";
	const first = draft.sentences.at(-1)?.id !== block?.kind;
	const id = heads && first ? String(block.kind) : `s${++draft.sentence}`;
	const start = draft.text.length;
	const paragraph = heads ? 0 : draft.paragraph;
	draft.sentences.push({ id, start, stop: start, paragraph });
	return id;
}

/** Writes to the open sentence; `place` gives the offset in the file of a unit. */
export function writeText(draft: Draft, text: string, place: (unit: number) => number): void {
	const start = makeRoom(draft, text.length);
	for (let unit = 0; unit < text.length; unit++) draft.origin[start + unit] = place(unit);
	draft.text += text;
	draft.recent += text;
}

/** The length of the text, of which `origin` can then tell so many units more. */
function makeRoom(draft: Draft, units: number): number {
	const { length } = draft.text;
	if (length + units > draft.origin.length) {
		const larger = new Int32Array(2 * (length + units));
		larger.set(draft.origin);
		draft.origin = larger;
	}
	return length;
}

/** Writes an atom; `places` are those in the file of what Markdown was given. */
export function writePlaced(draft: Draft, atom: Atom, places: Origin): void {
	const { text } = atom;
	const start = makeRoom(draft, text.length);
	for (let unit = 0; unit < text.length; unit++) {
		draft.origin[start + unit] = places[placeUnit(atom, unit)] ?? 0;
	}
	draft.text += text;
	draft.recent += text;
}

/** Writes what does not stand in the file: it is where the text before it ends. */
function writeSpace(draft: Draft, space: string): void {
	const last = draft.origin[draft.text.length - 1] ?? 0;
	writeText(draft, space, () => last);
}

export function closeSentence(draft: Draft): void {
	const sentence = draft.sentences.at(-1);
	const block = draft.blocks.at(-1);
	if (sentence !== undefined) sentence.stop = draft.text.length;
	if (block !== undefined) block.stop = draft.text.length;
}
