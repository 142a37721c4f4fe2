import { getStance } from "../../article/model/stances.ts";
import type { Model } from "../../article/model/types.ts";
import { findVerb, type Verb, verbs } from "../../article/model/verbs.ts";
import { type BracePart, readBraceParts } from "./brace-parts.ts";
import { keyMeanings } from "./key-meanings.ts";
import { listActorOptions, listProposalOptions, type SourceOption } from "./source-option.ts";

/** Options for what stands from an offset of the line to where the author types. */
export interface LineCompletion {
	start: number;
	options: SourceOption[];
	isQuiet: boolean;
}

interface Typed {
	line: string;
	model: Model;
	/** Parts of the statement that is typed, before what is typed. */
	before: BracePart[];
	/** What is typed, or an empty stretch. */
	start: number;
	word: string;
}

/** What could follow in the braces that a line ends in; null where none are open. */
export function completeBraces(line: string, model: Model): LineCompletion | null {
	const open = line.lastIndexOf("]{") + 1;
	if (open === 0) return null;
	const { parts, isClosed } = readBraceParts(line, open);
	if (isClosed) return null;
	const last = parts.at(-1);
	const isTyped = last !== undefined && last.kind !== "sign" && last.stop === line.length;
	const done = isTyped ? parts.slice(0, -1) : parts;
	const from = done.findLastIndex(({ start }) => /[;{]/u.test(line[start] ?? ""));
	const start = isTyped ? last.start : line.length;
	const typed = { line, model, before: done.slice(from + 1), start, word: line.slice(start) };
	return completePart(typed);
}

function completePart(typed: Typed): LineCompletion | null {
	const { line, before, start, word, model } = typed;
	const sign = before.at(-1);
	if (sign && line.slice(sign.start, sign.stop) === "=" && sign.stop === start)
		return completeValue(typed);
	const words = before.filter(({ kind }) => /^(?:actor|verb|proposal|extra)$/u.test(kind));
	if (before.some(({ kind }) => kind === "continued")) return null;
	if (words.length === 0 && word.startsWith("+")) return offer(start, listStatements(model));
	const keys = words.length === 0 ? listKeys(typed, ["note", "no"]) : listKeys(typed);
	if (words.length === 0) {
		const actors = completeIds(typed, []);
		return before.length > 0 ? actors : { ...actors, options: [...actors.options, ...keys] };
	}
	if (words.length === 1) return offer(start, listVerbs());
	if (words.length > 2) return offer(start, keys);
	const proposals = listProposalOptions(model);
	const [, verb] = words;
	const takes = verb && findVerb(line.slice(verb.start, verb.stop));
	return offer(start, takes?.stance === null ? [...keys, ...proposals] : [...proposals, ...keys]);
}

function offer(start: number, options: SourceOption[]): LineCompletion {
	return { start, options, isQuiet: false };
}

const listVerbs = (): SourceOption[] =>
	verbs.map((verb) => ({ label: verb.word, detail: describeVerb(verb) }));

function describeVerb({ stance, silence }: Verb): string {
	if (silence === "declined") return "Declined to comment";
	return stance === null ? "takes no side" : getStance(stance).label;
}

function listStatements({ statements }: Model): SourceOption[] {
	return statements.map(({ id, quote }) => ({ label: `+${id}`, detail: quote.exact.slice(0, 60) }));
}

/** Values that are words of the article, and stand between quotation marks. */
const quotedKeys = new Set(["if", "cue", "part"]);

/** Keys that the statement does not have yet. */
function listKeys({ line, before }: Typed, among = Object.keys(keyMeanings)): SourceOption[] {
	const has = before.flatMap(({ kind, start, stop }) =>
		kind === "key" ? [line.slice(start, stop)] : [],
	);
	return among
		.filter((key) => !has.includes(key))
		.map((key) => ({
			...{ label: `${key}=`, detail: keyMeanings[key] ?? "" },
			...(quotedKeys.has(key) ? { text: `${key}=""`, back: 1 } : {}),
		}));
}

/** The last of several ids with commas between them; the others, and `without`, are not offered. */
function completeIds({ word, start, model }: Typed, without: string[]): LineCompletion {
	const given = word.split(",");
	const last = given.pop() ?? "";
	const options = listActorOptions(model, [...given, ...without]);
	return offer(start + word.length - last.length, options);
}

const lists = new Set(["via", "to"]);
const ones = new Set(["claimed-by", "for", "about"]);

function completeValue(typed: Typed): LineCompletion | null {
	const { line, before, start, model, word } = typed;
	const key = before.at(-2);
	const name = key?.kind === "key" ? line.slice(key.start, key.stop) : "";
	const makers = before.filter(({ kind }) => kind === "actor");
	const without = makers.flatMap((part) => line.slice(part.start, part.stop).split(","));
	if (lists.has(name) || (ones.has(name) && !word.includes(",")))
		return completeIds(typed, name === "about" ? [] : without);
	if (name === "note") {
		const notes = model.notes.map(({ id, text }) => ({ label: id, detail: text.slice(0, 60) }));
		return offer(start, notes);
	}
	const values = fixedValues[name];
	if (values === undefined) return null;
	const options = Object.entries(values).map(([label, detail]) => ({ label, detail }));
	const { published } = model;
	if (name === "when" && published !== undefined)
		options.push({ label: published, detail: "the day the article was published" });
	return offer(start, options);
}

const fixedValues: Readonly<Record<string, Record<string, string>>> = {
	voice: { article: "the article itself says so" },
	manner: {
		direct: "all of it is quoted",
		mixed: "some of it is quoted",
		indirect: "none of it is quoted",
	},
	when: { earlier: "before the rest, on no known date" },
	no: { quotation: "nobody says it" },
};
