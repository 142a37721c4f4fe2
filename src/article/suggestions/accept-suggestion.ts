import type { Suggestion } from "../draft/suggestion.ts";
import type { Model, Statement } from "../model/types.ts";
import { type ArticleInput, type LocatedArticle, locateArticle } from "../parse/article.ts";
import { readSource } from "../parse/source.ts";
import { editText, insert, type TextEdit } from "../text/edits.ts";
import type { Stretch } from "../text/finding.ts";
import { listBracketPlaces } from "./bracket-places.ts";
import { findVerbOf } from "./cue-verbs.ts";
import { declareActors } from "./declare-actors.ts";
import { findSpeaker, type NewActor, type Speaker } from "./find-speaker.ts";
import { placeSuggestion } from "./place-suggestion.ts";

/** A suggestion that has become a mark. */
export interface Accepted {
	/** The file with it; nothing but brackets, braces and declarations is new. */
	source: string;
	/** What makes it of the file. */
	edits: TextEdit[];
	statement: string;
	/** The article of `source`, as it was read to be sure of it. */
	located: LocatedArticle;
	declared: NewActor[];
	/** Statements of the author's that are counted otherwise now: ids before and after. */
	renamed: [before: string, after: string][];
	/** The words that say so could not be named: they do not stand in the sentence. */
	withoutCue: boolean;
}

/** What is needed to try one way of marking. */
interface Attempt {
	input: ArticleInput;
	before: LocatedArticle;
	model: Model;
	words: Stretch;
	suggestion: Suggestion;
	speaker: Exclude<Speaker, { refusal: string }>;
	/** The declarations; null for none. */
	declaration: TextEdit | null;
}

/**
 * Marks the words of a suggestion in the article's file: `[words]{actor says cue="…"}`, and
 * declares who speaks. What comes out is read again, and taken only if the article is the same to
 * the letter, with one statement more.
 * @param chosen id of the actor that the author says it is
 * @param before the article of the input, where it has been read already
 */
export function acceptSuggestion(
	input: ArticleInput,
	suggestion: Suggestion,
	chosen?: string,
	before: LocatedArticle = locateArticle(input),
): Accepted | { refusal: string } {
	const model = before.article?.model;
	if (!model || before.problems.some(({ code }) => unread.has(code)))
		return { refusal: "the article cannot be read: npm run check says why" };
	const words = placeSuggestion(model, suggestion);
	if ("refusal" in words) return words;
	const speaker = findSpeaker(model, suggestion, chosen);
	if ("refusal" in speaker) return speaker;
	const marked = findOwn(model, words, speaker.actor);
	if (marked) return { refusal: `words of it are marked already: ${marked.id}` };
	const source = readSource(input.file, input.source);
	const declaration = speaker.declare.length > 0 ? declareActors(source, speaker.declare) : null;
	if (speaker.declare.length > 0 && declaration === null)
		return { refusal: noRoom(speaker.declare) };
	const attempt = { input, before, model, words, suggestion, speaker, declaration };
	return (
		tryAll(attempt, source.text) ?? {
			refusal: "no brackets fit around these words without changing the article: mark them by hand",
		}
	);
}

/** With these nothing is known of the rest of the file. */
const unread = new Set(["missing-front-matter", "unclosed-front-matter", "article-too-long"]);

const noRoom = (actors: readonly NewActor[]) =>
	`"${actors[0]?.name}" cannot be declared in this front matter: declare ${actors[0]?.id} by hand`;

/** A statement of the same actor in these words. */
function findOwn(model: Model, words: Stretch, actor: string): Statement | undefined {
	return model.statements.find(
		(one) =>
			one.actor === actor &&
			[one.quote, ...one.continued].some(
				({ start, stop }) => start < words.stop && words.start < stop,
			),
	);
}

function tryAll(attempt: Attempt, text: string): Accepted | null {
	const { before, words } = attempt;
	const { cue } = attempt.suggestion;
	const first = before.origin[words.start] ?? 0;
	const last = before.origin[words.stop - 1] ?? 0;
	const ways = listBracketPlaces(text, first, last);
	for (const own of cue === null ? [null] : [cue, null])
		for (const way of ways)
			for (const braces of listBraces(attempt, own)) {
				const accepted = tryOne(attempt, way, braces);
				if (accepted) return { ...accepted, withoutCue: cue !== null && own === null };
			}
	return null;
}

const quote = (words: string) => `"${words.replace(/["\\]/gu, "\\$&")}"`;

/** The braces, also as they stand between YAML's quotation marks. */
function listBraces({ model, suggestion, speaker }: Attempt, cue: string | null) {
	const { part } = suggestion;
	const parts = [
		`${[speaker.actor, ...speaker.with].join(",")} ${findVerbOf(suggestion, model.lang)}`,
		...(cue === null ? [] : [`cue=${quote(cue)}`]),
		...(part === undefined ? [] : [`part=${quote(part)}`]),
		...(speaker.via === null ? [] : [`via=${speaker.via}`]),
	];
	const braces = `{${parts.join(" ")}}`;
	const escaped = JSON.stringify(braces).slice(1, -1);
	const doubled = braces.replaceAll("'", "''");
	return [...new Set([braces, escaped, doubled])];
}

function tryOne(
	{ input, before, model, words, suggestion, speaker, declaration }: Attempt,
	{ start, stop }: Stretch,
	braces: string,
): Omit<Accepted, "withoutCue"> | null {
	const marks = [insert(start, "["), insert(stop, `]${braces}`)];
	const edits = [...marks, ...(declaration ? [declaration] : [])];
	const source = editText(input.source, edits);
	const after = locateArticle({ ...input, source });
	if (!after.article || countWrongs(after) > countWrongs(before)) return null;
	const verb = findVerbOf(suggestion, model.lang);
	const added = findAdded(model, after.article.model, words, speaker, verb);
	if (added === null) return null;
	const { statements } = after.article.model;
	const others = statements.filter((one) => one !== added);
	const renamed = model.statements.flatMap(({ id }, at): [string, string][] => {
		const now = others[at]?.id ?? id;
		return now === id ? [] : [[id, now]];
	});
	return {
		...{ source, edits, statement: added.id, located: after },
		...{ declared: speaker.declare, renamed },
	};
}

/** Errors, and cues that do not stand where they should. */
const countWrongs = ({ problems }: LocatedArticle) =>
	problems.filter(({ severity, code }) => severity === "error" || code === "cue-not-found").length;

/** The one statement more, if all else is as it was. */
function findAdded(
	before: Model,
	after: Model,
	words: Stretch,
	{ actor, via, declare }: Attempt["speaker"],
	verb: string,
): Statement | null {
	const added = after.statements.find(
		(one, at) =>
			one.actor === actor &&
			one.verb === verb &&
			one.quote.start === words.start &&
			one.quote.stop === words.stop &&
			one.via.join() === (via ?? "") &&
			isSameBut(before.statements, after.statements, at),
	);
	if (!added || added.continued.length > 0) return null;
	const actors = [...before.actors.map(({ id }) => id), ...declare.map(({ id }) => id)];
	const isSame =
		before.text === after.text &&
		JSON.stringify(before.sentences) === JSON.stringify(after.sentences) &&
		JSON.stringify(before.proposals) === JSON.stringify(after.proposals) &&
		actors.join() === after.actors.map(({ id }) => id).join();
	return isSame ? added : null;
}

/** Whether the statements are those from before, but for one and for how they are counted. */
function isSameBut(
	before: readonly Statement[],
	after: readonly Statement[],
	added: number,
): boolean {
	if (after.length !== before.length + 1) return false;
	const format = (one: Statement | undefined) => JSON.stringify({ ...one, id: "" });
	return before.every((one, at) => format(one) === format(after[at < added ? at : at + 1]));
}
