import type { Line } from "../model/prose.ts";
import type { Sentence } from "../model/types.ts";
import type { Stretch } from "../text/finding.ts";
import type { Origin } from "./align.ts";
import type { Atom } from "./markdown/pieces.ts";
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

export interface PlacedAtom {
	atom: Atom;
	start: number;
}

/** A line whose inlines are made once the statements have their ids. */
export interface PendingLine {
	line: Line;
	atoms: PlacedAtom[];
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
	/** For every unit of `text`, the offset in the file. */
	origin: number[];
	sentences: Sentence[];
	blocks: TextBlock[];
	lines: PendingLine[];
	/** In article order. */
	uses: MarkUse[];
	byMark: Map<WrittenMark, MarkUse>;
	/** Numbers of list items that the next block begins with, as written. */
	markers: Marker[];
	/** Number of the last block of the body. */
	paragraph: number;
	/** Number of the last sentence of the body. */
	sentence: number;
}

export function createDraft(lang: string): Draft {
	return {
		lang,
		text: "",
		recent: "",
		origin: [],
		sentences: [],
		blocks: [],
		lines: [],
		uses: [],
		byMark: new Map(),
		markers: [],
		paragraph: 0,
		sentence: 0,
	};
}

/** Begins a block; whatever is written next belongs to it. */
export function openBlock(draft: Draft, kind: BlockKind): void {
	if (draft.text.length > 0) writeText(draft, "\n\n", []);
	const start = draft.text.length;
	const block = { kind, start, stop: start, markers: draft.markers.length };
	draft.blocks.push(block);
	draft.recent = "";
	for (const [index, { text, at }] of draft.markers.splice(0).entries()) {
		if (index > 0) writeText(draft, " ", []);
		writeText(
			draft,
			text,
			[...text].map((_, unit) => at + unit),
		);
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
	if (parted) writeText(draft, " ", []);
	const heads = block?.kind === "title" || block?.kind === "dek";
	const first = draft.sentences.at(-1)?.id !== block?.kind;
	const id = heads && first ? String(block.kind) : `s${++draft.sentence}`;
	const start = draft.text.length;
	const paragraph = heads ? 0 : draft.paragraph;
	draft.sentences.push({ id, start, stop: start, paragraph });
	return id;
}

/** Writes to the open sentence; `origin` holds offsets in the file, by unit. */
export function writeText(draft: Draft, text: string, origin: ArrayLike<number>): void {
	const last = draft.origin.at(-1) ?? 0;
	for (let unit = 0; unit < text.length; unit++) draft.origin.push(origin[unit] ?? last);
	draft.text += text;
	draft.recent += text;
}

export function closeSentence(draft: Draft): void {
	const sentence = draft.sentences.at(-1);
	const block = draft.blocks.at(-1);
	if (sentence !== undefined) sentence.stop = draft.text.length;
	if (block !== undefined) block.stop = draft.text.length;
}
