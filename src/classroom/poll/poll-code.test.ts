import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostItems } from "../lesson/types.ts";
import { versionAlphabet } from "../lesson/version.ts";
import {
	countSymbols,
	decodePoll,
	encodePoll,
	formatSymbols,
	isIntact,
	longestCode,
	readSymbol,
	shortestCode,
} from "./poll-code.ts";

const facts = fc.record({
	question: fc.nat(31),
	version: fc.nat(31),
	choices: fc.array(fc.nat(7), { minLength: 1, maxLength: mostItems }),
});
const code = facts.map(encodePoll);
/** A code with two different places in it. */
const places = code.chain((symbols) =>
	fc.record({
		symbols: fc.constant(symbols),
		at: fc.uniqueArray(fc.nat(symbols.length - 1), { minLength: 2, maxLength: 2 }),
		put: fc.tuple(fc.nat(31), fc.nat(31)),
	}),
);

describe("a code", () => {
	test("gives back what it was made of", () => {
		fc.assert(
			fc.property(facts, (any) => {
				const symbols = encodePoll(any);
				expect(isIntact(symbols)).toBe(true);
				expect(symbols).toHaveLength(countSymbols(any.choices.length));
				expect(decodePoll(symbols, any.choices.length)).toEqual(any);
			}),
		);
	});

	test("is within the length that its check covers", () => {
		expect(countSymbols(1)).toBe(shortestCode);
		expect(countSymbols(mostItems)).toBe(28);
		// One more symbol, the length, is reckoned in and not written.
		expect(longestCode + 1).toBeLessThanOrEqual(31);
	});

	test("is not intact with any one character changed: tried for every place and letter", () => {
		const symbols = encodePoll({ question: 0, version: 0, choices: [0, 3, 7, 1, 0, 5] });
		for (let at = 0; at < symbols.length; at += 1)
			for (let put = 0; put < 32; put += 1)
				expect(isIntact(symbols.with(at, put))).toBe(put === symbols[at]);
	});

	test("is not intact with one or two characters changed", () => {
		fc.assert(
			fc.property(places, ({ symbols, at: [one = 0, two = 0], put }) => {
				fc.pre(symbols[one] !== put[0]);
				expect(isIntact(symbols.with(one, put[0]))).toBe(false);
				expect(isIntact(symbols.with(one, put[0]).with(two, put[1]))).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});

	test("is not intact with two different characters swapped, neighbours or not", () => {
		fc.assert(
			fc.property(places, ({ symbols, at: [one = 0, two = 0] }) => {
				const [first = 0, second = 0] = [symbols[one], symbols[two]];
				fc.pre(first !== second);
				expect(isIntact(symbols.with(one, second).with(two, first))).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});

	test("is not intact without its first character, even if that is a 0", () => {
		const symbols = encodePoll({ question: 0, version: 0, choices: [1, 2, 3] });
		expect(symbols[0]).toBe(0);
		expect(isIntact(symbols.slice(1))).toBe(false);
		expect(isIntact([0, ...symbols])).toBe(false);
	});

	test("is none when it is too short, too long or holds an unknown character", () => {
		expect(isIntact([])).toBe(false);
		expect(isIntact(Array.from({ length: longestCode + 1 }, () => 0))).toBe(false);
		expect(isIntact([0, 0, -1, 0, 0])).toBe(false);
		expect(decodePoll([1, 2, 3, 4, 5], 1)).toBeNull();
	});

	test("says nothing when there is something where nothing should be", () => {
		// Six bits of choices in ten: the last four must be empty.
		const filled = encodePoll({ question: 1, version: 2, choices: [1, 2, 3] });
		expect(decodePoll(filled, 3)).not.toBeNull();
		expect(decodePoll(filled, 2)).toBeNull();
	});
});

describe("written codes", () => {
	test("stand in groups of five at most, as even as can be", () => {
		const write = (length: number) => formatSymbols(Array.from({ length }, () => 9));
		expect(write(5)).toBe("99999");
		expect(write(6)).toBe("999-999");
		expect(write(9)).toBe("99999-9999");
		expect(write(11)).toBe("9999-9999-999");
	});

	test("are read back character by character, in small letters too", () => {
		fc.assert(
			fc.property(code, (symbols) => {
				const written = formatSymbols(symbols);
				for (const text of [written, written.toLowerCase()])
					expect([...text.replaceAll("-", "")].map(readSymbol)).toEqual(symbols);
			}),
		);
	});

	test("are read with O for 0 and I or L for 1, and nothing else beyond the alphabet", () => {
		expect([..."OoIiLl"].map(readSymbol)).toEqual([0, 0, 1, 1, 1, 1]);
		expect([..."Uuß!é０👋"].map(readSymbol)).toEqual([-1, -1, -1, -1, -1, -1, -1]);
		expect([...versionAlphabet].map(readSymbol)).toEqual([...versionAlphabet].map((_, at) => at));
	});
});
