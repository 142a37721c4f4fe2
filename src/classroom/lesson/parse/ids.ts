import type { Model } from "../../../article/model/types.ts";
import type { Message } from "../../../article/parse/messages/message.ts";
import { indexNames, type NamedActor } from "../../../article/parse/notation/names.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { LessonContext } from "./context.ts";
import type { Setting, SettingMap } from "./settings.ts";

/** Keys whose values are ids of the article, with commas between them. */
export const idKeys = ["actor", "proposal", "statement", "sentence"] as const;
export type IdKey = (typeof idKeys)[number];

/** The ids that a key names; those that the article does not have are reported and left out. */
export function readDeclaredIds(
	context: LessonContext,
	settings: SettingMap,
	key: IdKey,
): string[] {
	const setting = settings.get(key);
	if (setting === undefined) return [];
	const known = new Set(listKnown(context.model, key).map(({ id }) => id));
	const ids = new Set<string>();
	for (const { text, start, stop } of splitValue(setting)) {
		const message = ids.has(text)
			? lessonMessages.repeatedValue(key, text)
			: text === ""
				? lessonMessages.emptyValue(key)
				: known.has(text)
					? null
					: unknownMessages[key](context.model, text, context.problems.guess(text, known));
		if (message === null) ids.add(text);
		else context.problems.add(message, start, stop);
	}
	return [...ids];
}

function listKnown(model: Model, key: IdKey): readonly { id: string }[] {
	return model[`${key}s`];
}

type UnknownMessage = (model: Model, id: string, nearest: string | undefined) => Message;

const unknownMessages: Readonly<Record<IdKey, UnknownMessage>> = {
	actor: (model, id, nearest) => lessonMessages.unknownActor(id, findByName(model, id) ?? nearest),
	proposal: (_, id, nearest) => lessonMessages.unknownProposal(id, nearest),
	statement: (_, id, nearest) => lessonMessages.unknownStatement(id, nearest),
	sentence: (model, id, nearest) =>
		lessonMessages.unknownSentence(id, nearest, model.sentences.at(-1)?.id ?? "s1"),
};

/** Somebody wrote a name where its id belongs. */
function findByName({ actors }: Model, word: string): string | undefined {
	const index = indexes.get(actors) ?? indexNames(actors);
	indexes.set(actors, index);
	return index.get(word.toLowerCase())?.id;
}

const indexes = new WeakMap<object, Map<string, NamedActor>>();

function splitValue({ value, start }: Setting): (Stretch & { text: string })[] {
	let at = start;
	return value.split(",").map((part) => {
		const lead = part.length - part.trimStart().length;
		const text = part.trim();
		const word = { text, start: at + lead, stop: at + lead + Math.max(1, text.length) };
		at += part.length + 1;
		return word;
	});
}
