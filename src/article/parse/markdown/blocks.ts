import { Lexer, type Token } from "marked";
import { caps } from "../caps.ts";
import { type Message, messages } from "../messages/all.ts";

/** Markdown as far as its blocks: inline text is left as it stands in the source. */
export interface BlockTree {
	tokens: readonly Token[];
	/** The inline Markdown of a heading, paragraph or cell, by its array of tokens. */
	runs: ReadonlyMap<readonly Token[], string>;
	/** Ready for the inline text, with the document's link references. */
	lexer: Lexer;
}

/**
 * Reads the blocks of a Markdown document whose only line break is `\n`. What is over a cap
 * or too much for the library is reported with its offset, and no block is read.
 */
export function lexBlocks(text: string, report: (message: Message, at: number) => void): BlockTree {
	const lexer = new Lexer({ gfm: true });
	const over = findBlocksOverCap(text);
	if (over !== null) {
		report(over.message, over.at);
		return { tokens: [], runs: new Map(), lexer };
	}
	try {
		const tokens = lexer.blockTokens(text, lexer.tokens);
		const runs = new Map(lexer.inlineQueue.map(({ src, tokens }) => [tokens, src]));
		return { tokens, runs, lexer };
	} catch {
		report(messages.tooComplex(), 0);
		return { tokens: [], runs: new Map(), lexer: new Lexer({ gfm: true }) };
	}
}

/** Checked line by line before the library sees the text: its time and stack are not bounded. */
export function findBlocksOverCap(text: string): { message: Message; at: number } | null {
	const state: LineState = { markers: [], unbroken: 0, text: 0, columns: 0 };
	let at = 0;
	for (let lines = 1; at <= text.length; lines++) {
		if (lines > caps.lines) return { message: messages.tooManyLines(), at };
		const end = text.indexOf("\n", at);
		const stop = end < 0 ? text.length : end;
		const message = checkLine(text.slice(at, stop), state);
		if (message !== null) return { message, at };
		at = stop + 1;
	}
	return null;
}

interface LineState {
	/** Columns of the list items that the line may stand in. */
	markers: number[];
	/** Lines since the last empty one. */
	unbroken: number;
	/** Lines since the last empty one or list marker. */
	text: number;
	/** Columns of the table that these lines are; 0 when they are none. */
	columns: number;
}

function checkLine(line: string, state: LineState): Message | null {
	if (line.trim() === "") {
		Object.assign(state, { unbroken: 0, text: 0, columns: 0 });
		return null;
	}
	const { depth, item } = countMarkers(line, state.markers);
	if (depth > caps.nesting) return messages.blocksTooDeep(depth);
	if (item) state.text = 0;
	state.unbroken++;
	state.text++;
	const pipes = line.includes("|") ? line.split("|").length - 1 : 0;
	if (pipes > caps.columns + 1) return messages.tooManyColumns(pipes);
	if (state.unbroken === 2 && state.text === 2 && isTableRule(line)) state.columns = pipes + 1;
	if (state.columns > 0) {
		const cells = state.unbroken * state.columns;
		return cells > caps.cells ? messages.tooManyCells() : null;
	}
	if (state.unbroken > caps.unbroken) return messages.blockTooLong(caps.unbroken);
	return state.text > caps.unbrokenText ? messages.blockTooLong(caps.unbrokenText) : null;
}

/**
 * `| --- | :-: |`. Cell by cell, since one expression for the whole row takes exponential
 * time on `|:|:|:x`: an empty row of dashes lets either of two colons be the one that is there.
 */
function isTableRule(line: string): boolean {
	const row = line.trim();
	const [first = "", ...cells] = (row.startsWith("|") ? row.slice(1) : row).split("|");
	return isRuleCell(first) && cells.every((cell) => cell.trim() === "" || isRuleCell(cell));
}

function isRuleCell(cell: string): boolean {
	return /^:?-+:?$/.test(cell.trim());
}

const rule = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;
const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/**
 * How many block quotes and list items the line stands in. `columns` are those of the items
 * above; an item deeper than they are is one in them.
 */
function countMarkers(line: string, columns: number[]): { depth: number; item: boolean } {
	if (rule.test(line)) return { depth: 0, item: false };
	const markers = prefix.exec(line)?.[0] ?? "";
	const column = line.length - line.trimStart().length;
	while ((columns.at(-1) ?? -1) >= column) columns.pop();
	const depth = columns.length + (markers.match(/>|[-+*]|\d{1,9}[.)]/g)?.length ?? 0);
	const item = /[^> \t]/.test(markers);
	if (item && !markers.includes(">")) columns.push(column);
	return { depth, item };
}
