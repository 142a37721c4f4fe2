import type { Model, Span } from "../../article/model/types.ts";
import { isRecord, normalizeAnswers } from "./answers.ts";
import { isChoice, listItems, listQuestions, listSpans } from "./items.ts";
import { packText, unpackText } from "./packing.ts";
import type { Answers, Coding, Lesson, Question } from "./types.ts";
import { formatFingerprint } from "./version.ts";

export interface ParsedAnswers {
	answers: Answers;
	/** Answers that could not be placed. */
	dropped: number;
	/** Whether they were given on another version of this lesson. */
	otherVersion: boolean;
}

/**
 * UTF-16 units of a text with answers: more than the longest answers to every question come to,
 * packed. Whatever is longer is not looked at.
 */
export const longestLink = 4 * 1024 * 1024;

/** The form of what follows; another one would get another number. */
const form = "1";

/**
 * What a link holds. Answers stand under the name of their question, not under its number,
 * so that in another version of the lesson none comes to stand under another question.
 */
interface Packed {
	/** Choices: question's name, option, subjects; open answers and words by question's name. */
	c?: Record<string, Record<string, string[]>>;
	t?: Record<string, string>;
	w?: Record<string, number[]>;
	/** The text that own marks stand in, and the marks. */
	m?: [text: string, ...marks: PackedCoding[]];
}

/** The last tells a stance without a verb: a reader that does not know it finds the plain verb. */
type PackedCoding = [number[], string, string, string | null, string, alone?: 1];

/** For `#answers=…`: only characters that an address keeps as they are. */
export function formatAnswers({ model, walkthrough }: Lesson, answers: Answers): string {
	const packed: Packed = {};
	for (const [name, question] of nameQuestions(model, listQuestions(walkthrough))) {
		const words = answers.words[question.id];
		const text = answers.texts[question.id];
		if (isChoice(question))
			for (const { key, subject } of listItems(model, question)) {
				const choice = answers.choices[key];
				if (choice === undefined) continue;
				packed.c ??= {};
				packed.c[name] ??= {};
				const chosen = packed.c[name];
				chosen[choice] = [...(chosen[choice] ?? []), subject];
			}
		if (question.kind === "words" && words !== undefined)
			packed.w = { ...packed.w, [name]: flatten(words) };
		if (question.kind === "open" && text !== undefined) packed.t = { ...packed.t, [name]: text };
	}
	if (answers.codings.length > 0)
		packed.m = [formatFingerprint(model.text), ...answers.codings.map(packCoding)];
	return `${form}.${walkthrough.version}.${packText(JSON.stringify(packed))}`;
}

/**
 * What {@link formatAnswers} wrote, restored; null when the text is no such thing. In another
 * version of the lesson an answer is kept if its question is still asked of the same words.
 */
export function parseAnswers(lesson: Lesson, text: string): ParsedAnswers | null {
	if (text.length > longestLink) return null;
	const content = readContent(text);
	if (content === null) return null;
	const { model, walkthrough } = lesson;
	const names = nameQuestions(model, listQuestions(walkthrough));
	const find = (name: string) => names.get(name)?.id ?? "";
	// What has no question gets an id that no question has, and is counted at the gate.
	const given = {
		choices: spreadChoices(content.c, find),
		words: rename(content.w, find, spread),
		texts: rename(content.t, find, (value) => value),
		codings: spreadCodings(content.m, model),
	};
	const otherVersion = findAnswersVersion(trimAddress(text)) !== walkthrough.version;
	return { ...normalizeAnswers(lesson, given), otherVersion };
}

/** The open answers in such a text whose question this lesson does not ask. */
export function listUnplacedTexts({ model, walkthrough }: Lesson, text: string): string[] {
	const names = nameQuestions(model, listQuestions(walkthrough));
	const content = readContent(text);
	return Object.entries(isRecord(content?.t) ? content.t : {}).flatMap(([name, given]) =>
		typeof given === "string" && names.get(name)?.kind !== "open" ? given : [],
	);
}

/** The version of the lesson that such a text names; empty for no such text. */
export function findAnswersVersion(text: string): string {
	const [found, version = ""] = text.split(".", 2);
	return found === form ? version : "";
}

/** What is packed into a text; null when it is no such text. */
function readContent(text: string): Record<string, unknown> | null {
	const [found, , packed, ...rest] = trimAddress(text).split(".", 5);
	if (found !== form || packed === undefined || rest.length > 0) return null;
	const content = parseJson(unpackText(packed));
	return isRecord(content) ? content : null;
}

/**
 * Without what mail programs take for a part of the address before it: a full stop, a bracket.
 * A loop: `/[.,;:)>\]]+$/` takes time with the square of a row of brackets, and some engines
 * run out of stack in it.
 */
function trimAddress(text: string): string {
	const plain = text.trim();
	let stop = plain.length;
	while (".,;:)>]".includes(plain[stop - 1] ?? " ")) stop--;
	return plain.slice(0, stop);
}

/** Questions by a name that says what they ask of which words; equal ones are numbered. */
function nameQuestions(model: Model, questions: readonly Question[]): Map<string, Question> {
	const named = new Map<string, Question>();
	for (const question of questions) {
		const print = formatFingerprint(listMeaning(model, question));
		let name = print;
		for (let count = 2; named.has(name); count += 1) name = `${print}${count}`;
		named.set(name, question);
	}
	return named;
}

/** Everything that would make the same answer mean something else. */
function listMeaning(model: Model, question: Question): unknown[] {
	const { kind, text } = question;
	if (kind === "stance") return [kind, text, question.proposal];
	if (kind === "open") return [kind, text];
	const cut = ({ start, stop }: Span) => model.text.slice(start, stop);
	if (kind === "manner") {
		// A statement's id counts on when another comes before it; its words tell.
		const asked = model.statements.filter(({ id }) => question.statements.includes(id));
		return [kind, text, asked.map((statement) => [statement.id, listSpans(statement).map(cut)])];
	}
	const offered = model.sentences.filter(({ id }) => question.sentences.includes(id));
	return [kind, text, offered.map((sentence) => [sentence.start, cut(sentence)])];
}

function packCoding(coding: Coding): PackedCoding {
	const { spans, actor, verb, proposal, attribution } = coding;
	const told = [flatten(spans), actor, verb, proposal, attribution] as const;
	return coding.isStanceAlone ? [...told, 1] : [...told];
}

function flatten(spans: readonly Span[]): number[] {
	return spans.flatMap(({ start, stop }) => [start, stop]);
}

/** Pairs of offsets as stretches; whatever it is, the gate will tell. */
function spread(value: unknown): unknown {
	if (!Array.isArray(value)) return value;
	return Array.from({ length: Math.ceil(value.length / 2) }, (_, at) => {
		const [start, stop]: unknown[] = value.slice(at * 2, at * 2 + 2);
		return { start, stop };
	});
}

function spreadChoices(value: unknown, find: (name: string) => string): unknown {
	if (!isRecord(value)) return value;
	const choices = new Map<string, unknown>();
	let lost = 0;
	for (const [name, chosen] of Object.entries(value))
		for (const [option, subjects] of Object.entries(isRecord(chosen) ? chosen : {}))
			for (const subject of Array.isArray(subjects) ? subjects : []) {
				const question = find(name);
				lost += 1;
				const isPlaced = question !== "" && typeof subject === "string";
				choices.set(isPlaced ? `${question}/${subject}` : `/${lost}`, option);
			}
	return Object.fromEntries(choices);
}

function rename(
	value: unknown,
	find: (name: string) => string,
	read: (value: unknown) => unknown,
): unknown {
	if (!isRecord(value)) return value;
	const entries = Object.entries(value);
	return Object.fromEntries(
		entries.map(([name, entry]) => [find(name) || `/${name}`, read(entry)]),
	);
}

/** Marks of another text would stand on other words: then they are handed on as nothing. */
function spreadCodings(value: unknown, model: Model): unknown {
	if (!Array.isArray(value)) return value;
	const [text, ...marks]: unknown[] = value;
	return marks.map((mark) => {
		if (!Array.isArray(mark) || text !== formatFingerprint(model.text)) return null;
		const [spans, actor, verb, proposal, attribution, alone]: unknown[] = mark;
		const isStanceAlone = alone === 1;
		return { spans: spread(spans), actor, verb, isStanceAlone, proposal, attribution };
	});
}

function parseJson(text: string | null): unknown {
	try {
		return text === null ? null : JSON.parse(text);
	} catch {
		return null;
	}
}
