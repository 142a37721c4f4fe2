import { listHolders } from "../../../article/model/questions.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import { mostItems, type Question } from "../types.ts";
import { guess, type LessonContext } from "./context.ts";
import { type IdKey, readDeclaredIds } from "./ids.ts";
import { listOfferedWords } from "./offered.ts";
import type { WrittenQuestion } from "./questionlines.ts";
import { readSettings, type SettingMap } from "./settings.ts";

type Kind = Question["kind"];

/** The kinds of questions, in the order that the page for authors lists them. */
export const questionKinds: readonly Kind[] = ["stance", "manner", "words", "open"];

const keysOf: Readonly<Record<Kind, readonly IdKey[]>> = {
	stance: ["proposal", "actor"],
	manner: ["statement"],
	words: ["statement", "sentence"],
	open: ["sentence"],
};

/** Reads what a question asks; null when it cannot be asked, which is reported. */
export function readQuestion(
	context: LessonContext,
	{ text, statements, shift, at }: WrittenQuestion,
	step: number,
): Question | null {
	const { problems } = context;
	const kind = findKind(context, statements, shift, at);
	if (kind === null) return null;
	const keys = { where: `a question with ask=${kind}`, known: ["ask", ...keysOf[kind]] };
	const settings = readSettings(problems, statements, shift, keys);
	const id = `q${++context.questions}`;
	return readers[kind]({ ...context, settings, at }, { id, step, text, answer: [] });
}

/** Looked for first, since it decides which other keys there are. */
function findKind(
	context: LessonContext,
	[first]: WrittenQuestion["statements"],
	shift: number,
	at: Stretch,
): Kind | null {
	const { problems } = context;
	const value = first?.pairs.find(({ key }) => key.text === "ask")?.value;
	if (value === undefined || value.text === "") {
		problems.add(lessonMessages.missingAsk(questionKinds), at.start, at.stop);
		return null;
	}
	const kind = questionKinds.find((known) => known === value.text);
	if (kind !== undefined) return kind;
	const message = lessonMessages.unknownAsk(
		value.text,
		guess(context, value.text, questionKinds),
		questionKinds,
	);
	problems.add(message, shift + value.start, shift + value.stop);
	return null;
}

interface Asking extends LessonContext {
	settings: SettingMap;
	/** Where what is missing is reported. */
	at: Stretch;
}

type Asked = Pick<Question, "id" | "step" | "text" | "answer">;

const readers: Readonly<Record<Kind, (asking: Asking, asked: Asked) => Question | null>> = {
	stance: readStance,
	manner: readManner,
	words: readWords,
	open: (asking, asked) => {
		return {
			kind: "open",
			...asked,
			sentences: readDeclaredIds(asking, asking.settings, "sentence"),
		};
	},
};

function readStance(asking: Asking, asked: Asked): Question | null {
	const { model, problems, settings, at } = asking;
	const setting = requireSetting(asking, "stance", "proposal");
	const [proposal, second] = readDeclaredIds(asking, settings, "proposal");
	if (second !== undefined) {
		problems.add(lessonMessages.severalProposals(), setting?.start ?? at.start, setting?.stop);
	}
	const named = settings.has("actor");
	const actors = named
		? readDeclaredIds(asking, settings, "actor")
		: listHolders(model).map(({ id }) => id);
	if (!named && actors.length === 0) problems.add(lessonMessages.nobodyToAsk(), at.start, at.stop);
	reportTooMany(asking, "actor", actors.length);
	if (proposal === undefined || actors.length === 0) return null;
	return { kind: "stance", ...asked, proposal, actors };
}

function readManner(asking: Asking, asked: Asked): Question | null {
	requireSetting(asking, "manner", "statement");
	const statements = readDeclaredIds(asking, asking.settings, "statement");
	reportTooMany(asking, "statement", statements.length);
	return statements.length === 0 ? null : { kind: "manner", ...asked, statements };
}

function readWords(asking: Asking, asked: Asked): Question | null {
	const { problems, settings, at } = asking;
	if (!settings.has("statement") && !settings.has("sentence")) {
		problems.add(lessonMessages.missingSentences(), at.start, at.stop);
	}
	const statements = readDeclaredIds(asking, settings, "statement");
	const named = readDeclaredIds(asking, settings, "sentence");
	const sentences = listOfferedWords(asking, statements, named, settings.get("sentence") ?? at);
	return sentences.length === 0 ? null : { kind: "words", ...asked, sentences, statements };
}

function requireSetting(asking: Asking, kind: Kind, key: IdKey): Stretch | undefined {
	const { settings, problems, at } = asking;
	const setting = settings.get(key);
	if (setting === undefined)
		problems.add(lessonMessages.missingSetting(kind, key), at.start, at.stop);
	return setting;
}

function reportTooMany({ problems, settings, at }: Asking, key: IdKey, found: number): void {
	if (found <= mostItems) return;
	const place = settings.get(key) ?? at;
	problems.add(lessonMessages.tooManyChoices(found, mostItems), place.start, place.stop);
}
