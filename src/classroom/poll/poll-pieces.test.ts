import { describe, expect, test } from "vitest";
import { encodePoll, formatSymbols, isIntact } from "./poll-code.ts";
import { splitLine } from "./poll-pieces.ts";

const right = encodePoll({ question: 2, version: 3, choices: [1, 2, 3, 4, 5, 6, 7, 1, 2, 3] });
const other = encodePoll({ question: 2, version: 3, choices: [2, 2, 3, 4, 5, 6, 7, 1, 2, 1] });
const elsewhere = encodePoll({ question: 5, version: 3, choices: [1, 2, 3] });
const [code, another, foreign] = [right, other, elsewhere].map(formatSymbols) as [
	string,
	string,
	string,
];
const mistyped = `${code.slice(0, -1)}${code.endsWith("X") ? "Y" : "X"}`;

const split = (line: string) =>
	splitLine(line, right.length, (symbols) => {
		if (!isIntact(symbols)) return null;
		return symbols.length === right.length ? 0 : 1;
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

test("a very long line is split in no time", () => {
	const words = Array.from({ length: 5000 }, (_, at) => `w${at}`).join(" ");
	expect(split(words).length).toBeGreaterThan(500);
	expect(split("a".repeat(200_000))).toHaveLength(1);
});
