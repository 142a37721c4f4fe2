import { createCollector } from "../parse/collect.ts";
import { splitSource } from "../parse/front-matter/split.ts";
import { parseYaml, type Value } from "../parse/front-matter/yaml.ts";
import type { Source } from "../parse/source.ts";
import { insert, type TextEdit } from "../text/edits.ts";
import { findLineStop } from "../text/places.ts";
import type { NewActor } from "./find-speaker.ts";

/** What is to stand under an id: a text, or fields in the order they are written. */
export interface NewEntry {
	id: string;
	/** A value that is undefined is not written. */
	value: string | { [field: string]: string | readonly string[] | undefined };
}

/** Words of our own and ids need no quotation marks; what an author typed may need them. */
const plain = new Set(["kind", "of", "opposite"]);

const formatValue = (field: string, value: string | readonly string[]) =>
	typeof value !== "string"
		? `[${value.map((one) => JSON.stringify(one)).join(", ")}]`
		: plain.has(field)
			? value
			: JSON.stringify(value);

const listFields = (value: Exclude<NewEntry["value"], string>) =>
	Object.entries(value).flatMap(([field, one]) =>
		one === undefined ? [] : [`${field}: ${formatValue(field, one)}`],
	);

const formatFlow = ({ id, value }: NewEntry) =>
	typeof value === "string"
		? `${id}: ${JSON.stringify(value)}`
		: `${id}: {${listFields(value).join(", ")}}`;

const formatLines = ({ id, value }: NewEntry, indent: string) =>
	typeof value === "string"
		? `${indent}${id}: ${JSON.stringify(value)}`
		: [`${indent}${id}:`, ...listFields(value).map((field) => `${indent}  ${field}`)].join("\n");

/** Behind the last sign of a value: values of lines reach over what is empty below them. */
function findLastSign(text: string, { start, stop }: { start: number; stop: number }): number {
	let at = stop;
	while (at > start && text.slice(at - 1, at).trim() === "") at--;
	return at;
}

/** Writes actors into the front matter, behind those that are there; null where it has none. */
export function declareActors(source: Source, actors: readonly NewActor[]): TextEdit | null {
	const entries = actors.map(({ id, name, kind }) => ({ id, value: { name, kind } }));
	return declareEntries(source, "actors", entries);
}

/**
 * Writes what is new under a key of the front matter, behind what is there and as that is
 * written, in lines or in braces; null where there is no front matter or no map under the key.
 */
export function declareEntries(
	source: Source,
	key: "actors" | "proposals" | "notes",
	entries: readonly NewEntry[],
): TextEdit | null {
	const problems = createCollector(source);
	const parts = splitSource(source.text, problems);
	if (parts.broken) return null;
	const { value: root } = parseYaml(parts.yaml, parts.yamlStart, problems);
	const known = root?.type === "map" ? root.entries.find((one) => one.key === key) : undefined;
	if (known === undefined) {
		const lines = entries.map((entry) => formatLines(entry, "  ")).join("\n");
		return insert(parts.yamlStart + parts.yaml.length, `${key}:\n${lines}\n`);
	}
	return insertInto(source.text, known.keyAt.stop, known.value, entries);
}

function insertInto(
	text: string,
	keyStop: number,
	value: Value,
	entries: readonly NewEntry[],
): TextEdit | null {
	if (value.type === "empty") {
		const lines = entries.map((entry) => `\n${formatLines(entry, "  ")}`).join("");
		return insert(findLineStop(text, keyStop), lines);
	}
	if (value.type !== "map") return null;
	const [first] = value.entries;
	if (text[value.start] === "{") {
		const list = entries.map(formatFlow).join(", ");
		const behind = findLastSign(text, { start: value.start, stop: value.stop - 1 });
		const comma = /,$/u.test(text.slice(0, behind)) ? " " : ", ";
		return insert(behind, first ? comma + list : list);
	}
	const keyAt = first?.keyAt.start ?? value.start;
	const indent = text.slice(text.lastIndexOf("\n", keyAt - 1) + 1, keyAt);
	const lines = entries.map((entry) => `\n${formatLines(entry, indent)}`).join("");
	return insert(findLineStop(text, findLastSign(text, value)), lines);
}
