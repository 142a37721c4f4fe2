import { ar } from "./ar.ts";
import type { CueList, VerbKind } from "./cue-list.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ru } from "./ru.ts";
import { moreSays } from "./saying-verbs.ts";
import { sourceWords } from "./source-words.ts";
import { uk } from "./uk.ts";

const lists: Readonly<Record<string, CueList>> = { ar, de, en, es, fr, ru, uk };

/** The expressions of a language, made once. All are global except those tied to an end. */
export interface Cues {
	/** Kinds by form, in small letters. */
	forms: ReadonlyMap<string, VerbKind>;
	/** Those of several words, tied to a place; each kind has the group of its number. */
	phrases: RegExp;
	phraseKinds: readonly VerbKind[];
	prefix: RegExp;
	bare: ReadonlySet<string>;
	subjects: RegExp;
	parted: readonly { kind: VerbKind; form: RegExp; particle: RegExp }[];
	participles: RegExp;
	that: RegExp;
	times: RegExp;
	according: RegExp;
	ownAccount: RegExp;
	account: RegExp;
	accordingAfter: RegExp;
	pronoun: RegExp;
	between: RegExp;
	leads: RegExp;
	clauses: RegExp;
	relative: RegExp;
	stops: RegExp;
	relay: RegExp;
	relayOf: RegExp;
	unnamed: RegExp;
	article: RegExp;
	/** Nouns of bodies, and what stands before somebody, or several, without a name. */
	government: RegExp;
	organization: RegExp;
	many: RegExp;
	group: RegExp;
	/** “Some of”, and behind it the article of the group. */
	part: RegExp;
	pair: RegExp;
	one: RegExp;
	/** What stands before a noun. */
	determiners: RegExp;
	agents: RegExp;
	auxiliaries: RegExp;
	joins: RegExp;
	/** The same of one speaker: “… and argued”. */
	also: RegExp;
	finite: RegExp;
	mood: RegExp;
	order: CueList["order"];
}

/** Tried at the start alone: in the place of words that a language has none of. */
const nothing = /^(?!)/;
/** Before and behind a word, in any script. */
const [before, after] = ["(?<![\\p{L}\\p{M}\\p{N}])", "(?![\\p{L}\\p{M}\\p{N}])"];

const word = (words: string, flags = "giu", head = before, tail = after) =>
	words ? new RegExp(`${head}(?:${words})${tail}`, flags) : new RegExp(nothing, flags);

const listForms = (words: string) => words.split("|").filter((form) => form !== "");

function compileVerbs(list: CueList) {
	const kinds: [VerbKind, string][] = [
		["judges", list.judges],
		["thinks", list.thinks],
		["says", list.says],
	];
	const all = kinds.flatMap(([kind, words]) =>
		listForms(words).map((form): [string, VerbKind] => [form, kind]),
	);
	const long = all.filter(([form]) => form.includes(" "));
	const phrases: [VerbKind, string][] = [
		["passive", list.passives],
		["wants", list.wants],
		...long.map(([form, kind]): [VerbKind, string] => [kind, form]),
	];
	const groups = phrases.map(([, words]) => `(${words || "(?!)"})`).join("|");
	return {
		forms: new Map(all),
		phrases: word(groups, "iuy", "", "(?![\\p{L}\\p{M}])"),
		phraseKinds: phrases.map(([kind]) => kind),
		prefix: list.prefix ? new RegExp(`^(?:${list.prefix})`, "u") : nothing,
		bare: new Set(listForms(list.bare)),
		subjects: word(list.subjects, "iu", before, "\\s+$"),
		determiners: word(list.determiners, "iu", before, "\\s+$"),
		parted: list.parted.map(([kind, form, particle]) => ({
			kind,
			form: word(form),
			particle: word(particle),
		})),
		participles: word(list.participles, "iu", "^", "$"),
		// In small letters: “Laufe”, “Steige” are nouns.
		mood: word(list.mood ?? "", "gu"),
	};
}

function compileSpeakers(list: CueList) {
	return {
		pronoun: word(list.pronouns, "iu", "^\\s*", "\\s*$"),
		between: word(list.between, "u", before, "\\s*$"),
		leads: word(list.leads, "iu", "^\\s*"),
		clauses: word(list.clauses),
		relative: word(list.relatives, "iu", before, "\\s*$"),
		stops: word(list.stops),
		relay: word(list.relays, "iu"),
		relayOf: word(list.relays && `(?:${list.relays})\\s+(?:${list.relayOf})`, "iu"),
		unnamed: word(list.unnamed, "iu"),
		article: word(list.articles, "iu", "^\\s*"),
		agents: word(list.agents, "iu", "^\\s+"),
	};
}

function compileSources(lang: string) {
	const own = sourceWords[lang];
	return {
		government: word(own?.governments ?? "", "iu"),
		organization: word(own?.organizations ?? "", "iu"),
		many: word(own?.many ?? "", "iu", "^\\s*", "\\s"),
		group: word(own?.groups ?? "", "iu", "^", "$"),
		part: new RegExp(own ? `^\\s*(${own.parts})\\s+(?:${own.partsOf})\\s+` : nothing, "iu"),
		pair: word(own?.pair ?? "", "iu", "^\\s*", "\\s*$"),
		one: word(own?.one ?? "", "iu", "^\\s*", "\\s"),
	};
}

function compile(list: CueList, lang: string): Cues {
	return {
		...compileSources(lang),
		...compileVerbs(list),
		...compileSpeakers(list),
		that: word(list.that),
		times: word(list.times ?? "", "iu", ",?\\s"),
		according: word(list.according),
		account: word(list.account ?? "", "iu", "^\\s*", "\\s"),
		ownAccount: word(list.ownAccount ?? "", "iu", "^\\s*"),
		accordingAfter: word(list.accordingAfter),
		auxiliaries: word(list.auxiliaries, "iu"),
		joins: word(list.joins, "iu", "[,،]\\s+", "\\s+[^,،]{1,50}$"),
		also: word(list.joins, "iu", "\\s+", "\\s+(?:\\p{Ll}+ly\\s+)?$"),
		finite: word(list.finite ?? "", "u", "\\s"),
		order: list.order,
	};
}

const known = (lang: string) => (Object.hasOwn(lists, lang) ? lists[lang] : undefined);

/** Forms of the saying verbs of a language, parted by `|`; empty where none are known. */
export const listSays = (lang: string): string => known(lang)?.says ?? moreSays[lang] ?? "";

const made = new Map<string, Cues>();

/** The cues of a language; null where there are none. */
export function openCues(lang: string): Cues | null {
	const main = lang.toLowerCase().split("-")[0] ?? "";
	const list = known(main);
	if (!list) return null;
	const cues = made.get(main) ?? compile(list, main);
	made.set(main, cues);
	return cues;
}
