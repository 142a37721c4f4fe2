import { versionAlphabet } from "../lesson/version.ts";
import { divide, evaluate, multiply, powers } from "./galois-field.ts";

/**
 * A code is a word of a shortened Reed–Solomon code over the field of 32 elements, one character
 * for an element. Question and version are reckoned in as two first symbols that are not written:
 * who reads a code knows them. Two words differ in at least three of all symbols, so that any one
 * or two changed, and any two swapped, are noticed; so is a code of another question, version or
 * both. 31 symbols are the most.
 */
export const checkSymbols = 2;
/** Choices of one item and {@link checkSymbols}. */
export const shortestCode = 3;
/** With what is not written, no more than 31. */
export const longestCode = 29;

/** For whom a code is. */
export interface PollOrigin {
	/** Place of the question among those with choices, 0 to 31. */
	question: number;
	/** Last character of the walkthrough's version, as a number. */
	version: number;
}

/** How much a code has to say. */
export interface PollRoom {
	items: number;
	/** What can be chosen for each, with one for no answer. */
	ways: number;
}

/** How many symbols hold all ways to choose: together they are one number. */
function countPacked({ items, ways }: PollRoom): number {
	let packed = 0;
	for (let room = BigInt(ways) ** BigInt(items) - 1n; room > 0n; room /= 32n) packed += 1;
	return packed;
}

/** How many characters a code has. */
export function countSymbols(room: PollRoom): number {
	return countPacked(room) + checkSymbols;
}

/**
 * The code's symbols, 0 to 31 each.
 * @param choices for each item 0 for no answer, else the option's place counted from 1
 */
export function encodePoll(
	{ question, version }: PollOrigin,
	choices: readonly number[],
	ways: number,
): number[] {
	const value = choices.reduce((sum, choice) => sum * BigInt(ways) + BigInt(choice), 0n);
	const length = countPacked({ items: choices.length, ways });
	const packed = Array.from({ length }, (_, at) =>
		Number((value >> BigInt(5 * (length - 1 - at))) & 31n),
	);
	return [...packed, ...listChecks([question, version, ...packed])];
}

/** The remainder by (x − α)(x − α²), which makes both zeros of the whole word. */
function listChecks(symbols: readonly number[]): number[] {
	let high = 0;
	let low = 0;
	for (const symbol of symbols) {
		const feedback = symbol ^ high;
		high = low ^ multiply(feedback, (powers[1] ?? 0) ^ (powers[2] ?? 0));
		low = multiply(feedback, powers[3] ?? 0);
	}
	return [high, low];
}

/**
 * The one question and version whose code these symbols are. Mistyped ones are a code of
 * something too: what has one mistake never has the right question or the right version.
 */
export function findPollOrigin(symbols: readonly number[]): PollOrigin | null {
	if (symbols.length < shortestCode || symbols.length > longestCode || symbols.includes(-1))
		return null;
	// q·αᴸ⁺¹ + v·αᴸ and the written symbols are zero together; so are they at α².
	const [once = 0, twice = 0] = [1, 2].map((at) =>
		divide(evaluate(symbols, powers[at] ?? 0), powers[(at * symbols.length) % 31] ?? 0),
	);
	const [alpha = 0, square = 0] = powers.slice(1, 3);
	const question = divide(once ^ twice, alpha ^ square);
	return { question, version: once ^ multiply(question, alpha) };
}

/** The choices that symbols of the right length hold; null when they are no way to choose. */
export function decodeChoices(
	symbols: readonly number[],
	{ items, ways }: PollRoom,
): number[] | null {
	const packed = symbols.slice(0, -checkSymbols);
	let value = packed.reduce((sum, symbol) => sum * 32n + BigInt(symbol), 0n);
	const choices = Array.from({ length: items }, () => 0);
	for (let at = items - 1; at >= 0; at -= 1) {
		choices[at] = Number(value % BigInt(ways));
		value /= BigInt(ways);
	}
	return value === 0n ? choices : null;
}

/** "K7QF-2M9": groups of five at most, as even as can be. */
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
