import { caps } from "../../../article/parse/caps.ts";
import type { Collector } from "../../../article/parse/collect.ts";
import {
	type Fields,
	readFields,
	readMap,
	readOptional,
	readText,
	readTexts,
} from "../../../article/parse/front-matter/fields.ts";
import { isId } from "../../../article/parse/front-matter/forms.ts";
import type { Parts } from "../../../article/parse/front-matter/split.ts";
import { parseYaml, type Value } from "../../../article/parse/front-matter/yaml.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { madeByRule } from "../made/made-note.ts";
import { lessonMessages } from "../messages/all.ts";
import type { Inquiry, Term } from "../types.ts";

/** Keys of the front matter, as the page for authors lists them. */
export const walkthroughKeys = ["title", "made-by", "audience", "objectives", "terms", "inquiry"];

export interface DeclaredTerm extends Term {
	at: Stretch;
}

export interface WalkthroughFront {
	/** It could not be read as it stands, so what it lacks may only be unreadable. */
	broken: boolean;
	title: string;
	madeByRule?: true;
	audience?: string;
	objectives: string[];
	terms: DeclaredTerm[];
	inquiry: Inquiry[];
}

/** Reads the YAML between the `---` lines. */
export function parseWalkthroughFront(parts: Parts, all: Collector): WalkthroughFront {
	const start = parts.yamlStart;
	const { value, ...parsed } = parseYaml(parts.yaml, start, all);
	const broken = parts.broken || parsed.broken;
	// What is missing from a front matter that could not be read may well be there.
	const problems = broken ? { ...all, add: () => {} } : all;
	const root: Value = value ?? { type: "empty", start: Math.max(0, start - 4), stop: start };
	const fields = readFields(problems, root, walkthroughKeys, "the front matter");
	const at = { start: root.start, stop: root.start + 3 };
	const audience = readOptional(problems, fields, "audience");
	return {
		broken,
		title: requireText(problems, fields, "title", "the front matter", at),
		...(isMadeByRule(problems, fields) && { madeByRule: true }),
		...(audience === undefined ? {} : { audience }),
		objectives: readTexts(problems, fields, "objectives").map(({ text }) => text),
		terms: readTerms(problems, fields),
		inquiry: readInquiry(problems, fields),
	};
}

function isMadeByRule(problems: Collector, fields: Fields): boolean {
	const maker = readText(problems, fields, "made-by");
	if (maker === null || maker.text === madeByRule) return maker !== null;
	problems.add(lessonMessages.unknownMaker(maker.text), maker.start, maker.stop);
	return false;
}

/** A text that must be there and hold something; `at` is where its absence is reported. */
function requireText(
	problems: Collector,
	fields: Fields,
	key: string,
	where: string,
	at: Stretch,
): string {
	const text = readText(problems, fields, key);
	if (text === null) {
		const empty = fields.get(key)?.value.type === "empty";
		if (empty || !fields.has(key)) {
			problems.add(lessonMessages.missingKey(key, where), at.start, at.stop);
		}
	} else if (text.text.trim() === "") {
		problems.add(lessonMessages.missingText(key), text.start, text.stop);
	}
	return text?.text ?? "";
}

function readTerms(problems: Collector, fields: Fields): DeclaredTerm[] {
	return readMap(problems, fields, "terms", caps.terms).map(({ key, keyAt, value }) => {
		if (!isId(key)) problems.add(lessonMessages.badId(key), keyAt.start, keyAt.stop);
		const where = `the term “${key}”`;
		const term = readFields(problems, value, ["name", "meaning"], where);
		return {
			id: key,
			at: keyAt,
			name: requireText(problems, term, "name", where, keyAt),
			meaning: requireText(problems, term, "meaning", where, keyAt),
		};
	});
}

function readInquiry(problems: Collector, fields: Fields): Inquiry[] {
	const value = fields.get("inquiry")?.value;
	if (value === undefined || value.type === "empty") return [];
	if (value.type !== "list") {
		problems.add(lessonMessages.inquiryList(), value.start, value.stop);
		return [];
	}
	const where = "an entry of `inquiry`";
	return value.items.map((item) => {
		const entry = readFields(problems, item, ["question", "answer"], where);
		const at = { start: item.start, stop: item.start + 1 };
		return {
			question: requireText(problems, entry, "question", where, at),
			answer: requireText(problems, entry, "answer", where, at),
		};
	});
}
