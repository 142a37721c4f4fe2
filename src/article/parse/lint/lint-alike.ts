import { listFullNames } from "../../draft/speakers.ts";
import type { Stretch } from "../../text/finding.ts";
import { countEdits } from "../../text/nearest.ts";
import { caps } from "../caps.ts";
import type { Finished } from "../finished.ts";
import type { DeclaredActor, FrontMatter } from "../front-matter/declared.ts";
import { messages } from "../messages/all.ts";
import { addInText } from "./add.ts";
import { foldName } from "./named.ts";

/** Warnings about one actor under two names, declared or in the text. */
export function lintNames(finished: Finished): void {
	lintDeclaredAlike(finished);
	if (finished.draft.text.length <= caps.reports) lintMentions(finished);
}

/** What is looked at of an actor. */
type NamedActor = Pick<DeclaredActor, "id" | "name" | "kind"> & {
	aka: readonly { text: string }[];
};

/** A declared person, by the words of the name. */
interface Named<One extends NamedActor = NamedActor> {
	actor: One;
	/** Folded. */
	words: string[];
}

const last = (words: readonly string[]) => words.at(-1) ?? "";

const listPeople = <One extends NamedActor>(actors: Iterable<One>): Named<One>[] =>
	[...actors]
		.filter(({ kind }) => kind === "person")
		.map((actor) => ({ actor, words: foldName(actor.name).split(" ") }));

/** Longer names are sentences, and comparing has its price. */
const longestName = 64;

/** Two spellings of a name: a letter or two, in one word of both. */
function isSpelledAlike(one: readonly string[], two: readonly string[]): boolean {
	if (one.length !== two.length) return false;
	const differing = one.flatMap((word, at) => (word === two[at] ? [] : [[word, two[at] ?? ""]]));
	const [first] = differing;
	if (first === undefined || differing.length > 1) return false;
	const [a = "", b = ""] = first;
	const size = Math.min(a.length, b.length);
	if (size < 4 || size > longestName || a[0] !== b[0]) return false;
	return countEdits(a, b, size < 6 ? 1 : 2) <= (size < 6 ? 1 : 2);
}

/** “Berg” and “T. Berg” for “Tom Berg”. */
function isShortFor(short: readonly string[], long: readonly string[]): boolean {
	if (short.length < long.length) return long.slice(-short.length).join(" ") === short.join(" ");
	const [first = ""] = short;
	const isInitial = first.length === 1 && long[0]?.startsWith(first) && long[0] !== first;
	return Boolean(isInitial) && short.slice(1).join(" ") === long.slice(1).join(" ");
}

function lintDeclaredAlike({ front, problems }: Finished): void {
	for (const [actor, other] of listAlike(front.actors.values())) {
		problems.add(messages.similarName(actor.name, other.name, other.id), actor.places.name);
	}
}

/** People whose names are almost, but not quite, those of one before them; each with that one. */
function listAlike<One extends NamedActor>(actors: Iterable<One>): [One, One][] {
	const groups = new Map<string, Named<One>[]>();
	const alike: [One, One][] = [];
	for (const person of listPeople(actors)) {
		const { actor, words } = person;
		const group = groups.get(last(words)) ?? [];
		const other = group.find((one) => isAlike(one, person));
		if (other) alike.push([actor, other.actor]);
		groups.set(last(words), [...group, person]);
	}
	return alike;
}

const listNames = ({ actor: { name, aka } }: Named): string[] =>
	[name, ...aka.map(({ text }) => text)].map((text) => text.toLowerCase());

function isAlike(one: Named, two: Named): boolean {
	// A name that both have, letter by letter, is told as one name for two actors.
	const names = new Set(listNames(one));
	if (listNames(two).some((name) => names.has(name))) return false;
	const [a, b] = [one.words, two.words];
	return (
		a.join(" ") === b.join(" ") || isShortFor(a, b) || isShortFor(b, a) || isSpelledAlike(a, b)
	);
}

/** Names in the text that are almost a declared one, each where it stands first. */
function lintMentions({ draft, front, problems }: Finished): void {
	const people = listPeople(front.actors.values()).filter(({ words }) => words.length > 1);
	if (people.length === 0) return;
	const known = new Set(
		[...front.actors.values()].flatMap(({ name, aka }) =>
			[name, ...aka.map(({ text }) => text)].map(foldName),
		),
	);
	const byWord = indexByWord(people);
	let ordinary: ReadonlySet<string> | undefined;
	const isOrdinary = (word: string) => {
		if (nounsHaveCapitals.test(front.details.lang)) return true;
		ordinary ??= listOrdinary(draft.text, front);
		return ordinary.has(word);
	};
	const told = new Set<string>();
	const begins = new Set(draft.sentences.map(({ start }) => start));
	for (const { kind, start, stop } of draft.blocks) {
		// Headlines write every word with a capital.
		if (kind === "title" || kind === "heading" || kind === "code") continue;
		for (const name of listFullNames(draft.text.slice(start, stop))) {
			const at = { start: start + name.start, stop: start + name.stop };
			const all = listWords(draft.text, at);
			// “Yesterday Berg …”: the first word of a sentence has a capital in any case.
			const words = begins.has(at.start) ? all.slice(1) : all;
			const found = findAlmost(words, known, byWord, isOrdinary);
			if (found === null || told.has(found.key)) continue;
			told.add(found.key);
			const written = draft.text.slice(found.start, found.stop);
			const { name: other, id } = found.person.actor;
			const message = found.isSpelling
				? messages.similarName(written, other, id)
				: messages.namesake(written, other, id);
			addInText(draft, problems, message, found);
		}
	}
}

interface PlacedWord extends Stretch {
	word: string;
}

const listWords = (text: string, { start, stop }: Stretch): PlacedWord[] =>
	[...text.slice(start, stop).matchAll(/\S+/gu)].map(({ index, 0: written }) => ({
		word: foldName(written),
		start: start + index,
		stop: start + index + written.replace(/[’']s$|[’']$/u, "").length,
	}));

function indexByWord(people: readonly Named[]): Map<string, Named[]> {
	const index = new Map<string, Named[]>();
	for (const person of people)
		for (const word of new Set(person.words)) index.set(word, [...(index.get(word) ?? []), person]);
	return index;
}

/** “Kanzler Berg”: a title looks like a first name. */
const nounsHaveCapitals = /^(?:de|gsw|lb|nds)\b/iu;

const titles =
	"mr mrs ms dr sir lord lady president secretary minister senator governor chancellor king queen pope"
		.split(" ")
		.concat(
			"prince princess mayor judge professor general captain former señor señora don monsieur".split(
				" ",
			),
		);

/** Words that are no first names: roles, and those that the article has in small letters, too. */
function listOrdinary(text: string, { actors, details }: FrontMatter): ReadonlySet<string> {
	const roles = [...actors.values()].map(({ role = "" }) => role).join(" ");
	const small = text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? [];
	const days = listDateNames(details.lang).map(foldName);
	return new Set([...small, ...foldName(roles).split(" "), ...titles, ...days]);
}

const dateNames = new Map<string, readonly string[]>();

/** “In May Berg …”: what months and weekdays are called. Made once, since that takes a millisecond. */
function listDateNames(lang: string): readonly string[] {
	const known = dateNames.get(lang);
	if (known) return known;
	const months = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" });
	const weekdays = new Intl.DateTimeFormat(lang, { weekday: "long", timeZone: "UTC" });
	const names = Array.from({ length: 12 }, (_, at) => [
		months.format(Date.UTC(2024, at, 15)),
		weekdays.format(Date.UTC(2024, 0, at + 1)),
	]).flat();
	dateNames.set(lang, names);
	return names;
}

/** So many words before a name may be a title of several. */
const mostWords = 8;

/** Words in a row of capitals that are a declared person’s name but for one of them. */
function findAlmost(
	words: readonly PlacedWord[],
	known: ReadonlySet<string>,
	byWord: ReadonlyMap<string, Named[]>,
	isOrdinary: (word: string) => boolean,
) {
	if (words.length > mostWords) return null;
	for (let from = 0; from < words.length - 1; from++) {
		const candidates = new Set(words.slice(from).flatMap(({ word }) => byWord.get(word) ?? []));
		for (const person of candidates) {
			const part = words.slice(from, from + person.words.length);
			const key = part.map(({ word }) => word).join(" ");
			if (part.length < person.words.length || isKnown(words, known)) continue;
			const isSpelling = isSpelledAlike(key.split(" "), person.words);
			if (!isSpelling && !isNamesake(part, person, isOrdinary)) continue;
			const [first, end] = [part[0], part.at(-1)];
			if (!first || !end) continue;
			return { person, key, isSpelling, start: first.start, stop: end.stop };
		}
	}
	return null;
}

/** Whether a declared name stands among the words, so that they are about that one. */
function isKnown(words: readonly PlacedWord[], known: ReadonlySet<string>): boolean {
	return words.some((_, from) =>
		words.some((__, to) => {
			const size = to - from + 1;
			return (
				size > 1 &&
				known.has(
					words
						.slice(from, to + 1)
						.map(({ word }) => word)
						.join(" "),
				)
			);
		}),
	);
}

/** “Karl Berg” where “Tom Berg” is declared: the same last name, and a first name before it. */
function isNamesake(
	part: readonly PlacedWord[],
	{ words }: Named,
	isOrdinary: (word: string) => boolean,
): boolean {
	const [first, ...rest] = part.map(({ word }) => word);
	if (part.length !== 2 || words.length !== 2 || rest[0] !== words[1]) return false;
	return first !== undefined && first.length > 2 && first !== words[0] && !isOrdinary(first);
}
