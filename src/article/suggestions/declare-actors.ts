import { createCollector } from "../parse/collect.ts";
import { splitSource } from "../parse/front-matter/split.ts";
import { parseYaml, type Value } from "../parse/front-matter/yaml.ts";
import type { Source } from "../parse/source.ts";
import { insert, type TextEdit } from "../text/edits.ts";
import type { NewActor } from "./find-speaker.ts";

const formatFlow = ({ id, name, kind }: NewActor) =>
	`${id}: {name: ${JSON.stringify(name)}, kind: ${kind}}`;

const formatLines = ({ id, name, kind }: NewActor, indent: string) =>
	[`${indent}${id}:`, `${indent}  name: ${JSON.stringify(name)}`, `${indent}  kind: ${kind}`].join(
		"\n",
	);

/** Offset of the line break that ends the line of an offset. */
function findLineStop(text: string, at: number): number {
	const stop = text.indexOf("\n", at);
	return stop < 0 ? text.length : stop;
}

/** Behind the last sign of a value: values of lines reach over what is empty below them. */
function findLastSign(text: string, { start, stop }: { start: number; stop: number }): number {
	let at = stop;
	while (at > start && text.slice(at - 1, at).trim() === "") at--;
	return at;
}

/** Writes actors into the front matter, behind those that are there; null where it has none. */
export function declareActors(source: Source, actors: readonly NewActor[]): TextEdit | null {
	const problems = createCollector(source);
	const parts = splitSource(source.text, problems);
	if (parts.broken) return null;
	const { value: root } = parseYaml(parts.yaml, parts.yamlStart, problems);
	const entry = root?.type === "map" ? root.entries.find(({ key }) => key === "actors") : undefined;
	if (entry === undefined) {
		const lines = actors.map((actor) => formatLines(actor, "  ")).join("\n");
		return insert(parts.yamlStart + parts.yaml.length, `actors:\n${lines}\n`);
	}
	return insertInto(source.text, entry.keyAt.stop, entry.value, actors);
}

function insertInto(
	text: string,
	keyStop: number,
	value: Value,
	actors: readonly NewActor[],
): TextEdit | null {
	if (value.type === "empty") {
		const lines = actors.map((actor) => `\n${formatLines(actor, "  ")}`).join("");
		return insert(findLineStop(text, keyStop), lines);
	}
	if (value.type !== "map") return null;
	const [first] = value.entries;
	if (text[value.start] === "{") {
		const list = actors.map(formatFlow).join(", ");
		const behind = findLastSign(text, { start: value.start, stop: value.stop - 1 });
		const comma = /,$/u.test(text.slice(0, behind)) ? " " : ", ";
		return insert(behind, first ? comma + list : list);
	}
	const keyAt = first?.keyAt.start ?? value.start;
	const indent = text.slice(text.lastIndexOf("\n", keyAt - 1) + 1, keyAt);
	const lines = actors.map((actor) => `\n${formatLines(actor, indent)}`).join("");
	return insert(findLineStop(text, findLastSign(text, value)), lines);
}
