import initSqlJs, { type Database } from "sql.js";
import type { DnaTables, TableRow } from "../../import/dna.ts";
import { Told } from "../../site/faults.ts";

/** The tables that are read; passwords of coders are in another column than their names. */
const wanted: Readonly<Record<string, string>> = {
	CODERS: "ID, Name",
	DOCUMENTS: "ID, Title, Text, Author, Source, Date",
	STATEMENTTYPES: "ID, Label",
	STATEMENTS: "ID, StatementTypeId, DocumentId, Start, Stop, Coder",
	VARIABLES: "*",
	DATABOOLEAN: "*",
	DATAINTEGER: "*",
	DATASHORTTEXT: "*",
	DATALONGTEXT: "*",
	ENTITIES: "*",
	ATTRIBUTEVARIABLES: "*",
	ATTRIBUTEVALUES: "*",
};

function readTable(database: Database, name: string, columns: string): TableRow[] {
	const statement = database.prepare(`SELECT ${columns} FROM ${name} ORDER BY ID`);
	const rows: TableRow[] = [];
	while (statement.step()) rows.push(statement.getAsObject());
	statement.free();
	return rows;
}

function listTables(database: Database): Set<string> {
	const [found] = database.exec("SELECT upper(name) FROM sqlite_master WHERE type = 'table'");
	return new Set(found?.values.flat().map(String));
}

function readDatabase(database: Database, file: string): DnaTables {
	const there = listTables(database);
	if (!there.has("DOCUMENTS") || !there.has("STATEMENTS"))
		throw new Told(`"${file}" is a database, but none of Discourse Network Analyzer's`);
	const names = Object.keys(wanted).filter((name) => there.has(name));
	return Object.fromEntries(
		names.map((name) => [name, readTable(database, name, wanted[name] ?? "*")]),
	);
}

/** Reads a `.dna` file, which is an SQLite database. Throws {@link Told} where it is none. */
export async function readDnaFile(bytes: Uint8Array, file: string): Promise<DnaTables> {
	const { Database } = await initSqlJs();
	const database = new Database(bytes);
	try {
		return readDatabase(database, file);
	} catch (error) {
		if (error instanceof Told) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new Told(`"${file}" cannot be read as Discourse Network Analyzer's: ${why}`, error);
	} finally {
		database.close();
	}
}

/** `2005-01-26` of seconds since 1970; null where a calendar has no such day. */
export function toIsoDate(seconds: number): string | null {
	const date = new Date(seconds * 1000);
	if (Number.isNaN(date.getTime())) return null;
	const [day = ""] = date.toISOString().split("T");
	return /^\d{4}-/u.test(day) ? day : null;
}
