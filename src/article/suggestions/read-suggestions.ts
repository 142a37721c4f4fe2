import type { Suggestion } from "../draft/suggestion.ts";
import { isId } from "../parse/front-matter/forms.ts";
import { findPlace, listLineStarts, type Place } from "../text/places.ts";

/** A suggestion as it was given: what was left out is the least that can be meant. */
export interface GivenSuggestion extends Omit<Suggestion, "id" | "sentence"> {
	id: string | null;
	sentence: number | null;
	/** Its place in the list, from 1. */
	entry: number;
}

/** What keeps a list, or an entry of it, from being read. */
export interface SuggestionFault {
	/** From 1; null for the whole list. */
	entry: number | null;
	message: string;
	/** In the file, where that can be told. */
	place?: Place;
}

export interface ReadSuggestions {
	suggestions: GivenSuggestion[];
	faults: SuggestionFault[];
}

/** How sure a suggestion is that does not say. */
const unsaid = 0.5;

/** More are no list for people, and each is looked for in the article. */
const most = 2000;

type Check = (value: unknown) => string | null;

const isText = (value: unknown): value is string =>
	typeof value === "string" && value.trim() !== "" && !/[\r\n]/u.test(value);
const needText: Check = (value) => (isText(value) ? null : "is words on one line");
const mayText: Check = (value) => (value === null ? null : needText(value));
const needFlag: Check = (value) => (typeof value === "boolean" ? null : "is true or false");
const needTrue: Check = (value) => (value === true ? null : "is true, or is not there");

/** What each key may hold: gives what would be right of a value that is not. */
const checks: Readonly<Record<string, Check>> = {
	id: (value) =>
		typeof value === "string" && isId(value)
			? null
			: "is a small letter, then small letters, digits and hyphens",
	sentence: (value) =>
		Number.isSafeInteger(value) && Number(value) >= 0
			? null
			: "is a whole number, 0 for headline and dek",
	exact: needText,
	speaker: mayText,
	actor: (value) =>
		value === null || (typeof value === "string" && isId(value)) ? null : "is an id or null",
	with: (value) =>
		Array.isArray(value) &&
		value.length > 0 &&
		value.every((one) => typeof one === "string" && isId(one))
			? null
			: "is a list of ids",
	part: needText,
	silent: needTrue,
	weak: needFlag,
	cue: mayText,
	relay: mayText,
	unnamed: needFlag,
	rule: needText,
	confidence: (value) =>
		typeof value === "number" && value >= 0 && value <= 1 ? null : "is a number from 0 to 1",
	left: needTrue,
};

/** The keys of a suggestion. */
const suggestionKeys: readonly string[] = Object.keys(checks);

/** Reads a list of suggestions, ours or anybody's. What cannot be read is told, nothing thrown. */
export function readSuggestions(source: string): ReadSuggestions {
	let list: unknown;
	try {
		list = JSON.parse(source.replace(/^\ufeff/u, ""));
	} catch (error) {
		return { suggestions: [], faults: [describeSyntax(source, String((error as Error).message))] };
	}
	const fault = (message: string) => ({ suggestions: [], faults: [{ entry: null, message }] });
	if (!Array.isArray(list)) return fault("this is no list: suggestions stand between [ and ]");
	if (list.length > most)
		return fault(`these are ${list.length} suggestions, more than the ${most} that are read`);
	const read: ReadSuggestions = { suggestions: [], faults: [] };
	for (const [at, value] of list.entries()) {
		const wrong = findWrong(value);
		if (wrong !== null) read.faults.push({ entry: at + 1, message: wrong });
		else read.suggestions.push(complete(value as Partial<Suggestion>, at + 1));
	}
	return read;
}

/** Engines say where in words: “at position 12”. */
function describeSyntax(source: string, words: string): SuggestionFault {
	const position = /position (\d+)/u.exec(words)?.[1];
	const at = position === undefined ? undefined : Math.min(Number(position), source.length);
	const place = at === undefined ? undefined : findPlace(listLineStarts(source), at);
	return { entry: null, message: "this is no JSON from here on", ...(place ? { place } : {}) };
}

function findWrong(value: unknown): string | null {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return "it is no object";
	const given = Object.entries(value);
	const unknown = given.find(([key]) => !Object.hasOwn(checks, key));
	if (unknown) return `there is no key "${unknown[0]}": ${suggestionKeys.join(", ")}`;
	if (!Object.hasOwn(value, "exact")) return '"exact" is missing: the words as they stand';
	for (const [key, one] of given) {
		const right = checks[key]?.(one) ?? null;
		if (right !== null) return `"${key}" ${right}`;
	}
	return null;
}

function complete(given: Partial<Suggestion>, entry: number): GivenSuggestion {
	return {
		...{ id: null, sentence: null, exact: "", speaker: null, actor: null, weak: false },
		...{ cue: null, relay: null, unnamed: false, rule: "given", confidence: unsaid },
		...given,
		entry,
	};
}

/** An article's own list: each has an id, and no two the same one. */
export function readOwnSuggestions(source: string): {
	suggestions: Suggestion[];
	faults: SuggestionFault[];
} {
	const { suggestions, faults } = readSuggestions(source);
	const own = new Map<string, Suggestion>();
	for (const { entry, ...given } of suggestions) {
		const id = given.id ?? `n${entry}`;
		if (own.has(id)) faults.push({ entry, message: `another entry has the id "${id}" too` });
		else own.set(id, { ...given, id, sentence: given.sentence ?? 0 });
	}
	return { suggestions: [...own.values()], faults };
}

/** How an article's own list is written. */
export const formatSuggestions = (suggestions: readonly Suggestion[]) =>
	`${JSON.stringify(suggestions, null, "\t")}\n`;
