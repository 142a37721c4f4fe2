import type { Stretch } from "../text/finding.ts";
import type { FoundAttribution } from "./attributions.ts";
import { makeId } from "./ids.ts";

/** Somebody who seems to say something in a text. */
export interface DraftActor {
	id: string;
	/** As it stands at first mention. */
	name: string;
	/** What stands before or behind the name there: “Russian Foreign Minister”. */
	role?: string;
	kind: "person" | "organization" | "unnamed";
	/** Other names for them in the text. */
	aka: string[];
}

const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
/** “Anna Berg”, “J. Edgar Hoover”, “Ursula von der Leyen”; the surname is its last word. */
const fullNames = new RegExp(
	`(?:\\p{Lu}\\.\\s)?${capital}\\s(?:\\p{Lu}\\.\\s|(?:von|van|der|de|al|bin|da|di|du|la|le)\\s)*(${capital})`,
	"gu",
);
const titles =
	/^(?:(?:the|der|die|das|le|la|el)\s+)?(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sir|Dame|Herr|Frau|Judge)\.?\s+/iu;
/** A name of a body: capitals, and small words between them. */
const bodyName =
	/^(?:[Tt]he\s+)?\p{Lu}[\p{L}\p{M}'’.&-]*(?:\s+(?:of|for|and|\p{Lu}[\p{L}\p{M}'’.&-]*))*$/u;
/** The end of what stands before a name that can be a role: “former U.S. President”. */
const roleBefore =
	/(?:(?:former|acting|then|deputy|prime|foreign|interim|ex)[\s-]+)*(?:\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+of)?\s*)+$|(?<!\p{L})(?:\p{Ll}[\p{L}-]*\s+){0,2}\p{Ll}[\p{L}-]*$/u;

/** A source, with the name in it and what stands around that. */
interface Source {
	name: string;
	role: string | null;
	kind: DraftActor["kind"];
}

/** The first full name of a text by surname; a title is taken for a first name now and then. */
function indexNames(text: string): Map<string, string> {
	const names = new Map<string, string>();
	for (let at = 0; ; ) {
		fullNames.lastIndex = at;
		const found = fullNames.exec(text);
		if (!found) break;
		const surname = found[1] ?? "";
		if (!names.has(surname)) names.set(surname, found[0]);
		// “Minister Sergei Lavrov”: names may begin at each word.
		at = found.index + Math.max(1, found[0].indexOf(" "));
	}
	return names;
}

/** What a source is called; null for pronouns, roles and those without a name. */
function readSource(
	text: string,
	names: ReadonlyMap<string, string>,
	{ start, stop }: Stretch,
): Source | null {
	const words = text
		.slice(start, stop)
		.replace(titles, "")
		.replace(/[’']s$/u, "")
		.trim();
	const surname = last(words);
	const full = names.get(surname);
	if (full) {
		const at = words.endsWith(full) ? words.length - full.length : words.length - surname.length;
		const role = roleBefore.exec(words.slice(0, at).trim())?.[0].trim();
		return { name: full, role: role || findRoleAfter(text, stop), kind: "person" };
	}
	if (!bodyName.test(words) || words.split(/\s+/u).length > 8) return null;
	return { name: words.replace(/^the\s/u, "The "), role: null, kind: "organization" };
}

/** “officials”, “a person familiar with the talks”: the words are all there is. */
function readUnnamed(text: string, { start, stop }: Stretch): Source | null {
	const words = text.slice(start, stop).replace(/\s+/gu, " ").trim();
	if (words === "" || words.length > longestSource) return null;
	const name = words.replace(/^(?:the|an?)\s/u, (word) => word[0]?.toUpperCase() + word.slice(1));
	return { name, role: null, kind: "unnamed" };
}

/** “…, the mayor of Harbour Town, …” */
function findRoleAfter(text: string, stop: number): string | null {
	const found = /^,\s((?:an?|the|his|her)\s[^,.;“”"]{3,80}),/u.exec(text.slice(stop, stop + 100));
	return found?.[1] ?? null;
}

/** Longer ones are half a sentence, and no name for a row. */
const longestSource = 80;
/** Persons first: a surname alone is theirs. */
const order: readonly DraftActor["kind"][] = ["person", "organization", "unnamed"];

const last = (words: string) => words.split(/\s+/u).at(-1) ?? words;

/**
 * Who speaks in a text, in the order of first mention. Who is named by a surname alone is the
 * person whose full name ends with it.
 */
export function listActors(text: string, found: readonly FoundAttribution[]): DraftActor[] {
	const names = indexNames(text);
	const sources = found.flatMap((one) => readWho(text, names, one) ?? []);
	const actors: DraftActor[] = [];
	const index: SameIndex = new Map();
	const taken = new Set<string>();
	for (const source of sources.toSorted(
		(one, two) => order.indexOf(one.kind) - order.indexOf(two.kind),
	)) {
		const known = findSame(index, source);
		if (known) {
			if (known.role === undefined && source.role) known.role = source.role;
			continue;
		}
		const actor = declare(source, taken);
		taken.add(actor.id);
		noteSame(index, actor, actors.length);
		actors.push(actor);
	}
	const lower = text.toLowerCase();
	const places = new Map(actors.map((one) => [one, lower.indexOf(one.name.toLowerCase())]));
	return actors.toSorted((one, two) => (places.get(one) ?? 0) - (places.get(two) ?? 0));
}

function declare(source: Source, taken: ReadonlySet<string>): DraftActor {
	const isPerson = source.kind === "person";
	const surname = isPerson ? last(source.name) : source.name;
	return {
		id: makeId(surname.replace(/^(?:The|An?)\s/u, ""), taken),
		name: source.name,
		...(source.role ? { role: source.role } : {}),
		kind: source.kind,
		aka: isPerson && surname !== source.name ? [surname] : [],
	};
}

/** Actors by what tells that somebody is one of them, each with its place among them. */
type SameIndex = Map<string, { actor: DraftActor; at: number }>;

/** What tells who somebody is; two who share one are the same. */
function listSigns(name: string, kind: DraftActor["kind"], aka: readonly string[]): string[] {
	// “Officials” here and there need not be the same, but are the same to whoever reads.
	if (kind === "unnamed") return [`unnamed ${name.toLowerCase()}`];
	const names = [name, ...aka].map((one) => `name ${one}`);
	return kind === "person" ? [...names, `surname ${last(name)}`] : names;
}

function noteSame(index: SameIndex, actor: DraftActor, at: number): void {
	for (const sign of listSigns(actor.name, actor.kind, actor.aka))
		if (!index.has(sign)) index.set(sign, { actor, at });
}

/** The first of the actors that a source is. */
function findSame(index: SameIndex, { name, kind }: Source): DraftActor | undefined {
	const found = listSigns(name, kind, []).flatMap((sign) => index.get(sign) ?? []);
	return found.toSorted((one, two) => one.at - two.at)[0]?.actor;
}

function readWho(
	text: string,
	names: ReadonlyMap<string, string>,
	{ speaker, named, unnamed }: FoundAttribution,
): Source | null {
	if (unnamed) return speaker && readUnnamed(text, speaker);
	const meant = named && readSource(text, names, named);
	return meant ?? (speaker && readSource(text, names, speaker));
}

/** Gives the actor that the source of an attribution is; undefined for none of them. */
export function indexActors(
	text: string,
	actors: readonly DraftActor[],
): (one: FoundAttribution) => DraftActor | undefined {
	const names = indexNames(text);
	const index: SameIndex = new Map();
	for (const [at, actor] of actors.entries()) noteSame(index, actor, at);
	return (one) => {
		const source = readWho(text, names, one);
		return source ? findSame(index, source) : undefined;
	};
}
