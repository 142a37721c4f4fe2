import { expect, test } from "vitest";
import { makeLesson } from "../../testing/samples/lesson.ts";
import type { Question, Step } from "../lesson/types.ts";
import {
	findArticleStep,
	formatSentencePlace,
	isFolded,
	isPrintedBelow,
	listPrintedBefore,
} from "./printed.ts";

const { model } = makeLesson();
const [first, second] = model.statements;
const asked = { id: "q1", step: 1, text: "Which words?", answer: [] };
const words: Question = { ...asked, kind: "words", sentences: ["s1", "s2"], statements: [] };
const manner: Question = {
	...{ ...asked, id: "q2", kind: "manner" },
	statements: [first?.id ?? "", second?.id ?? ""],
};

/** A step that shows these sentences and asks these questions. */
const makeStep = (sentences: string[], questions: Question[]): Step => ({
	...{ number: 1, title: "Read", minutes: 4, short: 0, notes: [] },
	show: { view: "text", actors: [], proposals: [], statements: [], sentences },
	parts: questions.map((question) => ({ type: "question", question })),
});

const listBefore = (step: Step, question: Question) => {
	const { walkthrough } = makeLesson();
	return [
		...listPrintedBefore({ model, walkthrough: { ...walkthrough, steps: [step] } }, question),
	];
};

test("sentences that the questions print are not shown above them as well", () => {
	expect(isPrintedBelow(model, makeStep(["s1", "s2"], [words]))).toBe(true);
	expect(isPrintedBelow(model, makeStep(["s1", "s3"], [words]))).toBe(false);
	expect(isPrintedBelow(model, makeStep([], [words]))).toBe(false);
});

test("a question knows what stands above it: what the step shows, and earlier questions", () => {
	expect(listBefore(makeStep(["s1", "s2"], [words, manner]), words)).toEqual([]);
	expect(listBefore(makeStep(["s1", "s2"], [words, manner]), manner)).toEqual(["s1", "s2"]);
	expect(listBefore(makeStep(["s3"], [words]), words)).toEqual(["s3"]);
	expect(listBefore(makeStep([], [manner]), manner)).toEqual(model.sentences.map(({ id }) => id));
});

test("a whole article folds above many names, and above no few", () => {
	const place = (actors: string[]): Question => ({
		...{ ...asked, kind: "stance", proposal: "p1" },
		actors,
	});
	const many = place(["a", "b", "c", "d"]);
	expect(isFolded(makeStep([], [many]))).toBe(true);
	expect(isFolded(makeStep(["s1"], [many]))).toBe(false);
	expect(isFolded(makeStep([], [place(["a", "b", "c"])]))).toBe(false);
});

test("a whole article stands in the first step that shows it, and where it is marked up in none", () => {
	const make = (number: number, view: Step["show"]["view"], sentences: string[] = []): Step => {
		const step = makeStep(sentences, []);
		return { ...step, number, show: { ...step.show, view } };
	};
	const steps = [
		...[make(1, "text", ["s1"]), make(2, "text"), make(3, "article"), make(4, "text")],
		...[make(5, "mark"), make(6, "mark", ["s1"])],
	];
	const { walkthrough } = makeLesson();
	const find = (step: Step) => findArticleStep({ walkthrough: { ...walkthrough, steps } }, step);
	expect(steps.map(find)).toEqual([null, null, null, 2, 2, null]);
	expect(
		findArticleStep({ walkthrough: { ...walkthrough, steps: [] } }, make(1, "mark")),
	).toBeNull();
});

test("a sentence is found by its number, or by where it stands", () => {
	expect(["title", "dek", "s7"].map(formatSentencePlace)).toEqual([
		"headline",
		"under the headline",
		"7",
	]);
});
