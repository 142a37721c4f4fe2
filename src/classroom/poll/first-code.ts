import { evaluate, powers } from "./galois-field.ts";
import type { PollOrigin } from "./poll-code.ts";

/*
 * Codes as pages of version 0.1 and 0.2 write them, which a class may still have open: question,
 * version, three bits for each choice, two check symbols; the length is reckoned in.
 */

const shortest = 5;
const longest = 30;

/** How many characters such a code for so many items has. */
export function countFirstSymbols(items: number): number {
	return 4 + Math.ceil((items * 3) / 5);
}

/** What such a code says of itself; null when it is none. */
export function findFirstOrigin(symbols: readonly number[]): PollOrigin | null {
	const [question, version] = symbols;
	if (symbols.length < shortest || symbols.length > longest || symbols.includes(-1)) return null;
	if (question === undefined || version === undefined) return null;
	const isIntact = [1, 2].every(
		(at) => evaluate([symbols.length, ...symbols], powers[at] ?? 0) === 0,
	);
	return isIntact ? { question, version } : null;
}

/** The choices in such a code of the right length; null when something is where nothing should be. */
export function decodeFirstChoices(symbols: readonly number[], items: number): number[] | null {
	const bits = symbols
		.slice(2, -2)
		.map((symbol) => symbol.toString(2).padStart(5, "0"))
		.join("");
	const choices = Array.from({ length: items }, (_, at) =>
		Number.parseInt(bits.slice(at * 3, at * 3 + 3), 2),
	);
	return bits.slice(items * 3).includes("1") ? null : choices;
}
