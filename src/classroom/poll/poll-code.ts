import { versionAlphabet } from "../lesson/version.ts";

/**
 * A code is a word of a shortened Reed–Solomon code over the field of 32 elements (primitive
 * polynomial x⁵ + x² + 1, generator (x − α)(x − α²)), one character for an element. Two words
 * of one length differ in at least three characters, so that any one or two changed, and any
 * two swapped, are noticed. The length is reckoned in as a first symbol that is not written:
 * otherwise a leading 0 could be left out unnoticed. 31 symbols are the most.
 */
export const longestCode = 30;
/** Question, version, choices of one item, two check symbols. */
export const shortestCode = 5;

/** What a code says. */
export interface PollFacts {
	/** Place of the question among those with choices, 0 to 31. */
	question: number;
	/** Last character of the walkthrough's version, as a number. */
	version: number;
	/** For each item 0 for no answer, else the option's place counted from 1; at most 7. */
	choices: number[];
}

/** α⁰, α¹ … α³⁰. */
const powers = Array.from({ length: 31 }, () => 1);
for (let at = 1; at < 31; at += 1) {
	const double = (powers[at - 1] ?? 0) << 1;
	powers[at] = double & 32 ? double ^ 0b100101 : double;
}
const logarithms = new Map(powers.map((power, exponent) => [power, exponent]));

/** How many characters a code for so many items has. */
export function countSymbols(items: number): number {
	return 4 + Math.ceil((items * 3) / 5);
}

/** The code's symbols, 0 to 31 each. */
export function encodePoll({ question, version, choices }: PollFacts): number[] {
	const bits = choices.map((choice) => choice.toString(2).padStart(3, "0")).join("");
	const packed = Array.from({ length: Math.ceil(bits.length / 5) }, (_, at) =>
		Number.parseInt(bits.slice(at * 5, at * 5 + 5).padEnd(5, "0"), 2),
	);
	const message = [question, version, ...packed];
	let high = 0;
	let low = 0;
	for (const symbol of [message.length + 2, ...message]) {
		const feedback = symbol ^ high;
		high = low ^ multiply(feedback, (powers[1] ?? 0) ^ (powers[2] ?? 0));
		low = multiply(feedback, powers[3] ?? 0);
	}
	return [...message, high, low];
}

/** Whether the check symbols are right, for whatever question and version. */
export function isIntact(symbols: readonly number[]): boolean {
	if (symbols.length < shortestCode || symbols.length > longestCode) return false;
	const evaluate = (point: number) =>
		symbols.reduce((sum, symbol) => multiply(sum, point) ^ symbol, symbols.length);
	return !symbols.includes(-1) && [1, 2].every((at) => evaluate(powers[at] ?? 0) === 0);
}

/** What intact symbols say; null when they are not what {@link encodePoll} makes of that. */
export function decodePoll(symbols: readonly number[], items: number): PollFacts | null {
	const [question, version, ...rest] = symbols;
	if (question === undefined || version === undefined || !isIntact(symbols)) return null;
	const bits = rest.slice(0, -2).map((symbol) => symbol.toString(2).padStart(5, "0"));
	const choices = Array.from({ length: items }, (_, at) =>
		Number.parseInt(bits.join("").slice(at * 3, at * 3 + 3), 2),
	);
	const facts = { question, version, choices };
	return encodePoll(facts).every((symbol, at) => symbol === symbols[at]) ? facts : null;
}

/** "K7QF2-M9PXR": groups of five at most, as even as can be. */
export function formatSymbols(symbols: readonly number[]): string {
	const letters = symbols.map((symbol) => versionAlphabet[symbol] ?? "").join("");
	const groups = Math.ceil(letters.length / 5);
	const cuts = Array.from({ length: groups + 1 }, (_, at) =>
		Math.ceil((at * letters.length) / groups),
	);
	return cuts
		.slice(1)
		.map((cut, at) => letters.slice(cuts[at], cut))
		.join("-");
}

/** The symbol of a typed character, -1 for one that is in no code. */
export function readSymbol(character: string): number {
	const upper = character.toUpperCase();
	if (upper === "O") return 0;
	if (upper === "I" || upper === "L") return 1;
	return upper.length === 1 ? versionAlphabet.indexOf(upper) : -1;
}

function multiply(a: number, b: number): number {
	if (a === 0 || b === 0) return 0;
	return powers[((logarithms.get(a) ?? 0) + (logarithms.get(b) ?? 0)) % 31] ?? 0;
}
