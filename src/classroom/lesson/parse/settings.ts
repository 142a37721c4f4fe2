import type { Collector } from "../../../article/parse/collect.ts";
import type { BraceWord, WrittenStatement } from "../../../article/parse/notation/braces.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";

/** One `key=value`, with its places in the file. */
export interface Setting extends Stretch {
	key: string;
	keyAt: Stretch;
	value: string;
}

/** By key. */
export type SettingMap = ReadonlyMap<string, Setting>;

/** Whose keys are read. */
export interface Keys {
	/** As a message names it: "a step". */
	where: string;
	known: readonly string[];
}

/**
 * Reads the `key=value` pairs between braces; what is unknown, repeated or empty is reported
 * and left out. `shift` is the offset in the file of what was read.
 */
export function readSettings(
	problems: Collector,
	written: readonly WrittenStatement[],
	shift: number,
	keys: Keys,
): SettingMap {
	const settings = new Map<string, Setting>();
	const [first, second] = written;
	if (second !== undefined) {
		problems.add(lessonMessages.severalSettings(), shift + second.start, shift + second.stop);
	}
	for (const word of first === undefined ? [] : listLoose(first)) {
		const text = lessonMessages.settingWithoutKey(word.text, keys.known);
		problems.add(text, shift + word.start, shift + word.stop);
	}
	const seen = new Set<string>();
	for (const { key, value } of first?.pairs ?? []) {
		const keyAt = move(key, shift);
		if (isReadable(problems, keys, seen, { key, keyAt, value })) {
			settings.set(key.text, { key: key.text, keyAt, value: value.text, ...move(value, shift) });
		}
		seen.add(key.text);
	}
	return settings;
}

/** Words that stand in no pair. */
function listLoose({ words, continues }: WrittenStatement): BraceWord[] {
	return continues === null ? words : [continues, ...words];
}

function isReadable(
	problems: Collector,
	{ where, known }: Keys,
	seen: ReadonlySet<string>,
	{ key, keyAt, value }: { key: BraceWord; keyAt: Stretch; value: BraceWord },
): boolean {
	if (!known.includes(key.text)) {
		const nearest = problems.guess(key.text, known);
		const message = lessonMessages.unknownField(key.text, where, known, nearest);
		problems.add(message, keyAt.start, keyAt.stop);
		return false;
	}
	if (seen.has(key.text)) {
		problems.add(lessonMessages.repeatedKey(key.text), keyAt.start, keyAt.stop);
		return false;
	}
	if (value.unclosed === true) return false;
	if (value.text.trim() !== "") return true;
	problems.add(lessonMessages.missingValue(key.text), keyAt.start, keyAt.stop);
	return false;
}

function move({ start, stop }: Stretch, shift: number): Stretch {
	return { start: start + shift, stop: stop + shift };
}
