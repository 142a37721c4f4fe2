import { findStatement, listHolders } from "../../../article/model/questions.ts";
import type { Sentence } from "../../../article/model/types.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { listSpans } from "../items.ts";
import { lessonMessages } from "../messages/all.ts";
import { sharesLetters } from "../spans.ts";
import { mostItems, type Question } from "../types.ts";
import type { LessonContext } from "./context.ts";
import { type IdKey, readDeclaredIds } from "./ids.ts";
import type { WrittenQuestion } from "./question-lines.ts";
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
		context.problems.guess(value.text, questionKinds),
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

/**
 * The sentences that a question about words offers, in article order: those that are named, or
 * else all sentences of the paragraphs that the right words stand in. A named choice that leaves
 * right words out is reported at `at`.
 */
function listOfferedWords(
	{ model, problems }: LessonContext,
	statements: readonly string[],
	named: readonly string[],
	at: Stretch,
): string[] {
	const found = new Map<Sentence, string>();
	for (const id of statements) {
		const statement = findStatement(model, id);
		for (const words of statement ? listSpans(statement) : [])
			for (const sentence of model.sentences)
				if (sharesLetters(words, sentence)) found.set(sentence, id);
	}
	const paragraphs = new Set([...found.keys()].map(nameParagraph));
	const wanted = new Set(named);
	const isOffered = (sentence: Sentence) =>
		named.length > 0 ? wanted.has(sentence.id) : paragraphs.has(nameParagraph(sentence));
	for (const [sentence, id] of found) {
		if (isOffered(sentence)) continue;
		problems.add(lessonMessages.wordsNotOffered(id, sentence.id), at.start, at.stop);
	}
	return model.sentences.filter(isOffered).map(({ id }) => id);
}

/** Headline and the line under it share the number 0 and are no paragraph together. */
function nameParagraph({ id, paragraph }: Sentence): string {
	return paragraph === 0 ? id : String(paragraph);
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
