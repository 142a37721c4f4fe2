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
	const taken = new Set<string>();
	for (const source of sources.toSorted(
		(one, two) => order.indexOf(one.kind) - order.indexOf(two.kind),
	)) {
		const known = actors.find((actor) => isSame(actor, source));
		if (known) {
			if (known.role === undefined && source.role) known.role = source.role;
			continue;
		}
		const isPerson = source.kind === "person";
		const surname = isPerson ? last(source.name) : source.name;
		const id = makeId(surname.replace(/^(?:The|An?)\s/u, ""), taken);
		taken.add(id);
		actors.push({
			id,
			name: source.name,
			...(source.role ? { role: source.role } : {}),
			kind: source.kind,
			aka: isPerson && surname !== source.name ? [surname] : [],
		});
	}
	const lower = text.toLowerCase();
	const find = ({ name }: DraftActor) => lower.indexOf(name.toLowerCase());
	return actors.toSorted((one, two) => find(one) - find(two));
}

function isSame(actor: DraftActor, source: Source): boolean {
	// “Officials” here and there need not be the same, but are the same to whoever reads.
	if (actor.kind === "unnamed" || source.kind === "unnamed")
		return actor.kind === source.kind && actor.name.toLowerCase() === source.name.toLowerCase();
	return (
		actor.name === source.name ||
		actor.aka.includes(source.name) ||
		(source.kind === "person" && actor.kind === "person" && last(actor.name) === last(source.name))
	);
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
	return (one) => {
		const source = readWho(text, names, one);
		return source ? actors.find((actor) => isSame(actor, source)) : undefined;
	};
}
