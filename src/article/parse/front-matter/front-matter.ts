import type { ActorKind, Model } from "../../model/types.ts";
import type { Stretch } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import { isWebAddress } from "../markdown/links.ts";
import { type Message, messages } from "../messages/all.ts";
import { readAnswers } from "./answers.ts";
import type {
	DeclaredActor,
	DeclaredNote,
	DeclaredProposal,
	FrontMatter,
	Located,
} from "./declared.ts";
import { type Fields, readFields, readMap, readText, readTexts } from "./fields.ts";
import { isCalendarDate, isId, isLanguage } from "./forms.ts";
import type { Parts } from "./split.ts";
import { parseYaml, type Value, type YamlEntry } from "./yaml.ts";

const articleKeys = [
	...["title", "dek", "lang", "dateline", "published", "credit", "coded-by"],
	...["walkthrough", "actors", "proposals", "notes", "answered"],
];
const actorKeys = ["name", "role", "kind", "side", "of", "aka"];
const proposalKeys = ["title", "question", "summary", "opposite"];
const kinds: readonly ActorKind[] = [
	...(["person", "government", "organization", "group", "unnamed"] as const),
];

const isNone = (text: string) => text === "none";

/** Reads the YAML between the `---` lines. */
export function parseFrontMatter(parts: Parts, all: Collector): FrontMatter {
	const start = parts.yamlStart;
	const { value, ...parsed } = parseYaml(parts.yaml, start, all);
	const broken = parts.broken || parsed.broken;
	// What is missing from a front matter that could not be read may well be there.
	const problems = broken ? { ...all, add: () => {} } : all;
	const root: Value = value ?? { type: "empty", start: Math.max(0, start - 4), stop: start };
	const fields = readFields(problems, root, articleKeys, "the front matter");
	const published = readForm(problems, fields, "published", isCalendarDate, (date) =>
		messages.badDate("published", date),
	);
	const credit = readCredit(problems, fields);
	return {
		broken,
		title: readTitle(problems, fields, root),
		dek: readText(problems, fields, "dek"),
		details: {
			lang: readForm(problems, fields, "lang", isLanguage, messages.badLanguage) ?? "en",
			codedBy: readTexts(problems, fields, "coded-by").map(({ text }) => text),
			...readPlain(problems, fields, ["dateline"]),
			...(published === undefined ? {} : { published }),
			...(credit === undefined ? {} : { credit }),
		},
		actors: readDeclared(problems, fields, "actors", caps.actors, readActor),
		proposals: readDeclared(problems, fields, "proposals", caps.proposals, readProposal),
		notes: readDeclared(problems, fields, "notes", caps.statements, readNote),
		answered: readAnswers(problems, fields),
		refusesWalkthrough:
			readForm(problems, fields, "walkthrough", isNone, messages.badWalkthrough) !== undefined,
	};
}

/** A text that must be there; `at` is where its absence is reported. */
function readNeeded(
	problems: Collector,
	fields: Fields,
	key: string,
	where: string,
	at: Stretch | number,
): Located | null {
	const text = readText(problems, fields, key);
	if (text === null && !fields.has(key)) problems.add(messages.missingKey(key, where), at);
	return text;
}

/** A text of some form; one of another is reported and left out. */
function readForm(
	problems: Collector,
	fields: Fields,
	key: string,
	fits: (text: string) => boolean,
	message: (text: string) => Message,
): string | undefined {
	const value = readText(problems, fields, key);
	if (value === null || fits(value.text)) return value?.text;
	problems.add(message(value.text), value);
	return undefined;
}

/** Those of some texts that are there. */
function readPlain<Key extends string>(
	problems: Collector,
	fields: Fields,
	keys: readonly Key[],
): { [K in Key]?: string } {
	const texts: { [K in Key]?: string } = {};
	for (const key of keys) {
		const text = readText(problems, fields, key)?.text;
		if (text !== undefined) texts[key] = text;
	}
	return texts;
}

/** Where values stand. */
function findPlaces<Key extends string>(
	fields: Fields,
	keys: readonly Key[],
): { [K in Key]?: Stretch } {
	const places = keys.map((key) => [key, fields.get(key)?.value]);
	return Object.fromEntries(places.filter(([, at]) => at !== undefined));
}

function readTitle(problems: Collector, fields: Fields, { start }: Stretch): Located | null {
	const at = { start, stop: start + 3 };
	const title = readNeeded(problems, fields, "title", "the front matter", at);
	if (title?.text.trim() === "") problems.add(messages.missingText("title"), title);
	return title;
}

function readCredit(problems: Collector, fields: Fields): Model["credit"] {
	const value = fields.get("credit")?.value;
	if (value === undefined) return undefined;
	const credit = readFields(problems, value, ["name", "url"], "`credit`");
	const name =
		value.type === "map" ? readNeeded(problems, credit, "name", "`credit`", value.start) : null;
	// Without a name nothing is taken over, whatever else is wrong with it.
	const fits = (url: string) => name === null || isWebAddress(url);
	const url = readForm(problems, credit, "url", fits, messages.badAddress);
	return name === null ? undefined : { name: name.text, ...(url === undefined ? {} : { url }) };
}

/** What a map with ids as keys declares, by id; without entries that nothing can be made of. */
function readDeclared<Declared>(
	problems: Collector,
	fields: Fields,
	key: string,
	cap: number,
	read: (problems: Collector, entry: YamlEntry) => Declared | null,
): Map<string, Declared> {
	const declared = new Map<string, Declared>();
	for (const entry of readMap(problems, fields, key, cap)) {
		if (!isId(entry.key)) problems.add(messages.badId(entry.key), entry.keyAt);
		const one = read(problems, entry);
		if (one !== null) declared.set(entry.key, one);
	}
	return declared;
}

function readActor(problems: Collector, { key, keyAt, value }: YamlEntry): DeclaredActor {
	const where = `the actor “${key}”`;
	const actor = readFields(problems, value, actorKeys, where);
	const name = readNeeded(problems, actor, "name", where, keyAt);
	const kind = readNeeded(problems, actor, "kind", where, keyAt);
	const known = kinds.find((one) => one === kind?.text);
	if (kind !== null && !known) problems.add(messages.badKind(kind.text, kinds), kind);
	return {
		id: key,
		name: name?.text ?? key,
		...readPlain(problems, actor, ["role"]),
		kind: known ?? "group",
		...readPlain(problems, actor, ["side", "of"]),
		aka: readTexts(problems, actor, "aka"),
		at: keyAt,
		places: { name: name ?? keyAt, ...findPlaces(actor, ["side", "of"]) },
	};
}

function readProposal(problems: Collector, { key, keyAt, value }: YamlEntry): DeclaredProposal {
	const where = `the proposal “${key}”`;
	const proposal = readFields(problems, value, proposalKeys, where);
	const title = readNeeded(problems, proposal, "title", where, keyAt);
	const rest = readPlain(problems, proposal, ["question", "summary", "opposite"]);
	const places = findPlaces(proposal, ["opposite"]);
	return { id: key, at: keyAt, title: title?.text ?? key, ...rest, places };
}

function readNote(problems: Collector, { key, keyAt, value }: YamlEntry): DeclaredNote | null {
	if (value.type === "text") return { id: key, at: keyAt, ...value };
	problems.add(messages.mustBeText(key), value);
	return null;
}
