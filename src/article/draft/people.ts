import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
import {
	findBodyKind,
	findNamedBody,
	indexBodies,
	isBodyName,
	isFirmName,
	type NamedBodies,
} from "./bodies.ts";
import type { SentenceText } from "./sentence.ts";
import { isPersonName } from "./speakers.ts";

/** Who was named so far, latest last. Only the latest can be meant, so few are kept. */
export interface Person extends Stretch {
	/** The words around the name: its roles stand there. */
	around: string;
}

const kept = 12;
/** As far from a name its role may stand, in its sentence. */
const near = 60;

/** Who was named so far: “she” is a person, “it” and “the union” are bodies. */
export interface Named {
	people: Person[];
	bodies: Person[];
	/** Of which the text says what they are. */
	known: NamedBodies;
}

/** Nobody yet. */
export const openNamed = (text: string, cues: Cues): Named => ({
	people: [],
	bodies: [],
	known: indexBodies(text, cues),
});

const keep = (list: Person[], one: Person) => {
	list.push(one);
	if (list.length > kept) list.shift();
};

/** Notes who was named in a sentence; the place is in it. */
export function addNamed(
	{ people, bodies, known }: Named,
	sentence: SentenceText,
	{ start, stop }: Stretch,
	cues: Cues,
): void {
	const words = sentence.text.slice(start, stop);
	const place = { start: start + sentence.start, stop: stop + sentence.start };
	if (isBodyName(words, cues, known)) {
		const noun = findNamedBody(words, known)?.noun ?? (isFirmName(words) ? "company firm" : "");
		const own = words.replace(cues.article, "").trim().toLowerCase();
		// “The union” is one that was named before, if any was.
		const before = bodies.findLast(({ around }) => around.includes(own));
		keep(bodies, before ?? { ...place, around: `${words} ${noun}`.toLowerCase() });
	} else {
		const around = sentence.text.slice(Math.max(0, start - near), stop + near).toLowerCase();
		keep(people, { ...place, around });
	}
}

/** Right before a name, what tells that “she”, or that “he”, is somebody else. */
const others: readonly { pronoun: RegExp; noun: RegExp }[] = [
	{ pronoun: /^\s*she\s*$/iu, noun: /(?<!\p{L})(?:\p{L}*(?<!wo)man|mr|sir|lord)\.?,?\s$/iu },
	{ pronoun: /^\s*he\s*$/iu, noun: /(?<!\p{L})(?:\p{L}*woman|mrs|ms|dame|lady)\.?,?\s$/iu },
];
/** As long a noun before a name may be. */
const longestNoun = 24;

/** Whether a pronoun can be a person’s: “she” is no spokesman. */
function fitsPronoun(text: string, words: string, { start }: Person): boolean {
	const before = text.slice(Math.max(0, start - longestNoun), start);
	return !others.some(({ pronoun, noun }) => pronoun.test(words) && noun.test(before));
}

/** Pronouns that are never a person’s. */
const thing = /^\s*(?:it|es|оно|воно)\s*$/iu;

/**
 * Who is meant by “she” or “the minister”: the last who was named, or was named with this role.
 * Null where the words are a name themselves, or nobody fits.
 */
export function findMeant(
	{ people, bodies }: Named,
	text: string,
	{ start, stop }: Stretch,
	cues: Cues,
): Stretch | null {
	const words = text.slice(start, stop);
	const give = (person: Person | undefined) =>
		person ? { start: person.start, stop: person.stop } : null;
	if (thing.test(words)) return give(bodies.at(-1));
	if (cues.pronoun.test(words))
		return give(people.findLast((one) => fitsPronoun(text, words, one)));
	const role = cues.article.exec(words);
	if (!role || isPersonName(words)) return null;
	const noun = words.slice(role[0].length).trim().toLowerCase();
	const known = findBodyKind(noun, cues) ? bodies : people;
	const isOther = (one: Person) =>
		text.slice(one.start, one.stop).toLowerCase() !== words.toLowerCase();
	return noun === ""
		? null
		: give(known.findLast((one) => isOther(one) && one.around.includes(noun)));
}
