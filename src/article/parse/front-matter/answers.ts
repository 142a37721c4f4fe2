import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import { messages } from "../messages/all.ts";
import type { WarningAnswer } from "./declared.ts";
import { type Fields, readFields, readText } from "./fields.ts";
import type { Value } from "./yaml.ts";

const keys = ["warning", "words", "why"] as const;

/** The warnings that an author has answered; an entry that lacks a key is reported and left out. */
export function readAnswers(problems: Collector, fields: Fields): WarningAnswer[] {
	const entry = fields.get("answered");
	if (entry === undefined || entry.value.type === "empty") return [];
	const { value, keyAt } = entry;
	if (value.type !== "list") {
		problems.add(messages.mustBeAnswers(), value);
		return [];
	}
	if (value.items.length > caps.answers) {
		problems.add(messages.tooMany("answers", caps.answers, value.items.length), keyAt);
	}
	return value.items.slice(0, caps.answers).flatMap((item) => readAnswer(problems, item));
}

function readAnswer(problems: Collector, item: Value): WarningAnswer[] {
	if (item.type !== "map") {
		problems.add(messages.mustBeAnswers(), item);
		return [];
	}
	const fields = readFields(problems, item, keys, "an answer");
	const [warning, words, why] = keys.map((key) => {
		const text = readText(problems, fields, key);
		if (!fields.has(key)) problems.add(messages.missingKey(key, "the answer"), item);
		else if (text === null || text.text.trim() === "")
			problems.add(messages.missingText(key), fields.get(key)?.value ?? item);
		return text?.text.trim() === "" ? null : text;
	});
	if (!warning || !words || !why) return [];
	const at = { start: words.start, stop: words.stop };
	return [{ warning: warning.text, words: words.text, why: why.text, at }];
}
