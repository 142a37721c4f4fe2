import fc from "fast-check";
import { expect, test } from "vitest";
import { listSuspectCharacters } from "../article/text/characters.ts";
import { formatStatementsCsv } from "../export/csv.ts";
import { readModel } from "../testing/checks/built.ts";
import { type EventDocument, parseEventList, readEventList } from "./event-list.ts";
import { type SettledArticle, settleArticle } from "./settle.ts";

const text = 'The toll should rise, the council says. Maria Lind is "against it"; so is Berg.';

function parse(table: string): EventDocument[] {
	const documents = parseEventList(table);
	if (!documents) throw new Error("The table has the columns");
	return documents;
}

function bring(document: EventDocument | undefined, words: string | null): SettledArticle {
	if (!document) throw new Error("The table has a document");
	const details = { slug: "toll", lang: null, title: "A Toll", takesMeant: false };
	const settled = settleArticle(readEventList(document, words, details), "toll");
	if ("refusal" in settled) throw new Error(settled.refusal);
	return settled;
}

test("our own table gives the statements back, on the same words", () => {
	const model = readModel("riyadh-talks");
	const [document] = parse(formatStatementsCsv(model));
	const details = { slug: "talks", lang: "en", title: null, takesMeant: false };
	const settled = settleArticle(
		readEventList(document as EventDocument, model.text, details),
		"talks",
	);
	if ("refusal" in settled) throw new Error(settled.refusal);
	expect(settled.left).toEqual([]);
	const read = (all: typeof model.statements) =>
		all.map(({ verb, stance, voice, manner, via, quote }) => {
			return [verb, stance, voice, manner, via.length, quote.exact];
		});
	expect(read(settled.model.statements)).toEqual(read(model.statements));
	expect(settled.model.text).toBe(model.text);
});

const table = `"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title"
1;2025-03-03 00:00:00;"";"Town council";"Raising the toll";1;0;20;"The toll should rise";1;1;"News of tolls"
2;2025-03-03 00:00:00;"Maria Lind";"";"Raising the toll";0;54;79;"'against it', so is Berg.";1;1;"News of tolls"
3;2025-03-03 00:00:00;"";"";"Raising the toll";0;0;20;"The toll should rise";1;1;"News of tolls"
4;2025-03-03 00:00:00;"Berg";"";"";0;54;79;"other words";1;1;"News of tolls"
5;2025-03-03 00:00:00;"Berg";"";"Raising the toll";0;1;4;"so is Berg";1;1;"News of tolls"
`;

test("the analyzer's own table is held against the text, as it spells passages", () => {
	const settled = bring(parse(table)[0], text);
	expect(settled.left.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
		"row 5 (statement 4): its words do not stand in the text",
		"row 4 (statement 3): it names neither a person nor an organization",
	]);
	expect(settled.source).toContain(
		"[The toll should rise]{town-council supports raising-the-toll}, the council says.",
	);
	expect(settled.source).toContain(
		'is ["against it"; [so is Berg]{berg rejects raising-the-toll}.]{maria-lind rejects raising-the-toll}',
	);
});

test("without a text the article holds the passages alone, and is not said to be published so", () => {
	const settled = bring(parse(table)[0], null);
	expect(settled.published).toBeNull();
	expect(settled.model.text).toContain("A Toll\n\nThe toll should rise\n\n");
	expect(settled.remarks[0]?.reason).toContain("no text beside the table");
});

test.each([
	["person,concept\r\nAnn,Tolls\r\n", "neither a place nor words are told"],
	["person,start,stop\nAnn,500,510\n", "the text ends before its place"],
	["person,quote\nAnn,is\n", "its words stand in the text more than once"],
	["organisation,start,stop,quote\nX,0,3,Thx\n", "its words do not stand in the text"],
])("a row whose passage is not known is told: %j", (rows, reason) => {
	expect(bring(parse(rows)[0], text).left.map((one) => one.reason)).toEqual([reason]);
});

test("documents are told apart, and a table of something else is none", () => {
	const rows = "document,person,quote\na,Ann,x\nb,Ben,y\na,Cy,z\n";
	expect(parse(rows).map(({ name, rows: own }) => [name, own.length])).toEqual([
		["a", 2],
		["b", 1],
	]);
	expect(parseEventList("time,weight\n1,2\n")).toBeNull();
	expect(parseEventList("")).toBeNull();
});

test("a verb that is none, and a side about nothing, are told", () => {
	const rows = 'person,concept,agreement,verb,quote\nAnn,,1,rejets,"is ""against it"""\n';
	const { remarks, model } = bring(parse(rows)[0], text);
	expect(model.statements[0]?.verb).toBe("says");
	expect(remarks.map(({ reason }) => reason)).toEqual(
		expect.arrayContaining([
			"“rejets” cannot be its verb here",
			"it is for or against something that it does not name",
		]),
	);
});

test("whatever names and concepts a table holds, it becomes an article or is told", () => {
	const name = fc.oneof(
		fc.constantFrom(
			"",
			" ",
			"=1+1",
			"__proto__",
			"“x”: #",
			"a\nb",
			"日本",
			"Лавров",
			"12",
			"- [x]{y}",
		),
		fc.string({ unit: "grapheme", maxLength: 12 }),
	);
	const row = fc.tuple(name, name, name, fc.constantFrom("0", "1", ""), name);
	const toCell = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
	fc.assert(
		fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
			fc.pre(listSuspectCharacters(rows.flat().join("").replaceAll("\n", ""), true).length === 0);
			const lines = rows.map((cells) => [...cells, "0", "4"].map(toCell).join(","));
			const head = "person,organization,concept,agreement,verb,start,stop";
			const [document] = parse([head, ...lines].join("\n"));
			if (!document) return;
			const settled = bring(document, text);
			expect(settled.kept + settled.left.length).toBe(document.rows.length);
			const named = ([person = "", body = ""]: string[]) => /\S/u.test(person + body);
			expect(settled.kept).toBe(rows.filter(named).length);
		}),
		{ numRuns: 200 },
	);
});
