import {
	attributions,
	findAttribution,
	statementAttributions,
} from "../../article/model/attributions.ts";
import { findActor, findPosition, findStatement } from "../../article/model/questions.ts";
import { stances } from "../../article/model/stances.ts";
import type { Model, Span, Statement } from "../../article/model/types.ts";
import { formatSpans, mergeSpans, sharesLetters } from "./spans.ts";
import type {
	ChoiceQuestion,
	Item,
	MannerQuestion,
	Option,
	OptionId,
	Question,
	StanceQuestion,
	Step,
	WordsQuestion,
} from "./types.ts";

/** What can always be chosen. Silence is not a position, and neither is it a mistake. */
export const notSaid = "not-said";

const silent: Option = { id: notSaid, label: "The article does not say" };

/** In the order of the spectrum, then the two that are on no side. */
export const stanceOptions: readonly Option[] = [
	...stances.map(({ id, label }) => ({ id, label })),
	{ id: "no-side", label: "Spoke about it, took no side" },
	silent,
];

/** Strongest first. */
export const mannerOptions: readonly Option[] = [
	...attributions.map(({ id, label }) => ({ id, label })),
	silent,
];

/** The same where the article has something that one actor claims of another. */
const claimedOptions: readonly Option[] = [
	...statementAttributions.map(({ id, label }) => ({ id, label })),
	silent,
];

/**
 * The label of an option. The kind is needed: `mixed` is "Mixed" of a stance and "Partly
 * quoted" of a manner.
 */
export function formatOption(id: OptionId, kind: ChoiceQuestion["kind"]): string {
	const options = kind === "stance" ? stanceOptions : claimedOptions;
	return options.find((option) => option.id === id)?.label ?? id;
}

/** The questions of a step in order. */
export function listStepQuestions({ parts }: Pick<Step, "parts">): Question[] {
	return parts.flatMap((part) => (part.type === "question" ? [part.question] : []));
}

/** The questions of all steps in order. */
export function listQuestions({ steps }: { steps: readonly Step[] }): Question[] {
	return steps.flatMap(listStepQuestions);
}

/** Whether the question is answered by one choice for each of its items. */
export function isChoice(question: Question): question is ChoiceQuestion {
	return question.kind === "stance" || question.kind === "manner";
}

/** The choices of a question, with what the article's mark-up says. */
export function listItems(model: Model, question: ChoiceQuestion): Item[] {
	return question.kind === "stance"
		? question.actors.map((actor) => readStance(model, question, actor))
		: question.statements.map((statement) => readManner(model, question, statement));
}

function readStance(model: Model, { id, proposal }: StanceQuestion, actor: string): Item {
	const position = findPosition(model, actor, proposal);
	const spoke = position?.silence === "no-position" ? "no-side" : notSaid;
	return {
		key: `${id}/${actor}`,
		subject: actor,
		label: findActor(model, actor)?.name ?? actor,
		options: stanceOptions,
		right: position?.stance ?? spoke,
		statements: position?.statements ?? [],
	};
}

function hasClaims({ statements }: Model): boolean {
	return statements.some(({ claimedBy }) => claimedBy !== undefined);
}

function readManner(model: Model, { id }: MannerQuestion, subject: string): Item {
	const statement = findStatement(model, subject);
	return {
		key: `${id}/${subject}`,
		subject,
		// Without quotation marks of its own: these would tell the answer.
		label: statement === undefined ? subject : formatSpans(model, listSpans(statement)),
		options: hasClaims(model) ? claimedOptions : mannerOptions,
		right: statement === undefined ? notSaid : findAttribution(statement),
		statements: statement === undefined ? [] : [subject],
	};
}

/** The stretches of a statement, in order. */
export function listSpans({ quote, continued }: Pick<Statement, "quote" | "continued">): Span[] {
	return mergeSpans([quote, ...continued]);
}

/** The words that show it; empty when the article does not say. */
export function findRightSpans(model: Model, { statements }: WordsQuestion): Span[] {
	return mergeSpans(findStatements(model, statements).flatMap(listSpans));
}

/** Ids of the sentences that the right answers rest on, in article order. */
export function listProofSentences(model: Model, question: Question): string[] {
	if (question.kind === "open") {
		const ids = new Set(question.sentences);
		return model.sentences.flatMap(({ id }) => (ids.has(id) ? [id] : []));
	}
	const ids = isChoice(question)
		? listItems(model, question).flatMap(({ statements }) => statements)
		: question.statements;
	const spans = findStatements(model, ids).flatMap(listSpans);
	return listSentencesOf(model, spans);
}

/** Ids of the sentences that the stretches touch, in article order. */
export function listSentencesOf(model: Model, spans: readonly Span[]): string[] {
	return model.sentences
		.filter((sentence) => spans.some((span) => sharesLetters(span, sentence)))
		.map(({ id }) => id);
}

function findStatements(model: Model, ids: readonly string[]): Statement[] {
	const wanted = new Set(ids);
	return model.statements.filter(({ id }) => wanted.has(id));
}
