import type { ActorKind } from "../model/types.ts";
import { capitalizeFirst } from "../text/characters.ts";
import { type Cues, openCues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import type { FoundAttribution } from "./attributions.ts";
import { findBodyKind, findNamedBody, indexBodies, type NamedBodies } from "./bodies.ts";
import { cutName, makeId } from "./ids.ts";
import { leadingArticle, tellKind } from "./name-kind.ts";
import { isPersonName, isRoleOf } from "./speakers.ts";

/** Somebody who seems to say something in a text. */
export interface DraftActor {
	id: string;
	/** As it stands at first mention. */
	name: string;
	/** What stands before or behind the name there: “Russian Foreign Minister”. */
	role?: string;
	kind: ActorKind;
	/** Other names for them in the text. */
	aka: string[];
}

const capital = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
/** Before a name; “der” alone joins what is none: “Sprecherin der Stadt”. */
const nameLinks = "(?:von|van|de)[ \u00a0](?:der|den|dem)|von|van|de|al|bin|da|di|du|la|le";
/**
 * “Anna Berg”, “J. Edgar Hoover”, “Ursula von der Leyen”; the surname is its last word. A headline
 * and the first word below it are no name.
 */
const fullNames = new RegExp(
	`(?!(?:The|Der|Die|Das|Eine?|Les?|La|El|Los|Las)\\s)(?:\\p{Lu}\\.[ \u00a0])?${capital}[ \u00a0]` +
		`(?:\\p{Lu}\\.[ \u00a0]|(?:${nameLinks})[ \u00a0])*(${capital})`,
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

/** “Deputy leader”, “Council leader”: a sentence begins with the role. */
const leadingRole =
	/^(?!(?:The|Its|His|Her|Their|An?|And|But)\s)\p{Lu}[\p{L}-]+(?:\s\p{Ll}[\p{L}-]+){1,2}$/u;
/** Needs another sentence to be understood, or is no part of the role. */
const ownRole = /^(?:its|his|her|their|seine?|ihre?|dessen|deren)\s/iu;
/** The words of a body’s name around its noun. */
const beforeNoun = /(?:(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]+[ \u00a0]){1,4}$/u;
const behindNoun =
	/^(?![\p{L}\p{M}])(?:[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?\p{Lu}[\p{L}\p{M}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}\p{M}’'-]+){0,3})?/u;

/** A source, with the name in it and what stands around that. */
interface Source {
	name: string;
	role: string | null;
	kind: ActorKind;
	/** “The company”: one that was named before, if any was. */
	isBack?: boolean;
}

/** What names a text has, and what is known of its language. */
interface Names {
	/** The first full name by surname; a title is taken for a first name now and then. */
	full: ReadonlyMap<string, string>;
	/** Names that are said in full again and again, as those of bodies are: “Dunmore Stone”. */
	whole: ReadonlySet<string>;
	bodies: NamedBodies;
	/** Names that nouns were looked up as: “the institute”. */
	capitals: Map<string, string | null>;
	cues: Cues | null;
	lang: string;
}

/** News calls a person by the surname from the second time on. */
const oftenInFull = 3;

function indexNames(text: string, lang: string): Names {
	const names = new Map<string, string>();
	const counts = countNames(text);
	for (let at = 0; ; ) {
		fullNames.lastIndex = at;
		const found = fullNames.exec(text);
		if (!found) break;
		const surname = found[1] ?? "";
		if (!names.has(surname)) names.set(surname, found[0]);
		counts.set(found[0], (counts.get(found[0]) ?? 0) + 1);
		// “Minister Sergei Lavrov”: names may begin at each word.
		at = found.index + Math.max(1, found[0].indexOf(" "));
	}
	const whole = [...names.values()].filter((name) => {
		const count = counts.get(name) ?? 0;
		const isAlone = [first(name), last(name)].some((word) => (counts.get(word) ?? 0) > count);
		return count >= oftenInFull && !isAlone;
	});
	const cues = openCues(lang);
	const bodies = cues ? indexBodies(text, cues) : new Map();
	return { full: names, whole: new Set(whole), bodies, capitals: new Map(), cues, lang };
}

/** How often each word with a capital stands in a text. */
function countNames(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.matchAll(new RegExp(capital, "gu"))) {
		const plain = word.replace(/[’']s?$/u, "");
		counts.set(plain, (counts.get(plain) ?? 0) + 1);
	}
	return counts;
}

/** “Angaben des Verbands”: the association is called so without the ending. */
function withoutAccount(whole: string, cues: Cues | null): string {
	if (!cues) return whole;
	const words = whole.replace(cues.account, "");
	const nominative = words.replace(/(?<=\p{L}{3})e?s$/u, "");
	return words !== whole && findBodyKind(last(nominative), cues) ? nominative : words;
}

/** What a source is called; null for pronouns, roles and those without a name. */
function readSource(text: string, names: Names, { start, stop }: Stretch): Source | null {
	const { cues } = names;
	const whole = withoutPlace(text.slice(start, stop), names);
	if (cues?.pronoun.test(whole)) return null;
	// “Angaben der Polizei”
	const words = withoutAccount(whole, cues)
		.replace(titles, "")
		.replace(/[’']s$/u, "")
		.trim();
	const surname = last(words);
	const full = names.full.get(surname);
	const body = findNamedBody(words, names.bodies);
	const kind = body?.kind ?? tellKind(words, names);
	if (full && !kind && !names.whole.has(full)) {
		const at = words.endsWith(full) ? words.length - full.length : words.length - surname.length;
		const before = words.slice(0, at).trim();
		const role = (leadingRole.exec(before) ?? roleBefore.exec(before))?.[0].trim();
		const told = role || findRoleAfter(text, stop, cues) || findRoleBefore(text, start);
		return { name: full, role: told?.replace(ownRole, "") || null, kind: "person" };
	}
	const isShort = words.split(/\s+/u).length <= 8;
	if (!isShort || (!kind && !bodyName.test(words))) return null;
	// “The environmental group Clear Water”
	const name =
		body && words.endsWith(` ${body.name}`) ? body.name : words.replace(leadingArticle, "");
	const isBack = kind === "organization" && name !== words && /^\p{Ll}+$/u.test(name);
	const named = isBack ? findCapitalName(text, name, names) : null;
	if (named) return { name: named, role: null, kind: "organization" };
	// In “des Fahrradclubs ADFC” only the letters are sure to be a name.
	const own = /^\p{Lu}\S*\s(\p{Lu}{3,6})$/u.exec(name)?.[1] ?? name;
	return { name: capitalizeFirst(own), role: null, kind: kind ?? "organization", isBack };
}

/** “Professor Lena Vogt of Carrick University”: who it is, without the body they are of. */
function withoutPlace(words: string, names: Names): string {
	const of = /\s(?:of|at|from)\s(?=\p{Lu}|the\s\p{Lu})/u.exec(words);
	const who = of ? words.slice(0, of.index) : words;
	if (!of || tellKind(words.slice(of.index + of[0].length), names) === null) return words;
	return names.full.has(last(who)) && isPersonName(who) && !tellKind(who, names) ? who : words;
}

/** “The institute”: the one body of the text whose name has the noun, “Institute for the Sea”. */
function findCapitalName(text: string, noun: string, { capitals }: Names): string | null {
	const known = capitals.get(noun);
	if (known !== undefined) return known;
	const found = new Set<string>();
	const big = capitalizeFirst(noun);
	for (let at = text.indexOf(big); at >= 0; at = text.indexOf(big, at + 1)) {
		const before = beforeNoun.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? "";
		const behind = behindNoun.exec(text.slice(at + big.length, at + 80))?.[0] ?? null;
		const name = before.replace(leadingArticle, "") + big + (behind ?? "");
		if (behind !== null && name !== big) found.add(name);
	}
	const [name = null] = found.size === 1 ? found : [];
	capitals.set(noun, name);
	return name;
}

/** “officials”, “a person familiar with the talks”: the words are all there is. */
function readUnnamed(text: string, { cues }: Names, { start, stop }: Stretch): Source | null {
	const words = withoutAccount(text.slice(start, stop), cues).replace(/\s+/gu, " ").trim();
	if (words === "" || words.length > longestSource) return null;
	// “Aus Kreisen der Koalition hieß es”
	return { name: capitalizeFirst(words.replace(/^aus\s/iu, "")), role: null, kind: "unnamed" };
}

/** “…, the mayor of Harbour Town, …”, “…, chief executive of the Harbour Trust.” */
function findRoleAfter(text: string, stop: number, cues: Cues | null): string | null {
	const behind = text.slice(stop, stop + 100);
	const found = /^,\s((?:an?|the|his|her)\s[^,.;“”"]{3,80}),/u.exec(behind)?.[1];
	const plain =
		/^,\s((?:\p{Ll}[\p{L}-]*\s){1,3}(?:of|at|for)\s(?:the\s)?\p{Lu}[^,.;“”"]{2,60})[,.]/u;
	const role = found ?? plain.exec(behind)?.[1];
	// “…, speaking at the Town Hall”, “…, on behalf of the Harbour Trust”, “…, who is head of …”
	const isRole = found !== undefined || !/^(?:\p{L}+ing|who|whose)\s|\bbehalf\b/u.test(role ?? "");
	return role !== undefined && isRole && (found || !cues?.leads.test(role)) ? role : null;
}

/** “Councillor Owen Tate” where the name first stands, at the beginning of a sentence. */
function findTitle(text: string, name: string, cues: Cues | null): string | null {
	const at = text.indexOf(name);
	const before = text.slice(Math.max(0, at - 60), Math.max(0, at));
	const title = /(?:^|[.!?:]\s|\n)((?:\p{Lu}[\p{L}-]+\s){1,3})$/u.exec(before)?.[1]?.trim();
	if (!title || !cues || cues.leads.test(title) || cues.one.test(`${title} `)) return null;
	return cues.article.test(title) || /^(?:and|but|und|aber)$/iu.test(first(title)) ? null : title;
}

/** “Its chief executive, Edward Pryce”; without the word that needs another sentence. */
function findRoleBefore(text: string, start: number): string | null {
	const found = /(?:^|[.!?“”"]\s|\n|,\s|to\s)((?:\p{L}+\s)?[^,.;“”"\n]{3,80}),\s$/u.exec(
		text.slice(Math.max(0, start - 120), start),
	);
	const role = found?.[1] ?? "";
	// “said its secretary, Donal Keane”
	const own = role.replace(/^\p{Ll}+\s(?=(?:the|its|his|her|their)\s)/u, "");
	return isRoleOf(own, "Anna Berg") ? own.replace(/^(?:the|der|die|das)\s/iu, "") : null;
}

/** Longer ones are half a sentence, and no name for a row. */
const longestSource = 80;
/** Persons first: a surname alone is theirs. */
const order: readonly ActorKind[] = ["person", "government", "organization", "group", "unnamed"];

const first = (words: string) => words.split(/\s+/u)[0] ?? words;
const last = (words: string) => words.split(/\s+/u).at(-1) ?? words;

/**
 * Who speaks in a text, in the order of first mention. Who is named by a surname alone is the
 * person whose full name ends with it.
 */
export function listActors(
	text: string,
	found: readonly FoundAttribution[],
	lang: string,
): DraftActor[] {
	const names = indexNames(text, lang);
	const all = found.flatMap((one) =>
		[readWho(text, names, one) ?? [], readOther(text, names, one) ?? []].flat(),
	);
	const hasOther = all.some(({ kind, isBack }) => kind === "organization" && !isBack);
	const sources = joinUnnamed(all.filter(({ isBack }) => !isBack || !hasOther));
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
		const actor = declare(text, source, taken);
		taken.add(actor.id);
		noteSame(index, actor, actors.length);
		actors.push(actor);
	}
	const lower = text.toLowerCase();
	for (const actor of actors)
		if (actor.kind === "person" && !actor.role) {
			const role = findTitle(text, actor.name, names.cues);
			if (role) actor.role = role;
		}
	const places = new Map(actors.map((one) => [one, lower.indexOf(one.name.toLowerCase())]));
	return actors.toSorted((one, two) => (places.get(one) ?? 0) - (places.get(two) ?? 0));
}

/** “A senior official”: what is called “the official” later. */
const headOf = (name: string) =>
	last(name.split(/\s(?:of|with|who|in|at|from|familiar|close)\s/u, 1)[0] ?? name).toLowerCase();

/** Sources without a name by what they are called later; null where that can be two. */
function indexUnnamed<One extends Pick<Source, "name" | "kind">>(all: readonly One[]) {
	const index = new Map<string, One | null>();
	for (const one of all) {
		if (one.kind !== "unnamed" || /^the\s/iu.test(one.name)) continue;
		const head = headOf(one.name);
		const known = index.get(head);
		index.set(head, known === undefined || known?.name === one.name ? one : null);
	}
	return index;
}

/** The one source without a name that “the official” can be. */
function findUnnamed<One>(index: ReadonlyMap<string, One | null>, { name, kind }: Source) {
	const noun = kind === "unnamed" ? /^the\s(\p{Ll}+)$/iu.exec(name)?.[1] : undefined;
	return (noun === undefined ? null : index.get(noun)) ?? undefined;
}

function joinUnnamed(sources: readonly Source[]): Source[] {
	const unnamed = indexUnnamed(sources);
	return sources.filter((source) => findUnnamed(unnamed, source) === undefined);
}

function declare(text: string, source: Source, taken: ReadonlySet<string>): DraftActor {
	const isPerson = source.kind === "person";
	const surname = isPerson ? last(source.name) : source.name;
	return {
		id: makeId(cutName(surname), taken),
		name: source.name,
		...(source.role ? { role: source.role } : {}),
		kind: source.kind,
		aka: isPerson && surname !== source.name ? [surname] : listSmall(text, source.name),
	};
}

/** A name as the text has it where it begins with a small letter: “the regional union”. */
function listSmall(text: string, name: string): string[] {
	const small = name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
	return !text.includes(name) && text.includes(small) ? [small] : [];
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
	names: Names,
	{ speaker, named, unnamed, part }: FoundAttribution,
): Source | null {
	if (unnamed) return speaker && readUnnamed(text, names, speaker);
	if (speaker && part) return readGroup(text, names, speaker);
	const meant = named && readSource(text, names, named);
	return meant ?? (speaker && readSource(text, names, speaker));
}

/** “Some of the traders on Marine Parade”: the traders are a group, whatever ends their name. */
function readGroup(text: string, names: Names, group: Stretch): Source | null {
	const words = text.slice(group.start, group.stop);
	if (words.length > longestSource) return null;
	const kind = tellKind(words, names) ?? "group";
	return { name: capitalizeFirst(words), role: null, kind };
}

const readOther = (text: string, names: Names, { other }: FoundAttribution) =>
	other && readSource(text, names, other);

/** Gives the actors that the sources of an attribution are: none, one, or two together. */
export function indexActors(
	text: string,
	actors: readonly DraftActor[],
	lang: string,
): (one: FoundAttribution) => DraftActor[] {
	const names = indexNames(text, lang);
	const index: SameIndex = new Map();
	for (const [at, actor] of actors.entries()) noteSame(index, actor, at);
	const unnamed = indexUnnamed(actors);
	return (one) => {
		const sources = [readWho(text, names, one), readOther(text, names, one)];
		return sources.flatMap(
			(source) => (source && (findSame(index, source) ?? findUnnamed(unnamed, source))) ?? [],
		);
	};
}
