import { type NotationPlace, notationWords } from "../../article/model/notation-words.ts";
import { capitalize, endSentence } from "../../article/sentences/numbers.ts";

/** What a field of a form means, in a line, and how somebody would fill it in. */
export interface FieldHelp {
	says: string;
	example: string;
}

const statementFields =
	"via claimed-by for to about if cue part votes voice manner when note id no".split(" ");
const articleFields = "dek lang dateline published credit coded-by".split(" ");
const actorFields = "name role kind side of aka".split(" ");
const proposalFields = "title question summary opposite".split(" ");

/** Fields of the form that no one key of the notation is for. */
const ownFields: Readonly<Record<string, FieldHelp>> = {
	actors: {
		says: "Who says or holds it. Several say it together.",
		example: "Maria Lind, in “Lind called the bridge a mistake”",
	},
	stance: {
		says: "Where that puts them on the proposal, from proposing it to opposing it.",
		example: "Rejects or opposes, for “called the bridge a mistake”",
	},
	verb: {
		says: "The word that fits best. It is shown to readers and changes no stance.",
		example: "criticises, for “called the bridge a mistake”",
	},
	proposal: {
		says: "The one thing they are for or against.",
		example: "Building a bridge to the island",
	},
};

function findWord(of: NotationPlace, key: string): FieldHelp | undefined {
	const found = notationWords.find((one) => one.of === of && one.key === key);
	return found && { says: toPlain(found.says), example: found.example };
}

/** A line of Markdown as a sentence without signs. */
const toPlain = (says: string) =>
	endSentence(
		capitalize(
			says
				// `part="some of"`: a form has the words alone.
				.replace(/`[a-z-]+="([^`"]+)"`/gu, "“$1”")
				.replace(/[`*]/gu, "")
				.replaceAll("ACTOR’s", "the speaker’s")
				.replaceAll("ACTOR", "the speaker")
				.replaceAll("the id of the", "the"),
		),
	);

const places: readonly [of: NotationPlace, fields: readonly string[]][] = [
	["statement", statementFields],
	["article", articleFields],
	["actor", actorFields],
	["proposal", proposalFields],
];

/** Every field that has help. `title` is a proposal’s; the article’s is `headline`. */
export const fieldKeys: readonly string[] = [
	...Object.keys(ownFields),
	...places.flatMap(([, fields]) => fields),
	"headline",
];

/**
 * What a field of a form means; of `fieldKeys`.
 * @throws for a field that has no help: our own bug
 */
export function fieldHelp(key: string): FieldHelp {
	const place = places.find(([, fields]) => fields.includes(key))?.[0];
	const found =
		key === "headline"
			? findWord("article", "title")
			: place
				? findWord(place, key)
				: ownFields[key];
	if (found === undefined) throw new Error(`The field "${key}" has no help`);
	return found;
}

/** The same as a line under a field. */
export function tellField(key: string): string {
	const { says, example } = fieldHelp(key);
	return `${says} Example: ${example}`;
}
