import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";
import type { Located } from "./declared.ts";
import type { Value, YamlEntry } from "./yaml.ts";

/** The entries of a map by key. */
export type Fields = Map<string, YamlEntry>;

/** The known keys of a map; unknown, repeated and misplaced ones are reported. */
export function readFields(
	problems: Collector,
	value: Value,
	known: readonly string[],
	where: string,
): Fields {
	const fields: Fields = new Map();
	if (value.type !== "map") {
		if (value.type !== "empty" || value.stop > value.start) {
			problems.add(messages.mustBeMap(where), value);
		}
		return fields;
	}
	for (const entry of listUnique(problems, value.entries)) {
		const { key, keyAt } = entry;
		if (known.includes(key)) fields.set(key, entry);
		else {
			const nearest = problems.guess(key, known);
			problems.add(messages.unknownField(key, where, known, nearest), keyAt);
		}
	}
	return fields;
}

/** The entries of a map with ids as keys, at most `cap` of them. */
export function readMap(
	problems: Collector,
	fields: Fields,
	key: string,
	cap: number,
): YamlEntry[] {
	const entry = fields.get(key);
	if (entry === undefined || entry.value.type === "empty") return [];
	const { value, keyAt } = entry;
	if (value.type !== "map") {
		problems.add(messages.mustBeIdMap(key), value);
		return [];
	}
	if (value.entries.length > cap) {
		problems.add(messages.tooMany(key, cap, value.entries.length), keyAt);
	}
	return listUnique(problems, value.entries.slice(0, cap));
}

export function readText(problems: Collector, fields: Fields, key: string): Located | null {
	const value = fields.get(key)?.value;
	if (value === undefined || value.type === "empty") return null;
	if (value.type === "text") return value;
	const typed = value.type === "list" || value.type === "map";
	problems.add(typed ? messages.mustBeText(key) : messages.missingText(key), value);
	return null;
}

export function readOptional(problems: Collector, fields: Fields, key: string): string | undefined {
	return readText(problems, fields, key)?.text;
}

/** A text or a list of texts. */
export function readTexts(problems: Collector, fields: Fields, key: string): Located[] {
	const value = fields.get(key)?.value;
	if (value === undefined || value.type === "empty") return [];
	const items = value.type === "list" ? value.items : [value];
	const texts = items.filter((item) => item.type === "text");
	const wrong = items.find((item) => item.type !== "text");
	if (wrong !== undefined) problems.add(messages.mustBeTexts(key), wrong);
	return texts;
}

function listUnique(problems: Collector, entries: readonly YamlEntry[]): YamlEntry[] {
	const seen = new Set<string>();
	return entries.filter(({ key, keyAt }) => {
		if (seen.has(key)) problems.add(messages.duplicateKey(key), keyAt);
		const first = !seen.has(key);
		seen.add(key);
		return first;
	});
}
