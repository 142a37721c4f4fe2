import { guessLanguage } from "../article/draft/language.ts";
import type { ForeignDetails } from "./brat.ts";
import { buildCoded, type PlacedPassage } from "./coded.ts";
import type { ImportedArticle, Remark } from "./imported.ts";
import { layOutForeign } from "./layout.ts";

/** A row of a table by column. */
export type TableRow = Readonly<Record<string, unknown>>;

/** Tables of a Discourse Network Analyzer file (version 2 or 3) by name; one may be missing. */
export type DnaTables = Readonly<Record<string, readonly TableRow[]>>;

/** A document of such a file. */
export interface DnaDocument {
	/** As the file numbers it. */
	id: number;
	title: string;
	text: string;
	/** ISO date; null where there is none. */
	published: string | null;
	/** Author and source. */
	credit: string;
	statements: DnaStatement[];
	/** Other names, by name. */
	aka: ReadonlyMap<string, readonly string[]>;
	remarks: Remark[];
}

interface DnaStatement {
	id: number;
	/** Name of its type. */
	type: string;
	coder: string;
	start: number;
	stop: number;
	/** By the variable's name in small letters. */
	values: Map<string, string | number>;
	/** Variables whose value is a whole number instead of yes or no. */
	numbers: ReadonlySet<string>;
}

const text = (row: TableRow | undefined, column: string): string => {
	const value = row?.[column];
	return typeof value === "string" || typeof value === "number" ? String(value) : "";
};
const number = (row: TableRow, column: string) => Number(row[column] ?? Number.NaN);

const indexRows = (rows: readonly TableRow[] = [], column = "ID") =>
	new Map(rows.map((row) => [number(row, column), row]));

/** Values of all statements, by statement and variable. */
function indexValues(tables: DnaTables) {
	const variables = indexRows(tables.VARIABLES);
	const entities = indexRows(tables.ENTITIES);
	const byStatement = new Map<number, Map<string, string | number>>();
	const numbers = new Set(
		(tables.VARIABLES ?? [])
			.filter((row) => text(row, "DataType") === "integer")
			.map((row) => text(row, "Variable").toLowerCase()),
	);
	for (const table of ["DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT"]) {
		for (const row of tables[table] ?? []) {
			const name = text(variables.get(number(row, "VariableId")), "Variable").toLowerCase();
			const isText = table.endsWith("TEXT");
			// Version 2 has the words themselves, version 3 has them in a table of their own.
			const entity = "Entity" in row ? entities.get(number(row, "Entity")) : row;
			const value = isText ? text(entity, "Value") : number(row, "Value");
			const statement = number(row, "StatementId");
			const values = byStatement.get(statement) ?? new Map<string, string | number>();
			byStatement.set(statement, values.set(name, value));
		}
	}
	return { byStatement, numbers };
}

/** Attributes of names: aliases are other names, the rest is told. */
function readAttributes(tables: DnaTables) {
	const kinds = indexRows(tables.ATTRIBUTEVARIABLES);
	const entities = indexRows(tables.ENTITIES);
	const aka = new Map<string, string[]>();
	const others = new Map<string, number>();
	for (const row of tables.ATTRIBUTEVALUES ?? []) {
		const value = text(row, "AttributeValue").trim();
		const kind = text(kinds.get(number(row, "AttributeVariableId")), "AttributeVariable");
		if (value === "") continue;
		const name = text(entities.get(number(row, "EntityId")), "Value");
		if (kind === "Alias") aka.set(name, [...(aka.get(name) ?? []), value]);
		else others.set(kind, (others.get(kind) ?? 0) + 1);
	}
	const remarks = [...others].map(([kind, count]) => ({
		...{ place: "", words: "" },
		reason: `the attribute “${kind}”, which ${count} names in the file have, is not taken over`,
	}));
	return { aka, remarks };
}

/** The documents of a file in their order; dates are read by whoever knows a calendar. */
export function listDnaDocuments(
	tables: DnaTables,
	toDate: (seconds: number) => string | null,
): DnaDocument[] {
	const types = indexRows(tables.STATEMENTTYPES);
	const coders = indexRows(tables.CODERS);
	const { byStatement, numbers } = indexValues(tables);
	const { aka, remarks } = readAttributes(tables);
	return (tables.DOCUMENTS ?? []).map((row) => {
		const id = number(row, "ID");
		const statements = (tables.STATEMENTS ?? [])
			.filter((one) => number(one, "DocumentId") === id)
			.map((one) => ({
				...{ id: number(one, "ID"), start: number(one, "Start"), stop: number(one, "Stop") },
				type: text(types.get(number(one, "StatementTypeId")), "Label"),
				coder: text(coders.get(number(one, "Coder")), "Name"),
				values: byStatement.get(number(one, "ID")) ?? new Map<string, string | number>(),
				numbers,
			}));
		const date = number(row, "Date");
		return {
			...{ id, title: text(row, "Title"), text: text(row, "Text"), statements, aka, remarks },
			// Version 2 counts thousandths of a second.
			published: toDate(date > 1e11 ? date / 1000 : date),
			credit: [text(row, "Author"), text(row, "Source")].filter(Boolean).join(", "),
		};
	});
}

const known = new Set(["person", "organization", "concept", "agreement"]);

/** For (yes, a positive number), against (no, a negative one). */
function readAgreement({ values, numbers }: DnaStatement): boolean | null {
	const value = values.get("agreement");
	if (typeof value !== "number") return null;
	if (!numbers.has("agreement")) return value !== 0;
	return value === 0 ? null : value > 0;
}

function toCoding(statement: DnaStatement): PlacedPassage {
	const { id, start, stop, values } = statement;
	const read = (name: string) => String(values.get(name) ?? "");
	return {
		...{ place: `statement ${id}`, stretch: { start, stop } },
		...{ person: read("person"), organization: read("organization"), concept: read("concept") },
		agreement: readAgreement(statement),
	};
}

const isOrdinary = ({ values }: DnaStatement) => values.has("person") || values.has("organization");

/** What statements hold beside what is taken over. */
function listOthers(statements: readonly DnaStatement[]): Remark[] {
	const names = statements.flatMap(({ values }) =>
		[...values.keys()].filter((one) => !known.has(one)),
	);
	return [...new Set(names)].map((name) => {
		return { place: "", words: "", reason: `the variable “${name}” is not taken over` };
	});
}

/** A document and what was coded in it. */
export function readDnaDocument(document: DnaDocument, details: ForeignDetails): ImportedArticle {
	const lang = details.lang ?? guessLanguage(document.text) ?? "en";
	const laid = layOutForeign(document.text, lang, details.title ?? (document.title.trim() || null));
	const ordinary = document.statements.filter(isOrdinary);
	const coders = [...new Set(ordinary.map(({ coder }) => coder).filter(Boolean))];
	const article = buildCoded(
		{
			...{ slug: details.slug, lang, codedBy: coders, aka: document.aka, hasText: true },
			...(document.published === null ? {} : { published: document.published }),
			...(document.credit === "" ? {} : { credit: { name: document.credit } }),
		},
		laid,
		ordinary.map(toCoding),
	);
	const strange = document.statements
		.filter((one) => !isOrdinary(one))
		.map(({ id, type }) => ({
			...{ place: `statement ${id}`, words: "" },
			reason: `“${type}” has neither a person nor an organization`,
		}));
	return {
		...article,
		left: [...strange, ...article.left],
		remarks: [...article.remarks, ...listOthers(ordinary), ...document.remarks],
	};
}
