import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { versionAlphabet } from "../lesson/version.ts";
import { countFirstSymbols, decodeFirstChoices, findFirstOrigin } from "./first-code.ts";

const eights = Array.from({ length: 5 }, () => [0, 1, 2, 3, 4, 5, 6, 7]).flat();

/** As version 0.2 wrote them. */
const codes = [
	{ code: "0046D", question: 0, version: 0, choices: [1] },
	{ code: "4HMZR-D8X2", question: 4, version: 17, choices: [5, 1, 7, 7, 0, 3, 2, 4] },
	{ code: "ZZ5-6AJ", question: 31, version: 31, choices: [1, 2, 3] },
	{ code: "290MW-QE19S-EW2K-JXR57-5VGAE-BQKG", question: 2, version: 9, choices: eights },
];
const read = (code: string) =>
	[...code.replaceAll("-", "")].map((letter) => versionAlphabet.indexOf(letter));

describe("a code of version 0.2", () => {
	test.each(codes)("$code is read", ({ code, question, version, choices }) => {
		const symbols = read(code);
		expect(symbols).toHaveLength(countFirstSymbols(choices.length));
		expect(findFirstOrigin(symbols)).toEqual({ question, version });
		expect(decodeFirstChoices(symbols, choices.length)).toEqual(choices);
	});

	test("is none with one or two characters changed, or one left out", () => {
		const any = fc.constantFrom(...codes.map(({ code }) => read(code)));
		const put = fc.nat(31);
		fc.assert(
			fc.property(any, fc.nat(), fc.nat(), put, put, (symbols, one, two, first, second) => {
				const [here, there] = [one % symbols.length, two % symbols.length];
				const changed = symbols.with(here, first).with(there, second);
				fc.pre(changed.some((symbol, at) => symbol !== symbols[at]));
				expect(findFirstOrigin(changed)).toBeNull();
			}),
			{ numRuns: 500 },
		);
		for (const { code } of codes) expect(findFirstOrigin(read(code).slice(1))).toBeNull();
	});

	test("says nothing when there is something where nothing should be", () => {
		expect(decodeFirstChoices(read("ZZ5-6AJ"), 2)).toBeNull();
	});
});
