import type { ActorKind, Model } from "../../model/types.ts";
import type { Stretch } from "../../text/finding.ts";
import { caps } from "../caps.ts";
import type { Collector } from "../collect.ts";
import { isWebAddress } from "../markdown/links.ts";
import { messages } from "../messages/all.ts";
import type {
	DeclaredActor,
	DeclaredNote,
	DeclaredProposal,
	FrontMatter,
	Located,
} from "./declared.ts";
import { type Fields, readFields, readMap, readOptional, readText, readTexts } from "./fields.ts";
import { isCalendarDate, isId, isLanguage } from "./forms.ts";
import type { Parts } from "./split.ts";
import { parseYaml, type Value } from "./yaml.ts";

const articleKeys = [
	"title",
	"dek",
	"lang",
	"dateline",
	"published",
	"credit",
	"coded-by",
	"actors",
	"proposals",
	"notes",
];
const actorKeys = ["name", "role", "kind", "side", "of", "aka"];
const proposalKeys = ["title", "question", "summary"];
const kinds: readonly ActorKind[] = ["person", "government", "organization", "group"];

/** Reads the YAML between the `---` lines. */
export function parseFrontMatter(parts: Parts, all: Collector): FrontMatter {
	const start = parts.yamlStart;
	const { value, ...parsed } = parseYaml(parts.yaml, start, all);
	const broken = parts.broken || parsed.broken;
	// What is missing from a front matter that could not be read may well be there.
	const problems = broken ? { ...all, add: () => {} } : all;
	const root: Value = value ?? { type: "empty", start: Math.max(0, start - 4), stop: start };
	const fields = readFields(problems, root, articleKeys, "the front matter");
	const published = readDate(problems, fields);
	const dateline = readOptional(problems, fields, "dateline");
	const credit = readCredit(problems, fields);
	return {
		broken,
		title: readTitle(problems, fields, root),
		dek: readText(problems, fields, "dek"),
		details: {
			lang: readLanguage(problems, fields),
			codedBy: readTexts(problems, fields, "coded-by").map(({ text }) => text),
			...(dateline === undefined ? {} : { dateline }),
			...(published === undefined ? {} : { published }),
			...(credit === undefined ? {} : { credit }),
		},
		actors: readActors(problems, fields),
		proposals: readProposals(problems, fields),
		notes: readNotes(problems, fields),
	};
}

function readTitle(problems: Collector, fields: Fields, root: Stretch): Located | null {
	const title = readText(problems, fields, "title");
	if (title?.text.trim() === "")
		problems.add(messages.missingText("title"), title.start, title.stop);
	if (title === null && !fields.has("title")) {
		problems.add(messages.missingKey("title", "the front matter"), root.start, root.start + 3);
	}
	return title;
}

function readLanguage(problems: Collector, fields: Fields): string {
	const lang = readText(problems, fields, "lang");
	if (lang === null) return "en";
	if (isLanguage(lang.text)) return lang.text;
	problems.add(messages.badLanguage(lang.text), lang.start, lang.stop);
	return "en";
}

function readDate(problems: Collector, fields: Fields): string | undefined {
	const date = readText(problems, fields, "published");
	if (date === null || isCalendarDate(date.text)) return date?.text;
	problems.add(messages.badDate("published", date.text), date.start, date.stop);
	return undefined;
}

function readCredit(problems: Collector, fields: Fields): Model["credit"] {
	const value = fields.get("credit")?.value;
	if (value === undefined) return undefined;
	const credit = readFields(problems, value, ["name", "url"], "`credit`");
	const name = readText(problems, credit, "name");
	const url = readText(problems, credit, "url");
	if (value.type === "map" && name === null && !credit.has("name")) {
		problems.add(messages.missingKey("name", "`credit`"), value.start);
	}
	if (name === null) return undefined;
	if (url === null) return { name: name.text };
	if (isWebAddress(url.text)) return { name: name.text, url: url.text };
	problems.add(messages.badAddress(url.text), url.start, url.stop);
	return { name: name.text };
}

function readActors(problems: Collector, fields: Fields): Map<string, DeclaredActor> {
	const actors = new Map<string, DeclaredActor>();
	for (const { key, keyAt, value } of readMap(problems, fields, "actors", caps.actors)) {
		if (!isId(key)) problems.add(messages.badId(key), keyAt.start, keyAt.stop);
		const where = `the actor “${key}”`;
		const actor = readFields(problems, value, actorKeys, where);
		const name = readText(problems, actor, "name");
		if (name === null && !actor.has("name")) {
			problems.add(messages.missingKey("name", where), keyAt.start, keyAt.stop);
		}
		actors.set(key, {
			id: key,
			at: keyAt,
			name: name?.text ?? key,
			nameAt: name ?? keyAt,
			kind: readKind(problems, actor, keyAt, where),
			aka: readTexts(problems, actor, "aka"),
			...readPlain(problems, actor, ["role"]),
			...readGroup(problems, actor),
		});
	}
	return actors;
}

function readGroup(
	problems: Collector,
	actor: Fields,
): Pick<DeclaredActor, "side" | "sideAt" | "of" | "ofAt"> {
	const side = readText(problems, actor, "side");
	const of = readText(problems, actor, "of");
	return {
		...(side === null ? {} : { side: side.text, sideAt: { start: side.start, stop: side.stop } }),
		...(of === null ? {} : { of: of.text, ofAt: { start: of.start, stop: of.stop } }),
	};
}

function readKind(problems: Collector, actor: Fields, at: Stretch, where: string): ActorKind {
	const kind = readText(problems, actor, "kind");
	const known = kinds.find((name) => name === kind?.text);
	if (known !== undefined) return known;
	if (kind !== null) problems.add(messages.badKind(kind.text, kinds), kind.start, kind.stop);
	else if (!actor.has("kind")) problems.add(messages.missingKey("kind", where), at.start, at.stop);
	return "group";
}

function readProposals(problems: Collector, fields: Fields): Map<string, DeclaredProposal> {
	const proposals = new Map<string, DeclaredProposal>();
	for (const { key, keyAt, value } of readMap(problems, fields, "proposals", caps.proposals)) {
		if (!isId(key)) problems.add(messages.badId(key), keyAt.start, keyAt.stop);
		const where = `the proposal “${key}”`;
		const proposal = readFields(problems, value, proposalKeys, where);
		const title = readText(problems, proposal, "title");
		if (title === null && !proposal.has("title")) {
			problems.add(messages.missingKey("title", where), keyAt.start, keyAt.stop);
		}
		const rest = readPlain(problems, proposal, ["question", "summary"]);
		proposals.set(key, { id: key, at: keyAt, title: title?.text ?? key, ...rest });
	}
	return proposals;
}

function readNotes(problems: Collector, fields: Fields): Map<string, DeclaredNote> {
	const notes = new Map<string, DeclaredNote>();
	for (const { key, keyAt, value } of readMap(problems, fields, "notes", caps.statements)) {
		if (!isId(key)) problems.add(messages.badId(key), keyAt.start, keyAt.stop);
		if (value.type === "text") notes.set(key, { id: key, at: keyAt, ...value });
		else problems.add(messages.mustBeText(key), value.start, value.stop);
	}
	return notes;
}

function readPlain<Key extends string>(
	problems: Collector,
	fields: Fields,
	keys: readonly Key[],
): { [K in Key]?: string } {
	const texts: { [K in Key]?: string } = {};
	for (const key of keys) {
		const text = readOptional(problems, fields, key);
		if (text !== undefined) texts[key] = text;
	}
	return texts;
}
