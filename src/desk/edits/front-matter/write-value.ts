import { createCollector } from "../../../article/parse/collect.ts";
import { parseYaml, type Value } from "../../../article/parse/front-matter/yaml.ts";
import { readSource } from "../../../article/parse/source.ts";

/** What is to stand in the front matter: a text, a longer one, fields, or a list. */
export type FrontValue = string | FrontProse | FrontFields | readonly (string | FrontFields)[];

/** Text that may take lines of its own. */
export interface FrontProse {
	prose: string;
}

/** Values by key, in order. */
export interface FrontFields extends ReadonlyMap<string, FrontValue> {}

/** Between brackets or braces fewer texts can do without quotation marks. */
type ScalarContext = "lines" | "flow";

/** Columns that a line is filled up to. */
const lineWidth = 96;

/** The value of a snippet of YAML without mistakes. */
function readSnippet(yaml: string): Value | null {
	const problems = createCollector(readSource("", yaml));
	const { value, broken } = parseYaml(yaml, 0, problems);
	return broken || problems.list().length > 0 ? null : value;
}

/** Whether YAML reads a scalar as the text. */
function readsBack(scalar: string, text: string, context: ScalarContext): boolean {
	const yaml =
		context === "flow" ? `{k: ${scalar}, l: [${scalar}], m: n}\n` : `k: ${scalar}\nm: n\n`;
	const root = readSnippet(yaml);
	if (root?.type !== "map" || root.entries.length !== (context === "flow" ? 3 : 2)) return false;
	return root.entries.slice(0, -1).every(({ value }) => {
		const [only = value, ...more] = value.type === "list" ? value.items : [];
		return more.length === 0 && only.type === "text" && only.text === text;
	});
}

/**
 * A text as a scalar: plain where YAML reads that back, else in double quotation marks.
 * @param old the scalar whose place it takes; its quotation marks are kept
 */
export function writeScalar(text: string, context: ScalarContext, old = ""): string {
	const quoted = JSON.stringify(text);
	if (old.startsWith('"')) return quoted;
	const single = `'${text.replaceAll("'", "''")}'`;
	const kept = old.startsWith("'") ? single : text;
	return !text.includes("\n") && readsBack(kept, text, context) ? kept : quoted;
}

/** Words in lines that are no longer than they need be; the first begins at a column. */
export function wrapWords(text: string, indent: string, column = indent.length): string {
	let at = column;
	const [first = "", ...rest] = text.split(" ");
	at += first.length;
	return rest.reduce((lines, word) => {
		const fits = word === "" || at + 1 + word.length <= lineWidth;
		at = fits ? at + 1 + word.length : indent.length + word.length;
		return `${lines}${fits ? " " : `\n${indent}`}${word}`;
	}, first);
}

/** A longer text below its key; null where it is as well on the line of its key. */
function writeProse(text: string, indent: string): string | null {
	if (!text.includes("\n") && indent.length + text.length <= lineWidth) return null;
	const lines = text.includes("\n")
		? text.split("\n").map((line) => (line === "" ? line : indent + line))
		: [indent + wrapWords(text, indent)];
	const written = `${text.includes("\n") ? "|-" : ">-"}\n${lines.join("\n")}`;
	const root = readSnippet(`k:\n${indent.slice(1)}l: ${written}\n`);
	const inner = root?.type === "map" ? root.entries[0]?.value : undefined;
	const value = inner?.type === "map" ? inner.entries[0]?.value : undefined;
	return value?.type === "text" && value.text === text ? written : null;
}

export const isList = (value: FrontValue): value is readonly (string | FrontFields)[] =>
	Array.isArray(value);

export const isFields = (value: FrontValue): value is FrontFields => value instanceof Map;

/** A value on one line. */
export function writeFlowValue(value: FrontValue, context: ScalarContext): string {
	if (typeof value === "string") return writeScalar(value, context);
	if (isList(value)) return `[${value.map((one) => writeFlowValue(one, "flow")).join(", ")}]`;
	if (!isFields(value)) return writeScalar(value.prose, context);
	return `{${[...value].map(([key, one]) => writeFlowEntry(key, one)).join(", ")}}`;
}

/** `key: value` between braces. */
export function writeFlowEntry(key: string, value: FrontValue): string {
	return `${writeScalar(key, "flow")}: ${writeFlowValue(value, "flow")}`;
}

/**
 * `key: value` in lines, the last without its break.
 * @param step how much further what is within it is indented
 */
export function writeLines(key: string, value: FrontValue, indent: string, step: string): string {
	const lead = `${indent}${writeScalar(key, "lines")}:`;
	if (isFields(value)) {
		const lines = [...value].map(([name, one]) => writeLines(name, one, indent + step, step));
		return [lead, ...lines].join("\n");
	}
	if (isList(value) && value.some(isFields)) {
		const items = value.map((one) => `${indent}${step}- ${writeFlowValue(one, "lines")}`);
		return [lead, ...items].join("\n");
	}
	const isProse = typeof value !== "string" && !isList(value);
	const prose = isProse ? writeProse(value.prose, indent + step) : null;
	return `${lead} ${prose ?? writeFlowValue(value, "lines")}`;
}
