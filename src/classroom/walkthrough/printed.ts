import { findStatement } from "../../article/model/questions.ts";
import type { Model } from "../../article/model/types.ts";
import { choosePlural, formatList } from "../../article/sentences/numbers.ts";
import { listStepQuestions } from "../lesson/items.ts";
import type { Lesson, OpenQuestion, Question, Step } from "../lesson/types.ts";

/* Which sentences of the article stand where in a step: none is to be read there again and again. */

/** The sentences that a question prints whole, for its words to be chosen among or judged. */
function listAsked(model: Model, question: Question): string[] {
	if (question.kind === "words") return question.sentences;
	if (question.kind !== "manner") return [];
	return question.statements.flatMap((id) => findStatement(model, id)?.sentence ?? []);
}

/** Whether the questions of a step print every sentence that it would show above them. */
export function isPrintedBelow(model: Model, step: Step): boolean {
	const { view, sentences } = step.show;
	if (view !== "text" || sentences.length === 0) return false;
	const asked = new Set(listStepQuestions(step).flatMap((one) => listAsked(model, one)));
	return sentences.every((id) => asked.has(id));
}

/** The sentences that a step shows by itself. */
function listShown(model: Model, step: Step): string[] {
	const { view, sentences } = step.show;
	if (view === "headline") return ["title", "dek"];
	if (view !== "text" && view !== "article" && view !== "mark") return [];
	if (isPrintedBelow(model, step)) return [];
	return sentences.length > 0 ? sentences : model.sentences.map(({ id }) => id);
}

/** The sentences that stand in the step above the question. */
export function listPrintedBefore(
	{ model, walkthrough }: Pick<Lesson, "model" | "walkthrough">,
	question: Question,
): ReadonlySet<string> {
	const step = walkthrough.steps.find(({ number }) => number === question.step);
	if (!step) return new Set();
	const questions = listStepQuestions(step);
	const before = questions.slice(
		0,
		questions.findIndex(({ id }) => id === question.id),
	);
	return new Set([...listShown(model, step), ...before.flatMap((one) => listAsked(model, one))]);
}

/** Where a sentence is found: "headline", "under the headline", "7". */
export function formatSentencePlace(sentence: string): string {
	if (sentence === "title") return "headline";
	return sentence === "dek" ? "under the headline" : sentence.slice(1);
}

/** The sentences that an answer rests on and its step shows: they are not printed again. */
export function listShownAbove(
	{ model, walkthrough }: Pick<Lesson, "model" | "walkthrough">,
	{ step: number, sentences }: OpenQuestion,
): string[] {
	const step = walkthrough.steps.find((one) => one.number === number);
	const shown = step && !isFolded(step) ? listShown(model, step) : [];
	return sentences.filter((id) => shown.includes(id));
}

/** Where these are read: "See the headline and sentences 1 and 2." */
export function describeShown(sentences: readonly string[]): string {
	const heads = [
		...(sentences.includes("title") ? ["the headline"] : []),
		...(sentences.includes("dek") ? ["the line under the headline"] : []),
	];
	const numbers = sentences.filter((id) => id !== "title" && id !== "dek").map((id) => id.slice(1));
	const noun = choosePlural(numbers.length, "sentence", "sentences");
	const all = numbers.length > 0 ? [...heads, `${noun} ${formatList(numbers)}`] : heads;
	return `See ${formatList(all)}.`;
}

/**
 * Whether a step's whole article is folded away until it is asked for: where many actors are to
 * be placed, the names would stand below all of it.
 */
export function isFolded({ show, parts }: Step): boolean {
	const places = listStepQuestions({ parts }).some(
		(question) => question.kind === "stance" && question.actors.length >= fewPlaced,
	);
	return showsArticle({ show }) && places;
}

const showsArticle = ({ show }: Pick<Step, "show">): boolean =>
	show.view === "text" && show.sentences.length === 0;

/**
 * The earlier step in which the whole article stands that a step shows: it is in the page once, and
 * scripts copy it. Null when it stands in none.
 */
export function findArticleStep(
	{ walkthrough }: Pick<Lesson, "walkthrough">,
	step: Step,
): number | null {
	const { view, sentences } = step.show;
	const first = walkthrough.steps.find(showsArticle);
	if (!first || first.number >= step.number || sentences.length > 0) return null;
	return view === "text" || view === "mark" ? first.number : null;
}

/** Fewer names than this find room below an article. */
const fewPlaced = 4;
