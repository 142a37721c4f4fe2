import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Model } from "../../article/model/types.ts";
import { csvColumns, formatStatementsCsv, guardFormula } from "../../export/csv.ts";
import { arbitraryModel } from "../arbitrary/model.ts";
import { readModel } from "./built.ts";
import { readRfc4180 } from "./rfc4180.ts";

describe("a strict reader of RFC 4180", () => {
	test.each([
		["a,b\r\n", [["a", "b"]]],
		['"a,\r\n""b""",\r\n', [['a,\r\n"b"', ""]]],
		[
			",\r\n,\r\n",
			[
				["", ""],
				["", ""],
			],
		],
	])("reads %j", (text, rows) => {
		expect(readRfc4180(text)).toEqual(rows);
	});

	test.each([
		["a line end of Unix", "a,b\nc,d\r\n"],
		["a last row without its line end", "a,b\r\nc,d"],
		["a bare quotation mark", 'a"b,c\r\n'],
		["text after a quotation", '"a"b\r\n'],
		["a quotation without an end", '"a\r\n'],
		["rows of unequal length", "a,b\r\nc\r\n"],
	])("refuses %s", (_, text) => {
		expect(() => readRfc4180(text)).toThrow();
	});
});

/**
 * What Discourse Network Analyzer knows of a statement (version 3.0.11 and its R package):
 * the variables of the type "DNA Statement" are person, organization and concept, each a
 * short text, and agreement, 0 or 1. A statement stands in a document from a start position, 0
 * being before the first character, up to a stop position behind the last, both counted by
 * Java, that is, in UTF-16 units. No version reads a table from a file by itself:
 * `dna_addDocument` takes the text, `dna_addStatement` one statement with these values.
 */
const types: Record<string, RegExp> = {
	person: /^/,
	organization: /^/,
	concept: /^/,
	agreement: /^[01]?$/,
	document: /^[a-z0-9]+(-[a-z0-9]+)*$/,
	start: /^(0|[1-9]\d*)$/,
	stop: /^[1-9]\d*$/,
	stance: /^(proposes|supports|open|mixed|opposes)?$/,
	verb: /^[a-z-]+$/,
	via: /^/,
	manner: /^(direct|mixed|indirect)$/,
	voice: /^(speaker|article)$/,
	quote: /./,
	claimed_by: /^/,
	earlier: /^1?$/,
	kind: /^(person|government|organization|group|unnamed)$/,
	part: /^/,
	votes: /^(\d+ for, \d+ against(, \d+ abstained)?)?$/,
};

describe("statements.csv as Discourse Network Analyzer takes it", () => {
	test("has its columns first, then ours, in the contract's order", () => {
		expect([...csvColumns]).toEqual(Object.keys(types));
	});

	test("holds in every cell of any model what its column says, in UTF-8 without a mark", () => {
		fc.assert(fc.property(arbitraryModel(), (model) => expectReadable(model)));
	});

	test.each(["riyadh-talks", "what-is-a-planet"])("can be taken over from %s", (slug) => {
		const model = readModel(slug);
		expectReadable(model);
		for (const row of readRows(model)) {
			// A statement of nobody would be no row of a discourse network.
			expect(`${row[0]}${row[1]}`).not.toBe("");
			// A short text there has at most 190 characters.
			for (const cell of row.slice(0, 3)) expect(cell.length).toBeLessThanOrEqual(190);
		}
		const agreements = new Set(readRows(model).map((row) => row[3]));
		expect(agreements).toEqual(new Set(["1", "0", ""]));
	});
});

function readRows(model: Model): string[][] {
	return readRfc4180(formatStatementsCsv(model)).slice(1);
}

function expectReadable(model: Model): void {
	const bytes = new TextEncoder().encode(formatStatementsCsv(model));
	expect([...bytes.slice(0, 6)]).toEqual([...new TextEncoder().encode("person")]);
	// Fatal: what is not UTF-8 throws. Compared: half a character would come back as U+FFFD.
	const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	expect(text).toBe(formatStatementsCsv(model));
	const [header = [], ...rows] = readRfc4180(text);
	expect(header).toEqual(Object.keys(types));
	const holders = model.statements.flatMap((one) => [one.actor, ...(one.with ?? [])]);
	expect(rows).toHaveLength(holders.length);
	for (const row of rows) {
		for (const [index, column] of header.entries()) {
			expect(row[index]).toMatch(types[column] ?? /never/);
			expect(row[index]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
		}
		const [start, stop] = [Number(row[5]), Number(row[6])];
		expect(row[csvColumns.indexOf("quote")]).toBe(guardFormula(model.text.slice(start, stop)));
	}
}
