import { attributions } from "../../article/model/attributions.ts";
import { findActor, findProposal } from "../../article/model/questions.ts";
import type { Attribution, Model, Span } from "../../article/model/types.ts";
import { findVerb } from "../../article/model/verbs.ts";
import { isChoice, listItems, listQuestions } from "./items.ts";
import { mergeSpans } from "./spans.ts";
import type { Answers, Coding, Item, Lesson } from "./types.ts";

/** More marks than any article has statements are not a student's. */
export const mostCodings = 2000;
/** UTF-16 units of one open answer; some ten pages. */
export const longestText = 20_000;

/** Nothing answered yet. */
export function createAnswers(): Answers {
	return { choices: {}, words: {}, texts: {}, codings: [] };
}

/** Whether there is nothing that could be lost. */
export function isEmpty({ choices, words, texts, codings }: Answers): boolean {
	return (
		codings.length === 0 &&
		Object.keys(choices).length === 0 &&
		Object.keys(words).length === 0 &&
		Object.values(texts).every((text) => text.trim() === "")
	);
}

/**
 * The one gate for whatever comes from storage or an address: what this lesson does not ask,
 * offer or hold is left out and counted, a text that is too long is cut and counted. Marks
 * that overlap are joined. Never throws.
 */
export function normalizeAnswers(
	{ model, walkthrough }: Lesson,
	given: unknown,
): { answers: Answers; dropped: number } {
	const questions = listQuestions(walkthrough);
	const items = new Map<string, Item>();
	for (const question of questions.filter(isChoice))
		for (const item of listItems(model, question)) items.set(item.key, item);
	const kinds = new Map(questions.map(({ id, kind }) => [id, kind]));
	const answers = createAnswers();
	let dropped = isRecord(given) || given === undefined || given === null ? 0 : 1;
	const drop = (count: number) => {
		dropped += count;
	};
	const all = isRecord(given) ? given : {};
	takeEntries(all.choices, drop, (key, value) => {
		const option = items.get(key)?.options.find(({ id }) => id === value);
		if (option !== undefined) answers.choices[key] = option.id;
		return option !== undefined;
	});
	takeEntries(all.words, drop, (id, value) => {
		const spans = kinds.get(id) === "words" ? readSpans(model, value) : null;
		if (spans !== null) answers.words[id] = spans;
		return spans !== null;
	});
	takeEntries(all.texts, drop, (id, value) => {
		if (kinds.get(id) !== "open" || typeof value !== "string") return false;
		answers.texts[id] = value.slice(0, longestText);
		return value.length <= longestText;
	});
	const codings = Array.isArray(all.codings) ? all.codings : [];
	if (all.codings !== undefined && codings !== all.codings) drop(1);
	answers.codings = codings
		.slice(0, mostCodings)
		.flatMap((value) => readCoding(model, value) ?? []);
	drop(codings.length - answers.codings.length);
	return { answers, dropped };
}

/** Hands on every entry of a record; counts those that are not taken, or the whole if it is none. */
function takeEntries(
	value: unknown,
	drop: (count: number) => void,
	take: (key: string, value: unknown) => boolean,
): void {
	if (value === undefined) return;
	if (!isRecord(value)) drop(1);
	else for (const [key, entry] of Object.entries(value)) if (!take(key, entry)) drop(1);
}

/** Null unless every stretch is inside the text and holds a word: half a mark is another mark. */
function readSpans({ text }: Model, value: unknown): Span[] | null {
	if (!Array.isArray(value)) return null;
	const spans: Span[] = [];
	for (const entry of value as unknown[]) {
		if (!isRecord(entry)) return null;
		const { start, stop } = entry;
		if (!isOffset(start) || !isOffset(stop) || stop > text.length) return null;
		if (text.slice(start, stop).trim() === "") return null;
		spans.push({ start, stop });
	}
	return mergeSpans(spans);
}

function readCoding(model: Model, value: unknown): Coding | null {
	if (!isRecord(value)) return null;
	const { actor, verb, proposal } = value;
	const spans = readSpans(model, value.spans);
	const attribution = findAttributionId(value.attribution);
	if (spans === null || spans.length === 0 || attribution === null) return null;
	if (typeof actor !== "string" || !findActor(model, actor)) return null;
	if (typeof verb !== "string" || !findVerb(verb)) return null;
	const alone = value.isStanceAlone === true ? { isStanceAlone: true as const } : {};
	if (proposal === null) return { spans, actor, verb, ...alone, proposal, attribution };
	if (typeof proposal !== "string" || !findProposal(model, proposal)) return null;
	return { spans, actor, verb, ...alone, proposal, attribution };
}

function findAttributionId(value: unknown): Attribution | null {
	return attributions.find(({ id }) => id === value)?.id ?? null;
}

function isOffset(value: unknown): value is number {
	return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

/** Any object but a list; its keys are read with `Object.entries` or are fixed words. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
