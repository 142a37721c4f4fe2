import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryModel } from "../testing/arbitrary/model.ts";
import { readRfc4180 } from "../testing/checks/rfc4180.ts";
import { assembleModel, assembleSmall, planStatement as plan } from "../testing/samples/model.ts";
import { csvColumns, formatStatementsCsv, guardFormula } from "./csv.ts";

describe("statements.csv", () => {
	test("begins with the columns that Discourse Network Analyzer names", () => {
		expect(formatStatementsCsv(assembleSmall([]))).toBe(
			"person,organization,concept,agreement,document,start,stop,stance,verb,via,manner,voice,quote,claimed_by,earlier,kind,part,votes\r\n",
		);
	});

	test.each([
		["proposes", "1"],
		["backs", "1"],
		["rejects", "0"],
		["open-to", ""],
		["divided-on", ""],
		["says", ""],
		["declines-to-comment", ""],
	])("gives %s the agreement “%s”", (verb, agreement) => {
		const [, row] = readRfc4180(formatStatementsCsv(assembleSmall([plan(0, verb, 0)])));
		expect(row?.[csvColumns.indexOf("agreement")]).toBe(agreement);
	});

	test("has a row for each of several who said it together", () => {
		const model = assembleSmall([plan(0, "rejects", 0)]);
		const [statement] = model.statements;
		const both = { ...model, statements: [{ ...statement, with: ["a2"] }] } as typeof model;
		const rows = readRfc4180(formatStatementsCsv(both)).slice(1);
		expect(rows.map(([person]) => person)).toEqual(["Ann", "Bob"]);
		expect(new Set(rows.map((row) => row.slice(2).join())).size).toBe(1);
	});

	test("puts a person beside its body and every other actor in the column of bodies", () => {
		const model = assembleModel({
			actors: [
				{ name: "Office", kind: "government" },
				{ name: "Ann", kind: "person", of: 0 },
				{ name: "Bob", kind: "person" },
			],
			proposals: ["Plan A"],
			sentences: 1,
			statements: [plan(0, "backs", 0), plan(1, "backs", 0, { via: [0, 2] }), plan(2, "backs", 0)],
		});
		const rows = readRfc4180(formatStatementsCsv(model)).slice(1);
		expect(rows.map((row) => row.slice(0, 2))).toEqual([
			["", "Office"],
			["Ann", "Office"],
			["Bob", ""],
		]);
		expect(rows[1]?.[csvColumns.indexOf("via")]).toBe("Office; Bob");
	});

	test.each([
		["=1+1", "'=1+1"],
		["+1", "'+1"],
		["-1", "'-1"],
		["@SUM(A1)", "'@SUM(A1)"],
		["\t=1", "'\t=1"],
		["\r=1", "'\r=1"],
		["＝1", "'＝1"],
		["1-1", "1-1"],
		["Ann", "Ann"],
	])("guards a spreadsheet from %j", (text, safe) => {
		expect(guardFormula(text)).toBe(safe);
	});

	test("read back gives every statement, its words and no formula, of any model", () => {
		fc.assert(
			fc.property(arbitraryModel(), (model) => {
				const [, ...rows] = readRfc4180(formatStatementsCsv(model));
				// What several say together has a row for each.
				const said = model.statements.flatMap((one) => [one, ...(one.with ?? []).map(() => one)]);
				expect(rows.map((row) => row[csvColumns.indexOf("quote")])).toEqual(
					said.map(({ quote }) => guardFormula(quote.exact)),
				);
				for (const row of rows) {
					expect(row).toHaveLength(csvColumns.length);
					for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
				}
				for (const [index, row] of rows.entries()) {
					const { start, stop, exact } = said[index]?.quote ?? {};
					expect(model.text.slice(Number(row[5]), Number(row[6]))).toBe(exact);
					expect([start, stop]).toEqual([Number(row[5]), Number(row[6])]);
				}
			}),
		);
	});
});
