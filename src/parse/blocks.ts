import { Lexer, type Token } from "marked";
import { caps } from "./caps.ts";
import { type Message, messages } from "./messages.ts";

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
	const over = findOverCap(text);
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
function findOverCap(text: string): { message: Message; at: number } | null {
	const markers: number[] = [];
	let at = 0;
	let lines = 0;
	for (const line of text.split("\n")) {
		if (++lines > caps.lines) return { message: messages.tooManyLines(), at };
		const depth = countDepth(line, markers);
		if (depth > caps.nesting) return { message: messages.blocksTooDeep(depth), at };
		const pipes = line.includes("|") ? line.split("|").length - 1 : 0;
		if (pipes > caps.columns + 1) return { message: messages.tooManyColumns(pipes), at };
		at += line.length + 1;
	}
	return null;
}

const rule = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;

/**
 * How many block quotes and lists the line stands in. `markers` are the columns of the list
 * items above it; a list item deeper than they are is one in them.
 */
function countDepth(line: string, markers: number[]): number {
	if (line.length === 0 || rule.test(line)) return markers.length;
	const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/.exec(line)?.[0] ?? "";
	const column = line.length - line.trimStart().length;
	while ((markers.at(-1) ?? -1) >= column) markers.pop();
	const found = prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
	if (found > 0 && !prefix.trimStart().startsWith(">")) markers.push(column);
	return markers.length + found;
}
