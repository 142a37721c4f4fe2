import type { Cues } from "../text/cues/cues.ts";
import type { Stretch } from "../text/finding.ts";
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

/** Notes who was named in a sentence; the place is in it. */
export function addPerson(
	people: Person[],
	sentence: SentenceText,
	{ start, stop }: Stretch,
): void {
	const around = sentence.text.slice(Math.max(0, start - near), stop + near).toLowerCase();
	people.push({ start: start + sentence.start, stop: stop + sentence.start, around });
	if (people.length > kept) people.shift();
}

/**
 * Who is meant by “she” or “the minister”: the last who was named, or was named with this role.
 * Null where the words are a name themselves, or nobody fits.
 */
export function findMeant(
	people: readonly Person[],
	text: string,
	{ start, stop }: Stretch,
	cues: Cues,
): Stretch | null {
	const words = text.slice(start, stop);
	const give = (person: Person | undefined) =>
		person ? { start: person.start, stop: person.stop } : null;
	if (cues.pronoun.test(words)) return give(people.at(-1));
	const role = cues.article.exec(words);
	if (!role || isPersonName(words)) return null;
	const noun = words.slice(role[0].length).trim().toLowerCase();
	return noun === "" ? null : give(people.findLast(({ around }) => around.includes(noun)));
}
