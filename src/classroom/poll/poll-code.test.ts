import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostItems } from "../lesson/types.ts";
import { versionAlphabet } from "../lesson/version.ts";
import {
	checkSymbols,
	countSymbols,
	decodeChoices,
	encodePoll,
	findPollOrigin,
	formatSymbols,
	longestCode,
	readSymbol,
	shortestCode,
} from "./poll-code.ts";

const symbol = fc.nat(31);
const origin = fc.record({ question: symbol, version: symbol });
/** Choices with how many ways there are to make each. */
const chosen = fc.integer({ min: 2, max: 9 }).chain((ways) =>
	fc.record({
		ways: fc.constant(ways),
		choices: fc.array(fc.nat(ways - 1), { minLength: 1, maxLength: mostItems }),
	}),
);
const facts = fc.record({ origin, chosen });
const code = facts.map((any) => encodePoll(any.origin, any.chosen.choices, any.chosen.ways));
/** A code with two different places in it. */
const places = facts.chain((any) => {
	const symbols = encodePoll(any.origin, any.chosen.choices, any.chosen.ways);
	return fc.record({
		symbols: fc.constant(symbols),
		origin: fc.constant(any.origin),
		at: fc.uniqueArray(fc.nat(symbols.length - 1), { minLength: 2, maxLength: 2 }),
		put: fc.tuple(symbol, symbol),
	});
});

describe("a code", () => {
	test("gives back what it was made of", () => {
		fc.assert(
			fc.property(facts, ({ origin: made, chosen: { choices, ways } }) => {
				const symbols = encodePoll(made, choices, ways);
				const room = { items: choices.length, ways };
				expect(findPollOrigin(symbols)).toEqual(made);
				expect(symbols).toHaveLength(countSymbols(room));
				expect(decodeChoices(symbols, room)).toEqual(choices);
			}),
		);
	});

	test("is no longer than its choices ask for, and within what its check covers", () => {
		expect(countSymbols({ items: 1, ways: 2 })).toBe(shortestCode);
		// Eight names: nine characters once. Three statements: six once.
		expect(countSymbols({ items: 8, ways: 8 })).toBe(7);
		expect(countSymbols({ items: 3, ways: 7 })).toBe(4);
		expect(countSymbols({ items: mostItems, ways: 9 })).toBeLessThanOrEqual(longestCode);
		// Two more symbols, question and version, are reckoned in and not written.
		expect(longestCode + 2).toBeLessThanOrEqual(31);
		for (const items of [1, 2, 3, 5, 8, 13])
			for (const ways of [2, 3, 5, 7, 8]) {
				const packed = countSymbols({ items, ways }) - checkSymbols;
				expect(32 ** packed).toBeGreaterThanOrEqual(ways ** items);
				expect(32 ** (packed - 1)).toBeLessThan(ways ** items);
			}
	});

	test("is another question’s or version’s with any one character changed: tried for all", () => {
		const made = { question: 0, version: 0 };
		const symbols = encodePoll(made, [0, 3, 7, 1, 0, 5], 8);
		for (let at = 0; at < symbols.length; at += 1)
			for (let put = 0; put < 32; put += 1)
				if (put !== symbols[at]) {
					const found = findPollOrigin(symbols.with(at, put));
					// Both are wrong: one mistake is never told to be an intact code of elsewhere.
					expect(found?.question).not.toBe(0);
					expect(found?.version).not.toBe(0);
				}
	});

	test("is not its own with one or two characters changed", () => {
		fc.assert(
			fc.property(places, ({ symbols, origin: made, at: [one = 0, two = 0], put }) => {
				fc.pre(symbols[one] !== put[0]);
				expect(findPollOrigin(symbols.with(one, put[0]))).not.toEqual(made);
				expect(findPollOrigin(symbols.with(one, put[0]).with(two, put[1]))).not.toEqual(made);
			}),
			{ numRuns: 1000 },
		);
	});

	test("is not its own with two different characters swapped, neighbours or not", () => {
		fc.assert(
			fc.property(places, ({ symbols, origin: made, at: [one = 0, two = 0] }) => {
				const [first = 0, second = 0] = [symbols[one], symbols[two]];
				fc.pre(first !== second);
				const swapped = symbols.with(one, second).with(two, first);
				expect(findPollOrigin(swapped)).not.toEqual(made);
			}),
			{ numRuns: 1000 },
		);
	});

	test("is none when it is too short, too long or holds an unknown character", () => {
		expect(findPollOrigin([])).toBeNull();
		expect(findPollOrigin(Array.from({ length: longestCode + 1 }, () => 0))).toBeNull();
		expect(findPollOrigin([0, 0, -1, 0, 0])).toBeNull();
	});

	test("says nothing when there are not so many ways to choose", () => {
		const room = { items: 3, ways: 7 };
		const most = encodePoll({ question: 1, version: 2 }, [6, 6, 6], 7);
		expect(decodeChoices(most, room)).toEqual([6, 6, 6]);
		expect(decodeChoices([31, 31, 0, 0], room)).toBeNull();
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
