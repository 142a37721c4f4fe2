import { cutName, makeId } from "../article/draft/ids.ts";
import { addNamed, findMeant, type Named, openNamed } from "../article/draft/people.ts";
import { readSentence } from "../article/draft/sentence.ts";
import { isPersonName, listFullNames } from "../article/draft/speakers.ts";
import type { Actor } from "../article/model/types.ts";
import { capitalizeFirst } from "../article/text/characters.ts";
import { type Cues, openCues } from "../article/text/cues/cues.ts";
import type { Stretch } from "../article/text/finding.ts";

type ToldActor = Omit<Actor, "heard">;

/** Whose words are whose, as far as the words that name a source tell. */
export interface ToldSources {
	actors: ToldActor[];
	/** By source: its actor; for a pronoun null, and who may be meant by it. */
	told: { actor: string | null; meant: string | null }[];
}

/** A source, and who may be meant where it is a pronoun. */
interface NamedSource {
	words: string;
	isPronoun: boolean;
	meant: string | null;
}

const read = (text: string, { start, stop }: Stretch) => text.slice(start, stop);

/** “He”, “who”: who it is stands elsewhere. */
const isPronoun = (words: string, cues: Cues) =>
	cues.pronoun.test(words) || (/^\p{L}+$/u.test(words) && cues.relative.test(words));

/** Who is named in a sentence; its first source is meant by what follows before others are. */
function notePeople(
	text: string,
	stretch: Stretch,
	sources: readonly Stretch[],
	cues: Cues,
	named: Named,
): void {
	const sentence = readSentence(text, stretch, []);
	for (const name of listFullNames(sentence.text)) addNamed(named, sentence, name, cues);
	const first = sources.find((source) => !isPronoun(read(text, source), cues));
	const words = first ? read(text, first) : "";
	if (!first || !(isPersonName(words) || /^\p{Lu}[\p{L}'’-]+$/u.test(words))) return;
	const place = { start: first.start - stretch.start, stop: first.stop - stretch.start };
	addNamed(named, sentence, place, cues);
}

/** Sources in order, and for pronouns who was named last in an earlier sentence. */
function findNamed(
	text: string,
	sentences: readonly Stretch[],
	sources: readonly Stretch[],
	cues: Cues | null,
): NamedSource[] {
	const known = cues && openNamed(text, cues);
	return sentences.flatMap((stretch) => {
		const own = sources.filter(({ start }) => start >= stretch.start && start < stretch.stop);
		const named = own.map((source): NamedSource => {
			const words = read(text, source);
			if (!cues || !known || !isPronoun(words, cues))
				return { words, isPronoun: false, meant: null };
			const meant = findMeant(known, text, source, cues);
			return { words, isPronoun: true, meant: meant && read(text, meant) };
		});
		if (cues && known) notePeople(text, stretch, own, cues, known);
		return named;
	});
}

const titles = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Herr|Frau)\.?\s+(?=\S+$)/u;
const last = (words: string) => words.split(/\s+/u).at(-1) ?? words;

/** Full names by surname; of those that end alike the shortest alone. */
function indexFullNames(text: string, sentences: readonly Stretch[]): Map<string, string[]> {
	const small = new Set(text.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu));
	const all = sentences.flatMap((sentence) =>
		listFullNames(read(text, sentence)).map(({ start, stop }) =>
			text.slice(sentence.start + start, sentence.start + stop).replace(/[’']s?$/u, ""),
		),
	);
	const names = new Map<string, string[]>();
	for (const name of [...new Set(all)].sort((one, two) => one.length - two.length)) {
		const known = names.get(last(name)) ?? [];
		const [first = ""] = name.split(" ", 1);
		// “If Trump”: a word that begins a sentence is no name.
		const isName = name.includes(" ") && !small.has(first.toLowerCase());
		if (isName && !known.some((shorter) => name.endsWith(` ${shorter}`)))
			names.set(last(name), [...known, name]);
	}
	return names;
}

/** A name, and what it may be: files of annotations do not say. */
interface SourceName extends Pick<Actor, "name" | "kind"> {
	/** Under which other sources are the same. */
	key: string;
}

/** Of names, all long words begin with a capital. */
const isCapital = (words: string) =>
	(words.match(/\p{L}{4,}/gu) ?? [words]).every((word) => /^\p{Lu}/u.test(word));

/**
 * What a source is called: the one full name of the text that ends with it or that it ends with;
 * else its own words. Two who share a surname are not told apart by it, so it stands for itself.
 */
function nameSource(words: string, names: ReadonlyMap<string, readonly string[]>): SourceName {
	const own = words
		.replace(/[’']s$/u, "")
		.replace(titles, "")
		.trim();
	const bare = own.replace(/^the\s+/iu, "");
	const full = names.get(last(own)) ?? [];
	const [only, other] = full;
	const isSurname = /^\p{Lu}\S*$/u.test(own) && only !== undefined;
	const ending = full.find((name) => own.endsWith(name));
	const isPerson = (ending !== undefined && bare === own) || isSurname;
	const found = bare === ending && bare !== own ? own : (ending ?? own);
	const name = isSurname && !other ? only : found;
	return {
		name: capitalizeFirst(name),
		kind: isPerson ? "person" : isCapital(bare) ? "organization" : "group",
		key: name.toLowerCase().replace(/^the\s/u, ""),
	};
}

/**
 * Makes actors of the words that name sources: who has no name of their own (“officials”) is one
 * under these words. A pronoun is nobody until somebody says who is meant.
 * @param sources stretches of the text, in its order
 * @param takesMeant a pronoun is who was named last before it
 */
export function tellSources(
	text: string,
	sentences: readonly Stretch[],
	sources: readonly Stretch[],
	lang: string,
	takesMeant: boolean,
): ToldSources {
	const names = indexFullNames(text, sentences);
	const actors = new Map<string, ToldActor>();
	const taken = new Set<string>();
	const find = (words: string): string => {
		const { name, kind, key } = nameSource(words, names);
		const id = kind === "person" ? last(name) : cutName(name);
		const actor = actors.get(key) ?? { id: makeId(id, taken), name, kind };
		taken.add(actor.id);
		if (/^\p{Lu}\S*$/u.test(words) && name.endsWith(` ${words}`)) actor.aka = [words];
		actors.set(key, actor);
		return actor.id;
	};
	const told = findNamed(text, sentences, sources, openCues(lang)).map(
		({ words, isPronoun: isOpen, meant }) => {
			if (!isOpen) return { actor: find(words), meant: null };
			const name = meant && nameSource(meant, names).name;
			return { actor: meant && takesMeant ? find(meant) : null, meant: name };
		},
	);
	return { actors: [...actors.values()], told };
}
