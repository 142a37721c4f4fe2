import { expect, test } from "vitest";
import type { Coding } from "../lesson/types.ts";
import { matchCodings } from "./pairing.ts";

const text = "one two three four";

/** Codings of words by number, in order. */
const code = (...marks: [from: number, to: number, change?: Partial<Coding>][]): Coding[] => {
	const starts = [0, 4, 8, 14];
	const stops = [3, 7, 13, 18];
	return marks.map(([from, to, change]) => ({
		spans: [{ start: starts[from] ?? 0, stop: stops[to] ?? 0 }],
		...{ actor: "a1", verb: "rejects", proposal: "p1", attribution: "direct", ...change },
	}));
};

const match = (a: Coding[], b: Coding[]) =>
	matchCodings(text, a, b).map((found) => [found.a, found.b, found.overlap]);

test("the greatest overlap goes first, measured by the longer of the two", () => {
	expect(match(code([0, 3]), code([0, 0], [0, 2]))).toEqual([[0, 1, 0.75]]);
	expect(match(code([0, 0]), code([0, 3], [0, 1]))).toEqual([[0, 1, 0.5]]);
});

test("marks without a word in common are never paired", () => {
	expect(match(code([0, 1]), code([2, 3]))).toEqual([]);
});

test("on the same words actor and proposal together outweigh stance and manner", () => {
	const mine = code([0, 0, { verb: "backs", attribution: "mixed" }]);
	const alike = { verb: "backs", attribution: "mixed" } as const;
	expect(match(mine, code([0, 0, { ...alike, proposal: null }], [0, 0]))).toEqual([[0, 1, 1]]);
});

test("on the same words with the same actor and proposal the verb decides", () => {
	const two = code([0, 0, { verb: "supports" }], [0, 0, { verb: "opposes" }]);
	expect(match(code([0, 0, { verb: "opposes" }]), two)).toEqual([[0, 1, 1]]);
	expect(match(code([0, 0, { verb: "rejects" }]), two)).toEqual([[0, 1, 1]]);
});

test("what is alike in everything goes by its order", () => {
	expect(match(code([0, 0], [0, 0]), code([0, 0], [0, 0], [0, 0]))).toEqual([
		...[
			[0, 0, 1],
			[1, 1, 1],
		],
	]);
});
