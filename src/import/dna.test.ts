import { expect, test } from "vitest";
import { type DnaTables, listDnaDocuments, readDnaDocument } from "./dna.ts";
import { type SettledArticle, settleArticle } from "./settle.ts";

const text = "\nThe toll should rise, the council says.\n\nMaria Lind is against it.\n";
const stretch = (words: string) => ({
	Start: text.indexOf(words),
	Stop: text.indexOf(words) + words.length,
});

/** As version 3 of the analyzer writes its tables. */
const tables: DnaTables = {
	DOCUMENTS: [
		{ ID: 7, Title: "A Toll", Text: text, Author: "", Source: "The Gazette", Date: 1_106_697_600 },
		{ ID: 9, Title: "Another", Text: "No.", Author: "", Source: "", Date: 1_106_697_600_000 },
	],
	CODERS: [{ ID: 1, Name: "Anna Adams" }],
	STATEMENTTYPES: [
		{ ID: 1, Label: "DNA Statement" },
		{ ID: 2, Label: "Annotation" },
	],
	VARIABLES: [
		{ ID: 1, Variable: "person", DataType: "short text" },
		{ ID: 2, Variable: "organization", DataType: "short text" },
		{ ID: 3, Variable: "concept", DataType: "short text" },
		{ ID: 4, Variable: "agreement", DataType: "boolean" },
		{ ID: 5, Variable: "mood", DataType: "short text" },
	],
	ENTITIES: [
		{ ID: 1, Value: "" },
		{ ID: 2, Value: "Maria Lind" },
		{ ID: 3, Value: "Town council" },
		{ ID: 4, Value: "Raising the toll" },
		{ ID: 5, Value: "angry" },
	],
	STATEMENTS: [
		{ ID: 1, StatementTypeId: 1, DocumentId: 7, Coder: 1, ...stretch("The toll should rise") },
		{ ID: 2, StatementTypeId: 1, DocumentId: 7, Coder: 1, ...stretch("against it") },
		{ ID: 3, StatementTypeId: 2, DocumentId: 7, Coder: 1, ...stretch("council") },
		{ ID: 4, StatementTypeId: 1, DocumentId: 7, Coder: 1, ...stretch("it") },
	],
	DATASHORTTEXT: [
		{ StatementId: 1, VariableId: 1, Entity: 1 },
		{ StatementId: 1, VariableId: 2, Entity: 3 },
		{ StatementId: 1, VariableId: 3, Entity: 4 },
		{ StatementId: 2, VariableId: 1, Entity: 2 },
		{ StatementId: 2, VariableId: 2, Entity: 3 },
		{ StatementId: 2, VariableId: 3, Entity: 4 },
		{ StatementId: 2, VariableId: 5, Entity: 5 },
		{ StatementId: 4, VariableId: 1, Entity: 1 },
	],
	DATABOOLEAN: [
		{ StatementId: 1, VariableId: 4, Value: 1 },
		{ StatementId: 2, VariableId: 4, Value: 0 },
	],
	ATTRIBUTEVARIABLES: [
		{ ID: 1, AttributeVariable: "Alias" },
		{ ID: 2, AttributeVariable: "Type" },
	],
	ATTRIBUTEVALUES: [
		{ EntityId: 2, AttributeVariableId: 1, AttributeValue: "Lind" },
		{ EntityId: 2, AttributeVariableId: 2, AttributeValue: "politician" },
	],
};

const toDate = (seconds: number) => (seconds === 1_106_697_600 ? "2005-01-26" : null);

function bring(from: DnaTables): SettledArticle {
	const [document] = listDnaDocuments(from, toDate);
	if (!document) throw new Error("The sample has a document");
	const details = { slug: "toll", lang: null, title: null, takesMeant: false };
	const settled = settleArticle(readDnaDocument(document, details), "toll");
	if ("refusal" in settled) throw new Error(settled.refusal);
	return settled;
}

test("a document becomes an article: concepts are proposals, agreement is for or against", () => {
	const { source, published } = bring(tables);
	expect(source).toBe(`---
title: "A Toll"
lang: "en"
published: 2005-01-26
credit:
  name: "The Gazette"
coded-by: ["Anna Adams"]
actors:
  town-council:
    name: "Town council"
    kind: organization
  maria-lind:
    name: "Maria Lind"
    kind: person
    of: town-council
    aka: ["Lind"]
proposals:
  raising-the-toll:
    title: "Raising the toll"
---

[The toll should rise]{town-council supports raising-the-toll}, the council says.

Maria Lind is [against it]{maria-lind rejects raising-the-toll}.
`);
	expect(published).toBe(
		"A Toll\nThe toll should rise, the council says.\nMaria Lind is against it.\n",
	);
});

test("what has no place in an article is told", () => {
	const { left, remarks, kept, total } = bring(tables);
	expect([kept, total]).toEqual([2, 4]);
	expect(left.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
		"statement 3: “Annotation” has neither a person nor an organization",
		"statement 4: it names neither a person nor an organization",
	]);
	const reasons = remarks.map(({ reason }) => reason);
	expect(reasons).toContain("the variable “mood” is not taken over");
	expect(reasons).toContain(
		"the attribute “Type”, which 1 names in the file have, is not taken over",
	);
});

test("version 2 has words in place of numbers, and counts thousandths of a second", () => {
	const names = new Map(tables.ENTITIES?.map(({ ID, Value }) => [ID, Value]));
	const old: DnaTables = {
		...tables,
		DATASHORTTEXT: (tables.DATASHORTTEXT ?? []).map(({ Entity, ...row }) => ({
			...row,
			Value: names.get(Entity),
		})),
		ENTITIES: [],
		ATTRIBUTEVALUES: [],
	};
	const ids = ({ model }: SettledArticle) => model.statements.map(({ id }) => id);
	expect(ids(bring(old))).toEqual(ids(bring(tables)));
	expect(listDnaDocuments(old, toDate).map(({ published }) => published)).toEqual([
		"2005-01-26",
		"2005-01-26",
	]);
});

test("of a whole number the sign is for or against, and nothing says neither", () => {
	const verbs = [2, -1, 0].map((Value) => {
		const counted: DnaTables = {
			...tables,
			VARIABLES: (tables.VARIABLES ?? []).map((row) =>
				row.Variable === "agreement" ? { ...row, DataType: "integer" } : row,
			),
			DATABOOLEAN: [],
			DATAINTEGER: [{ StatementId: 2, VariableId: 4, Value }],
		};
		return bring(counted).model.statements.find(({ actor }) => actor === "maria-lind")?.verb;
	});
	expect(verbs).toEqual(["supports", "rejects", "says"]);
});

test.each([{}, { DOCUMENTS: [{}], STATEMENTS: [{}] }, { DOCUMENTS: [{ ID: "x", Text: null }] }])(
	"tables that lack what they should hold are read without a fault: %j",
	(broken) => {
		expect(listDnaDocuments(broken as DnaTables, () => null).length).toBeLessThan(2);
	},
);
