import {
	type Document,
	isAlias,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	Lexer,
	type ParsedNode,
	parseDocument,
	type Scalar,
	visit,
	type YAMLError,
} from "yaml";
import { replaceForbidden } from "../../text/characters.ts";
import type { Stretch } from "../../text/finding.ts";
import type { Origin } from "../align.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";
import { isUnclosed } from "../messages/yaml.ts";
import { alignScalar } from "./scalars.ts";

/** A part of the front matter, typed, with its place in the file. */
export type Value = Stretch &
	(
		| { type: "text"; text: string; origin: Origin }
		| { type: "list"; items: Value[] }
		| { type: "map"; entries: YamlEntry[] }
		| { type: "empty" }
	);

export interface YamlEntry {
	key: string;
	keyAt: Stretch;
	value: Value;
}

interface Reader {
	yaml: string;
	/** Offset of the YAML in the file. */
	shift: number;
	problems: Collector;
}

export interface Parsed {
	/** Null when there is nothing in it, or nothing could be made of it. */
	value: Value | null;
	/** Not all of it could be read. */
	broken: boolean;
}

/** Reads YAML 1.2 core: one document, every value a text, a list or a map. */
export function parseYaml(yaml: string, shift: number, problems: Collector): Parsed {
	const deep = findDeepest(yaml);
	if (deep.depth > caps.nesting) {
		problems.add(messages.yamlTooDeep(deep.depth), shift + deep.at);
		return { value: null, broken: true };
	}
	if (isOverTokens(yaml)) {
		problems.add(messages.yamlTooLong(), shift);
		return { value: null, broken: true };
	}
	const reader = { yaml, shift, problems };
	try {
		return readDocument(reader);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		problems.add(messages.yamlTooComplex(), shift);
		return { value: null, broken: true };
	}
}

/** Telling tokens apart takes a hundredth of what the library then does with each of them. */
function isOverTokens(yaml: string): boolean {
	// No character makes more than two: an ordinary front matter need not be told apart twice.
	if (yaml.length < caps.yamlTokens / 4) return false;
	let tokens = 0;
	for (const _ of new Lexer().lex(yaml)) if (++tokens > caps.yamlTokens) return true;
	return false;
}

function readDocument(reader: Reader): Parsed {
	const document = parseDocument(reader.yaml, {
		version: "1.2",
		schema: "core",
		merge: false,
		// Ours says where the first one stands, and takes linear time.
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: "silent",
	});
	const faults = [...document.errors, ...document.warnings];
	const [first] = faults.sort((a, b) => a.pos[0] - b.pos[0]);
	// The first mistake alone: the library goes on in a file that it no longer understands.
	if (first !== undefined) {
		const { start, stop } = findFault(document, first);
		const line = reader.yaml.slice(reader.yaml.lastIndexOf("\n", start - 1) + 1, start);
		const rest = /^[^\n]*/.exec(reader.yaml.slice(start))?.[0] ?? "";
		const found = rest.slice(0, Math.max(0, stop - start));
		const text = messages.badYaml(first.code, first.message, found, line + rest);
		reader.problems.add(text, reader.shift + start, reader.shift + Math.max(start + 1, stop));
	}
	if (/^%/m.test(reader.yaml)) reportDirective(reader);
	const value = document.contents === null ? null : readNode(reader, document.contents);
	return { value, broken: faults.length > 0 };
}

/** What is never closed is reported where it should have ended; it is wrong where it opens. */
function findFault(document: Document.Parsed, { message, pos: [start, stop] }: YAMLError): Stretch {
	let opening: Stretch | undefined;
	if (isUnclosed(message)) {
		visit(document, (_, node) => {
			if (!isNode(node) || node.range == null) return;
			const quoted = isScalar(node) && node.type?.startsWith("QUOTE");
			const [from, , to] = node.range;
			if ((quoted || (isCollection(node) && node.flow)) && from < start && to >= start) {
				opening = { start: from, stop: from + 1 };
			}
		});
	}
	return opening ?? { start, stop };
}

function reportDirective(reader: Reader): void {
	const at = reader.yaml.search(/^%/m);
	if (/^%(YAML|TAG)\b/.test(reader.yaml.slice(at, at + 6))) {
		reader.problems.add(messages.yamlDirective(), reader.shift + at, reader.shift + at + 5);
	}
}

function readNode(reader: Reader, node: ParsedNode | null): Value {
	const [start, stop] = (node?.range ?? [0, 0]).map((at) => at + reader.shift);
	const at = { start: start ?? 0, stop: stop ?? 0 };
	if (node === null) return { type: "empty", ...at };
	reportExtras(reader, node, at);
	if (isScalar(node)) return readScalar(reader, node, at);
	if (isSeq(node)) {
		return { type: "list", items: node.items.map((item) => readNode(reader, item)), ...at };
	}
	if (!isMap(node)) return { type: "empty", ...at };
	const entries: YamlEntry[] = [];
	for (const pair of node.items) {
		const key = readNode(reader, pair.key);
		if (key.type === "text") {
			const keyAt = { start: key.start, stop: key.stop };
			const value: Value =
				pair.value === null ? { type: "empty", ...keyAt } : readNode(reader, pair.value);
			entries.push({ key: key.text, keyAt, value });
		} else reader.problems.add(messages.keyNotText(), key);
	}
	return { type: "map", entries, ...at };
}

/** Anchors, aliases and tags can only surprise: in the worst case they grow without bound. */
function reportExtras(reader: Reader, node: ParsedNode, at: Stretch): void {
	const { problems } = reader;
	if (isAlias(node)) problems.add(messages.yamlAlias(), at);
	else if (node.anchor !== undefined) problems.add(messages.yamlAnchor(node.anchor), at);
	else if (node.tag !== undefined) problems.add(messages.yamlTag(node.tag), at);
}

/** Numbers and booleans are taken as they were typed: a headline may be a year. */
function readScalar(reader: Reader, node: Scalar.Parsed, at: Stretch): Value {
	if (node.value === null || node.value === undefined) return { type: "empty", ...at };
	const typed = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
	const text = replaceForbidden(typed);
	if (text !== typed) reader.problems.add(messages.escapedCharacter(), at);
	const origin = alignScalar(reader.yaml, node, text).map((unit) => unit + reader.shift);
	return { type: "text", text, origin, ...at };
}

/** How deep brackets or lines of dashes go at most, outside quotation marks being no matter. */
function findDeepest(yaml: string): { depth: number; at: number } {
	let deepest = { depth: 0, at: 0 };
	let depth = 0;
	for (let at = 0; at < yaml.length; at++) {
		const character = yaml[at];
		if (character === "[" || character === "{") depth++;
		else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
		if (depth > deepest.depth) deepest = { depth, at };
	}
	for (const match of yaml.matchAll(/^ *(?:[-?:] ){8,}|^ {100,}/gm)) {
		const nested = match[0].length / 2;
		if (nested > deepest.depth) deepest = { depth: nested, at: match.index };
	}
	return deepest;
}
