import { readSymbol } from "./poll-code.ts";

/** What was read as one code. */
export interface PollPiece {
	/** As it was typed. */
	text: string;
	/** The typed characters that count, hyphens and spaces left out. */
	characters: string[];
	/** Their symbols, -1 for a character that is in no code. */
	symbols: number[];
}

interface Token extends PollPiece {
	/** Whether nothing but space is before it, so that it may go on with the same code. */
	joins: boolean;
	/** Whether it looks like a name, before a colon or in a chat, where it may end a line. */
	isName: boolean;
	/**
	 * Whether a colon follows somewhere: then it is a label, a name mostly, which is nobody's
	 * business, unless it is a code beyond doubt. After an earlier colon it may also be the
	 * code of that label: "Ann: K7QF2-M9PXR Ben: …".
	 */
	label: "no" | "surely" | "maybe";
}

/** How well symbols pass for a code of the question: 0 right, 1 a code of something else. */
export type Rate = (symbols: readonly number[]) => 0 | 1 | null;

interface Question {
	/** How many characters a code has, as it is written today or was once. */
	sizes: readonly number[];
	rate: Rate;
}

/** For the tokens from a place on: what they cost at best, and where their first piece ends. */
interface Best {
	cost: number;
	stop: number;
	isLabel: boolean;
}

const hyphens = /[-‐‑‒–—−_.]/u;
const quotes = /["'“”„‘’‚«»()[\]]/gu;
const bullet = /^\s*(?:[*•·]|\d+[.)](?=\s))/u;
/** What is pasted along and not seen: soft hyphens, marks of direction, spaces without width. */
const invisible = /\p{Cf}|\u034f|\ufe0f/gu;
/** When a message of a chat was sent. */
const times = /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?/giu;
const dates = /\b(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))\b/gu;
const name = /^\p{Lu}\p{Ll}+$/u;

/** What a reading costs. A word before a code is cheaper than that code with a mistake in it. */
const costs = { label: 0.1, other: 1, name: 2, mistyped: 3, length: 4 };

/**
 * The codes of a line, whichever way they were typed: one or several, with commas or spaces
 * between them or within them, after a name. Of all ways to join neighbouring words the one
 * that makes the best codes is taken.
 */
export function splitLine(line: string, sizes: readonly number[], rate: Rate): PollPiece[] {
	const tokens = listTokens(line);
	const best: Best[] = [];
	best[tokens.length] = { cost: 0, stop: tokens.length, isLabel: false };
	for (let start = tokens.length - 1; start >= 0; start -= 1)
		best[start] = findBest(tokens, start, best, { sizes, rate });
	const pieces: PollPiece[] = [];
	for (let start = 0; start < tokens.length; ) {
		const { stop, isLabel } = best[start] ?? { stop: start + 1, isLabel: true };
		if (!isLabel) pieces.push(joinTokens(tokens.slice(start, stop)));
		start = stop;
	}
	return pieces;
}

function findBest(
	tokens: readonly Token[],
	start: number,
	best: readonly Best[],
	{ sizes, rate }: Question,
): Best {
	const isLast = start === tokens.length - 1;
	const cost = (best[start + 1]?.cost ?? 0) + rateLabel(tokens[start], isLast, sizes);
	let found: Best = { cost, stop: start + 1, isLabel: true };
	const symbols: number[] = [];
	const longest = Math.max(...sizes) + 2;
	for (let at = start; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || (at > start && !token.joins)) break;
		// One name of a thousand would pass for a code.
		if (token.isName && token.label !== "no") break;
		if (at > start && symbols.length + token.symbols.length > longest) break;
		for (const symbol of token.symbols) symbols.push(symbol);
		const piece = ratePiece(symbols, token.label, { sizes, rate }) + (best[at + 1]?.cost ?? 0);
		if (piece < found.cost) found = { cost: piece, stop: at + 1, isLabel: false };
	}
	return found;
}

/** What it costs to take a word for no code: letters or digits alone, far from a code's length. */
function rateLabel(token: Token | undefined, isLast: boolean, sizes: readonly number[]): number {
	if (token === undefined || token.label === "surely") return costs.label;
	const isPlain = /^(?:\D*|\d*)$/u.test(token.characters.join(""));
	const isFar = countOff(token.symbols.length, sizes) > 2;
	if (token.label === "maybe" && isPlain) return costs.label;
	if (token.label === "maybe") return isFar ? costs.mistyped : Number.POSITIVE_INFINITY;
	if (token.isName) return costs.name;
	// The last word is never left out: somebody typed it as a code.
	return isPlain && isFar && !isLast ? costs.name : Number.POSITIVE_INFINITY;
}

function ratePiece(
	symbols: readonly number[],
	label: Token["label"],
	{ sizes, rate }: Question,
): number {
	const rated = rate(symbols);
	if (rated !== null) return rated * costs.other;
	if (label === "surely") return Number.POSITIVE_INFINITY;
	const off = countOff(symbols.length, sizes);
	return off === 0 ? costs.mistyped : costs.length + off;
}

function countOff(length: number, sizes: readonly number[]): number {
	let off = Number.POSITIVE_INFINITY;
	for (const size of sizes) off = Math.min(off, Math.abs(length - size));
	return off;
}

function joinTokens(tokens: readonly Token[]): PollPiece {
	return {
		text: tokens.map(({ text }) => text).join(" "),
		characters: tokens.flatMap(({ characters }) => characters),
		symbols: tokens.flatMap(({ symbols }) => symbols),
	};
}

/** A line without what is no part of a code, however it was typed or pasted. */
function listTokens(line: string): Token[] {
	const plain = line.normalize("NFKC").replace(invisible, "").replace(quotes, " ");
	const rest = plain.replace(dates, " ").replace(times, " ");
	const isChat = rest !== plain;
	return rest
		.replace(bullet, " ")
		.split(/[,;\t|]/u)
		.flatMap((part) => {
			const segments = part.split(":");
			return segments.flatMap((segment, at) => {
				const label = at === segments.length - 1 ? "no" : at === 0 ? "surely" : "maybe";
				return listWords(segment).map((text, place) => makeToken(text, place > 0, label, isChat));
			});
		});
}

function listWords(segment: string): string[] {
	return segment.split(/\s+/u).filter((text) => [...text].some((one) => !hyphens.test(one)));
}

function makeToken(text: string, joins: boolean, label: Token["label"], isChat: boolean): Token {
	const characters = [...text].filter((one) => !hyphens.test(one));
	const symbols = characters.map(readSymbol);
	const isName = name.test(text) && (isChat || label !== "no");
	return { text, characters, symbols, joins, label, isName };
}
