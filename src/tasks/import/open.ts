import { readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Model } from "../../article/model/types.ts";
import { dataSchema } from "../../export/schema.ts";
import { readAnnotations, toImported } from "../../import/annotations.ts";
import { readBrat } from "../../import/brat.ts";
import { listDnaDocuments, readDnaDocument } from "../../import/dna.ts";
import { parseEventList, readEventList } from "../../import/event-list.ts";
import type { ImportedArticle } from "../../import/imported.ts";
import { Told } from "../../site/faults.ts";
import { readDnaFile, toIsoDate } from "./dna-file.ts";

/** What was typed, as far as reading needs it. */
export interface OpenOptions {
	/** Path of the text that was marked; beside the file where it is not given. */
	text?: string | undefined;
	lang?: string | undefined;
	title?: string | undefined;
	takesMeant: boolean;
}

/** An article in a file, of which some hold many. */
export interface Candidate {
	/** What the file calls it. */
	name: string;
	/** The folder's name, where the file tells one. */
	slug: string | null;
	/** What it was exported from, to compare with what it becomes; null for another's. */
	model: Model | null;
	read(slug: string): ImportedArticle;
}

async function readBytes(file: string): Promise<Uint8Array> {
	const found = await stat(file).catch(() => null);
	if (!found) throw new Told(`there is no file "${file}"`);
	if (!found.isFile()) throw new Told(`"${file}" is no file`);
	return readFile(file);
}

async function readText(file: string): Promise<string> {
	const bytes = await readBytes(file);
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		throw new Told(`"${file}" is not UTF-8 text; save it as UTF-8`, error);
	}
}

function parseJson(text: string, file: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Told(`"${file}" is not JSON: ${why}`, error);
	}
}

/** Holds what was read against the schema of `data.json`. */
function toModel(value: unknown, file: string): Model {
	const ajv = new Ajv2020({ strict: true, allErrors: true });
	addFormats.default(ajv);
	const validate = ajv.compile<Model>(dataSchema);
	if (validate(value)) return value;
	const faults = (validate.errors ?? [])
		.slice(0, 10)
		.map(({ instancePath, message }) => `  ${instancePath || "/"} ${message ?? "is wrong"}`);
	throw new Told(`"${file}" does not fit schema/data.schema.json:\n${faults.join("\n")}`);
}

/** `annotations.jsonld` with `article.txt` beside it. */
async function openAnnotations(file: string, options: OpenOptions): Promise<Candidate[]> {
	const collection = parseJson(await readText(file), file);
	const text = await readText(options.text ?? join(dirname(file), "article.txt"));
	const { model: read, left } = readAnnotations(collection, text);
	if (read === null)
		throw new Told(
			`"${file}" does not tell of its article, as earlier versions did not; import the data.json beside it`,
		);
	const model = toModel(read, file);
	return [toCandidate(model, (slug) => ({ ...toImported(model, left), slug }))];
}

const toCandidate = (model: Model, read: Candidate["read"]): Candidate => ({
	...{ name: model.title, slug: model.slug, model, read },
});

/** `data.json`, which holds its text. */
async function openData(file: string): Promise<Candidate[]> {
	const model = toModel(parseJson(await readText(file), file), file);
	return [toCandidate(model, (slug) => ({ ...toImported(model, []), slug }))];
}

const toDetails = ({ lang, title, takesMeant }: OpenOptions) => ({
	...{ lang: lang ?? null, title: title ?? null, takesMeant },
});

/** `.ann` with its text: beside it under the same name, unless it is named. */
async function openBrat(file: string, options: OpenOptions): Promise<Candidate[]> {
	const stem = join(dirname(file), basename(file, extname(file)));
	const notes = await readText(`${stem}.ann`);
	const text = await readText(options.text ?? `${stem}.txt`);
	const read = (slug: string) => readBrat(text, notes, { slug, ...toDetails(options) });
	return [{ name: basename(stem), slug: null, model: null, read }];
}

async function openDna(file: string, options: OpenOptions): Promise<Candidate[]> {
	const documents = listDnaDocuments(await readDnaFile(await readBytes(file), file), toIsoDate);
	return documents.map((document) => ({
		...{ name: document.title, slug: null, model: null },
		read: (slug) => readDnaDocument(document, { slug, ...toDetails(options) }),
	}));
}

async function openEventList(file: string, options: OpenOptions): Promise<Candidate[]> {
	const documents = parseEventList(await readText(file));
	if (!documents)
		throw new Told(
			`the first row of "${file}" names no column person or organization; it names the columns`,
		);
	const text = options.text === undefined ? null : await readText(options.text);
	return documents.map((document) => ({
		...{ name: document.name, slug: null, model: null },
		read: (slug) => readEventList(document, text, { slug, ...toDetails(options) }),
	}));
}

const openers: Readonly<Record<string, typeof openBrat>> = {
	".jsonld": openAnnotations,
	".json": openData,
	".ann": openBrat,
	".txt": openBrat,
	".dna": openDna,
	".csv": openEventList,
};

/** The articles in a file. Throws {@link Told} where it cannot be read. */
export async function openForeign(file: string, options: OpenOptions): Promise<Candidate[]> {
	const kind = extname(file).toLowerCase();
	const open = Object.hasOwn(openers, kind) ? openers[kind] : undefined;
	if (!open) {
		const known = Object.keys(openers).join(", ");
		throw new Told(`"${file}" is of no kind that can be imported: ${known}`);
	}
	const candidates = await open(file, options);
	if (candidates.length === 0) throw new Told(`"${file}" holds no document`);
	return candidates;
}
