import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodePoll, findPollOrigin, formatSymbols } from "./poll-code.ts";
import { splitLine } from "./poll-pieces.ts";

const here = { question: 2, version: 3 };
/** Ten characters, of what is chosen in thirteen items. */
const write = (origin: typeof here, ...choices: number[]) =>
	encodePoll(origin, [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, ...choices], 8);
const right = write(here, 1, 2, 3);
const other = write(here, 2, 2, 1);
const elsewhere = encodePoll({ question: 5, version: 3 }, [1, 2, 3], 8);
const [code, another, foreign] = [right, other, elsewhere].map(formatSymbols) as [
	string,
	string,
	string,
];
const mistyped = `${code.slice(0, -1)}${code.endsWith("X") ? "Y" : "X"}`;

const split = (line: string) =>
	splitLine(line, [right.length], (symbols) => {
		const origin = findPollOrigin(symbols);
		if (origin?.question === here.question && symbols.length === right.length)
			return origin.version === here.version ? 0 : null;
		return origin?.question === 5 && origin.version === 3 ? 1 : null;
	}).map(({ text }) => text);

test("the codes of these tests have two groups of five", () => {
	expect(code).toMatch(/^\w{5}-\w{5}$/);
});

describe("a line is split into codes", () => {
	test.each([
		["one alone", code, [code]],
		["one with a space in it", code.replace("-", " "), [code.replace("-", " ")]],
		["one letter by letter", [...code].join(" "), [[...code].filter((c) => c !== "-").join(" ")]],
		["several with commas", `${code},${another}; ${code}`, [code, another, code]],
		["several with spaces", `${code} ${another}`, [code, another]],
		["several without hyphens", `${code} ${another}`.replaceAll("-", ""), undefined],
		["several with spaces in them", `${code} ${another}`.replaceAll("-", " "), undefined],
		["a mistyped one before another", `${mistyped} ${code}`, [mistyped, code]],
		["one that is too short after another", `${code} ${code.slice(1)}`, [code, code.slice(1)]],
		["one of another question", `${foreign} ${code}`, [foreign, code]],
		["one in quotation marks", `"${code}",“${another}”`, [code, another]],
		["one in a numbered list", `12. ${code}`, [code]],
		["one after a dash", `- ${code}`, [code]],
		["nothing", " \t – ", []],
	])("%s", (_, line, pieces) => {
		if (pieces === undefined) expect(split(line)).toHaveLength(2);
		else expect(split(line)).toEqual(pieces);
	});
});

describe("a name is left out", () => {
	test.each([
		["before a colon", `Anna: ${code}`, [code]],
		["of several words before a colon", `Anna Maria von Berg: ${code}`, [code]],
		["as long as a code, before a colon", `Maximilian: ${code}`, [code]],
		["with digits, before a colon", `anna_2011xy: ${code}`, [code]],
		["before a mistyped code", `Maximilian: ${mistyped}`, [mistyped]],
		["with nothing after it", "Maximilian:", []],
		["and another on the same line", `Anna: ${code} Ben Alexander: ${another}`, [code, another]],
		["before a comma", `Berg, Anna: ${code}`, [code]],
		["in another column", `Anna\t${code}`, [code]],
		["without a colon", `Anna Smith ${code}`, [code]],
		["without a colon before a mistyped code", `Anna ${mistyped}`, [mistyped]],
		["with the time of a message", `10:32 Anna: ${code}`, [code]],
	])("%s", (_, line, pieces) => {
		expect(split(line)).toEqual(pieces);
	});

	test("but not a code that stands before a colon", () => {
		expect(split(`${code}: ${another}`)).toEqual([code, another]);
		expect(split(`Anna: ${mistyped} Ben: ${code}`)).toEqual([mistyped, code]);
	});
});

describe("what a chat puts around codes is left out", () => {
	test.each([
		["a time in brackets and a name", `[10:32] Ann: ${code}`, [code]],
		["a date, a time and a name", `[28.11.26, 10:32:05] Ann Smith: ${code}`, [code]],
		["the same with a dash", `28/11/2026, 10:32 - Ann Smith: ${code}`, [code]],
		["the same with AM", `11/28/26, 10:32 AM - Ann: ${code}`, [code]],
		["a line of its own", "Ann Smith 10:32 AM", []],
		["to whom it is", `10:32:05 From Ann Smith to Everyone: ${code}`, [code]],
		["words around it", `Ann: my code is ${code}`, [code]],
		["several students", `[10:32] Ann: ${code} [10:33] Ben: ${another}`, [code, another]],
		[
			"a name as long as a code before one with a mistake",
			`10:32 Maximilian ${mistyped}`,
			[mistyped],
		],
	])("%s", (_, line, pieces) => {
		expect(split(line)).toEqual(pieces);
	});

	test("and never a code, wherever times and names stand", () => {
		const around = fc.constantFrom("[10:32] ", "Ann: ", "10:32 Zoë Lind: ", "", "2026-11-28 ");
		fc.assert(
			fc.property(around, around, (before, between) => {
				expect(split(`${before}${code} ${between}${another}`)).toEqual([code, another]);
			}),
		);
	});
});

describe("characters that look or are typed otherwise are read", () => {
	/** What pages and chats put between characters, and nobody sees. */
	const unseen = [..."\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2066\u2069\u2060\ufeff\u00ad"];
	const widen = (letter: string) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0);

	test("full-width, small, with anything invisible between them", () => {
		const way = fc.constantFrom(
			(letter: string) => letter,
			(letter: string) => letter.toLowerCase(),
			widen,
			(letter: string) => widen(letter.toLowerCase()),
		);
		const letters = [...code];
		fc.assert(
			fc.property(
				fc.array(way, { minLength: letters.length, maxLength: letters.length }),
				fc.array(fc.constantFrom("", ...unseen), { minLength: 11, maxLength: 11 }),
				fc.constantFrom("", "\u00a0", "\u3000", "Ann：", "\ufeff"),
				(ways, gaps, before) => {
					const typed = letters.map((letter, at) => (ways[at]?.(letter) ?? "") + gaps[at]).join("");
					const [piece, ...more] = split(before + typed);
					expect(more).toEqual([]);
					const plain = (piece ?? "").toUpperCase().replace(/[^0-9A-Z]/g, "");
					expect(plain).toBe(code.replaceAll("-", ""));
				},
			),
		);
	});
});

test("a very long line is split in no time", () => {
	const words = Array.from({ length: 5000 }, (_, at) => `w${at}`).join(" ");
	expect(split(words).length).toBeGreaterThan(500);
	expect(split("a".repeat(200_000))).toHaveLength(1);
});
