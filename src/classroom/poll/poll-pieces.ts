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
	/** How many characters a code has. */
	size: number;
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

/** What a reading costs. A word before a code is cheaper than that code with a mistake in it. */
const costs = { label: 0.1, other: 1, name: 2, mistyped: 3, length: 4 };

/**
 * The codes of a line, whichever way they were typed: one or several, with commas or spaces
 * between them or within them, after a name. Of all ways to join neighbouring words the one
 * that makes the best codes is taken.
 */
export function splitLine(line: string, size: number, rate: Rate): PollPiece[] {
	const tokens = listTokens(line.replace(bullet, " ").replace(quotes, " "));
	const best: Best[] = [];
	best[tokens.length] = { cost: 0, stop: tokens.length, isLabel: false };
	for (let start = tokens.length - 1; start >= 0; start -= 1)
		best[start] = findBest(tokens, start, best, { size, rate });
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
	{ size, rate }: Question,
): Best {
	const isLast = start === tokens.length - 1;
	const cost = (best[start + 1]?.cost ?? 0) + rateLabel(tokens[start], isLast, size);
	let found: Best = { cost, stop: start + 1, isLabel: true };
	const symbols: number[] = [];
	for (let at = start; at < tokens.length; at += 1) {
		const token = tokens[at];
		if (token === undefined || (at > start && !token.joins)) break;
		if (at > start && symbols.length + token.symbols.length > size + 2) break;
		for (const symbol of token.symbols) symbols.push(symbol);
		const piece = ratePiece(symbols, token.label, { size, rate }) + (best[at + 1]?.cost ?? 0);
		if (piece < found.cost) found = { cost: piece, stop: at + 1, isLabel: false };
	}
	return found;
}

/** What it costs to take a word for no code: letters or digits alone, far from a code's length. */
function rateLabel(token: Token | undefined, isLast: boolean, size: number): number {
	if (token === undefined || token.label === "surely") return costs.label;
	const isPlain = /^(?:\D*|\d*)$/u.test(token.characters.join(""));
	const isFar = Math.abs(token.symbols.length - size) > 2;
	if (token.label === "maybe" && isPlain) return costs.label;
	if (token.label === "maybe") return isFar ? costs.mistyped : Number.POSITIVE_INFINITY;
	// The last word is never left out: somebody typed it as a code.
	return isPlain && isFar && !isLast ? costs.name : Number.POSITIVE_INFINITY;
}

function ratePiece(
	symbols: readonly number[],
	label: Token["label"],
	{ size, rate }: Question,
): number {
	const rated = rate(symbols);
	if (rated !== null) return rated * costs.other;
	if (label === "surely") return Number.POSITIVE_INFINITY;
	const off = Math.abs(symbols.length - size);
	return off === 0 ? costs.mistyped : costs.length + off;
}

function joinTokens(tokens: readonly Token[]): PollPiece {
	return {
		text: tokens.map(({ text }) => text).join(" "),
		characters: tokens.flatMap(({ characters }) => characters),
		symbols: tokens.flatMap(({ symbols }) => symbols),
	};
}

function listTokens(line: string): Token[] {
	return line.split(/[,;\t|]/u).flatMap((part) => {
		const segments = part.split(/[:：]/u);
		return segments.flatMap((segment, at) => {
			const label = at === segments.length - 1 ? "no" : at === 0 ? "surely" : "maybe";
			return segment
				.split(/\s+/u)
				.map((text) => ({ text, characters: [...text].filter((one) => !hyphens.test(one)) }))
				.filter(({ characters }) => characters.length > 0)
				.map(({ text, characters }, place): Token => {
					const symbols = characters.map(readSymbol);
					return { text, characters, symbols, joins: place > 0, label };
				});
		});
	});
}
