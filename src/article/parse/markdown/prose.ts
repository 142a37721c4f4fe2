import type { Token, Tokens } from "marked";
import type { Block, ListItem } from "../../model/prose.ts";
import type { Stretch } from "../../text/finding.ts";
import { listLineStarts, trimBreaks } from "../../text/places.ts";
import { alignCell, alignLines, findLine, listCells, type Origin } from "../align.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import {
	type BlockKind,
	closeSentence,
	type Draft,
	openBlock,
	openSentence,
	writeText,
} from "../draft.ts";
import { findNotation } from "../lint/checks.ts";
import { lintBlock, lintLists, noteList, type WrittenList } from "../lint/unmeant.ts";
import { messages } from "../messages/all.ts";
import { type BlockTree, lexBlocks } from "./blocks.ts";
import { type RunContext, writeRun } from "./runs.ts";

/** A Markdown document inside a file: the body of an article, or a note. */
export interface MarkdownPart {
	text: string;
	/** Offset in the file of an offset in `text`. */
	place(at: number): number;
}

interface Walk extends RunContext {
	part: MarkdownPart;
	tree: BlockTree;
	/** Stretches of the lines of `part.text`. */
	lines: Stretch[];
	/** Whether a block quotation is read; a list in one tells of somebody as often as it quotes. */
	quoted: boolean;
	/** Lists of the article so far. */
	lists: WrittenList[];
	/** Whether a block quotation or a list is read. */
	inner: boolean;
}

/** Reads Markdown into blocks, writing their text to the draft unless it is null. */
export function parseProse(part: MarkdownPart, draft: Draft | null, problems: Collector): Block[] {
	const tree = lexBlocks(part.text, (message, at) => problems.add(message, part.place(at)));
	if (tree.tokens.length === 0) return [];
	const starts = listLineStarts(part.text);
	const lines = starts.map((start, index) => {
		return { start, stop: (starts[index + 1] ?? part.text.length + 1) - 1 };
	});
	const lists: WrittenList[] = [];
	const walk = {
		part,
		tree,
		lines,
		draft,
		problems,
		lexer: tree.lexer,
		effort: { left: caps.signs },
		quoted: false,
		lists,
		inner: false,
	};
	const blocks = listBlocks(walk, tree.tokens, 0);
	if (draft !== null) lintLists(lists, draft.lang, problems);
	return blocks;
}

/**
 * `line` is where the first token begins. The `raw`s of sibling tokens are the text they
 * were cut from, line by line, so counting line breaks says where each of them stands.
 * Trap: in a quote whose lines go on lazily the break between two of them is in neither.
 */
function listBlocks(walk: Walk, tokens: readonly Token[], line: number): Block[] {
	const blocks: Block[] = [];
	let at = line;
	let before = "\n";
	for (const token of tokens) {
		if (!before.endsWith("\n") && token.type !== "space") at++;
		if (token.type !== "checkbox") before = token.raw;
		if (walk.draft !== null) lintBlock(walk, token as Tokens.Generic, at);
		blocks.push(...toBlocks(walk, token as Tokens.Generic, at));
		at += countBreaks(token.raw);
	}
	return blocks;
}

function toBlocks(walk: Walk, token: Tokens.Generic, line: number): Block[] {
	switch (token.type) {
		case "paragraph":
		case "text":
			return toParagraph(walk, token, line);
		case "heading":
			return toHeading(walk, token, line);
		case "code":
			return toCode(walk, token, line);
		case "html":
			return toRawHtml(walk, token, line);
		case "blockquote":
			return [
				{
					type: "quote",
					blocks: listBlocks({ ...walk, quoted: true, inner: true }, token.tokens ?? [], line),
				},
			];
		case "list":
			return [toList(walk, token as Tokens.List, line)];
		case "table":
			return [toTable(walk, token as Tokens.Table, line)];
		case "hr":
			return [{ type: "rule" }];
		default:
			return [];
	}
}

function toParagraph(walk: Walk, token: Tokens.Generic, line: number): Block[] {
	const lines = writeTokens(walk, token.tokens ?? [], line, walk.quoted ? "quote" : "paragraph");
	return lines.length > 0 ? [{ type: "paragraph", lines }] : [];
}

function toHeading(walk: Walk, token: Tokens.Generic, line: number): Block[] {
	const lines = writeTokens(walk, token.tokens ?? [], line, "heading");
	return lines.length > 0 ? [{ type: "heading", depth: Number(token.depth), lines }] : [];
}

function writeTokens(walk: Walk, tokens: readonly Token[], line: number, kind: BlockKind) {
	const text = walk.tree.runs.get(tokens) ?? "";
	const origin = toFile(walk, alignLines(text, walk.part.text, walk.lines, line));
	return writeRun(walk, { text, origin }, kind);
}

/** In place: nobody else has the list. */
function toFile({ part }: Walk, origin: Origin): Origin {
	for (let unit = 0; unit < origin.length; unit++) origin[unit] = part.place(origin[unit] ?? 0);
	return origin;
}

/** Shown as it was typed; the place of a line is where it stands after its indentation. */
function toCode(walk: Walk, token: Tokens.Generic, line: number): Block[] {
	const text = trimBreaks(String(token.text));
	const first = line + (token.codeBlockStyle === "indented" ? 0 : 1);
	const origin = toFile(walk, alignLines(text, walk.part.text, walk.lines, first));
	if (walk.draft === null) return [{ type: "code", sentence: "", start: -1, text }];
	if (text === "") return [];
	const written = findNotation(text);
	if (written !== null) {
		const at = origin[text.indexOf(written)] ?? 0;
		walk.problems.add(messages.notationInCodeBlock(written), at, at + written.length);
	} else if (token.codeBlockStyle === "indented") {
		const at = origin[text.search(/\S/)] ?? 0;
		walk.problems.add(messages.unmeantCode(), at, at + (text.split("\n")[0]?.length ?? 1));
	}
	openBlock(walk.draft, "code");
	const sentence = openSentence(walk.draft);
	const start = walk.draft.text.length;
	writeText(walk.draft, text, (unit) => origin[unit] ?? 0);
	closeSentence(walk.draft);
	return [{ type: "code", sentence, start, text }];
}

/** HTML is read as the text it is, so its lines may be marked like any other. */
function toRawHtml(walk: Walk, token: Tokens.Generic, line: number): Block[] {
	const text = trimBreaks(token.raw);
	const origin = toFile(walk, alignLines(text, walk.part.text, walk.lines, line));
	const first = walk.lines[line];
	if (first !== undefined) {
		const start = walk.part.place(first.start);
		walk.problems.add(messages.rawHtml(), start, start + (first.stop - first.start));
	}
	const lines = writeRun({ ...walk, plain: true }, { text, origin }, "paragraph");
	return lines.length > 0 ? [{ type: "paragraph", lines }] : [];
}

function toList(walk: Walk, token: Tokens.List, line: number): Block {
	const items: ListItem[] = [];
	const { draft } = walk;
	const markers = draft === null ? [] : noteList(walk, token, line);
	let at = line;
	for (const [index, item] of token.items.entries()) {
		const marker = token.ordered ? markers[index] : undefined;
		if (marker !== undefined) draft?.markers.push({ text: marker.text, at: marker.start });
		const blocks = listBlocks({ ...walk, quoted: false, inner: true }, item.tokens, at);
		// An item of nothing but its number, or of a picture, is as much as was published.
		if (draft !== null && draft.markers.length > 0) openBlock(draft, "paragraph");
		const checked = item.task ? item.checked === true : null;
		items.push({ checked, ...(marker && { marker: marker.text }), blocks });
		at += countBreaks(item.raw);
	}
	return {
		type: "list",
		ordered: token.ordered,
		start: token.start === "" ? 1 : token.start,
		items,
	};
}

function toTable(walk: Walk, token: Tokens.Table, line: number): Block {
	const rawLines = token.raw.split("\n");
	const toRow = (cells: readonly Tokens.TableCell[], index: number) =>
		writeRow(walk, cells, rawLines[index] ?? "", line + index);
	const head = toRow(token.header, 0);
	const rows = token.rows.map((cells, index) => toRow(cells, index + 2));
	return { type: "table", align: token.align, head, rows };
}

/** `raw` is the row without the prefixes of its containers, so it ends its source line. */
function writeRow(walk: Walk, cells: readonly Tokens.TableCell[], raw: string, line: number) {
	const found = findLine(raw, walk.part.text, walk.lines, line);
	const stretch = walk.lines[found] ?? { start: 0, stop: 0 };
	const row = { start: Math.max(stretch.start, stretch.stop - raw.length), stop: stretch.stop };
	const places = listCells(walk.part.text, row);
	const extra = places[cells.length];
	if (extra !== undefined) walk.problems.add(messages.extraCell(), walk.part.place(extra.start));
	return cells.map(({ text }, index) => {
		if (text === "") return [];
		const cell = places[index] ?? { start: stretch.stop, stop: stretch.stop };
		const origin = toFile(walk, alignCell(text, walk.part.text, cell));
		return writeRun(walk, { text, origin }, "cell");
	});
}

function countBreaks(text: string): number {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
	return count;
}
