import { dsvFormat } from "d3";
import { guessLanguage } from "../article/draft/language.ts";
import type { Stretch } from "../article/text/finding.ts";
import type { ForeignDetails } from "./brat.ts";
import { buildCoded, type CodedPassage, type PlacedPassage } from "./coded.ts";
import { clipWords, type ImportedArticle, type Remark } from "./imported.ts";
import { layOutForeign } from "./layout.ts";

/** A row of a table of statements. */
export interface EventRow extends CodedPassage {
	/** In UTF-16 units of the document's text; null where it is not told. */
	stretch: Stretch | null;
	/** The passage as the table repeats it; empty where it does not. */
	words: string;
}

/** The rows of one document. */
export interface EventDocument {
	/** Its name in the table; empty where it has none. */
	name: string;
	/** The name is a headline, not a file's. */
	isTitle: boolean;
	rows: EventRow[];
}

/** Columns by the names that Discourse Network Analyzer's tables and our own give them. */
const columns = {
	person: ["person"],
	organization: ["organization", "organisation"],
	concept: ["concept"],
	agreement: ["agreement"],
	document: ["document_title", "document"],
	start: ["start", "start_position"],
	stop: ["stop", "stop_position"],
	words: ["quote", "text"],
	id: ["statement_id"],
	verb: ["verb"],
	via: ["via"],
	voice: ["voice"],
} as const;

type Column = keyof typeof columns;

const delimiters = [",", ";", "\t"] as const;

/** The table by rows; the first one holds the names that tell most columns apart. */
function parseTable(text: string): string[][] {
	const plain = text.replace(/^\ufeff/u, "");
	const [head = ""] = plain.split(/[\r\n]/u, 1);
	const widths = delimiters.map((one) => head.split(one).length);
	const widest = delimiters[widths.indexOf(Math.max(...widths))] ?? ",";
	return dsvFormat(widest).parseRows(plain);
}

function findColumns(head: readonly string[]): Map<Column, number> {
	const names = head.map((name) => name.trim().toLowerCase());
	const found = new Map<Column, number>();
	for (const [column, known] of Object.entries(columns)) {
		const at = known.map((name) => names.indexOf(name)).find((index) => index >= 0);
		if (at !== undefined) found.set(column as Column, at);
	}
	return found;
}

/** Without the apostrophe that keeps spreadsheets from running a text as a formula. */
const unguard = (text: string) => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/u, "");

const agreements: ReadonlyMap<string, boolean> = new Map([
	...["1", "true", "yes"].map((word) => [word, true] as const),
	...["0", "-1", "false", "no"].map((word) => [word, false] as const),
]);

function readRow(cells: readonly string[], found: ReadonlyMap<Column, number>, row: number) {
	const read = (column: Column) => cells[found.get(column) ?? -1] ?? "";
	const [start, stop] = [read("start"), read("stop")].map((cell) => cell.trim());
	const isPlaced = /^\d{1,9}$/u.test(start ?? "") && /^\d{1,9}$/u.test(stop ?? "");
	const id = read("id").trim();
	const event: EventRow = {
		place: `row ${row}${id === "" ? "" : ` (statement ${id})`}`,
		person: unguard(read("person")),
		organization: unguard(read("organization")),
		concept: unguard(read("concept")),
		agreement: agreements.get(read("agreement").trim().toLowerCase()) ?? null,
		verb: read("verb").trim(),
		via: unguard(read("via")).split("; ").filter(Boolean),
		...(read("voice").trim() === "article" ? { voice: "article" } : {}),
		stretch: isPlaced ? { start: Number(start), stop: Number(stop) } : null,
		words: unguard(read("words")),
	};
	return { event, name: unguard(read("document")).trim() };
}

/** A table of statements by document; null where its first row does not say whose they are. */
export function parseEventList(text: string): EventDocument[] | null {
	const [head = [], ...rows] = parseTable(text);
	const found = findColumns(head);
	if (!found.has("person") && !found.has("organization")) return null;
	const isTitle = head[found.get("document") ?? -1]?.trim().toLowerCase() === "document_title";
	const documents = new Map<string, EventDocument>();
	for (const [index, cells] of rows.entries()) {
		if (cells.every((cell) => cell.trim() === "")) continue;
		// As spreadsheets count: the head is the first row.
		const { event, name } = readRow(cells, found, index + 2);
		const document = documents.get(name) ?? { name, isTitle, rows: [] };
		document.rows.push(event);
		documents.set(name, document);
	}
	return [...documents.values()];
}

/** As the analyzer writes passages down: it has other uses for semicolons and quotation marks. */
const blur = (words: string) =>
	words.replaceAll(";", ",").replaceAll('"', "'").replace(/\s+/gu, " ").trim();

/** Where the passage of a row is in the text; else why it is not known. */
function findPassage(text: string, { stretch, words }: EventRow): Stretch | string {
	const read = (one: Stretch) => blur(text.slice(one.start, one.stop));
	if (stretch && stretch.stop > stretch.start && stretch.stop <= text.length) {
		if (words.trim() === "" || read(stretch) === blur(words)) return stretch;
	} else if (stretch && words.trim() === "") return "the text ends before its place";
	if (words.trim() === "") return "neither a place nor words are told";
	const start = text.indexOf(words);
	if (start < 0) return "its words do not stand in the text";
	if (text.indexOf(words, start + 1) >= 0) return "its words stand in the text more than once";
	return { start, stop: start + words.length };
}

/** All passages of a table, one after the other, where there is no text that they stand in. */
function joinPassages(rows: readonly EventRow[]): { text: string; placed: PlacedPassage[] } {
	let text = "";
	const starts = new Map<string, number>();
	const ordered = rows.toSorted(
		(one, two) => (one.stretch?.start ?? 0) - (two.stretch?.start ?? 0),
	);
	const placed = ordered.flatMap((row): PlacedPassage[] => {
		// An empty line within would part it.
		const words = row.words.replace(/\s+/gu, " ").trim();
		if (words === "") return [];
		const start = starts.get(words) ?? (text === "" ? 0 : text.length + 2);
		if (start >= text.length) text += `${text === "" ? "" : "\n\n"}${words}`;
		starts.set(words, start);
		return [{ ...row, stretch: { start, stop: start + words.length } }];
	});
	return { text, placed };
}

const passagesAlone =
	"there is no text beside the table, so the article holds the coded passages alone, without what stands between them; --text FILE gives the text";

/**
 * An article of a table's rows.
 * @param text that they were coded in; null where there are only their passages
 */
export function readEventList(
	{ name, isTitle, rows }: EventDocument,
	text: string | null,
	details: ForeignDetails,
): ImportedArticle {
	const left: Remark[] = [];
	const placed: PlacedPassage[] = [];
	const joined = text === null ? joinPassages(rows) : null;
	for (const row of joined ? [] : rows) {
		const found = findPassage(text ?? "", row);
		if (typeof found === "string")
			left.push({ place: row.place, words: clipWords(row.words), reason: found });
		else placed.push({ ...row, stretch: found });
	}
	const lost = joined ? rows.filter(({ words }) => words.trim() === "") : [];
	for (const { place } of lost) left.push({ place, words: "", reason: "it repeats no words" });
	const plain = joined?.text ?? text ?? "";
	const lang = details.lang ?? guessLanguage(plain) ?? "en";
	const title = details.title ?? (name !== "" && (isTitle || joined) ? name : null);
	const laid = layOutForeign(plain, lang, title);
	const article = buildCoded(
		{ slug: details.slug, lang, codedBy: [], hasText: joined === null },
		laid,
		joined?.placed ?? placed,
	);
	const alone = { place: "", words: "", reason: passagesAlone };
	return {
		...article,
		left: [...left, ...article.left],
		remarks: [...(joined ? [alone] : []), ...article.remarks],
	};
}
